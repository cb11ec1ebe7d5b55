import { wordsIn } from './words.ts'

/** A piece of a quotation as a brief prints it. Editors mark what they cut with an ellipsis and what they change with brackets. */
export type Piece =
  | { readonly kind: 'word'; readonly word: string }
  /** A word with brackets inside: `[W]e`, `deliver[ed]`. */
  | { readonly kind: 'partial'; readonly before: string; readonly bracket: string; readonly after: string }
  /** `…`, `...`, `[…]` */
  | { readonly kind: 'ellipsis' }
  /** `[the president]` */
  | { readonly kind: 'bracket'; readonly words: readonly string[] }

/** Splits a quotation into words and marked edits. Brackets that do not close are punctuation. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const match of text.matchAll(MARK)) {
    const { 0: all, 1: before = '', 2: bracket, 3: after = '' } = match
    pieces.push(...plain(text.slice(at, match.index)))
    pieces.push(...(bracket === undefined ? [{ kind: 'ellipsis' } as const] : bracketed(before, bracket, after)))
    at = match.index + all.length
  }
  return [...pieces, ...plain(text.slice(at))]
}

/** An ellipsis, alone or in brackets; or a bracket with the letters that touch it. */
const MARK =
  /\[\s*(?:…|\.\s?\.\s?\.)\s*\]|\(\s*(?:…|\.\s?\.\s?\.)\s*\)|…|\.\s?\.\s?\.(?:\s?\.)?|([\p{L}\p{N}'’]*)\[([^[\]]*)\]([\p{L}\p{N}'’]*)/gu

function plain(text: string): Piece[] {
  return wordsIn(text).map(({ word }) => ({ kind: 'word', word }))
}

function bracketed(before: string, bracket: string, after: string): Piece[] {
  if (!before && !after) return [{ kind: 'bracket', words: wordsIn(bracket).map(({ word }) => word) }]
  // A capital that was changed is no edit of the words: `[W]e`. `say[s]` is one.
  if (!before && [...bracket].length === 1) return plain(before + bracket + after)
  return [{ kind: 'partial', before: before.toLowerCase(), bracket: bracket.toLowerCase(), after: after.toLowerCase() }]
}
