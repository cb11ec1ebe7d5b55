import type { QuotedSpan } from './quotation-marks.ts'
import { CAPITALS, LETTERS, MARKS } from './letters.ts'
import { isOneOf, lexicon } from '../words/lexicon.ts'
import { markOf, quoteOf, wordOf, type Token } from './token.ts'
import { addWord } from './contractions.ts'

/** The tokens of a passage, and where each begins and ends in it. */
export interface Tokens {
  readonly tokens: Token[]
  readonly starts: number[]
  readonly ends: number[]
}

/** Each quotation is one token; what is between hidden marks has none. */
export function tokensOf(text: string, quotes: readonly QuotedSpan[], hidden: readonly QuotedSpan[] = []): Tokens {
  const found: Tokens = { tokens: [], starts: [], ends: [] }
  let from = 0
  const add = ({ start, end }: QuotedSpan, token?: Token): void => {
    read(text.slice(from, start), from, found)
    if (token) addToken(found, token, start, end)
    from = end
  }
  const nicknames = [...hidden]
  for (const [i, quote] of quotes.entries()) {
    while (nicknames[0] && nicknames[0].start < quote.start) add(nicknames.shift()!)
    add(quote, quoteOf(i))
  }
  for (const nickname of nicknames) add(nickname)
  read(text.slice(from), from, found)
  return found
}

export function addToken({ tokens, starts, ends }: Tokens, token: Token, start: number, end: number): void {
  tokens.push(token)
  starts.push(start)
  ends.push(end)
}

/** Adds the tokens between two quotations. */
function read(text: string, offset: number, found: Tokens): void {
  let at = 0
  while (at < text.length) at = readOne(text, at, offset, found)
}

/** Adds the token at an offset and returns the offset after it. Plain words do not need the regular expression. */
function readOne(text: string, at: number, offset: number, found: Tokens): number {
  const code = text.charCodeAt(at)
  if (code === SPACE) return at + 1
  if (isStop(text, at)) return readMark(text, at, offset, found)

  const end = endOfPlain(text, at)
  if (end > at) {
    addToken(found, wordOf(text.slice(at, end)), offset + at, offset + end)
    return end
  }
  TOKEN.lastIndex = at
  if (!TOKEN.test(text)) return at + 1
  const { lastIndex } = TOKEN
  if (code === DOT && lastIndex === at + 1) return readMark(text, at, offset, found)
  addWord(found, text.slice(at, lastIndex), offset + at)
  return lastIndex
}

function readMark(text: string, at: number, offset: number, found: Tokens): number {
  const joins = text.charCodeAt(at) === DOT && joinsAbbreviation(found, offset + at, text.slice(at + 1, at + 4))
  if (!joins) addToken(found, markOf(text.charAt(at)), offset + at, offset + at + 1)
  return at + 1
}

const SPACE = 0x20
const DOT = 0x2e

/** Whether a character is always a token of its own; a dot is one only before a space. */
function isStop(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === DOT ? isGap(text, at + 1) : code < 0x40 && STOPS.includes(text.charAt(at))
}

const STOPS = '!"(),:;?'

const isGap = (text: string, at: number): boolean => at >= text.length || text.charCodeAt(at) === SPACE

/** The end of a word of ASCII letters; `from` if other characters may belong to it. */
function endOfPlain(text: string, from: number): number {
  let end = from
  while (isPlain(text.charCodeAt(end))) end++
  return isGap(text, end) || isStop(text, end) ? end : from
}

function isPlain(code: number): boolean {
  const small = code | 0x20
  return small >= 0x61 && small <= 0x7a
}

const L = LETTERS
const REST = `[${L}${MARKS}\\d_]*`
/** `fivethirtyeight.com` is one word. */
const DOMAINS = '(?:com|org|net|gov|edu|info|io|tv|co|uk|de|fr|eu)'
const TOKEN = new RegExp(
  `[${L}\\d@#$€£]${REST}(?:(?:['’\\-‑&]|\\.(?=[${L}]\\.|\\d|[${L}](?![${L}])|${DOMAINS}\\b))[${L}\\d]${REST})*['’]?|\\.{2,}|--+|[^\\s]`,
  'uy',
)
const INITIAL = new RegExp(`^[${CAPITALS}]$`)
const DOTTED = new RegExp(`^(?:[${L}]\\.)+[${L}]$`)
const NAME_AFTER = new RegExp(`^\\s*[${CAPITALS}\\d),;]`)

/** Joins a dot to an abbreviation before it: `Rep.`, `U.S.`, `J.` */
function joinsAbbreviation({ tokens, ends }: Tokens, dot: number, after: string): boolean {
  const last = tokens.length - 1
  const word = tokens[last]
  if (word?.kind !== 'word' || ends[last] !== dot || word.possessive) return false
  if (!isAbbreviation(word.text, after)) return false
  tokens[last] = wordOf(`${word.text}.`)
  ends[last] = dot + 1
  return true
}

/** `R-Tex.`: a party and a state. */
const PARTIES = 'R- D- I-'

function isAbbreviation(word: string, after: string): boolean {
  if (word.length === 1 ? INITIAL.test(word) : word.includes('.') && DOTTED.test(word)) return true
  const name = (isOneOf(word.slice(0, 2), PARTIES) ? word.slice(2) : word).toLowerCase()
  if (name.length === 1 && name !== word.toLowerCase()) return true
  if (STRICT.has(name)) return true
  return word !== name && LOOSE.has(name) && NAME_AFTER.test(after)
}

const STRICT = lexicon(`
mr mrs ms dr prof sen sens rep reps gov govs gen lt col sgt cpl capt cmdr maj adm brig pvt rev fr hon st ste supt det jr sr vs inc corp
ltd bros messrs mt ft dept univ assn ave blvd calif fla tex conn mich minn wis ariz colo kan tenn okla ore neb nev mont del ont que w.va
n.h n.j n.m n.y n.c n.d r.i s.c s.d u.s u.k u.n d.c a.m p.m e.g i.e etc ph.d m.d b.a m.a`)
const LOOSE = lexicon(
  'jan feb mar apr jun jul aug sept sep oct nov dec mass miss wash va pa ill ind ga ala ark ky la md me mo vt wyo no co al',
)
