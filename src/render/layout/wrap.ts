import { pieces, type Piece } from './pieces.ts'
import { textOf, type Line, type Run } from './run.ts'

/**
 * Lines of at most `width` cells, filled greedily; no line starts or ends with a space. A line ends at a space, between
 * two CJK characters or at a soft hyphen, and inside a word only if the word alone is wider than a line. A width of
 * less than 2 cells is taken as 2, which the widest character needs.
 */
export function wrap(runs: readonly Run[], width = Infinity): Line[] {
  const room = Math.max(width, 2)
  return cut(runs, rows(pieces(textOf(runs), room), room))
}

/** As `wrap`, with as many lines and their lengths as equal as words allow: for headlines. */
export function balance(runs: readonly Run[], width = Infinity): Line[] {
  const room = Math.max(width, 2)
  const all = pieces(textOf(runs), room)
  const lines = rows(all, room)
  return cut(runs, lines.length > 1 && room < Infinity ? evenRows(all, lines, room) : lines)
}

/** A line as offsets into the text. */
interface Row {
  readonly start: number
  readonly end: number
  /** Whether it was cut at a soft hyphen, which then shows. */
  readonly hyphen: boolean
}

function rows(all: readonly Piece[], width: number): Row[] {
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

/** The narrowest rows that are no more than the greedy ones. */
function evenRows(all: readonly Piece[], greedy: readonly Row[], width: number): readonly Row[] {
  let best = greedy
  let low = Math.ceil(width / 2)
  let high = width
  while (low < high) {
    const middle = (low + high) >> 1
    const tried = all.some((piece) => piece.cells > middle) ? undefined : rows(all, middle)
    if (tried?.length === greedy.length) {
      best = tried
      high = middle
    } else {
      low = middle + 1
    }
  }
  return best
}

/** The runs of each row, soft hyphens taken out or shown. */
function cut(runs: readonly Run[], all: readonly Row[]): Line[] {
  let index = 0
  let offset = 0
  return all.map(({ start, end, hyphen }) => {
    const line: Run[] = []
    while (index < runs.length) {
      const run = runs[index]!
      const text = run.text.slice(Math.max(start - offset, 0), Math.max(end - offset, 0)).replaceAll('\xad', '')
      if (text) line.push({ ...run, text })
      if (offset + run.text.length > end) break
      offset += run.text.length
      index++
    }
    const last = line.at(-1)
    return hyphen && last ? [...line.slice(0, -1), { ...last, text: `${last.text}-` }] : line
  })
}
