import type { Quote } from '../../model/quote.ts'
import type { Finding } from '../finding.ts'
import type { Change } from './difference.ts'
import type { SourceText } from './source-text.ts'
import { verdictKinds } from './verdict-kinds.ts'
import { verdictOf, type Verdict } from './verdict.ts'

/** A quote of a brief with its verdict, and the finding if there is one to report. */
export interface JudgedQuote {
  readonly quote: Quote
  readonly verdict: Verdict
  readonly finding?: Finding
}

/** Compares every quote of a brief with a source. */
export function judgeQuotes(quotes: readonly Quote[], source: SourceText): JudgedQuote[] {
  return quotes.map((quote) => {
    const verdict = verdictOf(quote, source)
    const { severity } = verdictKinds[verdict.kind]
    if (!severity) return { quote, verdict }
    const code = `quote-${verdict.kind.replaceAll(' ', '-')}`
    const finding: Finding = { code, severity, message: messageOf(verdict, quote), words: quote.text }
    return { quote, verdict, finding }
  })
}

function messageOf(verdict: Verdict, { speaker }: Quote): string {
  switch (verdict.kind) {
    case 'verbatim':
    case 'marked edit':
      return 'the source has these words'
    case 'look again':
      return `compare this quote with its source: it ${verdict.reasons.map(reasonText).join(', and ')}`
    case 'misattributed':
      return `change the speaker: in the source ${JSON.stringify(verdict.speaker)} says this, not ${JSON.stringify(speaker)}`
    case 'altered':
      return `quote the source exactly: ${changesText(verdict.difference.changes)}`
    case 'not found':
      return 'remove this quote or name its source: the source does not have these words'
  }
}

function reasonText(reason: string): string {
  return reason.startsWith('its speaker') ? `is said by someone else or by nobody (${reason})` : reason
}

/** `we are [-not-] {+now+} going`: as git and wdiff mark words. */
export function changesText(changes: readonly Change[]): string {
  return changes
    .map(({ kind, words }) => {
      const text = words.join(' ')
      if (kind === 'same') return shortened(text)
      return kind === 'only in the source' ? `[-${text}-]` : `{+${text}+}`
    })
    .join(' ')
}

/** Long runs of equal words say nothing new. */
function shortened(text: string): string {
  const words = text.split(' ')
  return words.length > 9 ? [...words.slice(0, 4), '…', ...words.slice(-4)].join(' ') : text
}
