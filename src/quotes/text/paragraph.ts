import type { Passage } from '../../model/passage.ts'
import { isNickname } from './nicknames.ts'
import { quotedSpansIn, type QuotedSpan } from './quotation-marks.ts'
import { sentencesOf, type Range } from './sentences.ts'
import { singleMarkedSpansIn } from './single-marks.ts'
import { tokensOf, type Tokens } from './tokenize.ts'

/** A passage cut into quotations, tokens and sentences. */
export interface Paragraph extends Readonly<Tokens> {
  readonly index: number
  readonly passage: Passage
  readonly quotes: readonly QuotedSpan[]
  readonly sentences: readonly Range[]
}

/** The passages of a story as paragraphs. Detects single quotation marks, which some British papers use. */
export function paragraphsOf(passages: readonly Passage[]): Paragraph[] {
  const spans = passages.map(({ text }) => quotedSpansIn(text))
  const single = quotesWithSingleMarks(passages, spans)
  return passages.map((passage, i) => paragraphOf(passage, i, quotationsOf(passage, spans[i]!, single)))
}

export function paragraphOf(
  passage: Passage,
  index = 0,
  quotes = quotationsOf(passage, quotedSpansIn(passage.text)),
): Paragraph {
  const nicknames = [...quotes, ...nicknamesWithSingleMarks(passage.text, quotes)]
    .filter((quote) => isNickname(passage.text, quote))
    .sort((one, other) => one.start - other.start)
  const spoken = nicknames.length ? quotes.filter((quote) => !nicknames.includes(quote)) : quotes
  const { tokens, starts, ends } = tokensOf(passage.text, spoken, nicknames)
  return { index, passage, quotes: spoken, tokens, starts, ends, sentences: sentencesOf(tokens, spoken) }
}

/** `Rosa ‘Red’ Malone` */
function nicknamesWithSingleMarks(text: string, quotes: readonly QuotedSpan[]): readonly QuotedSpan[] {
  if (!text.includes(" '") && !text.includes(' ‘')) return []
  return singleMarkedSpansIn(text).filter(({ start }) => !quotes.some((one) => one.start <= start && start < one.end))
}

/** A block quotation is one quotation, with or without marks. Headlines may use single marks. */
function quotationsOf(
  { form, place, text }: Passage,
  spans: readonly QuotedSpan[],
  single = false,
): readonly QuotedSpan[] {
  if (form === 'quotation') return wholly(text, spans)
  if (single) return outermost([...spans, ...singleMarkedSpansIn(text)])
  return place === 'headline' && !spans.length ? singleMarkedSpansIn(text) : spans
}

function wholly(text: string, [first, second]: readonly QuotedSpan[]): readonly QuotedSpan[] {
  const end = text.trimEnd().length
  const start = end - text.trim().length
  if (!end) return []
  const covers = first && !second && first.start <= start && first.end >= end
  return [{ start: covers ? first.start : start, end, text: covers ? first.text : text.trim(), open: false }]
}

/** Quotations that are not inside another one. */
function outermost(spans: readonly QuotedSpan[]): QuotedSpan[] {
  let end = 0
  return spans
    .toSorted((a, b) => a.start - b.start)
    .filter((one) => {
      if (one.start < end) return false
      end = one.end
      return true
    })
}

/** Whether the story quotes with single marks: more of its longer quotations have single than double marks. */
function quotesWithSingleMarks(passages: readonly Passage[], spans: readonly (readonly QuotedSpan[])[]): boolean {
  let single = 0
  let double = 0
  for (const [i, { text, place }] of passages.entries()) {
    const singles = place === 'headline' ? [] : singleMarkedSpansIn(text)
    if (!singles.length && !(spans[i]!.length && DOUBLE.test(text))) continue
    const inSingle = new Set(singles)
    for (const one of outermost([...spans[i]!, ...singles])) {
      if (!inSingle.has(one)) double++
      else if (/[,.!?…]$/.test(one.text) || one.text.split(' ', 4).length > 3) single++
    }
  }
  return double ? single > double : true
}

const DOUBLE = /["“”„«»「」『』״＂]/
