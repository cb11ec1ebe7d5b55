import { wordsIn } from './words.ts'

/** Titles and small words that do not tell people apart. */
const TITLES = new Set(
  'mr mrs ms miss dr prof professor sir lady lord president prime minister senator sen representative rep gov governor mayor king queen the a an of de la le von van der and secretary judge justice general gen captain capt pope chief former'.split(
    ' ',
  ),
)

/**
 * Whether two names may be one speaker: the same last word, and no first names that contradict each other; or one has all
 * words of the other; or one is the initials of the other. A description before a name does not count: `a top strategist,
 * John Weaver`.
 */
export function mayBeSame(a: string, b: string): boolean {
  return namesIn(a).some((one) => namesIn(b).some((other) => mayBeOne(one, other)))
}

function mayBeOne(a: string, b: string): boolean {
  const [one, other] = [nameWords(a), nameWords(b)]
  if (!one.length || !other.length) return true
  if (isInitialsOf(a, other) || isInitialsOf(b, one)) return true
  // `Clinton’s aides` is not Clinton.
  if (isOwned(a) !== isOwned(b) && one.at(-1) !== other.at(-1)) return false
  if (hasAll(one, other) || hasAll(other, one)) return true
  return one.at(-1) === other.at(-1) && agree(one[0]!, other[0]!)
}

/** The last words of the names that a speaker is called by: `weaver`. */
export function lastNames(name: string): ReadonlySet<string> {
  return new Set(namesIn(name).flatMap((each) => nameWords(each).at(-1) ?? []))
}

/** Whether a last name stands in a text's words. A name without any word counts as named. */
export function isNamedIn(name: string, words: ReadonlySet<string>): boolean {
  const last = lastNames(name)
  return !last.size || [...last].some((each) => words.has(each))
}

/** Words that describe a speaker without naming one: `the spokesperson`. */
export function isDescription(name: string): boolean {
  return !/\p{Lu}/u.test(name.replace(/^(?:The|A|An)\b/, ''))
}

export function isTitle(word: string): boolean {
  return TITLES.has(word)
}

/** What stands before the first comma, and every later part that is a whole name. */
function namesIn(speaker: string): string[] {
  const [first = '', ...rest] = speaker.replace(/\(.*?\)/g, '').split(',')
  return [first, ...rest.filter((part) => WHOLE_NAME.test(part.trim()))].map(coreOf)
}

const WHOLE_NAME = /^\p{Lu}\S*(?: \p{Lu}\S*)+$/u

/** The person in `Breitbart’s Joel Pollak` and in `Mr. Morgan of the Sierra Club`. */
function coreOf(name: string): string {
  return name
    .trim()
    .replace(/^.*['’]s (?=\P{Lu}*\p{Lu})/u, '')
    .replace(/(?<=\p{Lu}\S* \p{Lu}\S*) (?:of|for|from|at|in|with|who)\b.*/u, '')
}

/** A title that stands alone is all there is: `the president`, `Mr. King`. */
function nameWords(name: string): string[] {
  const words = wordsIn(name.replace(/['’]s?(?!\p{L})/gu, '')).map(({ word }) =>
    word.normalize('NFKD').replace(/\p{M}/gu, ''),
  )
  return words.filter((word, i) => i === words.length - 1 || !TITLES.has(word))
}

function isOwned(name: string): boolean {
  return /['’]s /.test(name)
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
