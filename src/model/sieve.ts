import type { Term } from './query.ts'

/**
 * Tells of a text whether it may have a word of some terms, in a fraction of the time that folding takes: what does not
 * pass has none. Most passages of a brief that fits have none.
 */
export function sieveOf(terms: readonly Term[]): (text: string) => boolean {
  const needles = [...new Set(terms.map(({ words }) => longest(words.trim().split(' '))))]
  return (text) => {
    if (!PLAIN.test(text)) return true
    const lower = text.toLowerCase()
    return needles.some((needle) => lower.includes(needle)) || JOINED.test(lower)
  }
}

const longest = (words: readonly string[]): string => words.reduce((a, b) => (b.length > a.length ? b : a))

/** Folding changes no letter of it. */
const PLAIN = /^[ -~\n]*$/

/** What folding may take out of the middle of a word: `don't`, `U.S.`, `1,000`. */
const JOINED = /[a-z0-9]['`.,]+[a-z0-9]/
