import { faultOf, UsageFault } from '../../model/fault.ts'
import type { PageOptions } from '../../render/page/options.ts'
import { oneOf, suggestion } from '../../model/nearest.ts'
import { clean, cleanStyled } from '../../render/clean.ts'
import { chosen, namesIn, type Field } from '../../render/records/fields.ts'
import { colourLevel, drawsHyperlinks } from './terminal-capabilities.ts'
import { fieldsOf, type Call, type Command } from '../command.ts'
import { exit } from '../exit-codes.ts'
import { formats, written, type FormatName, type PageFormat } from './formats.ts'
import { emptyLibrary, nothing } from '../selection/no-match.ts'
import type { Options } from '../arguments/options.ts'
import { say } from './report-problems.ts'
import { wholeNumber } from '../selection/selection.ts'

/** What a command found, and every way it can be printed. */
export interface Result<T> {
  /** The exit code of the finding: 3 where a file was no valid brief. */
  readonly code: number
  readonly records: readonly T[]
  /** Whoever asks waits for one, and is told on stderr where there is none, whatever the format. */
  readonly isAwaited?: boolean
  /** No records are good news: nothing is said about it. */
  readonly isSilent?: boolean
  readonly fields: readonly Field<T>[]
  /** The names of the fields that a record has unless others are asked for, and those of a line of tsv or csv. */
  readonly usual: { readonly json: readonly string[]; readonly line: readonly string[] }
  readonly pages: { readonly [Name in PageFormat]?: (options: PageOptions) => Promise<string> }
}

/** Prints a result as the options ask, and gives the exit code of the command. Throws UsageFault. */
export async function print<T>(
  command: Command,
  { operands, options, config, world }: Call,
  result: Result<T>,
): Promise<number> {
  const { records, code } = result
  const format = formatOf(command, { options, world })
  const text = await rendered(format, result, { options, config, world })
  const isExplained = isPage(format) ? !result.isSilent : result.isAwaited
  if (records.length === 0 && code === exit.done && !options.quiet && isExplained)
    explainEmptyResult({ operands, options, config, world })
  const styled = format === 'terminal' ? cleanStyled(text) : text
  if (!(await paged(styled, { options, config, world }))) world.stdout.write(styled)
  return code === exit.done && records.length === 0 && options.exitStatus ? exit.nothing : code
}

/** Whether a call asks for records, the first of which need not wait for the last. */
export function isInLines(command: Command, call: Call): boolean {
  return /^(?:template|json|jsonl|tsv|csv)$/.test(formatOf(command, call))
}

/** As `print`, for records that are found one after the other; `isInLines` says where it may be used. */
export async function printLines<T>(
  command: Command,
  { options, config, world }: Call,
  result: Omit<Result<T>, 'records'>,
  records: AsyncIterable<T>,
): Promise<number> {
  const format = formatOf(command, { options, world })
  const write = async (some: readonly T[], isFirst: boolean) => {
    const text = await rendered(format, { ...result, records: some }, { options, config, world })
    world.stdout.write(some.length ? continued(format, text, isFirst) : text)
  }
  let count = 0
  let some: T[] = []
  for await (const record of records) {
    some.push(record)
    count++
    // The first at once, and soon the others in larger parts.
    if (some.length < Math.min(count, MOST)) continue
    await write(some, count === some.length)
    some = []
  }
  if (some.length || !count) await write(some, count === some.length)
  if (count && format === 'json') world.stdout.write('\n]\n')
  return result.code === exit.done && !count && options.exitStatus ? exit.nothing : result.code
}

/** What some records are written as behind others: a CSV has one header, and JSON is one list, whose end comes last. */
function continued(format: string, text: string, isFirst: boolean): string {
  if (format === 'json') return (isFirst ? '[' : ',') + text.slice(1, -3)
  return format === 'csv' && !isFirst ? text.slice(text.indexOf('\n') + 1) : text
}

/** Whether a call asks for plain text, the first brief of which need not wait for the last. */
export function isPlain(command: Command, call: Call): boolean {
  return !call.world.stdout.isTTY && formatOf(command, call) === 'text'
}

/** As `print`, for texts that are made one after the other; `isPlain` says where it may be used. */
export async function printTexts(
  { operands, options, config, world }: Call,
  code: number,
  textsFor: (options: PageOptions) => Promise<AsyncIterable<string>>,
): Promise<number> {
  let [isFirst, some] = [true, '']
  for await (const text of await textsFor(pageOptionsOf('text', { options, config, world }))) {
    some += text
    if (!isFirst && some.length < LONG) continue
    world.stdout.write(some)
    isFirst = false
    some = ''
  }
  if (some) world.stdout.write(some)
  if (isFirst && code === exit.done && !options.quiet) explainEmptyResult({ operands, options, config, world })
  return isFirst && code === exit.done && options.exitStatus ? exit.nothing : code
}

// An empty library has been reported where it was read.
function explainEmptyResult(call: Call): void {
  if (emptyLibrary(call) === undefined) say(nothing(call.options, call.world.today()), call.world)
}

/** Characters that are written at once. */
const LONG = 65_536

/** Records that are written at once. */
const MOST = 250

/** Throws UsageFault for what is wrong with the output options, before any brief is read. */
export function checkOutput(command: Command, { operands, options, world }: Call): void {
  if (!command.formats) return
  const format = formatOf(command, { options, world })
  widthOf(options)
  if (options.null && !/^(template|jsonl|tsv)$/.test(format))
    throw new UsageFault(`-0 ends records, and does not go with ${format}; use --template, or --format jsonl or tsv`)
  const names = askedNames(options)
  if (names) fieldsNamed(names, fieldsOf(command, operands))
}

type Setting = Pick<Call, 'options' | 'config' | 'world'>

async function rendered<T>(format: FormatName | 'template', result: Result<T>, setting: Setting): Promise<string> {
  const { records, fields, usual, pages } = result
  const { template, null: nul } = setting.options
  const end = nul ? '\0' : '\n'
  if (format === 'template')
    return (await import('../../render/records/template.ts')).template(records, fields, template!, end)
  const page = pages[format as PageFormat]
  if (page) {
    const text = await page(pageOptionsOf(format, setting))
    return format === 'terminal' ? text : clean(text)
  }
  const names = askedNames(setting.options) ?? (format.startsWith('json') ? usual.json : usual.line)
  return written(format, records, fieldsNamed(names, fields), end)
}

/** The fields that were asked for by name. */
function askedNames({ json, fields }: Options): string[] | undefined {
  if (typeof json !== 'string' && fields === undefined) return undefined
  return namesIn([typeof json === 'string' ? json : '', fields ?? ''].join(','))
}

function fieldsNamed<T>(names: readonly string[], fields: readonly Field<T>[]): Field<T>[] {
  if (names.length === 0) throw new UsageFault(`name some fields: ${fields.map(({ name }) => name).join(', ')}`)
  try {
    return chosen(fields, names)
  } catch (error) {
    // `--json night-buses` has taken the brief for its fields.
    const fault = faultOf(error)
    const mayBeBrief = names.length === 1 && !names[0]!.includes('.')
    if (!mayBeBrief || fault?.kind !== 'usage') throw error
    throw new UsageFault(`${fault.message}; a BRIEF stands before --json`)
  }
}

function formatOf(
  { formats: names = [] }: Command,
  { options, world }: Pick<Call, 'options' | 'world'>,
): FormatName | 'template' {
  const { format, json, template, color, null: nul } = options
  if (template !== undefined) {
    if (format !== undefined || json !== undefined)
      throw new UsageFault('--template is a format of its own; leave out --format and --json')
    return 'template'
  }
  if (json !== undefined) {
    if (format !== undefined && !format.startsWith('json'))
      throw new UsageFault(`--json is not ${format}; take one of them`)
    return format === 'jsonl' ? 'jsonl' : 'json'
  }
  if (format !== undefined) return named(format, names)
  if (options.fields !== undefined) return 'tsv'
  const onTerminal = color === 'always' || (world.stdout.isTTY && !nul)
  return names[onTerminal ? 0 : 1] as FormatName
}

function named(word: string, names: readonly string[]): FormatName {
  const format = formats.find(({ name, alias }) => name === word || alias === word)
  if (format && names.includes(format.name)) return format.name
  const what = format ? `this command has no format "${word}"` : `unknown format "${word}"`
  throw new UsageFault(`${what}; ${(!format && suggestion(word, names)) || `use ${oneOf(names)}`}`)
}

function isPage(format: FormatName | 'template'): boolean {
  return formats.some(({ name, kind }) => name === format && kind === 'page')
}

// A page in a pipe does not depend on the window: 80 columns, and text is not wrapped at all.
function pageOptionsOf(format: string, { options, config, world }: Setting): PageOptions {
  const { stdout, env } = world
  const width = widthOf(options)
  const terminal = format === 'terminal'
  const columns = width ?? (terminal ? windowOf({ config, world }) : undefined)
  const level = terminal ? colourLevel(options.color ?? config.color ?? 'auto', env, () => stdout.isTTY) : 0
  return {
    ...(columns !== undefined && { columns }),
    level,
    hyperlinks: terminal && stdout.isTTY && drawsHyperlinks(env, level),
    smart: options.smart ?? false,
    theme: 'brief',
  }
}

function widthOf({ width }: Options): number | undefined {
  return width === undefined ? undefined : wholeNumber('--width', width, { least: 20, most: 400 })
}

function windowOf({ config, world }: Pick<Setting, 'config' | 'world'>): number {
  const { stdout, env } = world
  const columns = stdout.isTTY ? stdout.columns || Number(env['COLUMNS']) || 80 : 80
  const most = Number(config.width ?? Infinity)
  return Math.max(20, Math.min(columns, most))
}

/** Through the pager that was asked for, on a terminal only; false where there is none or it did not start. */
async function paged(text: string, { options, config, world }: Setting): Promise<boolean> {
  if (options.pager === false || !text || !world.stdout.isTTY) return false
  const { BRIEF_PAGER, PAGER } = world.env
  const chosenPager = (BRIEF_PAGER ?? config.pager ?? (options.pager ? PAGER?.trim() || 'less' : '')).trim()
  if (!chosenPager || chosenPager === 'cat') return false
  return world.page(text, chosenPager)
}
