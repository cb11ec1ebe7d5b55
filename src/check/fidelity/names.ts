import { headOf, isDescribed, isLonger, isOwned, namesIn } from './speaker-phrase.ts'
import { wordsIn } from './words.ts'

/** Titles, descriptions and small words that do not tell people apart. */
const TITLES = new Set(
  `mr mrs ms miss mx dr prof professor sir dame lady lord president prime minister chancellor premier senator sen representative rep
  congressman congresswoman gov governor mayor councilman councilwoman king queen prince princess duke duchess pope bishop archbishop
  cardinal rabbi imam rev reverend pastor father sister brother secretary ambassador judge justice attorney prosecutor sheriff officer
  detective inspector general gen admiral adm colonel col major maj captain capt lieutenant lt sergeant sgt commander chief chairman
  chairwoman director commissioner coach actor actress comedian singer host former ex acting deputy vice then first young younger elder
  herr frau señor señora don doña monsieur madame mme the a an of de la le von van der and`.split(/\s+/),
)

/** What follows a family name. */
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])

/**
 * Whether two names may be one speaker: the same last word, and no first names that contradict each other; or one has all
 * words of the other; or one is the initials of the other. A description before a name does not count: `a top strategist,
 * John Weaver`.
 */
export function mayBeSame(a: string, b: string): boolean {
  if (isLonger(a, b) || isLonger(b, a)) return true
  return namesIn(a).some((one) => namesIn(b).some((other) => mayBeOne(one, other)))
}

function mayBeOne(a: string, b: string): boolean {
  // `a spokesman for Weaver` may be a spokesman, but is not Weaver.
  if (isDescribed(a) !== isDescribed(b)) return mayBeOne(headOf(a), headOf(b))
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

export function isTitle(word: string): boolean {
  return TITLES.has(word)
}

/** A title that stands alone is all there is: `the president`, `Mr. King`. */
function nameWords(name: string): string[] {
  const all = wordsIn(name.replace(/['’]s?(?!\p{L})/gu, '')).map(({ word }) =>
    word.normalize('NFKD').replace(/\p{M}/gu, ''),
  )
  const words = all.filter((word, i) => i === 0 || !SUFFIXES.has(word))
  return words.filter((word, i) => i === words.length - 1 || !TITLES.has(word))
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
