import { joint, wordsOnly } from '../fold.ts'
import { sentencesOf } from '../sentences.ts'
import { hasUnspaced } from '../unspaced.ts'
import type { Term } from './query.ts'
import { isSimple } from './prefilter.ts'

/** UTF-16 offsets in a text, the end exclusive. */
export interface Mark {
  readonly start: number
  readonly end: number
}

/** Where a text as printed has the words that were looked for, in order and without overlap. */
export function marksIn(text: string, terms: readonly Term[]): Mark[] {
  return isSimple(text) ? marksInSimple(text, terms) : marksAmong(tokensOf(text), terms)
}

/** Where the words of a text are its runs of letters and digits, one expression finds all. */
function marksInSimple(text: string, terms: readonly Term[]): Mark[] {
  const all = terms.map(({ words }) => ({ wanted: words.trim().split(' '), isPrefix: !words.endsWith(' ') }))
  const longestFirst = all.sort((a, b) => b.wanted.length - a.wanted.length)
  const sources = longestFirst.map(
    ({ wanted, isPrefix }) => wanted.join('[^a-z0-9]+') + (isPrefix ? '[a-z0-9]*' : '(?![a-z0-9])'),
  )
  if (!sources.length) return []
  const found = text.matchAll(new RegExp(`(?<![a-z0-9])(?:${sources.join('|')})`, 'gi'))
  return Array.from(found, ({ 0: { length }, index }) => ({ start: index, end: index + length }))
}

function marksAmong(tokens: readonly Token[], terms: readonly Term[]): Mark[] {
  const all = terms.map(({ words }) => ({ wanted: words.trim().split(' '), isPrefix: !words.endsWith(' ') }))
  const marks: Mark[] = []
  for (let i = 0; i < tokens.length; i++) {
    let longest: Mark | undefined
    for (const each of all) {
      const mark = markAt(tokens, i, each)
      if (mark && (!longest || mark.end > longest.end)) longest = mark
    }
    if (longest && longest.start >= (marks.at(-1)?.end ?? 0)) marks.push(longest)
  }
  return marks
}

/** The sentences of a passage, or the whole of a short one, that its first mark is in, and the marks in them. */
export function excerptOf(
  text: string,
  marks: readonly Mark[],
): { readonly text: string; readonly marks: readonly Mark[] } {
  const { start, end } = marks[0] ?? { start: 0, end: 1 }
  const ends = endsOf(sentencesOf(text))
  const from = ends.findLast((each) => each <= start) ?? 0
  const to = ends.find((each) => each >= end) ?? text.length
  const inside = marks.filter((each) => each.start >= from && each.end <= to)
  return {
    text: text.slice(from, to).trimEnd(),
    marks: inside.map((each) => ({ start: each.start - from, end: each.end - from })),
  }
}

function endsOf(texts: readonly string[]): number[] {
  let end = 0
  return texts.map(({ length }) => (end += length))
}

interface Token extends Mark {
  /** Folded. A piece of text may hold several: `½` is 1 and 2. */
  readonly word: string
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (const { 0: piece, index } of text.matchAll(OTHER.test(text) ? unicodePieces() : LATIN_PIECE)) {
    const words = PLAIN.test(piece) ? [piece.toLowerCase()] : wordsOnly(piece).trim().split(' ')
    for (const word of words) if (word) tokens.push({ word, start: index, end: index + piece.length })
  }
  return tokens
}

const PLAIN = /^[a-z0-9]+$/i

/** A word: letters, digits, and the marks that it may contain. */
const unicodePieces = () => new RegExp(`[\\p{L}\\p{N}](?:['‘’‛ʼ＇]*[\\p{L}\\p{N}\\p{M}]|${joint().source})*`, 'gu')

/** A character that may be a letter or digit, and is neither ASCII nor a Latin letter below U+0250. */
const OTHER = /[^\0-\xa9\xab-\xb1\xb4\xb6-\xb8\xbb\xbf-\u024f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]/

/** The same for texts without such characters. V8 takes 20 ms to compile the Unicode properties of the other one. */
const LATIN_PIECE = latinPiece(
  '[a-zA-Z\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u024f]',
  '[a-zA-Z0-9\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u024f]',
)

function latinPiece(letter: string, any: string): RegExp {
  const dot = `\\.(?<=(?<!${any})${letter}\\.)(?=${letter}(?!${any}))`
  const comma = ',(?<=[0-9],)(?=[0-9]{3}(?![0-9]))'
  return new RegExp(`${any}(?:['‘’‛]*${any}|${dot}|${comma})*`, 'g')
}

interface Wanted {
  readonly wanted: readonly string[]
  readonly isPrefix: boolean
}

function markAt(tokens: readonly Token[], at: number, { wanted, isPrefix }: Wanted): Mark | undefined {
  const fits = (word: string, i: number) => {
    const token = tokens[at + i]?.word
    return token === word || (isPrefix && i === wanted.length - 1 && token?.startsWith(word) === true)
  }
  if (wanted.every(fits)) return { start: tokens[at]!.start, end: tokens[at + wanted.length - 1]!.end }
  return wanted.length === 1 ? inside(tokens[at]!, wanted[0]!) : undefined
}

// A run of characters inside a piece without spaces, where every character folds to one.
function inside({ word, start, end }: Token, wanted: string): Mark | undefined {
  const at = hasUnspaced(wanted) ? word.indexOf(wanted) : -1
  if (at < 0) return undefined
  return word.length === end - start ? { start: start + at, end: start + at + wanted.length } : { start, end }
}
