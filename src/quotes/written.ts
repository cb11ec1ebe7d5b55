import { LETTERS } from './letters.ts'
import { lexicon } from './lexicon.ts'
import { put, type Tokens } from './tokens.ts'
import { markOf, wordOf } from './word.ts'

/** Takes what stands between gaps and is no plain word: most is one token, `it’s` is two. */
export function putWritten(found: Tokens, written: string, start: number): void {
  if (!WORD.test(written)) return put(found, markOf(written), start, start + written.length)

  const open = written.endsWith("'") || written.endsWith('’')
  const plural = open && 'sSxz'.includes(written.charAt(written.length - 2))
  const text = open ? written.slice(0, -1) : written
  const end = start + text.length + (plural ? 1 : 0)
  const clitic = /^(.+)['’](s|re|ve|d|ll|m|S)$/.exec(text)
  const base = clitic?.[1] ?? text
  if (!clitic || !isContracted(base, clitic[2]!)) return put(found, wordOf(base, plural || !!clitic), start, end)

  const cut = start + base.length
  put(found, wordOf(base), start, cut)
  put(found, wordOf(text.slice(base.length)), cut, end)
}

const WORD = new RegExp(`^[${LETTERS}\\d@#$€£]`)

/** `it’s` is `it is`; but `Lind’s` is hers. */
const isContracted = (base: string, ending: string): boolean =>
  ending === 's' ? CONTRACTED.has(base.toLowerCase()) : ending !== 'S'

const CONTRACTED = lexicon(
  'he she it that who what there here where how when let why everyone everybody someone nobody this',
)
