import { fold } from '../fold.ts'
import type { Term } from './query.ts'

/**
 * Tells whether a text may contain one of the terms. It is much faster than splitting the text into words. A text that does
 * not pass contains none of them.
 */
export function prefilter(terms: readonly Term[]): (text: string) => boolean {
  const words = new Set(terms.map((term) => longest(term.words.trim().split(' '))))
  if (!words.size) return () => false
  const wanted = new RegExp([...words].map(spelled).join('|'), 'i')
  return (text) => wanted.test(text) || (UNUSUAL.test(text) && wanted.test(fold(text)))
}

const longest = (words: readonly string[]): string => words.reduce((a, b) => (b.length > a.length ? b : a))

/** A word as it may be typed: `don't`, `U.S.` and `1,000` have marks that are not part of the word. */
const spelled = (word: string): string => Array.from(word).join("['`‘’.,]*")

/** A character that folding may change. */
const UNUSUAL = /[^ -~\n‘’“”–—…]/

const JOINED = /[a-z0-9]['`‘’.,]+[a-z0-9]/i

/** Whether the words of a text are its runs of letters and digits, all of them ASCII. */
export const isSimple = (text: string): boolean => !UNUSUAL.test(text) && !JOINED.test(text)
