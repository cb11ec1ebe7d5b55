import { append } from '../../model/append.ts'
import type { Finding as FileFinding } from '../../library/load.ts'
import type { LocatedFinding } from '../../render/findings/report.ts'
import { version, type Field } from '../../render/records/fields.ts'
import { decodeBytes, maxBytes } from '../../yaml/bytes.ts'
import { outputOptions, selectionOptions } from '../arguments/options.ts'
import type { SourceText } from '../../check/fidelity/source-text.ts'
import { isAddress } from '../import/web-source.ts'
import type { CheckedBrief } from '../check/check-brief.ts'
import type { Call, Command } from '../command.ts'
import { exit } from '../exit-codes.ts'
import type { Printer } from '../output/formats.ts'
import { formatsOf, print, type Output } from '../output/print.ts'
import { say } from '../output/report-problems.ts'
import { collected } from '../output/stream.ts'
import { memoryOf, type Memory } from '../cache/quote-cache.ts'
import { briefs, briefsFor } from '../selection/briefs.ts'
import { wholeNumber } from '../selection/selection.ts'

const fields: readonly Field<LocatedFinding>[] = [
  version,
  { name: 'path', summary: 'the file', of: ({ path }) => path },
  { name: 'line', summary: 'the line, from 1', of: ({ line }) => line },
  { name: 'column', summary: 'the column, from 1, in code points', of: ({ column }) => column },
  { name: 'severity', summary: 'error or warning', of: ({ severity }) => severity },
  { name: 'code', summary: 'the rule or the verdict', of: ({ code }) => code },
  { name: 'message', summary: 'what to do', of: ({ message }) => message },
]

const report = () => import('../check/index.ts')
const text: Printer<LocatedFinding> = async (findings) => [(await report()).reportText(await collected(findings))]

const output: Output<LocatedFinding> = {
  pages: {
    terminal: text,
    text,
    sarif: async (findings) => [(await report()).reportSarif(await collected(findings), VERSION)],
    github: async (findings) => [(await report()).reportGithub(await collected(findings))],
  },
  fields,
  usual: { json: fields.map(({ name }) => name), line: ['path', 'line', 'column', 'severity', 'code', 'message'] },
}

export const check: Command = {
  name: 'check',
  summary: 'find invalid briefs and quotes that differ from a source',
  about: [
    'Checks that briefs are valid, that quotes have speakers and closing marks, and that no quote is printed twice. With --against, or if sources/SLUG.txt is beside a brief, every quote is compared with its source word by word. Differences in typography do not count; an ellipsis or brackets mark an edit.',
    'Exits 1 if there is an error, 3 if a file could not be read. Rules and verdicts: brief help check',
  ],
  operands: [briefs],
  options: ['against', 'allowLocal', 'maxWarnings', ...selectionOptions, ...outputOptions],
  formats: formatsOf(output, 'text'),
  fields,
  examples: [
    { line: 'brief check', does: 'Check the whole library' },
    { line: 'brief check kremlin --against article.txt', does: 'Compare every quote with an article' },
    { line: 'brief check --since monday --max-warnings 0', does: 'Exit 1 on warnings too' },
    { line: 'brief check --format github', does: 'Annotate a workflow of GitHub Actions' },
    { line: 'brief check --json path,line,code', does: 'Print a few fields, for scripts' },
  ],
  async run(call) {
    const { options, world } = call
    const most = options.maxWarnings === undefined ? Infinity : wholeNumber('--max-warnings', options.maxWarnings)
    const { checkBrief, keptSource } = await import('../check/index.ts')
    const memory = await memoryOf(call)
    const against = await sourceFor(call, memory)
    const invalid: FileFinding[] = []
    const { records } = await briefsFor(call, call.operands, 'all', {
      quotes: true,
      onProblems: (found) => append(invalid, found),
    })
    const checked: CheckedBrief[] = []
    for (const record of records)
      checked.push(
        await checkBrief(
          record,
          fileTextOf(record.entry.path, call),
          against ?? (await keptSource(record.entry.path, world.files)),
          memory,
        ),
      )
    const findings = [...invalid.flatMap(problemFinding), ...checked.flatMap((each) => each.findings)]
    const code = await print(check, call, output, { records: findings, code: exit.done, isSilent: true })
    summarize(findings, checked, invalidFiles(invalid), call)
    const warnings = findings.filter(({ severity }) => severity === 'warning').length
    if (invalid.some(({ problem }) => !problem)) return reportUnread(invalid, call)
    return warnings > most || findings.some(({ severity }) => severity === 'error') ? exit.failed : code
  },
}

/** The source that --against names: an address, a file or a folder. */
async function sourceFor(
  { options: { against, allowLocal = false }, world }: Call,
  memory: Memory,
): Promise<SourceText | undefined> {
  if (against === undefined) return undefined
  const { readSource, readWebSource } = await import('../check/index.ts')
  return isAddress(against)
    ? readWebSource(against, allowLocal, world, memory)
    : readSource(against, world.files, memory)
}

function fileTextOf(path: string, { world }: Call): string {
  if (path === '-') return ''
  const decoded = decodeBytes(world.files.read(path, maxBytes))
  return 'text' in decoded ? decoded.text : ''
}

function problemFinding({ path, problem }: FileFinding): LocatedFinding[] {
  if (!problem) return []
  const { position, code, severity, message } = problem
  return [{ path, ...position, length: 0, severity, code, message }]
}

function reportUnread(findings: readonly FileFinding[], { world }: Call): number {
  for (const { path, message, problem } of findings) if (!problem) say(`${path}: ${message}`, world)
  return exit.file
}

/** `2 errors, 1 warning in 3 briefs; 7 quotes compared with a source` */
function summarize(
  findings: readonly LocatedFinding[],
  checked: readonly CheckedBrief[],
  invalid: number,
  { options, world }: Call,
): void {
  if (options.quiet) return
  const counts = (['error', 'warning'] as const).flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length
    return count ? counted(count, severity) : []
  })
  const compared = checked.reduce((sum, { judged }) => sum + judged.length, 0)
  const parts = [
    `${counts.join(', ') || 'no problems'} in ${counted(checked.length + invalid, 'brief')}`,
    ...(compared ? [`${counted(compared, 'quote')} compared with a source`] : []),
  ]
  say(parts.join('; '), world)
}

/** How many files are not briefs. Those that could not be read are not counted. */
function invalidFiles(findings: readonly FileFinding[]): number {
  return new Set(findings.flatMap(({ path, problem }) => (problem?.severity === 'error' ? path : []))).size
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
