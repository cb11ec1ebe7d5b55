import type { Changes } from '../../check/compare/changes.ts'
import type { QuoteChange } from '../../check/compare/quote-changes.ts'
import { find, isFolder, numbered, picked } from '../../library/find.ts'
import { loadFile, type Loaded, type Reader } from '../../library/load.ts'
import { storyOf } from '../../markdown/story.ts'
import { stemOf, type Entry } from '../../model/entry.ts'
import { Failure, UsageFault } from '../../model/fault.ts'
import { passagesOf } from '../../model/passage.ts'
import type { ChangeBlock, ChangePart } from '../../render/findings/changes-text.ts'
import { version, type Field } from '../../render/records/fields.ts'
import { maxBytes } from '../../yaml/bytes.ts'
import { readerOf } from '../cache/file-readers.ts'
import type { Call, Command } from '../command.ts'
import { outputOptions } from '../arguments/options.ts'
import { exit } from '../exit-codes.ts'
import type { Printer } from '../output/formats.ts'
import { formatsOf, print, type Output } from '../output/print.ts'
import { report, say } from '../output/report-problems.ts'
import { collected } from '../output/stream.ts'
import { whereOf } from '../selection/briefs.ts'

/** A change as a record: what kind it is of, and what it was and is. */
interface ChangeRecord {
  readonly kind: 'words' | 'quote' | 'speaker' | 'number' | 'key'
  readonly place?: string
  readonly before?: string | undefined
  readonly after?: string | undefined
  readonly text?: string
}

const fields: readonly Field<ChangeRecord>[] = [
  version,
  { name: 'kind', summary: 'words, quote, speaker, number or key', of: ({ kind }) => kind },
  { name: 'place', summary: 'headline, lede, the label of the section, or the key', of: ({ place }) => place },
  { name: 'before', summary: 'what OLD has', of: ({ before }) => before },
  { name: 'after', summary: 'what NEW has', of: ({ after }) => after },
  { name: 'text', summary: 'the quote, or the passage with its changes marked', of: ({ text }) => text },
]

/** Every way to print changes; `blocks` are the page of them. */
function outputOf(blocks: readonly ChangeBlock[]): Output<ChangeRecord> {
  const text: Printer<ChangeRecord> = async (records) => {
    await collected(records)
    return [(await import('../check/index.ts')).changesText(blocks)]
  }
  const terminal: Printer<ChangeRecord> = async (records, options) => {
    await collected(records)
    return [await (await import('../../render/terminal/changes.ts')).changesPage(blocks, options)]
  }
  return {
    pages: { terminal, text },
    fields,
    usual: { json: fields.map(({ name }) => name), line: ['kind', 'place', 'before', 'after', 'text'] },
  }
}

export const diff: Command = {
  name: 'diff',
  summary: 'print what changed between two versions of a brief',
  about:
    'OLD and NEW are files, names of briefs, - (standard input), or REV:PATH for a version that git has, such as HEAD:briefs/ferry.yaml; #2 picks the second brief of an edition. Differences in typography, YAML, line breaks and x- keys do not count. Removed words are marked [-so-], added words {+so+}.',
  operands: [
    { name: 'OLD', summary: 'a file, a brief of the library, or REV:PATH', required: true },
    { name: 'NEW', summary: 'a file, a brief of the library, or REV:PATH', required: true },
  ],
  options: ['note', 'library', ...outputOptions],
  formats: formatsOf(outputOf([]), 'text'),
  fields,
  examples: [
    { line: 'brief diff old.yaml new.yaml', does: 'Compare two files' },
    { line: 'brief diff HEAD:briefs/ferry.yaml briefs/ferry.yaml', does: 'Compare with the version in git' },
    { line: 'brief diff --note old.yaml new.yaml', does: 'Draft the text of a correction' },
    { line: 'brief diff old.yaml new.yaml --json kind,before,after', does: 'Print records, for scripts' },
  ],
  async run(call) {
    if (call.operands.every((name) => name === '-'))
      throw new UsageFault('standard input can be only one of the two versions; name a file for the other one')
    const [before, after] = [await versionOf(call.operands[0]!, call), await versionOf(call.operands[1]!, call)]
    if (!before || !after) return exit.file
    const { changesBetween, textOf, wordDiff } = await import('../check/index.ts')
    const changes = changesBetween(before, after)
    if (call.options.note) return printNote(changes, call)
    const words = changes.passages.map(({ place, parts }) => ({ place, parts: wordDiff(parts) }))
    const records = [
      ...words.map(({ place, parts }): ChangeRecord => ({ kind: 'words', place, text: textOf(parts) })),
      ...changes.quotes.map(quoteRecord),
      ...changes.numbers.map((change): ChangeRecord => ({ kind: 'number', ...change })),
      ...changes.keys.map(({ key, ...change }): ChangeRecord => ({ kind: 'key', place: key, ...change })),
    ]
    const blocks = [
      { heading: 'Words', lines: words.map(({ place, parts }) => [same(`${place}: `), ...parts]) },
      { heading: 'Quotes', lines: changes.quotes.map(quoteLine) },
      { heading: 'Numbers', lines: changes.numbers.map(arrow) },
      { heading: 'Other keys', lines: changes.keys.map((change) => [same(`${change.key}: `), ...arrow(change)]) },
    ]
    return print(diff, call, outputOf(blocks), { records, code: exit.done, isSilent: true })
  },
}

/** `14 → 15`; a dash stands for what only the other version has. */
function arrow({ before, after }: { readonly before?: string; readonly after?: string }): ChangePart[] {
  return [
    before === undefined ? same('–') : removed(before),
    same(' → '),
    after === undefined ? same('–') : added(after),
  ]
}

function removed(text: string): ChangePart {
  return { kind: 'removed', text }
}

function added(text: string): ChangePart {
  return { kind: 'added', text }
}

function same(text: string): ChangePart {
  return { kind: 'same', text }
}

async function versionOf(name: string, call: Call) {
  const { world } = call
  const loaded = await loadVersion(name, call)
  report(loaded.findings, world)
  if (loaded.entries.length > 1) throw severalBriefs(name, loaded.entries)
  const [entry] = loaded.entries
  return entry && readVersion(entry)
}

function severalBriefs(name: string, entries: readonly Entry[]): Failure {
  if (name === '-') return new Failure('standard input holds several briefs; pipe only one of them')
  if (new Set(entries.map(({ path }) => path)).size === 1)
    return new Failure(`"${name}" holds several briefs; choose one, as in "${name}#2"`)
  const names = entries.slice(0, 20).map(({ path }) => `\n  ${stemOf(path)}`)
  return new Failure(`"${name}" matches several briefs; choose one:${names.join('')}`)
}

async function loadVersion(name: string, call: Call): Promise<Loaded> {
  const files = readerOf(call.world.files, () => call.world.stdin(maxBytes))
  // A file is read without looking for a library.
  if (call.world.files.kind(name) === 'file') return loadFile(name, files)
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(name))
    throw new UsageFault(`"${name}" is an address; brief diff reads only files, briefs of the library and REV:PATH`)
  const [path, number] = numbered(name)
  if (isInGit(path, call)) return picked(await loadFile(path, fromGit(path, call, files)), number, name)
  const where = whereOf(call)
  if (isFolder(path, where)) throw new Failure(`"${path}" is a folder; name a file in it`)
  return find([name], where)
}

async function readVersion({ brief }: Entry) {
  const { quotesOf } = await import('../../quotes/index.ts')
  const passages = passagesOf(await storyOf(brief))
  return { brief, passages, quotes: quotesOf(passages, brief) }
}

/** `HEAD~2:briefs/ferry.yaml`, unless a file has that name, or it is a sample or a time. */
function isInGit(name: string, call: Call): boolean {
  if (!/^[^-:][^:]*:./.test(name) || name.startsWith('sample:')) return false
  return call.world.files.kind(name) === undefined && !whereOf(call).dayNamed(name)
}

function fromGit(name: string, { world }: Call, files: Reader): Reader {
  const bytes = world.gitFile(name)
  if (typeof bytes === 'string') throw new Failure(`git has no "${name}": ${bytes}`)
  if (isTree(bytes)) throw new Failure(`"${name}" is a folder; name a file in it`)
  return { ...files, bytes: () => bytes }
}

/** Whether git printed the list of a folder: its first line is `tree HEAD:briefs`, perhaps in colour. */
function isTree(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 40))
  return /^(\u001b\[[\d;]*m)?tree [^\n]*:/.test(start)
}

async function printNote(changes: Changes, { options, world }: Call): Promise<number> {
  const { correctionOf } = await import('../check/index.ts')
  const { clean } = await import('../../render/clean.ts')
  const text = correctionOf(changes)
  if (text) world.stdout.write(`${clean(text)}\n`)
  else if (!options.quiet) say('nothing to correct: no quote, speaker or number was replaced', world)
  return !text && options.exitStatus ? exit.noMatch : exit.done
}

function quoteLine(change: QuoteChange): ChangePart[] {
  switch (change.kind) {
    case 'added':
      return [same('added: '), added(`“${change.text}”`), same(` (${change.speaker ?? 'no speaker'})`)]
    case 'removed':
      return [same('removed: '), removed(`“${change.text}”`), same(` (${change.speaker ?? 'no speaker'})`)]
    case 'reworded':
      return [
        same('reworded: '),
        ...arrow({ before: `“${change.before}”`, after: `“${change.after}”` }),
        same(` (${change.speaker ?? 'no speaker'})`),
      ]
    case 'reattributed':
      return [
        same('speaker: '),
        ...arrow({ before: change.before ?? 'nobody', after: change.after ?? 'nobody' }),
        same(` (“${change.text}”)`),
      ]
  }
}

function quoteRecord(change: QuoteChange): ChangeRecord {
  switch (change.kind) {
    case 'added':
      return { kind: 'quote', after: change.text, text: change.text }
    case 'removed':
      return { kind: 'quote', before: change.text, text: change.text }
    case 'reworded':
      return { kind: 'quote', before: change.before, after: change.after }
    case 'reattributed':
      return { kind: 'speaker', before: change.before, after: change.after, text: change.text }
  }
}
