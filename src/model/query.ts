import { wordsOnly } from './fold.ts'

/** Words to find, as in `"night bus" ferry -strike OR heron*`: any of the groups whose terms are all there. */
export type Query = readonly (readonly Term[])[]

export interface Term {
  /** Folded words between spaces: ` night bus `. The last is cut short for a prefix: ` heron`. */
  readonly words: string
  readonly not: boolean
}

/** The query of a text; of several texts one that asks for all of them. */
export function queryOf(...texts: readonly string[]): Query {
  return texts.map(one).reduce(both, [])
}

function one(text: string): Query {
  const groups: Term[][] = [[]]
  for (const [whole, minus, phrase, word] of text.matchAll(/(-?)(?:"([^"]*)"?|(\S+))/g)) {
    if (whole === 'OR') groups.push([])
    else groups.at(-1)!.push(...termsOf(phrase ?? word ?? '', minus === '-'))
  }
  return groups.filter((terms) => terms.length > 0)
}

function both(a: Query, b: Query): Query {
  if (!a.length || !b.length) return a.length ? a : b
  return a.flatMap((left) => b.map((right) => [...left, ...right]))
}

/** Whether a text has what a query asks for; `text` comes from `wordsOnly`. An empty query matches every text. */
export function matches(query: Query, text: string): boolean {
  return query.length === 0 || query.some((terms) => terms.every(({ words, not }) => holds(text, words) !== not))
}

/** The terms of one word or phrase. */
export function termsOf(text: string, not: boolean): Term[] {
  const words = wordsOnly(text)
  if (!words.trim()) return []
  return [{ words: text.endsWith('*') ? words.trimEnd() : words, not }]
}

/** Each character of a script that puts no spaces between words. */
export function unspacedIn(text: string): readonly string[] {
  if (ASCII.test(text)) return []
  return text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu) ?? []
}

const ASCII = /^[ -~]*$/

/** Whether a folded text has words; of a script without spaces any run of characters counts. */
export function holds(text: string, words: string): boolean {
  return text.includes(unspacedIn(words).length ? words.trim() : words)
}
