import { CAPITALS, LETTERS } from './letters.ts'
import { lexicon } from './lexicon.ts'
import type { Token } from './tokens.ts'

/** What stands between gaps and is no plain word, as tokens: most is one, `it’s` is two. */
export function tokensWritten(written: string, start: number): Token[] {
  if (!WORD.test(written)) return [mark(written, start)]

  const open = written.endsWith("'") || written.endsWith('’')
  const plural = open && 'sSxz'.includes(written.charAt(written.length - 2))
  const text = open ? written.slice(0, -1) : written
  const end = start + text.length + (plural ? 1 : 0)
  const clitic = /^(.+)['’](s|re|ve|d|ll|m|S)$/.exec(text)
  const base = clitic?.[1] ?? text
  if (!clitic || !isContracted(base, clitic[2]!)) return [word(base, start, end, plural || !!clitic)]

  const cut = start + base.length
  const rest = { ...word(text.slice(base.length), cut, end, false), lower: `'${clitic[2]}`, capital: false }
  return [word(base, start, cut, false), rest]
}

function word(text: string, start: number, end: number, possessive: boolean): Token {
  const lower = text.toLowerCase().replaceAll('’', "'")
  return { kind: 'word', text, lower, start, end, capital: CAPITAL.test(text), possessive }
}

export const mark = (text: string, start: number): Token => ({
  kind: 'punctuation',
  text,
  lower: text,
  start,
  end: start + text.length,
  capital: false,
  possessive: false,
})

const WORD = new RegExp(`^[${LETTERS}\\d@#$€£]`)
const CAPITAL = new RegExp(`^(?:[dl]['’]|(?:al|el)-)?[@${CAPITALS}]`)

/** `it’s` is `it is`; but `Lind’s` is hers. */
const isContracted = (base: string, ending: string): boolean =>
  ending === 's' ? CONTRACTED.has(base.toLowerCase()) : ending !== 'S'

const CONTRACTED = lexicon(
  'he she it that who what there here where how when let why everyone everybody someone nobody this',
)
