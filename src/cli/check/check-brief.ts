import { judgeQuotes, type JudgedQuote } from '../../check/fidelity/quote-findings.ts'
import { unsourcedFacts, type QuotedSpans } from '../../check/fidelity/facts.ts'
import type { SourceText } from '../../check/fidelity/source-text.ts'
import type { Finding } from '../../check/finding.ts'
import type { FileText } from '../../check/file-text.ts'
import { placesBefore } from '../../check/locate.ts'
import { profiles, type Limits } from '../../check/profiles.ts'
import type { Subject } from '../../check/rule.ts'
import { findingsIn } from '../../check/rules.ts'
import {
  checkSettings,
  ruleNames,
  unknownRule,
  withSettings,
  type CheckSettings,
  type SettingFault,
} from '../../check/settings.ts'
import type { Entry } from '../../model/entry.ts'
import { fold } from '../../model/fold.ts'
import type { Passage } from '../../model/passage.ts'
import { passagesOf } from '../../model/passage.ts'
import { baseName } from '../../model/path.ts'
import { words } from '../../model/words.ts'
import type { Files } from '../../platform/world.ts'
import { quotedSpansIn } from '../../quotes/text/quotation-marks.ts'
import type { LocatedFinding } from '../../render/findings/report.ts'
import type { BriefRecord } from '../../render/records/brief-fields.ts'
import type { Memory } from '../cache/quote-cache.ts'
import { quoteRecords } from '../selection/quote-records.ts'

export interface CheckedBrief {
  readonly findings: readonly LocatedFinding[]
  /** Empty if the brief was not compared with a source. */
  readonly judged: readonly JudgedQuote[]
  /** The kept source that could not be read, and why. */
  readonly unread?: { readonly path: string; readonly message: string }
}

/** What a brief is checked with. */
export interface CheckContext {
  readonly file: FileText
  readonly source: SourceText | undefined
  readonly settings: CheckSettings
  readonly labels: ReadonlyMap<string, number>
  readonly memory: Memory
  readonly files: Files
}

/** Applies the rules to a brief, and compares its quotes with a source if there is one. */
export async function checkBrief(record: BriefRecord, context: CheckContext): Promise<CheckedBrief> {
  const { entry } = record
  const { source, file } = context
  const own = checkSettings(entry.brief.extras?.['x-check'])
  const settings = withSettings(context.settings, own.settings)
  const subject = await subjectOf(record, context, profiles[settings.profile ?? 'web'])
  const judged = source ? judgeQuotes(subject.quotes, source) : []
  const findings: readonly Finding[] = [
    ...own.faults.map((fault) => settingFinding(fault, file.text)),
    ...findingsIn(subject),
    ...judged.flatMap(({ finding }) => finding ?? []),
    ...(source ? factFindings(subject.passages, source, subject.spansIn) : []),
  ]
  const kept = findings.flatMap((finding) => withSeverity(finding, settings))
  const shown = located(kept, subject.passages, entry, file).filter(
    ({ line, code }) => !(file.ignored().rulesAt(line).has(code) && ruleNames.includes(code)),
  )
  return { findings: [...commentFindings(file, entry), ...shown].toSorted(byPlace), judged }
}

async function subjectOf(
  record: BriefRecord,
  { memory, labels, files }: CheckContext,
  limits: Limits,
): Promise<Subject> {
  const { entry } = record
  const story = await record.story()
  const passages = passagesOf(story)
  return {
    story,
    passages,
    quotes: (await quoteRecords(record, memory)).map(({ quote }) => quote),
    spansIn: ({ text }) => quotedSpansIn(text),
    sentencesIn: await sentenceSplitter(passages, limits),
    limits,
    labels,
    ...(entry.path !== '-' && { fileName: baseName(entry.path) }),
    hasFile: (path) => files.kind(files.resolve(entry.path, '..', path)) !== undefined,
  }
}

/** The splitter loads the quote finder. Texts so short that their sentences cannot be too long or too many are one. */
async function sentenceSplitter(passages: readonly Passage[], { sentence }: Limits): Promise<Subject['sentencesIn']> {
  const isLong = passages.some(
    ({ place, text }) => words(text) > sentence || (place === 'lede' && (text.match(/[.!?]/g)?.length ?? 0) > 2),
  )
  if (isLong) return (await import('../../quotes/index.ts')).sentencesIn
  return ({ text }) => [{ start: 0, end: text.length }]
}

function withSeverity(finding: Finding, { rules, allow }: CheckSettings): Finding[] {
  const severity = rules[finding.code] ?? finding.severity
  const isAllowed = ruleNames.includes(finding.code) && allow.some(isAbout(finding))
  return severity === 'off' || isAllowed ? [] : [{ ...finding, severity }]
}

function isAbout({ words = '', subject = words }: Finding): (text: string) => boolean {
  const [one, other] = [fold(words), fold(subject)]
  return (text) => fold(text) === one || fold(text) === other
}

function factFindings(passages: readonly Passage[], source: SourceText, quotedSpans: QuotedSpans): Finding[] {
  return unsourcedFacts(passages, source, quotedSpans).map(({ kind, text }) => ({
    code: `${kind}-not-in-source`,
    severity: 'warning',
    message: `check this ${kind}: the source does not have ${JSON.stringify(text)}`,
    words: text,
  }))
}

/** No brief has this number. */
const WHOLE_FILE = 0

function settingFinding({ message, words = 'x-check' }: SettingFault, fileText: string): Finding {
  const before = fileText.slice(0, Math.max(fileText.search(/^["']?x-check/m), 0))
  const skip = before.split(words).length - 1
  return { code: 'check-settings', severity: 'warning', message: `x-check: ${message}`, words, skip }
}

/** Comments that name no rule. */
function commentFindings({ ignored, lines }: FileText, { path }: Entry): LocatedFinding[] {
  return ignored().names.flatMap(({ name, line, column }): LocatedFinding[] => {
    if (ruleNames.includes(name)) return []
    const message = `check-ignore: ${name ? unknownRule(name) : 'name a rule, as in "# check-ignore: bullets"'}`
    const [source = '', length] = [lines()[line - 1], [...(name || 'check-ignore')].length]
    return [{ path, line, column, length, severity: 'warning', code: 'check-settings', message, source }]
  })
}

function located(
  findings: readonly Finding[],
  passages: readonly Passage[],
  { path, number }: Entry,
  { locate, lines }: FileText,
): LocatedFinding[] {
  return findings.map(({ words: own, skip: known, at, subject: _subject, ...finding }): LocatedFinding => {
    const skip = known ?? (own !== undefined && at ? placesBefore(own, at, passages) : 0)
    // The frame of an edition is outside of its briefs.
    const place = own === undefined ? undefined : (locate(number, own, skip) ?? locate(WHOLE_FILE, own))
    const source = place && lines()[place.line - 1]
    return { path, line: 1, column: 1, length: 0, ...place, ...finding, ...(source && { source }) }
  })
}

function byPlace(a: LocatedFinding, b: LocatedFinding): number {
  return a.line - b.line || a.column - b.column
}
