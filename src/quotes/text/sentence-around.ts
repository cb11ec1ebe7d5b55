import type { Passage } from '../../model/passage.ts'
import { paragraphOf } from './paragraph.ts'

/** The sentence of a passage that a quote stands in, given the offset where the quote starts. */
export function sentenceAround(passage: Passage, start: number): string {
  const { starts, ends, sentences } = paragraphOf(passage)
  const sentence = sentences.find(({ to }) => ends[to - 1]! > start)
  if (!sentence) return passage.text
  return passage.text.slice(starts[sentence.from], ends[sentence.to - 1])
}
