import type { Marked } from './marks.ts'
import { CAPITALS, LETTERS, MARKS } from './letters.ts'
import { isOneOf, lexicon } from './lexicon.ts'
import { mark, tokensWritten } from './written.ts'

/** A word, a number, a mark of punctuation, or a whole quotation, which hides the words in it. */
export interface Token {
  readonly kind: 'word' | 'punctuation' | 'quote'
  readonly text: string
  /** Lower case, curly apostrophes straightened, without the possessive ending. */
  readonly lower: string
  readonly start: number
  readonly end: number
  /** Its first letter is a capital. */
  readonly capital: boolean
  /** `Trump’s`, `voters’`. */
  readonly possessive: boolean
  /** The index of the quotation it stands for. */
  readonly quote?: number
}

export function tokensOf(text: string, quotes: readonly Marked[]): Token[] {
  const tokens: Token[] = []
  let from = 0
  quotes.forEach(({ start, end }, quote) => {
    read(text.slice(from, start), from, tokens)
    tokens.push({ kind: 'quote', text: '', lower: '', start, end, capital: false, possessive: false, quote })
    from = end
  })
  read(text.slice(from), from, tokens)
  return tokens
}

/** The tokens of what stands between two quotations. */
function read(text: string, offset: number, tokens: Token[]): void {
  let at = 0
  while (at < text.length) at = readOne(text, at, offset, tokens)
}

/** Takes the token at an offset and gives the offset behind it. Plain words, which most are, need no expression. */
function readOne(text: string, at: number, offset: number, tokens: Token[]): number {
  const code = text.charCodeAt(at)
  if (code === SPACE) return at + 1
  if (isStop(text, at)) return readMark(text, at, offset, tokens)

  const end = endOfPlain(text, at)
  if (end > at) {
    tokens.push(plain(text.slice(at, end), offset + at))
    return end
  }
  TOKEN.lastIndex = at
  if (!TOKEN.test(text)) return at + 1
  const { lastIndex } = TOKEN
  if (code === DOT && lastIndex === at + 1) return readMark(text, at, offset, tokens)
  tokens.push(...tokensWritten(text.slice(at, lastIndex), offset + at))
  return lastIndex
}

function readMark(text: string, at: number, offset: number, tokens: Token[]): number {
  const joins = text.charCodeAt(at) === DOT && joinsAbbreviation(tokens, offset + at, text.slice(at + 1, at + 4))
  if (!joins) tokens.push(mark(text.charAt(at), offset + at))
  return at + 1
}

const SPACE = 0x20
const DOT = 0x2e

/** A mark that is a token whatever stands beside it; a dot only before a space. */
function isStop(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === DOT ? isGap(text, at + 1) : code < 0x40 && STOPS.includes(text.charAt(at))
}

const STOPS = '!"(),:;?'

const isGap = (text: string, at: number): boolean => at >= text.length || text.charCodeAt(at) === SPACE

/** Letters of ASCII with nothing behind them that could belong to the word. */
function endOfPlain(text: string, from: number): number {
  let end = from
  while (isPlain(text.charCodeAt(end))) end++
  return isGap(text, end) || isStop(text, end) ? end : from
}

function isPlain(code: number): boolean {
  const small = code | 0x20
  return small >= 0x61 && small <= 0x7a
}

const plain = (text: string, start: number): Token => ({
  kind: 'word',
  text,
  lower: text.toLowerCase(),
  start,
  end: start + text.length,
  capital: text.charCodeAt(0) < 0x61,
  possessive: false,
})

const L = LETTERS
const REST = `[${L}${MARKS}\\d_]*`
const TOKEN = new RegExp(
  `[${L}\\d@#$€£]${REST}(?:(?:['’\\-‑&]|\\.(?=[${L}]\\.|\\d|[${L}](?![${L}])))[${L}\\d]${REST})*['’]?|\\.{2,}|--+|[^\\s]`,
  'uy',
)
const INITIAL = new RegExp(`^[${CAPITALS}]$`)
const DOTTED = new RegExp(`^(?:[${L}]\\.)+[${L}]$`)
const NAME_AFTER = new RegExp(`^\\s*[${CAPITALS}\\d),;]`)

/** `Rep.`, `U.S.`, `J.`: the dot belongs to the word before it. */
function joinsAbbreviation(tokens: Token[], dot: number, after: string): boolean {
  const last = tokens.at(-1)
  if (last?.kind !== 'word' || last.end !== dot || last.possessive) return false
  if (!isAbbreviation(last.text, after)) return false
  tokens[tokens.length - 1] = { ...last, text: last.text + '.', lower: last.lower + '.', end: dot + 1 }
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
