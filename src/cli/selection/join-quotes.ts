import type { Quote } from '../../model/quote.ts'
import type { QuoteRecord } from '../../render/records/quote-fields.ts'

/** Joins the parts of quotes that their attribution splits (`“The bus,” she said, “is late.”`) into one record each. */
export function joined(records: readonly QuoteRecord[]): QuoteRecord[] {
  const found: QuoteRecord[] = []
  for (const record of records) {
    const last = found.at(-1)
    if (last?.quote.group !== record.quote.group) found.push(record)
    else found[found.length - 1] = { ...last, quote: joinedQuote(last.quote, record.quote) }
  }
  return found
}

/** Keeps id, rule and start of the first part, and the lower confidence. */
function joinedQuote(first: Quote, next: Quote): Quote {
  const { end: _end, ...rest } = first
  return {
    ...rest,
    text: `${beforeCue(first.text, next.text)} ${next.text}`,
    kind: first.kind === 'block' ? 'block' : 'sentence',
    confidence: Math.min(first.confidence, next.confidence),
    ...(first.path === next.path && next.end !== undefined && { end: next.end }),
  }
}

/** Without the comma that only the attribution needs: `The bus,` before `is late.`; not before `and it is late.` */
function beforeCue(first: string, next: string): string {
  const goesOn = /^\p{Ll}/u.test(next) && !/^(?:and|but|or|so|yet|because|which|who|although|though)\b/.test(next)
  return goesOn ? first.replace(/,$/, '') : first
}
