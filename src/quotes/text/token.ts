import { CAPITALS } from './letters.ts'
import type { Lexicon } from '../words/lexicon.ts'

/** A word, a number, a punctuation mark or a whole quotation. Equal words share one token object. */
export interface Token {
  readonly kind: 'word' | 'punctuation' | 'quote'
  readonly text: string
  /** Lower case, curly apostrophes straightened, without the possessive ending. */
  readonly lower: string
  /** Its first letter is a capital. */
  readonly capital: boolean
  /** `Trump’s`, `voters’`. */
  readonly possessive: boolean
  /** The index of the quotation it stands for. */
  readonly quote?: number | undefined
  /** Results of `memoized` functions. */
  readonly cache: unknown[]
}

/** Caches the result of a function in the token, because the same words occur again and again. */
export function memoized<T>(answer: (token: Token) => T): Memoized<T> {
  const slot = slots++
  return ((token) => {
    if (!token) return undefined
    const cache = token.cache[slot] as T | null | undefined
    if (cache !== undefined) return cache ?? undefined
    const found = answer(token)
    token.cache[slot] = found ?? null
    return found
  }) as Memoized<T>
}

interface Memoized<T> {
  (token: Token): T
  (token: Token | undefined): T | undefined
}

let slots = 0

/** A memoized test of a token; false for undefined. */
export function wordTest(answer: (token: Token) => boolean): (token: Token | undefined) => boolean {
  const found = memoized(answer)
  return (token) => found(token) ?? false
}

/** A test whether a word is in a list. */
export const inList = (list: Lexicon) => wordTest(({ lower }) => list.has(lower))

/** The token of a word, from a cache. */
export function wordOf(text: string, possessive = false): Token {
  const met = possessive ? owners : words
  const cache = met.get(text)
  if (cache) return cache
  const lower = text.toLowerCase().replaceAll('’', "'")
  return keep(met, token('word', text, lower, CAPITAL.test(text), possessive))
}

export const markOf = (text: string): Token => marks.get(text) ?? keep(marks, token('punctuation', text))

export const quoteOf = (quote: number): Token => token('quote', '', '', false, false, quote)

function token(
  kind: Token['kind'],
  text: string,
  lower = text,
  capital = false,
  possessive = false,
  quote?: number,
): Token {
  return { kind, text, lower, capital, possessive, quote, cache: [] }
}

/** Caches of words, possessives and marks. */
const words = new Map<string, Token>()
const owners = new Map<string, Token>()
const marks = new Map<string, Token>()

function keep(met: Map<string, Token>, one: Token): Token {
  if (one.text.length > LONGEST) return one
  if (met.size >= MOST) met.clear()
  met.set(one.text, one)
  return one
}

/** V8 makes longer substrings views of their text. Caching one would keep the whole text in memory. */
const LONGEST = 12

/** The cache is cleared at this size, so that a text of unique words cannot fill the memory. */
const MOST = 10_000

const CAPITAL = new RegExp(`^(?:[dl]['’]|(?:al|el)-)?[@${CAPITALS}]`)
