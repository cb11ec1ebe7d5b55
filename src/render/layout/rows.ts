import { mayEndAt } from './glue.ts'
import { pieces, type Piece } from './pieces.ts'
import { narrow } from './width.ts'

/** A line as offsets into the text. */
export interface Row {
  readonly start: number
  readonly end: number
  /** Whether it was cut at a soft hyphen, which then shows. */
  readonly hyphen: boolean
}

/** A text put on lines of at most `width` cells, each as full as it can be. */
export function filled(text: string, width: number): readonly Row[] {
  return (narrow(text) && filledNarrow(text, width)) || filledAny(pieces(text, width), width)
}

/** A text of one-cell characters without a word wider than a line, as most are; else undefined. */
function filledNarrow(text: string, width: number): Row[] | undefined {
  const done: Row[] = []
  let start = after(text, 0)
  while (text.length - start > width) {
    const space = lastEnd(text, start + width)
    if (space <= start) return undefined
    done.push({ start, end: before(text, space), hyphen: false })
    start = after(text, space)
  }
  const end = before(text, text.length)
  if (end > start || !done.length) done.push({ start, end: Math.max(start, end), hyphen: false })
  return done
}

/** The last space up to `at` that a line may end at. */
function lastEnd(text: string, at: number): number {
  let space = text.lastIndexOf(' ', at)
  while (space > 0 && !mayEndAt(text, before(text, space), after(text, space)))
    space = text.lastIndexOf(' ', before(text, space) - 1)
  return space
}

/** The first offset from `at` on that has no space. */
function after(text: string, at: number): number {
  while (text[at] === ' ') at++
  return at
}

/** The offset at which spaces that end at `at` start. */
function before(text: string, at: number): number {
  while (text[at - 1] === ' ') at--
  return at
}

function filledAny(all: readonly Piece[], width: number): Row[] {
  const done: Row[] = []
  let row: Row | undefined
  let used = 0
  let gap = 0

  for (const { kind, start, end, cells, hyphen } of all) {
    if (kind === 'break') {
      done.push(row ? { ...row, hyphen: false } : { start, end: start, hyphen: false })
      row = undefined
    } else if (kind === 'space') {
      gap += cells
    } else if (row && used + gap + cells + (hyphen ? 1 : 0) <= width) {
      row = { start: row.start, end, hyphen }
      used += gap + cells
      gap = 0
    } else {
      if (row) done.push({ ...row, hyphen: row.hyphen && row.end === start })
      row = { start, end, hyphen }
      used = cells
      gap = 0
    }
  }

  const last = all.at(-1)?.end ?? 0
  if (row) done.push({ ...row, hyphen: false })
  else if (!done.length || all.at(-1)?.kind === 'break') done.push({ start: last, end: last, hyphen: false })
  return done
}
