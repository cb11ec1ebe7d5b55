import { unified } from '../source.ts'

/** A replacement of the characters from `from` up to `to`; the two are equal for an insertion. */
export interface Splice {
  readonly from: number
  readonly to: number
  readonly text: string
}

/**
 * Applies splices of the unified text to the text as the file has it: byte order mark and line endings stay, and new lines
 * end like the first line of the file.
 */
export function spliced(text: string, splices: readonly Splice[]): string {
  const at = offsetsIn(text)
  const ending = /\r\n?|\n/.exec(text)?.[0] ?? '\n'
  let result = text
  for (const { from, to, text: added } of splices.toSorted((a, b) => b.from - a.from || b.to - a.to))
    result = result.slice(0, at(from)) + added.replaceAll('\n', ending) + result.slice(at(to))
  return result
}

/** Where a character of the unified text stands in the text itself. */
function offsetsIn(text: string): (at: number) => number {
  const start = text.length - unified(text).length - (text.match(/\r\n/g)?.length ?? 0)
  const pairs = Array.from(text.slice(start).matchAll(/\r\n/g), ({ index }, i) => index - i)
  return (at) => start + at + pairs.filter((pair) => pair < at).length
}
