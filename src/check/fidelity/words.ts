import { segmentsOf } from './segments.ts'

/** A word of a text as comparisons see it, with its UTF-16 offsets; the end is exclusive. */
export interface Word {
  readonly word: string
  readonly start: number
  readonly end: number
}

/**
 * The words of a text in any script, with typography folded: case, apostrophe style, the dots of `U.S.` and the commas of
 * `1,000` do not count. Currency and percent signs are words, because `$5` is not `£5`.
 */
export function wordsIn(text: string, offset = 0): Word[] {
  const found: Word[] = []
  for (const { segment, index } of segmentsOf(text)) {
    const word = foldWord(segment)
    if (!word) continue
    const [start, end] = [offset + index, offset + index + segment.length]
    // `[W]e` is the word `we`.
    const initial = text[index - 1] === ']' && text[index - 3] === '[' ? found.pop() : undefined
    found.push({ word: (initial?.word ?? '') + word, start: initial?.start ?? start, end })
  }
  return found
}

function foldWord(segment: string): string {
  if (/^[a-z]+$/.test(segment)) return segment
  return segment
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[‘’ʼ＇]/g, "'")
    .replace(/(?<=\p{L})\.(?=\p{L})|(?<=\d),(?=\d{3})/gu, '')
    .toLowerCase()
}
