import { wordsOnly } from '../../src/model/fold.ts'
import type { Alternative, Term } from '../../src/model/query/query.ts'
import { parseQuery } from '../../src/model/query/parse-query.ts'
import { holds } from '../../src/model/query/words.ts'

/** The terms of a query without OR. */
export function termsIn(text: string): readonly Term[] {
  return parseQuery(text).flatMap(({ terms }) => terms)
}

/** Whether a text has the words that alternatives ask for. */
export function fitsText(alternatives: readonly Alternative[], text: string): boolean {
  const words = wordsOnly(text)
  return alternatives.some(({ terms }) => terms.every((term) => holds(words, term.words) !== term.not))
}
