import type { Passage } from '../model/passage.ts'
import { paragraphOf } from './text.ts'

/** The sentence of a passage that a quote stands in, given the offset where the quote starts. */
export function sentenceAround(passage: Passage, start: number): string {
  const { tokens, sentences } = paragraphOf(passage)
  const sentence = sentences.find(({ to }) => tokens[to - 1]!.end > start)
  if (!sentence) return passage.text
  return passage.text.slice(tokens[sentence.from]!.start, tokens[sentence.to - 1]!.end)
}
