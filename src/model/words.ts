import type { Brief } from './brief.ts'
import { unspacedShare } from './unspaced.ts'

/**
 * The words of a text: runs between spaces (or em dashes) that hold a letter or digit, so `St. Mary's` is two and
 * `—` none. Scripts written without spaces count by the character: two Chinese or Japanese ones, or five Thai ones,
 * make a word, as translators reckon. (Ranges, not Unicode properties: the first regular expression with \p costs more
 * than all the counting.)
 */
export function words(text: string): number {
  let count = 0
  let unspaced = 0
  let inWord = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const share = code < 0xe00 ? 0 : unspacedShare(code)
    unspaced += share
    if (share || isSpace(code) || (code === HYPHEN && text.charCodeAt(i + 1) === HYPHEN)) inWord = false
    else if (!inWord && isLetter(code)) {
      inWord = true
      count++
    }
  }
  return count + Math.ceil(unspaced)
}

/** The words of a brief as its file has them. Markdown is not read: its marks hold no letters and so add no words. */
export function wordsOf(brief: Brief): number {
  let count = 0
  for (const textsOf of COUNTED) for (const text of textsOf(brief)) if (text) count += words(text)
  return count
}

type TextsOf = (brief: Brief) => readonly (string | undefined)[]

const none: TextsOf = () => []

/** The texts of each key that are counted. A new key of the format does not compile until it has a row here. */
const TEXTS: { readonly [Key in keyof Required<Brief>]: TextsOf } = {
  headline: ({ headline }) => [headline],
  dek: ({ dek }) => [dek],
  image: ({ image }) => [image?.caption],
  lede: ({ lede }) => [lede],
  sections: ({ sections = [] }) => sections.flatMap(({ heading, image, body }) => [heading, image?.caption, body]),
  notes: ({ notes = [] }) => notes.map(({ text }) => text),
  date: none,
  updated: none,
  topic: none,
  weight: none,
  byline: none,
  people: none,
  quotes: none,
  links: none,
  source: none,
  tags: none,
  lang: none,
  edition: none,
  extras: none,
}

const COUNTED = Object.values(TEXTS).filter((textsOf) => textsOf !== none)

/** Whole minutes that it takes to read so many words, at 265 a minute; never less than one. */
export function minutes(count: number): number {
  return Math.max(1, Math.ceil(count / 265))
}

/** Two hyphens are an em dash. */
const HYPHEN = 0x2d

function isSpace(code: number): boolean {
  if (code <= 0x20) return true
  return code >= 0xa0 && (code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || SPACES.includes(code))
}

/** Em dash, horizontal bar, line and paragraph separator, and the spaces that stand alone. */
const SPACES = [0x1680, 0x2014, 0x2015, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000]

function isLetter(code: number): boolean {
  if (code < 0x80)
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39)
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba
  if (code === 0xd7 || code === 0xf7) return false
  return !isSign(code)
}

/** Without iterators and closures: a list of briefs asks about each character of them, and garbage is what costs most. */
function isSign(code: number): boolean {
  for (let i = 0; i < SIGNS.length; i++) if (code >= SIGNS[i]![0] && code <= SIGNS[i]![1]) return true
  return false
}

/** Vowel signs of the scripts without spaces; punctuation, currency, arrows, box drawing; CJK punctuation; private use; compatibility marks; emoji, and what follows a pair's first half. */
const SIGNS = [
  [0x5be, 0x5c0],
  [0x5f3, 0x5f4],
  [0xe31, 0xe4f],
  [0xeb1, 0xecf],
  [0x102b, 0x103f],
  [0x17b4, 0x17d3],
  [0x2000, 0x20cf],
  [0x2190, 0x2bff],
  [0x2e00, 0x2e7f],
  [0x3000, 0x3004],
  [0x3008, 0x3020],
  [0x30fb, 0x30fb],
  [0xd83c, 0xd83e],
  [0xdc00, 0xf8ff],
  [0xfe00, 0xfe6f],
  [0xff01, 0xff0f],
  [0xff1a, 0xff20],
  [0xff3b, 0xff40],
  [0xff5b, 0xff65],
  [0xfff0, 0xffff],
] as const
