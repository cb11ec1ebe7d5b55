/**
 * Letters as ranges for a class of a regular expression. A property (`\p{L}`) says it better, but making the first
 * expression with one takes a millisecond or two, and finding the quotes of a brief takes no more than that in all.
 * Scripts without capitals count marks as letters.
 */
export const LETTERS =
  'A-Za-z\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u02c1\\u0370-\\u0373\\u0376-\\u037d\\u037f-\\u1fff\\u2c00-\\u2dff\\u3005-\\u3007\\u3041-\\ud7ff\\uf900-\\ufdff\\ufe70-\\ufefc\\uff21-\\uff3a\\uff41-\\uff5a'

/** Combining marks of the scripts with capitals. */
export const MARKS = '\\u0300-\\u036f\\u20d0-\\u20f0'

/** Capitals: Latin, Greek, Cyrillic. */
export const CAPITALS =
  'A-Z\\xc0-\\xd6\\xd8-\\xde\\u0386\\u0388-\\u038f\\u0391-\\u03ab\\u0400-\\u042fĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽǍǏǑǓȘȚ'

/** Whether a text starts with a capital. */
export function startsCapital(text: string): boolean {
  const first = text.charAt(0)
  return first !== first.toLowerCase()
}

/** Whether a text starts with a small letter. */
export function startsSmall(text: string): boolean {
  const first = text.charAt(0)
  return first !== first.toUpperCase()
}

/** `J` or `J.` */
export function isInitial(word: string): boolean {
  return startsCapital(word) && (word.length === 1 || (word.length === 2 && word.endsWith('.')))
}

export function isLetter(character: string): boolean {
  return character < '\x80' ? /[A-Za-z]/.test(character) : LETTER.test(character)
}

const LETTER = new RegExp(`[${LETTERS}]`)

/** `Orban` for `Orbán`. */
export function withoutAccents(text: string): string {
  return ASCII.test(text) ? text : text.normalize('NFD').replace(ACCENTS, '')
}

const ASCII = /^[ -~]*$/
const ACCENTS = new RegExp(`[${MARKS}]`, 'g')
