import { wordsIn } from './words.ts'

/** Titles and small words that do not tell people apart. */
const TITLES = new Set(
  'mr mrs ms miss dr prof professor sir lady lord president prime minister senator sen representative rep gov governor mayor king queen the a an of de la le von van der and secretary judge justice general gen captain capt pope chief former'.split(
    ' ',
  ),
)

function nameWords(name: string): string[] {
  return wordsIn(name.replace(/,.*/s, '').replace(/['’]s\b/g, ''))
    .map(({ word }) => word.normalize('NFKD').replace(/\p{M}/gu, ''))
    .filter((word) => !TITLES.has(word))
}

/**
 * Whether two names may be one speaker: the same last word, and no first names that contradict each other; or one has all
 * words of the other; or one is the initials of the other.
 */
export function mayBeSame(a: string, b: string): boolean {
  const [one, other] = [nameWords(a), nameWords(b)]
  if (!one.length || !other.length) return true
  if (hasAll(one, other) || hasAll(other, one)) return true
  if (isInitialsOf(a, other) || isInitialsOf(b, one)) return true
  return one.at(-1) === other.at(-1) && agree(one[0]!, other[0]!)
}

/** Whether words of a name, a last name above all, stand in a text's words. */
export function isNamedIn(name: string, words: ReadonlySet<string>): boolean {
  const last = nameWords(name).at(-1)
  return last === undefined || words.has(last)
}

/** Words that describe a speaker without naming one: `the spokesperson`. */
export function isDescription(name: string): boolean {
  return !/\p{Lu}/u.test(name.replace(/^(?:The|A|An)\b/, ''))
}

function hasAll(words: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((word) => words.includes(word))
}

function agree(a: string, b: string): boolean {
  return (
    a === b ||
    (a.startsWith(b[0]!) === b.startsWith(a[0]!) &&
      (a.length === 1 || b.length === 1 || a.startsWith(b) || b.startsWith(a)))
  )
}

function isInitialsOf(short: string, words: readonly string[]): boolean {
  return /^\p{Lu}{2,6}$/u.test(short) && words.map(([first]) => first).join('') === short.toLowerCase()
}
