import type { Passage } from '../model/passage.ts'
import { marksIn, singleMarksIn, type Marked } from './marks.ts'
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

/** `single`: the story quotes with single marks only, as some British papers do. */
export function paragraphOf(passage: Passage, index: number, single = false): Paragraph {
  const quotes = quotationsOf(passage, single)
  const tokens = tokensOf(passage.text, quotes)
  return { index, passage, quotes, tokens, sentences: sentencesOf(tokens, quotes) }
}

/** A block quotation is one quotation, marks or none; headlines have single marks too. */
function quotationsOf({ form, place, text }: Passage, single: boolean): readonly Marked[] {
  const marked = marksIn(text)
  if (form === 'quotation') return wholly(text, marked)
  return (single || place === 'headline') && !marked.length ? singleMarksIn(text) : marked
}

function wholly(text: string, [first, second]: readonly Marked[]): readonly Marked[] {
  const end = text.trimEnd().length
  const start = end - text.trim().length
  if (!end) return []
  const covers = first && !second && first.start <= start && first.end >= end
  return [{ start: covers ? first.start : start, end, text: covers ? first.text : text.trim(), open: false }]
}

const DOUBLE = /["“”„«»「」『』״＂]/

export const quotesWithSingleMarks = (passages: readonly Passage[]): boolean =>
  !passages.some(({ text }) => DOUBLE.test(text))
