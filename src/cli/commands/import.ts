import { Failure, UsageFault } from '../../model/fault.ts'
import { clean } from '../../render/clean.ts'
import { chosen, namesIn, version, type Field } from '../../render/records/fields.ts'
import type { Call, Command } from '../command.ts'
import { exit } from '../exit-codes.ts'
import { downloadedSources } from '../import/downloads.ts'
import { importOne, type Done, type Outcome } from '../import/import-one.ts'
import { sourceProgress } from '../import/progress.ts'
import { say } from '../output/report-problems.ts'
import type { Row } from '../../sources/import.ts'

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
    'A source is an article as text, HTML or Markdown, an e-mail (.eml) or a feed; in a file or at an address. Every word of it is placed in the brief or left out for a reason. stderr counts them; --ledger lists them.',
    'Passages that fit nowhere are kept under notes, with the kind "unparsed". Newsletters become editions. More: brief help import',
  ],
  operands: [
    {
      name: 'SOURCE',
      summary: 'a file, an http or https address, or - for standard input',
      required: true,
      many: true,
    },
  ],
  options: ['from', 'save', 'force', 'keepSource', 'allowLocal', 'repair', 'ledger', 'json', 'library', 'quiet'],
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
    const { operands, options, world } = call
    if (options.keepSource && !options.save) throw new UsageFault('--keep-source needs --save')
    if (options.force && !options.save) throw new UsageFault('--force needs --save')
    const columns = typeof options.json === 'string' ? chosen(fields, namesIn(options.json)) : fields
    const saver = options.save ? (await import('../import/save.ts')).saverFor(call) : undefined
    const progress = sourceProgress(operands.length, options.quiet ?? false, world)
    const outcomes: Outcome[] = []
    for (const source of downloadedSources(operands, call, saver)) {
      progress.show(outcomes.length + 1, source.source)
      outcomes.push(await importOne(source, call, saver, progress))
    }
    summarize(outcomes, call)
    const done = outcomes.flatMap((outcome) => outcome.done ?? [])
    const codes = outcomes.map(({ code }) => code)
    if (options.ledger || options.json) await printLedger(done, columns, call)
    else if (!options.save) await printBriefs(done, call)
    return codes.find((code) => code === exit.file) ?? codes.find((code) => code !== exit.done) ?? exit.done
  },
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
  const rows = done.flatMap(({ source, files }) => rowsOf(files).map((row): LedgerRecord => ({ source, ...row })))
  const { json, tsv } = await import('../../render/records/records.ts')
  const line: Field<LedgerRecord>[] = [
    { name: 'words', summary: '', of: ({ words }) => String(words).padStart(5) },
    { name: 'place', summary: '', of: ({ place, reason = '' }) => place ?? `left out: ${reason}` },
    { name: 'text', summary: '', of: ({ text }) => text },
  ]
  for await (const text of options.json ? json(rows, columns) : tsv(rows, line)) world.stdout.write(text)
}

/** The rows of all files of a source, whose documents are counted together. */
function rowsOf(files: Done['files']): Row[] {
  let before = 0
  return files.flatMap(({ briefs, ledger }) => {
    const from = before
    before += briefs.length + (briefs[0]?.edition ? 1 : 0)
    return ledger.map((row): Row => (row.document === undefined ? row : { ...row, document: row.document + from }))
  })
}

/** After several sources: how many were imported, and how many could not be read or saved. */
function summarize(outcomes: readonly Outcome[], { options, world }: Call): void {
  if (outcomes.length < 2 || options.quiet) return
  const count = (wanted: number) => outcomes.filter(({ code }) => code === wanted).length
  const parts = [
    `imported ${count(exit.done)} of ${outcomes.length} sources`,
    ...(count(exit.file) ? [`${count(exit.file)} could not be read`] : []),
    ...(count(exit.failed) ? [`${count(exit.failed)} could not be saved`] : []),
  ]
  say(parts.join('; '), world)
}
