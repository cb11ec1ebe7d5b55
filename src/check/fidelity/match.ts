import type { Piece } from './pattern.ts'
import type { SourceText } from './source-text.ts'

/** The place of a quotation in a source, as half-open ranges of word numbers. */
export interface Match {
  readonly from: number
  readonly to: number
  /** What each ellipsis left out, and what each pair of brackets stands for. */
  readonly edits: readonly Edit[]
  /** The marks before its first word, and those behind its last one: they stand for no words of the source. */
  readonly ends: readonly [before: readonly Piece[], after: readonly Piece[]]
}

export interface Edit {
  readonly piece: Exclude<Piece, { kind: 'word' }>
  readonly from: number
  readonly to: number
}

/** An ellipsis may leave out this many words; what it swallows is judged later. */
const MOST_CUT = 400

/** A pair of brackets may stand for this many words. */
const MOST_REPLACED = 10

/** A text with more marked edits is not a quotation. The limit also keeps the search short. */
const MOST_EDITS = 12

/** Every place where the pieces stand in order, with nothing between them that is not marked. */
export function matchesOf(pieces: readonly Piece[], source: SourceText): Match[] {
  const first = pieces.findIndex(({ kind }) => kind === 'word' || kind === 'partial')
  if (first < 0) return []
  const last = pieces.findLastIndex(({ kind }) => kind === 'word' || kind === 'partial')
  // An ellipsis or a bracket at an end cuts nothing out of the middle.
  const inner = pieces.slice(first, last + 1)
  if (inner.filter(({ kind }) => kind !== 'word').length > MOST_EDITS) return []
  const search = { source, failed: new Set<number>(), ends: [pieces.slice(0, first), pieces.slice(last + 1)] as const }
  return startsOf(inner[0]!, source).flatMap((from) => matchAt(inner, 0, from, { ...search, from }) ?? [])
}

function startsOf(piece: Piece, { places, words }: SourceText): readonly number[] {
  if (piece.kind === 'word') return places.get(piece.word) ?? []
  return words.flatMap(({ word }, i) => (fits(piece, word) ? [i] : []))
}

interface Search {
  readonly source: SourceText
  /** Pairs of piece and place from which nothing matches, so that no pair is tried twice. */
  readonly failed: Set<number>
  readonly from: number
  readonly ends: Match['ends']
}

function matchAt(pieces: readonly Piece[], i: number, at: number, search: Search): Match | undefined {
  const piece = pieces[i]
  if (!piece) return { from: search.from, to: at, edits: [], ends: search.ends }
  const { words } = search.source
  const key = i * (words.length + 1) + at
  if (search.failed.has(key)) return undefined
  const found = matchPiece(piece, pieces, i, at, search)
  if (!found) search.failed.add(key)
  return found
}

function matchPiece(piece: Piece, pieces: readonly Piece[], i: number, at: number, search: Search): Match | undefined {
  const { words } = search.source
  switch (piece.kind) {
    case 'word':
      return words[at]?.word === piece.word ? matchAt(pieces, i + 1, at + 1, search) : undefined
    case 'partial': {
      if (!words[at] || !fits(piece, words[at].word)) return undefined
      return withEdit({ piece, from: at, to: at + 1 }, matchAt(pieces, i + 1, at + 1, search))
    }
    case 'ellipsis':
    case 'bracket': {
      const most = Math.min(at + (piece.kind === 'ellipsis' ? MOST_CUT : MOST_REPLACED), words.length)
      for (let next = at; next <= most; next++) {
        const rest = matchAt(pieces, i + 1, next, search)
        if (rest) return withEdit({ piece, from: at, to: next }, rest)
      }
      return undefined
    }
  }
}

function withEdit(edit: Edit, match: Match | undefined): Match | undefined {
  return match && { ...match, edits: [edit, ...match.edits] }
}

/** `deliver[ed]` fits `deliver`, `delivers` and `delivered`: the letters outside the brackets are the word's own. */
function fits(piece: Piece, word: string): boolean {
  if (piece.kind === 'word') return piece.word === word
  if (piece.kind !== 'partial') return false
  const { before, bracket, after } = piece
  if (word === before + bracket + after) return true
  const isLong = before.length >= 3 || (before.length >= 2 && word.length <= before.length + 4)
  return isLong && word.startsWith(before) && word.endsWith(after)
}
