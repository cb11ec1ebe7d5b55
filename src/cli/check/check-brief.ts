import { judgeQuotes, type JudgedQuote } from '../../check/fidelity/quote-findings.ts'
import { unsourcedFacts, type QuotedSpans } from '../../check/fidelity/facts.ts'
import type { SourceText } from '../../check/fidelity/source-text.ts'
import type { Finding } from '../../check/finding.ts'
import { locatorOf } from '../../check/locate.ts'
import { findingsIn } from '../../check/rules.ts'
import type { Passage } from '../../model/passage.ts'
import { passagesOf } from '../../model/passage.ts'
import type { LocatedFinding } from '../../render/findings/report.ts'
import { quotedSpansIn } from '../../quotes/text/quotation-marks.ts'
import type { BriefRecord } from '../../render/records/brief-fields.ts'
import type { Memory } from '../cache/quote-cache.ts'
import { quoteRecords } from '../selection/quote-records.ts'

export interface CheckedBrief {
  readonly findings: readonly LocatedFinding[]
  /** Empty if the brief was not compared with a source. */
  readonly judged: readonly JudgedQuote[]
}

/** Applies the rules to a brief, and compares its quotes with a source if there is one. `fileText` is the text of its file. */
export async function checkBrief(
  record: BriefRecord,
  fileText: string,
  source: SourceText | undefined,
  memory: Memory,
): Promise<CheckedBrief> {
  const { entry, story } = record
  const read = await story()
  const passages = passagesOf(read)
  const quotes = (await quoteRecords(record, memory)).map(({ quote }) => quote)
  const spansIn = ({ text }: Passage) => quotedSpansIn(text)
  const judged = source ? judgeQuotes(quotes, source) : []
  const findings: readonly Finding[] = [
    ...findingsIn({ story: read, passages, quotes, spansIn }),
    ...judged.flatMap(({ finding }) => finding ?? []),
    ...(source ? factFindings(passages, source, spansIn) : []),
  ]
  return { findings: located(findings, entry.path, fileText), judged }
}

function factFindings(passages: readonly Passage[], source: SourceText, quotedSpans: QuotedSpans): Finding[] {
  return unsourcedFacts(passages, source, quotedSpans).map(({ kind, text }) => ({
    code: `${kind}-not-in-source`,
    severity: 'warning',
    message: `check this ${kind}: the source does not have ${JSON.stringify(text)}`,
    words: text,
  }))
}

function located(findings: readonly Finding[], path: string, fileText: string): LocatedFinding[] {
  const locate = locatorOf(fileText)
  const lines = fileText.split('\n')
  return findings
    .map(({ words, skip, ...finding }): LocatedFinding => {
      const place = words === undefined ? undefined : locate(words, skip)
      const source = place && lines[place.line - 1]
      return { path, line: 1, column: 1, length: 0, ...place, ...finding, ...(source && { source }) }
    })
    .toSorted((a, b) => a.line - b.line || a.column - b.column)
}
