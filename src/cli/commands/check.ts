import { append } from '../../model/append.ts'
import { relativePath } from '../../model/path.ts'
import type { Rule } from '../../check/rule.ts'
import type { Finding as FileFinding } from '../../library/load.ts'
import type { LocatedFinding } from '../../render/findings/report.ts'
import { Failure, UsageFault } from '../../model/fault.ts'
import { version, type Field } from '../../render/records/fields.ts'
import { maxBytes } from '../../yaml/bytes.ts'
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
import { selects, wholeNumber } from '../selection/selection.ts'

const fields: readonly Field<LocatedFinding>[] = [
  version,
  { name: 'path', summary: 'the file', of: ({ path }) => path },
  { name: 'line', summary: 'the line, from 1', of: ({ line }) => line },
  { name: 'column', summary: 'the column, from 1, in code points', of: ({ column }) => column },
  { name: 'severity', summary: 'error or warning', of: ({ severity }) => severity },
  { name: 'code', summary: 'the rule or the verdict', of: ({ code }) => code },
  { name: 'message', summary: 'what to do', of: ({ message }) => message },
  {
    name: 'expected',
    summary: 'of an altered quote: the words of its source',
    of: ({ comparison }) => textOf(comparison?.source),
  },
  {
    name: 'actual',
    summary: 'of an altered quote: the words of the brief',
    of: ({ comparison }) => textOf(comparison?.brief),
  },
]

function textOf(parts: readonly { readonly text: string }[] | undefined): string | undefined {
  return parts?.map(({ text }) => text).join(' ')
}

const report = () => import('../check/index.ts')
const text: Printer<LocatedFinding> = async (findings, { columns }) => [
  (await report()).reportText(await collected(findings), columns),
]

const output: Output<LocatedFinding> = {
  pages: {
    terminal: text,
    text,
    sarif: async (findings) => {
      const { codeInfo, reportSarif } = await report()
      return [reportSarif(await collected(findings), VERSION, codeInfo)]
    },
    github: async (findings) => [(await report()).reportGithub(await collected(findings))],
  },
  fields,
  usual: { json: fields.map(({ name }) => name), line: ['path', 'line', 'column', 'severity', 'code', 'message'] },
}

export const check: Command = {
  name: 'check',
  summary: 'find invalid briefs, house-style problems and misquotations',
  about: [
    'Checks that briefs are valid and follow the rules of house style. With --against, or if sources/NAME.txt is beside the brief NAME.yaml, every quote is compared with its source word by word. Differences in typography do not count; an ellipsis or brackets mark an edit.',
    'Exits 1 if there is an error, 3 if a file could not be read. Rules and verdicts: brief help check',
  ],
  operands: [briefs],
  options: [
    'against',
    'allowLocal',
    'maxWarnings',
    'baseline',
    'fix',
    'listRules',
    ...selectionOptions,
    ...outputOptions,
  ],
  formats: formatsOf(output, 'text'),
  fields,
  examples: [
    { line: 'brief check', does: 'Check the whole library' },
    { line: 'brief check kremlin --against article.txt', does: 'Compare every quote with an article' },
    { line: 'brief check --since monday --max-warnings 5', does: 'Exit 1 if there are more than five warnings' },
    { line: 'brief check --list-rules', does: 'List the rules' },
    { line: 'brief check --format github', does: 'Annotate a workflow of GitHub Actions' },
    { line: 'brief check --json path,line,code', does: 'Print a few fields, for scripts' },
  ],
  async run(call) {
    const { options } = call
    if (options.listRules) return listRules(call)
    const most = options.maxWarnings === undefined ? Infinity : wholeNumber('--max-warnings', options.maxWarnings)
    const memory = await memoryOf(call)
    const source = await sourceFor(call, memory)
    const first = await findingsOf(call, memory, source)
    const { checked, invalid, all } = options.fix ? await afterFixing(first, call, memory, source) : first
    const findings = await withoutKnown(all, call)
    const code = await print(check, call, output, { records: findings, code: exit.done, isSilent: true })
    summarize(findings, checked, invalidFiles(invalid), call)
    const warnings = findings.filter(({ severity }) => severity === 'warning').length
    if (invalid.some(({ problem }) => !problem)) return reportUnread(invalid, call)
    return warnings > most || findings.some(({ severity }) => severity === 'error') ? exit.failed : code
  },
}

interface Checked {
  readonly checked: readonly CheckedBrief[]
  readonly invalid: readonly FileFinding[]
  readonly all: readonly LocatedFinding[]
}

async function findingsOf(call: Call, memory: Memory, source: SourceText | undefined): Promise<Checked> {
  const { checkRecords } = await import('../check/index.ts')
  const invalid: FileFinding[] = []
  const { records } = await briefsFor(call, call.operands, 'all', {
    quotes: true,
    onProblems: (found) => append(invalid, found),
  })
  const checked = await checkRecords(records, call, memory, {
    source,
    isWholeLibrary: !call.operands.length && !selects(call.options),
  })
  for (const { unread } of checked) if (unread) invalid.push(unread)
  const all = [...invalid.flatMap(problemFinding), ...checked.flatMap(({ findings }) => findings)]
  return { checked, invalid, all }
}

/** Fixes what can be fixed. A text with several findings reports one at a time, so this repeats until nothing is left. */
async function afterFixing(
  first: Checked,
  call: Call,
  memory: Memory,
  source: SourceText | undefined,
): Promise<Checked> {
  const { fixFiles } = await import('../check/index.ts')
  let [found, total] = [first, 0]
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const count = await fixFiles(found.all, call.world)
    if (!count) break
    total += count
    found = await findingsOf(call, memory, source)
  }
  if (!call.options.quiet) say(`${counted(total, 'finding')} fixed`, call.world)
  return found
}

const MOST_ROUNDS = 50

/** The findings that the baseline does not have. A baseline that does not exist is written with all of them. */
async function withoutKnown(findings: readonly LocatedFinding[], { options, world }: Call) {
  const { baseline, quiet } = options
  if (baseline === undefined) return findings
  if (!baseline) throw new UsageFault('--baseline needs a file')
  const { baselineText, withoutBaseline } = await import('../check/index.ts')
  const { files } = world
  const folder = files.resolve(baseline, '..')
  const whole = (path: string) => (path === '-' ? path : files.resolve(path))
  if (world.files.kind(baseline) === undefined) {
    await world.write(
      baseline,
      baselineText(findings, (path) => (path === '-' ? path : relativePath(folder, whole(path)))),
      'new',
    )
    if (!quiet) say(`${counted(findings.length, 'finding')} accepted in ${baseline}`, world)
    return []
  }
  const text = new TextDecoder().decode(world.files.read(baseline, maxBytes))
  const rest = withoutBaseline(findings, text, {
    ofKnown: (path) => (path === '-' ? path : files.resolve(folder, path)),
    ofFinding: whole,
  })
  if (!rest) throw new Failure(`"${baseline}" is not a baseline; delete it to write a new one`)
  return rest
}

const ruleFields: readonly Field<Rule>[] = [
  version,
  { name: 'name', summary: 'the rule', of: ({ name }) => name },
  { name: 'severity', summary: 'error or warning', of: ({ severity }) => severity },
  { name: 'summary', summary: 'what a brief should be', of: ({ summary }) => summary },
]

/** One rule a line: its name, its severity and what it asks for; wrapped where there are columns. */
const rulesText: Printer<Rule> = async (rules, { columns }) => {
  const all = await collected(rules)
  if (columns !== undefined) {
    const { layout } = await import('../help/layout.ts')
    const rows = all.map(({ name, severity, summary }) => [name, `${severity}: ${summary}`] as const)
    return [layout([{ rows }], { columns, isBold: false })]
  }
  return all.map(({ name, severity, summary }) => `${name.padEnd(22)} ${severity.padEnd(8)} ${summary}\n`)
}

const rulesOutput: Output<Rule> = {
  pages: { terminal: rulesText, text: rulesText },
  fields: ruleFields,
  usual: { json: ruleFields.map(({ name }) => name), line: ['name', 'severity', 'summary'] },
}

async function listRules(call: Call): Promise<number> {
  const { format } = call.options
  if (format === 'sarif' || format === 'github')
    throw new UsageFault(`--list-rules does not work with the format ${format}; use text, json, jsonl, tsv or csv`)
  const { rules } = await import('../check/index.ts')
  return print(check, call, rulesOutput, { records: rules, code: exit.done })
}

async function sourceFor(
  { options: { against, allowLocal = false }, operands, world }: Call,
  memory: Memory,
): Promise<SourceText | undefined> {
  if (against === undefined) return undefined
  if (!against) throw new UsageFault('--against needs a file, an address, or - for standard input')
  const { readPipedSource, readSource, readWebSource } = await import('../check/index.ts')
  if (operands.some((name) => world.files.resolve(name) === world.files.resolve(against)))
    throw new UsageFault(`"${against}" cannot prove its own quotes; name another source after --against`)
  if (against === '-') return readPipedSource(world.stdin(maxBytes), memory)
  return isAddress(against)
    ? readWebSource(against, allowLocal, world, memory)
    : readSource(against, world.files, memory)
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
