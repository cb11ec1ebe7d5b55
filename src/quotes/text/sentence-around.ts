import type { Passage } from '../../model/passage.ts'
import { paragraphOf } from './paragraph.ts'

/** A stretch of a passage: UTF-16 offsets, the end exclusive. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** The sentences of a passage in order. A quotation belongs to the sentence around it, however many it holds itself. */
export function sentencesIn(passage: Passage): Stretch[] {
  const { starts, ends, sentences } = paragraphOf(passage)
  return sentences.map(({ from, to }) => ({ start: starts[from]!, end: ends[to - 1]! }))
}

/** The sentence of a passage that a quote stands in, given the offset where the quote starts. */
export function sentenceAround(passage: Passage, start: number): string {
  const sentence = sentencesIn(passage).find(({ end }) => end > start)
  return sentence ? passage.text.slice(sentence.start, sentence.end) : passage.text
}
