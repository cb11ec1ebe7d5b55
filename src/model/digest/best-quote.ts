import type { Part } from '../part.ts'
import type { Quote } from '../quote.ts'
import { words } from '../words.ts'

/**
 * The quote that speaks for a brief of which `shown` is printed: of those with a speaker that stand in its text, not in
 * what is shown, the first whole sentence of 8 to 30 words; else the first that is no fragment and has 4 to 45.
 */
export function bestQuote(quotes: readonly Quote[], shown: readonly Part[]): Quote | undefined {
  const others = quotes.filter((quote) => quote.speaker && isInText(quote) && !shown.some((part) => isIn(quote, part)))
  return others.find(isRounded) ?? others.find(isFair)
}

function isRounded(quote: Quote): boolean {
  return isFair(quote) && /^[^\p{L}]*[\p{Lu}\p{Lt}\p{Lo}]/u.test(quote.text) && between(words(quote.text), 8, 30)
}

function isFair({ kind, text }: Quote): boolean {
  return kind !== 'fragment' && between(words(text), 4, 45)
}

function between(count: number, least: number, most: number): boolean {
  return count >= least && count <= most
}

function isInText({ path = '' }: Quote): boolean {
  return /^(?:lede|sections)\b/.test(path)
}

function isIn({ path = '' }: Quote, part: Part): boolean {
  return path.startsWith(part.kind === 'section' ? `sections[${part.number - 1}]` : part.kind)
}
