import type { Passage } from '../model/passage.ts'
import { marksIn, type Marked } from './marks.ts'
import { sentencesOf, type Range } from './sentences.ts'
import { tokensOf, type Token } from './tokens.ts'

/** A passage cut into quotations, tokens and sentences. */
export interface Paragraph {
  readonly index: number
  readonly passage: Passage
  readonly quotes: readonly Marked[]
  readonly tokens: readonly Token[]
  readonly sentences: readonly Range[]
}

export function paragraphOf(passage: Passage, index: number): Paragraph {
  const quotes = marksIn(passage.text)
  const tokens = tokensOf(passage.text, quotes)
  return { index, passage, quotes, tokens, sentences: sentencesOf(tokens, quotes) }
}
