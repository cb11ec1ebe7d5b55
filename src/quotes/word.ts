import { CAPITALS } from './letters.ts'
import type { Lexicon } from './lexicon.ts'

/** A word, a number, a mark of punctuation, or a whole quotation, which hides the words in it; the same wherever it stands. */
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
  /** What `kept` functions have found out about it. */
  readonly known: unknown[]
}

/** A question about a word that is answered once: most words of a text have been met before. */
export function kept<T>(answer: (token: Token) => T): Kept<T> {
  const slot = slots++
  return ((token) => {
    if (!token) return undefined
    const known = token.known[slot] as T | null | undefined
    if (known !== undefined) return known ?? undefined
    const found = answer(token)
    token.known[slot] = found ?? null
    return found
  }) as Kept<T>
}

interface Kept<T> {
  (token: Token): T
  (token: Token | undefined): T | undefined
}

let slots = 0

/** A question for yes or no; what is missing is nothing. */
export function whether(answer: (token: Token) => boolean): (token: Token | undefined) => boolean {
  const found = kept(answer)
  return (token) => found(token) ?? false
}

/** Whether a word stands in a list. */
export const among = (list: Lexicon) => whether(({ lower }) => list.has(lower))

/** A word as it is written; kept, for most are written again. */
export function wordOf(text: string, possessive = false): Token {
  const met = possessive ? owners : words
  const known = met.get(text)
  if (known) return known
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
  return { kind, text, lower, capital, possessive, quote, known: [] }
}

/** The words, owners and marks met so far. */
const words = new Map<string, Token>()
const owners = new Map<string, Token>()
const marks = new Map<string, Token>()

function keep(met: Map<string, Token>, one: Token): Token {
  if (one.text.length > LONGEST) return one
  if (met.size >= MOST) met.clear()
  met.set(one.text, one)
  return one
}

/** V8 gives a longer piece of a text as a view of it: kept, it would keep the whole text in memory. */
const LONGEST = 12

/** A text of nothing but new words must not fill the memory: so many are forgotten, and the next ones kept. */
const MOST = 10_000

const CAPITAL = new RegExp(`^(?:[dl]['’]|(?:al|el)-)?[@${CAPITALS}]`)
