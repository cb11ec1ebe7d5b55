/** A range of characters of scripts that put no space between words: first, last, and the share of a word that one is. */
type Range = readonly [first: number, last: number, share: number]

/**
 * Scripts without spaces between words. The shares are those that translators count with: two Han or kana, or five Thai,
 * Lao, Burmese or Khmer letters make a word. Vowel signs are left out, and so count for nothing.
 */
const RANGES: readonly Range[] = [
  [0xe01, 0xe30, 1 / 5], // Thai
  [0xe32, 0xe33, 1 / 5],
  [0xe40, 0xe46, 1 / 5],
  [0xe81, 0xeb0, 1 / 5], // Lao
  [0xeb2, 0xeb3, 1 / 5],
  [0xec0, 0xec6, 1 / 5],
  [0x1000, 0x102a, 1 / 5], // Myanmar
  [0x1780, 0x17b3, 1 / 5], // Khmer
  [0x2e80, 0x2fdf, 1 / 2], // CJK radicals
  [0x3005, 0x3007, 1 / 2],
  [0x3041, 0x30fa, 1 / 2], // kana
  [0x30fc, 0x30ff, 1 / 2],
  [0x31f0, 0x31ff, 1 / 2],
  [0x3400, 0x9fff, 1 / 2], // Han
  [0xd840, 0xd88d, 1 / 2], // the first halves of Han beyond U+FFFF
  [0xf900, 0xfaff, 1 / 2],
  [0xff66, 0xff9d, 1 / 2], // halfwidth kana
]

/** The share of a word that a UTF-16 unit is; 0 in every script that puts spaces between words. */
export function unspacedShare(unit: number): number {
  for (let i = 0; i < RANGES.length; i++) {
    const range = RANGES[i]!
    if (unit >= range[0] && unit <= range[1]) return range[2]
  }
  return 0
}

/** Whether a text has characters of a script without spaces. */
export function hasUnspaced(text: string): boolean {
  return !ASCII.test(text) && CHARACTER.test(text)
}

/** Each character of a script without spaces. */
export function unspacedIn(text: string): readonly string[] {
  return ASCII.test(text) ? [] : (text.match(new RegExp(CHARACTER, 'g')) ?? [])
}

const ASCII = /^[ -~]*$/

const hex = (unit: number): string => `\\u${unit.toString(16).padStart(4, '0')}`
const inRange = ([first, last]: Range): string => `[${hex(first)}-${hex(last)}]`

/** A first half takes its second half along. */
const CHARACTER = new RegExp(
  RANGES.map((range) => inRange(range) + (range[0] >= 0xd800 && range[0] < 0xdc00 ? '[\\udc00-\\udfff]' : '')).join(
    '|',
  ),
)

/** Whether the last character is Han or kana. */
export function endsInHanOrKana(text: string): boolean {
  return unspacedShare(text.charCodeAt(text.length - 1)) === 1 / 2
}
