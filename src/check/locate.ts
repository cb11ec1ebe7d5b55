import { once } from '../model/once.ts'
import type { Passage } from '../model/passage.ts'
import type { TextPlace } from './finding.ts'

/** 1-based; columns count Unicode code points, as editors do. */
export interface Place {
  readonly line: number
  readonly column: number
  /** How many code points the words take on that line. */
  readonly length: number
}

/**
 * Finds words of a brief in the text of its file, whatever YAML and Markdown put between them; if they put something into
 * the words, the place of the first few. `document` is the number of the brief in its file, from 1; 0 is the whole file.
 */
export type Locate = (document: number, words: string, skip?: number) => Place | undefined

export function locatorOf(fileText: string): Locate {
  const readable = once(() => withoutEscapes(fileText))
  const briefs = once(() => briefsIn(readable()))
  const lineStarts = once(() => [0, ...Array.from(fileText.matchAll(/\n/g), ({ index }) => index + 1)])
  return (document, words, skip = 0) => {
    const { start, end } = (document > 0 && briefs()[document - 1]) || { start: 0, end: fileText.length }
    const text = readable().slice(start, end)
    const found = placeOf(words, skip, text) ?? placeOf(firstFew(words), skip, text)
    return found && placeAt(fileText, { start: found.start + start, end: found.end + start }, lineStarts())
  }
}

interface Stretch {
  readonly start: number
  readonly end: number
}

/** The documents of a file that are briefs. The frame of an edition is not counted. */
function briefsIn(text: string): Stretch[] {
  const starts = [0, ...Array.from(text.matchAll(/^---(?:\s|$)/gm), ({ index }) => index), text.length]
  const parts = starts.slice(1).map((end, i) => ({ start: starts[i]!, end }))
  return parts.filter(({ start, end }) => isBrief(text.slice(start, end)))
}

function isBrief(text: string): boolean {
  return /^[^#%\s.-]/m.test(text) && !/^edition:/m.test(text)
}

/** The text with the character that each escape of YAML stands for, and NUL up to its end, so that no offset changes. */
function withoutEscapes(text: string): string {
  if (!/"[^\n]*\\/.test(text)) return text
  return text.replace(ESCAPE, (all, x: string = '', u: string = '', long: string = '') => {
    const code = Number.parseInt(x || u || long, 16)
    const character = code <= 0x10ffff ? String.fromCodePoint(code) : ''
    return character.padEnd(all.length, '\0')
  })
}

/** `\xe9`, `\u201c`, `\U0001F600`; and `\n`, `\"` and others, none of which stands for a letter. */
const ESCAPE = /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8})|[^\n])/gi

const FEW = 3

function firstFew(words: string): string {
  return words.trim().split(/\s+/).slice(0, FEW).join(' ')
}

/** How often words stand in the passages of a brief before a place. */
export function placesBefore(words: string, { path, start = 0 }: TextPlace, passages: readonly Passage[]): number {
  const own = passages.findIndex((passage) => passage.path === path)
  const before = passages.slice(0, Math.max(own, 0)).map(({ text }) => countIn(words, text))
  const within = own < 0 ? 0 : countIn(words, passages[own]!.text.slice(0, start))
  return before.reduce((sum, count) => sum + count, within)
}

function countIn(words: string, text: string): number {
  let count = 0
  for (let found = placeOf(words, 0, text); found; count++) found = placeOf(words, 0, (text = text.slice(found.end)))
  return count
}

/** The nth place of words, or the last one. Only letters, digits and currency signs are compared. */
function placeOf(words: string, skip: number, text: string): Stretch | undefined {
  const wanted = [...words].filter((character) => !isFiller(character.charCodeAt(0))).join('')
  if (!wanted) return undefined
  let last: Stretch | undefined
  let left = skip
  for (let start = text.indexOf(wanted[0]!); start >= 0; start = text.indexOf(wanted[0]!, start + 1)) {
    const end = endOf(wanted, start, text)
    if (end === undefined) continue
    last = { start, end }
    if (left-- === 0) break
  }
  return last
}

/** The end of the wanted characters that begin at a place, if they are whole words there. */
function endOf(wanted: string, start: number, text: string): number | undefined {
  if (start > 0 && isOneWord(text.charCodeAt(start - 1), text.charCodeAt(start))) return undefined
  let at = start
  for (let i = 0; i < wanted.length; i++, at++) {
    if (i > 0) at = afterFiller(text, at)
    if (text[at] !== wanted[i]) return undefined
  }
  return isOneWord(text.charCodeAt(at - 1), text.charCodeAt(at)) ? undefined : at
}

/** The next letter. The address of a Markdown link is skipped. */
function afterFiller(text: string, start: number): number {
  let at = start
  while (at < text.length && isFiller(text.charCodeAt(at))) {
    const end = text.startsWith('](', at) ? text.indexOf(')', at) : -1
    at = Math.max(at, end) + 1
  }
  return at
}

/** Whether no word ends between two UTF-16 units. From U+2E80 on, scripts have no spaces between words. */
function isOneWord(before: number, after: number): boolean {
  return !isFiller(before) && !isFiller(after) && before < 0x2e80 && after < 0x2e80
}

/** Whether a UTF-16 unit is a space, a control or punctuation, or NaN: behind the end of a text. A `$` is none. */
function isFiller(unit: number): boolean {
  if (Number.isNaN(unit)) return true
  if (unit < 0x80)
    return !(
      (unit >= 0x61 && unit <= 0x7a) ||
      (unit >= 0x41 && unit <= 0x5a) ||
      (unit >= 0x30 && unit <= 0x39) ||
      unit === 0x24
    )
  return (
    (unit <= 0xbf && !LATIN_LETTERS.has(unit)) ||
    (unit >= 0x2000 && unit <= 0x206f) ||
    (unit >= 0x3000 && unit <= 0x303f) ||
    unit === 0xfeff
  )
}

/** ª µ º ¢ £ ¥ */
const LATIN_LETTERS = new Set([0xaa, 0xb5, 0xba, 0xa2, 0xa3, 0xa5])

function placeAt(text: string, { start, end }: Stretch, lineStarts: readonly number[]): Place {
  const line = lineAt(lineStarts, start)
  const lineStart = lineStarts[line - 1]!
  const lineEnd = text.indexOf('\n', start)
  const stop = Math.min(end, lineEnd < 0 ? text.length : lineEnd)
  return {
    line,
    column: codePoints(text.slice(lineStart, start)) + 1,
    length: codePoints(text.slice(start, stop)),
  }
}

/** The number of the line that has an offset, from 1: that of the last line that does not start behind it. */
function lineAt(lineStarts: readonly number[], offset: number): number {
  let [low, high] = [1, lineStarts.length]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (lineStarts[middle - 1]! <= offset) low = middle
    else high = middle - 1
  }
  return low
}

function codePoints(text: string): number {
  return [...text].length
}
