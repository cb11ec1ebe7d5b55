import type { Quote } from '../../model/quote.ts'
import { differenceOf, type Difference } from './difference.ts'
import { matchesOf, type Match } from './match.ts'
import { attributionOf } from './attribution.ts'
import { piecesOf, type Piece } from './pattern.ts'
import type { SourceText, SourceWord } from './source-text.ts'
import { verdictKinds } from './verdict-kinds.ts'
import { reasonsFor, type Reason } from './reasons.ts'
import { wordsIn } from './words.ts'

/** How a quotation compares with its source. Not a score: one dropped "not" reverses a statement. */
export type Verdict =
  | { readonly kind: 'verbatim'; readonly found: Found }
  | { readonly kind: 'marked edit'; readonly found: Found }
  | { readonly kind: 'look again'; readonly found: Found; readonly reasons: readonly Reason[] }
  | { readonly kind: 'misattributed'; readonly found: Found; readonly speaker: string }
  | { readonly kind: 'altered'; readonly difference: Difference }
  | { readonly kind: 'not found' }

export type VerdictKind = Verdict['kind']

/** Where the words stand: the passage's number, its UTF-16 offsets from the first word to the last, and who says them there. */
export interface Found {
  readonly passage: number
  readonly start: number
  readonly end: number
  readonly speaker?: string
}

/** Compares a quotation with a source. Where the words stand several times, the best place decides. */
export function verdictOf(quote: Pick<Quote, 'text' | 'speaker'>, source: SourceText): Verdict {
  const pieces = piecesOf(quote.text)
  const ends = [[], pieces.slice(-1).filter(({ kind }) => kind === 'ellipsis')] as const
  const literally = matchesOf(literal(quote.text), source).map((match) => ({ ...match, ends }))
  const matches = [...literally, ...matchesOf(pieces, source)]
  const judged = matches.map((match) => judge(match, quote, source))
  const best = judged.toSorted((a, b) => rank(a) - rank(b))[0]
  if (best) return best
  return joinedVerdict(quote, source) ?? alteredVerdict(quote, source)
}

/** A source may have an ellipsis and brackets of its own. */
function literal(text: string): Piece[] {
  return wordsIn(text).map(({ word }) => ({ kind: 'word', word }))
}

function judge(match: Match, quote: Pick<Quote, 'speaker'>, source: SourceText): Verdict {
  const words = source.words.slice(match.from, match.to)
  const found = foundAt(words)
  const attribution = attributionOf(words, quote.speaker, source)
  if (attribution.kind === 'other') return { kind: 'misattributed', found, speaker: attribution.speaker }
  const reasons = new Set([
    ...reasonsFor(match, source),
    ...(attribution.kind === 'unclear' ? [attribution.reason] : []),
  ])
  if (reasons.size) return { kind: 'look again', found, reasons: [...reasons] }
  return match.edits.some(({ from, to }) => to > from) ? { kind: 'marked edit', found } : { kind: 'verbatim', found }
}

function rank({ kind, ...rest }: Verdict): number {
  return Object.keys(verdictKinds).indexOf(kind) * 100 + ('reasons' in rest ? rest.reasons.length : 0)
}

function foundAt(words: readonly SourceWord[]): Found {
  const [first, last] = [words[0]!, words.at(-1)!]
  const speaker = words.find(({ quote }) => quote?.speaker)?.quote?.speaker
  const end = last.passage === first.passage ? last.end : first.end
  return { passage: first.passage, start: first.start, end, ...(speaker && { speaker }) }
}

/** The words stand there one after the other if what stands between two quotations is left out. */
function joinedVerdict(quote: Pick<Quote, 'text' | 'speaker'>, source: SourceText): Verdict | undefined {
  const quoted = source.words.filter((word) => word.quote)
  const [match] = matchesOf(piecesOf(quote.text), { ...source, words: quoted, places: new Map(placesIn(quoted)) })
  if (!match) return undefined
  return { kind: 'look again', found: foundAt(quoted.slice(match.from, match.to)), reasons: ['joins two quotations'] }
}

function placesIn(words: readonly SourceWord[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  words.forEach(({ word }, i) => places.set(word, [...(places.get(word) ?? []), i]))
  return places
}

function alteredVerdict(quote: Pick<Quote, 'text'>, source: SourceText): Verdict {
  const difference = differenceOf(quote.text, source)
  return difference ? { kind: 'altered', difference } : { kind: 'not found' }
}
