import type { Passage } from '../../model/passage.ts'
import type { Quote } from '../../model/quote.ts'
import { wordsIn } from './words.ts'

/** A text that quotations are compared with. */
export interface SourceText {
  readonly passages: readonly Passage[]
  readonly words: readonly SourceWord[]
  /** The places of each word, in order. */
  readonly places: ReadonlyMap<string, readonly number[]>
  readonly quotes: readonly Quote[]
  readonly sentencesIn: SpansIn
}

export interface SourceWord {
  readonly word: string
  /** Its UTF-16 offsets in the passage. */
  readonly start: number
  readonly end: number
  /** The index of its passage. */
  readonly passage: number
  /** Whether it is between quotation marks or in a block quotation. */
  readonly isQuoted: boolean
  /** The quote that it belongs to; absent for words around quotations and for scare quotes. */
  readonly quote?: Quote
}

/** Stretches of a passage, such as its sentences: UTF-16 offsets, the end exclusive. */
export type SpansIn = (passage: Passage) => readonly { readonly start: number; readonly end: number }[]

/** Prepares a text for comparing: every word with its passage and the quotation that it stands in. */
export function sourceTextOf(
  passages: readonly Passage[],
  quotes: readonly Quote[],
  { quotedSpansIn, sentencesIn }: { readonly quotedSpansIn: SpansIn; readonly sentencesIn: SpansIn },
): SourceText {
  const words = passages.flatMap((each, passage) => {
    const own = quotes.filter((quote) => quote.path === each.path)
    const spans = quotedSpansIn(each)
    return wordsIn(each.text).map((word): SourceWord => {
      const quote = own.find(({ start, end }) => isInside(word, start, end))
      const isQuoted = quote !== undefined || spans.some(({ start, end }) => isInside(word, start, end))
      return { ...word, passage, isQuoted, ...(quote && { quote }) }
    })
  })
  return { passages, words, places: placesOf(words), quotes, sentencesIn }
}

function isInside(word: { start: number; end: number }, start = Infinity, end = 0): boolean {
  return word.start >= start && word.end <= end
}

function placesOf(words: readonly SourceWord[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const [i, { word }] of words.entries()) {
    const own = places.get(word)
    if (own) own.push(i)
    else places.set(word, [i])
  }
  return places
}
