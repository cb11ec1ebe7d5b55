import type { Marked } from './marks.ts'
import { CAPITALS, LETTERS, MARKS } from './letters.ts'
import { lexicon } from './lexicon.ts'
import { tokensWritten } from './written.ts'

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

/** The tokens of what stands between two quotations. Plain words, which most are, need no expression. */
function read(text: string, offset: number, tokens: Token[]): void {
  let at = 0
  while (at < text.length) {
    const end = endOfPlain(text, at)
    if (end > at) tokens.push(plain(text.slice(at, end), offset + at))
    at = end > at ? end : text.charCodeAt(at) === SPACE ? at + 1 : readAny(text, at, offset, tokens)
  }
}

/** Letters of ASCII with a gap behind them. */
function endOfPlain(text: string, from: number): number {
  let end = from
  while (isPlain(text.charCodeAt(end))) end++
  const after = text.charCodeAt(end)
  return after === SPACE || after === COMMA ? end : from
}

function isPlain(code: number): boolean {
  const small = code | 0x20
  return small >= 0x61 && small <= 0x7a
}

function plain(text: string, start: number): Token {
  const capital = text.charCodeAt(0) < 0x61
  return {
    kind: 'word',
    text,
    lower: text.toLowerCase(),
    start,
    end: start + text.length,
    capital,
    possessive: false,
  }
}

const SPACE = 0x20
const COMMA = 0x2c

function readAny(text: string, at: number, offset: number, tokens: Token[]): number {
  TOKEN.lastIndex = at
  if (!TOKEN.test(text)) return at + 1

  const end = TOKEN.lastIndex
  const written = text.slice(at, end)
  if (written === '.' && joinsAbbreviation(tokens, offset + at, text.slice(end, end + 3))) return end
  tokens.push(...tokensWritten(written, offset + at))
  return end
}

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

function isAbbreviation(word: string, after: string): boolean {
  if (INITIAL.test(word) || DOTTED.test(word)) return true
  const name = word.replace(/^[RDI]-/, '').toLowerCase()
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
