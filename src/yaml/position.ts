import type { Position } from '../model/problem.ts'

/** Gives the line and the column of an offset. Counts lines once, and columns on from the last answer where it can. */
export function positions(text: string): (at: number) => Position {
  let starts: number[] | undefined
  let last = { start: -1, at: 0, column: 1 }

  return (at) => {
    starts ??= lineStarts(text)
    const line = lineOf(starts, at)
    const start = starts[line - 1]!
    if (last.start !== start || last.at > at) last = { start, at: start, column: 1 }
    last = { start, at, column: last.column + codePoints(text, last.at, at) }
    return { line, column: last.column }
  }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1)
  return starts
}

function lineOf(starts: readonly number[], at: number): number {
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (starts[middle]! <= at) low = middle
    else high = middle
  }
  return low + 1
}

function codePoints(text: string, from: number, to: number): number {
  let count = 0
  for (let i = from; i < to; i++) {
    const low = text.charCodeAt(i)
    const high = i > 0 ? text.charCodeAt(i - 1) : 0
    if (low < 0xdc00 || low > 0xdfff || high < 0xd800 || high > 0xdbff) count++
  }
  return count
}
