import type { ImportedSource, Row, SourceKind } from '../../sources/import.ts'
import { Failure, FileFault, UsageFault } from '../../model/fault.ts'
import { clean } from '../../render/clean.ts'
import { chosen, namesIn, version, type Field } from '../../render/records/fields.ts'
import type { Call, Command } from '../command.ts'
import { exit } from '../exit-codes.ts'
import { report, say } from '../output/report-problems.ts'
import type { Saver } from '../import/save.ts'

/** A row of the ledger and the source that it belongs to. */
interface LedgerRecord extends Row {
  readonly source: string
}

const fields: readonly Field<LedgerRecord>[] = [
  version,
  { name: 'source', summary: 'the source, as it was named', of: ({ source }) => source },
  { name: 'words', summary: 'how many words the passage has', of: ({ words }) => words },
  { name: 'place', summary: 'where it stands in the brief, as in sections[1].body', of: ({ place }) => place },
  { name: 'reason', summary: 'why it was left out', of: ({ reason }) => reason },
  { name: 'document', summary: 'the document of the file, from 1', of: ({ document }) => document },
  { name: 'text', summary: 'the passage', of: ({ text }) => text },
]

export const importCommand: Command = {
  name: 'import',
  summary: 'turn articles, e-mail and feeds into briefs',
  about: [
    'A source is an article as text, HTML or Markdown, an e-mail (.eml) or a feed. Every word of it is placed in the brief or left out for a reason. stderr counts them; --ledger lists them.',
    'Passages that fit nowhere are kept under notes, with the kind "unparsed". Newsletters become editions. More: brief help import',
  ],
  operands: [{ name: 'SOURCE', summary: 'a file, or - for standard input', required: true, many: true }],
  options: ['from', 'save', 'force', 'keepSource', 'repair', 'ledger', 'json', 'library', 'quiet'],
  meanings: {
    from: {
      flags: '--from <kind>',
      summary: 'the kind of the source: text, html, markdown, mail or feed',
      default: 'detected',
      group: 'Options',
      choices: ['text', 'html', 'markdown', 'mail', 'feed'],
    },
    json: { summary: 'print the ledger as JSON, or only these fields (a,b)', group: 'Options' },
    library: { summary: 'save in this folder', group: 'Options' },
    quiet: { group: 'Options' },
  },
  fields,
  examples: [
    { line: 'brief import story.txt', does: 'Print the brief of an article' },
    { line: 'brief import --save page.html', does: 'Save it as a new file in the library' },
    { line: 'brief import --save feed.xml', does: 'Save the new entries of a feed' },
    { line: 'brief import --ledger page.html', does: 'List what became of each passage' },
    { line: 'brief import --json place,reason,words page.html', does: 'List it for jq' },
    { line: 'brief import --from text -', does: 'Read standard input' },
    { line: 'brief import --save --keep-source page.html', does: 'Keep the text of the page too' },
  ],
  async run(call) {
    const { operands, options } = call
    if (options.keepSource && !options.save) throw new UsageFault('--keep-source needs --save')
    if (options.force && !options.save) throw new UsageFault('--force needs --save')
    const columns = typeof options.json === 'string' ? chosen(fields, namesIn(options.json)) : fields
    const saver = options.save ? (await import('../import/save.ts')).saverFor(call) : undefined
    const outcomes: Outcome[] = []
    for (const source of operands) outcomes.push(await outcomeOf(source, call, saver))
    const done = outcomes.flatMap((outcome) => outcome.done ?? [])
    const codes = outcomes.map(({ code }) => code)
    if (options.ledger || options.json) await printLedger(done, columns, call)
    else if (!options.save) await printBriefs(done, call)
    return codes.find((code) => code === exit.file) ?? codes.find((code) => code !== exit.done) ?? exit.done
  },
}

interface Done extends ImportedSource {
  readonly source: string
}

interface Outcome {
  readonly code: number
  readonly done?: Done
}

/** Imports one source. A failure is reported, and the other sources are still imported. */
async function outcomeOf(source: string, call: Call, saver: Saver | undefined): Promise<Outcome> {
  const { options, world } = call
  try {
    const { importSource } = await import('../../sources/import.ts')
    const bytes = bytesOf(source, call)
    const kind = options.from as SourceKind | undefined
    const imported = await importSource({ bytes, name: source, ...(kind && { kind }), repair: options.repair ?? false })
    if ('fault' in imported) return { code: refused(source, imported, call) }
    const done = { source, ...imported }
    reportImport(done, call)
    if (!saver) return { code: exit.done, done }
    const { reportSaved } = await import('../import/report-saved.ts')
    return { code: await reportSaved(source, done.files.length, saver(source, done.files), call), done }
  } catch (error) {
    if (!(error instanceof FileFault)) throw error
    report([{ path: error.path, message: error.message }], world)
    return { code: exit.file }
  }
}

function bytesOf(source: string, { world }: Call): Uint8Array {
  if (source !== '-') return world.files.read(source, MOST)
  const bytes = world.stdin(MOST)
  if (!bytes) throw new FileFault('-', 'standard input is a terminal; pipe a source in: brief import - < story.txt')
  return bytes
}

/** Bytes of a source that are read; the reader refuses what has more. */
const MOST = 10 * 1024 * 1024

function refused(
  source: string,
  { fault, line, column }: { fault: string; line: number; column: number },
  { world }: Call,
): number {
  const problem = { code: 'bad-source', severity: 'error', message: fault, position: { line, column } } as const
  report([{ path: source, message: fault, problem }], world)
  return exit.file
}

/** The summary of the ledger, and what a user should look at. */
function reportImport({ source, summary, notices, unparsed }: Done, { options, world }: Call): void {
  if (options.quiet) return
  say(`${source}: ${summary}`, world)
  if (unparsed)
    say(
      `${source}: ${unparsed === 1 ? '1 passage has' : `${unparsed} passages have`} no place in a brief; see the notes of the kind unparsed`,
      world,
    )
  for (const notice of notices) say(`${source}: ${notice}`, world)
}

async function printBriefs(done: readonly Done[], { world }: Call): Promise<void> {
  if (!done.length) return
  const files = done.flatMap((each) => each.files)
  if (files.length > 1 && files.some(({ briefs }) => briefs[0]?.edition))
    throw new Failure('an edition needs a file of its own; pass --save, or import one source at a time')
  const { writeFile } = await import('../../yaml/write.ts')
  world.stdout.write(clean(writeFile(files.flatMap(({ briefs }) => briefs))))
}

async function printLedger(
  done: readonly Done[],
  columns: readonly Field<LedgerRecord>[],
  { options, world }: Call,
): Promise<void> {
  const rows = done.flatMap(({ source, files }) =>
    files.flatMap(({ ledger }) => ledger.map((row): LedgerRecord => ({ source, ...row }))),
  )
  const { json, tsv } = await import('../../render/records/records.ts')
  const line: Field<LedgerRecord>[] = [
    { name: 'words', summary: '', of: ({ words }) => String(words).padStart(5) },
    { name: 'place', summary: '', of: ({ place, reason = '' }) => place ?? `left out: ${reason}` },
    { name: 'text', summary: '', of: ({ text }) => text },
  ]
  for await (const text of options.json ? json(rows, columns) : tsv(rows, line)) world.stdout.write(text)
}
