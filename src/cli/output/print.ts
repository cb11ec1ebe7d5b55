import { UsageFault } from '../../model/fault.ts'
import { clean, cleanStyled } from '../../render/clean.ts'
import type { Field } from '../../render/records/fields.ts'
import { fieldsOf, type Call, type Command } from '../command.ts'
import { exit } from '../exit-codes.ts'
import { emptyFolder, noMatchMessage } from '../selection/no-match.ts'
import { fieldsFor } from './choose-fields.ts'
import { formatFor } from './choose-format.ts'
import { formats, recordFormats, type Format, type FormatName, type PageFormat, type Printers } from './formats.ts'
import { pageOptionsFor, widthOf } from './page-options.ts'
import { say } from './report-problems.ts'
import { buffered, joined, type Stream } from './stream.ts'

/** Every way in which a command prints its records: data of the command, from which its formats follow. */
export interface Output<T> {
  readonly pages: Printers<T>
  readonly fields: readonly Field<T>[]
  /** The fields of a record in JSON and of a line of TSV or CSV, unless others are named. Without `line` it has neither. */
  readonly usual: { readonly json: readonly string[]; readonly line?: readonly string[] }
}

/** What a command found. */
export interface Result<T> {
  /** 3 if a file was no valid brief. */
  readonly code: number
  /** The first is printed before the last is known, if its format can. */
  readonly records: Stream<T>
  /** Whether an empty result is told on stderr in every format, not only on pages. */
  readonly isAwaited?: boolean
  /** Prints no notice about an empty result, because it is a success. */
  readonly isSilent?: boolean
}

/** The formats of a command: the default on a terminal, that in a pipe, and the others that its output has. */
export function formatsOf(output: Output<never>, piped: FormatName): FormatName[] {
  const has = ({ name, kind }: Format) =>
    kind === 'page' ? name in output.pages : name.startsWith('json') || output.usual.line !== undefined
  const others = formats.filter(has).map(({ name }) => name)
  return ['terminal', piped, ...others.filter((name) => name !== 'terminal' && name !== piped)]
}

/** Prints a result as the options ask, and gives the exit code of the command. Throws UsageFault. */
export async function print<T>(command: Command, call: Call, output: Output<T>, result: Result<T>): Promise<number> {
  const { options } = call
  const format = formatFor(command, call)
  let isEmpty = true
  const records = watched(result.records, () => (isEmpty = false))
  await write(await textOf(format, output, records, call), call)
  if (!isEmpty || result.code !== exit.done) return result.code
  const isExplained = isPage(format) ? !result.isSilent : result.isAwaited
  if (!options.quiet && isExplained) explainEmptyResult(call)
  return options.exitStatus ? exit.noMatch : result.code
}

// An empty folder has been reported where it was read.
function explainEmptyResult(call: Call): void {
  if (emptyFolder(call) === undefined) say(noMatchMessage(call.options, call.world.today()), call.world)
}

/** Throws UsageFault for what is wrong with the output options, before any brief is read. */
export function checkOutput(command: Command, { operands, options, world }: Call): void {
  if (!command.formats) return
  const format = formatFor(command, { options, world })
  widthOf(options)
  if (options.null && !/^(template|jsonl|tsv)$/.test(format))
    throw new UsageFault(`-0 does not work with the format ${format}; use --template, or --format jsonl or tsv`)
  const lacksBrief = !operands.length && command.operands.some(({ name }) => name === 'BRIEF')
  fieldsFor(options, fieldsOf(command, operands, options), undefined, lacksBrief)
}

function watched<T>(records: Stream<T>, onRecord: () => void): Stream<T> {
  return Symbol.iterator in records ? watchedAtOnce(records, onRecord) : watchedInTurn(records, onRecord)
}

async function* watchedInTurn<T>(records: AsyncIterable<T>, onRecord: () => void): AsyncGenerator<T> {
  for await (const record of records) {
    onRecord()
    yield record
  }
}

function* watchedAtOnce<T>(records: Iterable<T>, onRecord: () => void): Generator<T> {
  for (const record of records) {
    onRecord()
    yield record
  }
}

/** The page of records for a terminal, as one text. */
export async function terminalPage<T>(output: Output<T>, records: Stream<T>, call: Call): Promise<string> {
  return joined(
    await textOf(
      'terminal',
      output,
      watched(records, () => {}),
      call,
    ),
  )
}

/** The text of records in a format, cleaned of all that could act on a terminal. */
async function textOf<T>(
  format: FormatName | 'template',
  { pages, fields, usual }: Output<T>,
  records: Stream<T>,
  { options, config, world }: Call,
): Promise<Stream<string>> {
  const end = options.null ? '\0' : '\n'
  if (format === 'template') {
    const { template } = await import('../../render/records/template.ts')
    return template(records, fields, options.template!, end)
  }
  const printer = isPage(format) && pages[format]
  if (printer) {
    const text = await printer(records, pageOptionsFor(format, { options, config, world }))
    return cleaned(text, format === 'terminal' ? cleanStyled : clean)
  }
  const write = await recordFormats[format as keyof typeof recordFormats]()
  const byDefault = format.startsWith('json') ? usual.json : (usual.line ?? [])
  return write(records, fieldsFor(options, fields, byDefault), end)
}

async function* cleaned(pieces: Stream<string>, clean: (text: string) => string): AsyncGenerator<string> {
  for await (const piece of pieces) yield clean(piece)
}

/** Whether a format is a page for readers; the others are records. */
export function isPage(format: string): format is PageFormat {
  return formats.some(({ name, kind }) => name === format && kind === 'page')
}

/** Through the pager that was asked for, on a terminal only. */
async function write(text: Stream<string>, call: Call): Promise<void> {
  const pager = pagerFor(call)
  const pieces = sparing(text, call)
  if (pager) return (await import('./paged.ts')).writePaged(pieces, pager, call)
  for await (const piece of buffered(pieces)) call.world.stdout.write(piece)
}

/** The pieces of a text. Saves memory if it is long. */
async function* sparing(text: Stream<string>, { world }: Call): AsyncGenerator<string> {
  let length = 0
  for await (const piece of text) {
    if (length < LONG && (length += piece.length) >= LONG) world.saveMemory?.()
    yield piece
  }
}

/** A megabyte, in UTF-16 units. */
const LONG = 1 << 20

function pagerFor({ options, config, world }: Call): string | undefined {
  if (options.pager === false || !world.stdout.isTTY) return undefined
  const { BRIEF_PAGER, PAGER } = world.env
  const pager = (BRIEF_PAGER ?? config.pager ?? (options.pager ? PAGER?.trim() || 'less' : '')).trim()
  return pager && pager !== 'cat' ? pager : undefined
}
