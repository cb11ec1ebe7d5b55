import type { Passage } from './passage.ts'

/**
 * The words of a text: runs between spaces (or em dashes) that hold a letter or digit, so `St. Mary's` is two and
 * `—` none. Scripts written without spaces count by the character: two Chinese or Japanese ones, or five Thai ones,
 * make a word, as translators reckon.
 */
export function words(text: string): number {
  if (!/[^\0-\x7f]/.test(text)) return text.match(ASCII_WORD)?.length ?? 0
  let unspaced = 0
  const rest = text.replace(UNSPACED, (character) => {
    unspaced += IDEOGRAPH.test(character) ? 1 / 2 : 1 / 5
    return ' '
  })
  return (rest.match(WORD)?.length ?? 0) + Math.ceil(unspaced)
}

/** The words of passages, headline and caption included. */
export function wordsIn(passages: readonly Passage[]): number {
  return passages.reduce((sum, { text }) => sum + words(text), 0)
}

/** Whole minutes that it takes to read so many words, at 265 a minute; never less than one. */
export function minutes(count: number): number {
  return Math.max(1, Math.ceil(count / 265))
}

/** `--` stands for an em dash. */
const ASCII_WORD = /[a-z\d](?:(?!--)\S)*/gi
const WORD = /[\p{L}\p{N}](?:(?!--)[^\s—―])*/gu
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?=\p{L})[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu
