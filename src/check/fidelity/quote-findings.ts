import type { Quote } from '../../model/quote.ts'
import type { Comparison, Finding, Part } from '../finding.ts'
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
    const comparison = verdict.kind === 'altered' ? comparisonOf(verdict.difference.changes) : undefined
    const message = comparison ? comparisonText(comparison) : messageOf(verdict, quote)
    const finding: Finding = {
      code,
      severity,
      message,
      words: quote.text,
      at: quote,
      ...(comparison && { comparison }),
    }
    return { quote, verdict, finding }
  })
}

function messageOf(verdict: Verdict, { speaker }: Quote): string {
  switch (verdict.kind) {
    case 'verbatim':
    case 'marked edit':
      return 'the source has these words'
    case 'look again':
      return `compare this quote with its source: it ${listed(verdict.reasons)}`
    case 'misattributed':
      return `change the speaker: in the source ${JSON.stringify(verdict.speaker)} says this, not ${JSON.stringify(speaker)}`
    case 'altered':
      return 'quote the source exactly'
    case 'not found':
      return 'remove this quote or name its source: the source does not have these words'
  }
}

/** `cuts a negation, crosses a paragraph and joins two speakers` */
function listed(reasons: readonly string[]): string {
  const last = reasons.at(-1) ?? ''
  return reasons.length > 1 ? `${reasons.slice(0, -1).join(', ')} and ${last}` : last
}

function comparisonOf(changes: readonly Change[]): Comparison {
  const side = (only: Change['kind']): Part[] =>
    changes
      .filter(({ kind }) => kind === 'same' || kind === only)
      .map(({ kind, words }) => {
        const text = joined(words)
        return { text: kind === 'same' ? shortened(text) : text, differs: kind !== 'same' }
      })
  return {
    advice: 'quote the source exactly',
    source: side('only in the source'),
    brief: side('only in the brief'),
  }
}

/** `quote the source exactly: it has "we are not going", and the brief "we are going"` */
function comparisonText({ advice, source, brief }: Comparison): string {
  const [its, own] = [source, brief].map((parts) => JSON.stringify(parts.map(({ text }) => text).join(' ')))
  return `${advice}: it has ${its}, and the brief ${own}`
}

/** `$5` and `3%` are two words each. */
function joined(words: readonly string[]): string {
  return words.join(' ').replace(/([$£€]) (?=\d)|(?<=\d) (?=[%‰°])/g, '$1')
}

/** Long runs of equal words say nothing new. */
function shortened(text: string): string {
  const words = text.split(' ')
  return words.length > 9 ? [...words.slice(0, 4), '…', ...words.slice(-4)].join(' ') : text
}
