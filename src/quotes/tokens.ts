import type { Marked } from './marks.ts'
import { CAPITALS, LETTERS, MARKS } from './letters.ts'
import { lexicon } from './lexicon.ts'

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
    wordsOf(text, from, start, tokens)
    tokens.push({ kind: 'quote', text: '', lower: '', start, end, capital: false, possessive: false, quote })
    from = end
  })
  wordsOf(text, from, text.length, tokens)
  return tokens
}

const L = LETTERS
const REST = `[${L}${MARKS}\\d_]*`
const TOKEN = new RegExp(
  `[${L}\\d@#$€£]${REST}(?:(?:['’\\-‑&]|\\.(?=[${L}]\\.|\\d|[${L}](?![${L}])))[${L}\\d]${REST})*['’]?|\\.{2,}|--+|[^\\s]`,
  'gu',
)
const WORD_START = new RegExp(`^[${L}\\d@#$€£]`)
const CAPITAL = new RegExp(`^(?:[dl]['’]|(?:al|el)-)?[@${CAPITALS}]`)
const INITIAL = new RegExp(`^[${CAPITALS}]$`)
const DOTTED = new RegExp(`^(?:[${L}]\\.)+[${L}]$`)
const NAME_AFTER = new RegExp(`^\\s*[${CAPITALS}\\d),;]`)

function wordsOf(text: string, from: number, to: number, tokens: Token[]): void {
  if (to <= from) return
  const part = text.slice(from, to)

  for (const match of part.matchAll(TOKEN)) {
    const start = from + match.index
    if (WORD_START.test(match[0]) || match[0].length > 2) word(match[0], start, tokens)
    else if (!joinsAbbreviation(tokens, match[0], start, text))
      tokens.push({
        kind: 'punctuation',
        text: match[0],
        lower: match[0],
        start,
        end: start + match[0].length,
        capital: false,
        possessive: false,
      })
  }
}

function word(written: string, start: number, tokens: Token[]): void {
  if (/^[.-]/.test(written)) {
    tokens.push({
      kind: 'punctuation',
      text: written,
      lower: written,
      start,
      end: start + written.length,
      capital: false,
      possessive: false,
    })
    return
  }
  let text = written
  let possessive = false
  if (/['’]$/.test(text)) {
    possessive = /[sSxz]['’]$/.test(text)
    text = text.slice(0, -1)
  }
  const end = start + text.length + (possessive ? 1 : 0)
  const clitic = /^(.+)['’](s|re|ve|d|ll|m|S)$/.exec(text)
  const base = clitic?.[1] ?? text
  const contracted = clitic && (clitic[2] !== 's' ? clitic[2] !== 'S' : CONTRACTED.has(base.toLowerCase()))
  const capital = CAPITAL.test(base)

  if (!contracted) {
    tokens.push({
      kind: 'word',
      text: clitic ? base : text,
      lower: fold(base),
      start,
      end,
      capital,
      possessive: possessive || !!clitic,
    })
    return
  }
  const cut = start + base.length
  tokens.push({ kind: 'word', text: base, lower: fold(base), start, end: cut, capital, possessive: false })
  tokens.push({
    kind: 'word',
    text: text.slice(base.length),
    lower: "'" + clitic[2],
    start: cut,
    end,
    capital: false,
    possessive: false,
  })
}

const fold = (text: string): string => text.toLowerCase().replace(/’/g, "'")
const CONTRACTED = lexicon(
  'he she it that who what there here where how when let why everyone everybody someone nobody this',
)

/** `Rep.`, `U.S.`, `J.`: the dot belongs to the word before it. */
function joinsAbbreviation(tokens: Token[], mark: string, start: number, text: string): boolean {
  const last = tokens.at(-1)
  if (mark !== '.' || last?.kind !== 'word' || last.end !== start || last.possessive) return false
  if (!isAbbreviation(last.text, text, start)) return false
  tokens[tokens.length - 1] = { ...last, text: last.text + '.', lower: last.lower + '.', end: start + 1 }
  return true
}

function isAbbreviation(word: string, text: string, dot: number): boolean {
  if (INITIAL.test(word) || DOTTED.test(word)) return true
  const name = word.replace(/^[RDI]-/, '').toLowerCase()
  if (name.length === 1 && name !== word.toLowerCase()) return true
  if (STRICT.has(name)) return true
  return word !== name && LOOSE.has(name) && NAME_AFTER.test(text.slice(dot + 1, dot + 4))
}

const STRICT = lexicon(`
mr mrs ms dr prof sen sens rep reps gov govs gen lt col sgt cpl capt cmdr maj adm brig pvt rev fr hon st ste supt det jr sr vs inc corp
ltd bros messrs mt ft dept univ assn ave blvd calif fla tex conn mich minn wis ariz colo kan tenn okla ore neb nev mont del ont que w.va
n.h n.j n.m n.y n.c n.d r.i s.c s.d u.s u.k u.n d.c a.m p.m e.g i.e etc ph.d m.d b.a m.a`)
const LOOSE = lexicon(
  'jan feb mar apr jun jul aug sept sep oct nov dec mass miss wash va pa ill ind ga ala ark ky la md me mo vt wyo no co al',
)
