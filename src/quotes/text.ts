import type { Passage } from '../model/passage.ts'
import { marksIn, type Marked } from './marks.ts'
import { sentencesOf, type Range } from './sentences.ts'
import { singleMarksIn } from './singles.ts'
import { tokensOf, type Tokens } from './tokens.ts'

/** A passage cut into quotations, tokens and sentences. */
export interface Paragraph extends Readonly<Tokens> {
  readonly index: number
  readonly passage: Passage
  readonly quotes: readonly Marked[]
  readonly sentences: readonly Range[]
}

/** The passages of a story. It may quote with single marks, as some British papers do. */
export function paragraphsOf(passages: readonly Passage[]): Paragraph[] {
  const marked = passages.map(({ text }) => marksIn(text))
  const single = quotesWithSingleMarks(passages, marked)
  return passages.map((passage, i) => paragraphOf(passage, i, quotationsOf(passage, marked[i]!, single)))
}

export function paragraphOf(
  passage: Passage,
  index = 0,
  quotes = quotationsOf(passage, marksIn(passage.text)),
): Paragraph {
  const { tokens, starts, ends } = tokensOf(passage.text, quotes)
  return { index, passage, quotes, tokens, starts, ends, sentences: sentencesOf(tokens, quotes) }
}

/** A block quotation is one quotation, marks or none; headlines have single marks too. */
function quotationsOf({ form, place, text }: Passage, marked: readonly Marked[], single = false): readonly Marked[] {
  if (form === 'quotation') return wholly(text, marked)
  if (single) return outermost([...marked, ...singleMarksIn(text)])
  return place === 'headline' && !marked.length ? singleMarksIn(text) : marked
}

function wholly(text: string, [first, second]: readonly Marked[]): readonly Marked[] {
  const end = text.trimEnd().length
  const start = end - text.trim().length
  if (!end) return []
  const covers = first && !second && first.start <= start && first.end >= end
  return [{ start: covers ? first.start : start, end, text: covers ? first.text : text.trim(), open: false }]
}

/** Quotations that stand in no other. */
function outermost(marked: readonly Marked[]): Marked[] {
  let end = 0
  return marked
    .toSorted((a, b) => a.start - b.start)
    .filter((one) => {
      if (one.start < end) return false
      end = one.end
      return true
    })
}

/** Whether what stands between single marks, and is no mere word, outnumbers what stands between double ones. */
function quotesWithSingleMarks(passages: readonly Passage[], marked: readonly (readonly Marked[])[]): boolean {
  let single = 0
  let double = 0
  for (const [i, { text, place }] of passages.entries()) {
    const singles = place === 'headline' ? [] : singleMarksIn(text)
    if (!singles.length && !(marked[i]!.length && DOUBLE.test(text))) continue
    const inSingle = new Set(singles)
    for (const one of outermost([...marked[i]!, ...singles])) {
      if (!inSingle.has(one)) double++
      else if (/[,.!?…]$/.test(one.text) || one.text.split(' ', 4).length > 3) single++
    }
  }
  return double ? single > double : true
}

const DOUBLE = /["“”„«»「」『』״＂]/
