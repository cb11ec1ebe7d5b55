import { LETTERS } from './letters.ts'
import { lexicon } from '../words/lexicon.ts'
import { addToken, type Tokens } from './tokenize.ts'
import { markOf, wordOf } from './token.ts'

/** Adds a word with signs in it: usually one token, two for `it’s`. */
export function addWord(found: Tokens, written: string, start: number): void {
  if (!WORD.test(written)) return addToken(found, markOf(written), start, start + written.length)

  const open = written.endsWith("'") || written.endsWith('’')
  const plural = open && 'sSxz'.includes(written.charAt(written.length - 2))
  const text = open ? written.slice(0, -1) : written
  const end = start + text.length + (plural ? 1 : 0)
  const clitic = /^(.+)['’](s|re|ve|d|ll|m|S)$/.exec(text)
  const base = clitic?.[1] ?? text
  if (!clitic || !isContracted(base, clitic[2]!)) return addToken(found, wordOf(base, plural || !!clitic), start, end)

  const cut = start + base.length
  addToken(found, wordOf(base), start, cut)
  addToken(found, wordOf(text.slice(base.length)), cut, end)
}

const WORD = new RegExp(`^[${LETTERS}\\d@#$€£]`)

/** `it’s` is a contraction of `it is`; `Lind’s` is a possessive. */
const isContracted = (base: string, ending: string): boolean =>
  ending === 's' ? CONTRACTED.has(base.toLowerCase()) : ending !== 'S'

const CONTRACTED = lexicon(
  'he she it that who what there here where how when let why everyone everybody someone nobody this',
)
