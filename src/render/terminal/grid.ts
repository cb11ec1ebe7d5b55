import { plain, type Span, type Table } from '../../model/block.ts'
import { textOf, type Line, type Mark } from '../layout/run.ts'
import { runsOf } from '../layout/spans.ts'
import { cells } from '../layout/width.ts'
import { wrap } from '../layout/wrap.ts'
import { boxed } from './boxes.ts'
import type { BlockContext } from './context.ts'

/** A table for marked-terminal: boxes for its cells, cli-table3's options, and the lines of the cells in reading order. */
export interface Grid {
  readonly token: object
  readonly options: object
  readonly lines: readonly Line[]
}

const GAP = '  '

/** cli-table3 passes all rows to one call, and the call stack has no room for some hundred thousand. */
const MOST_ROWS = 10_000

/** A table in columns, or undefined where they would be too narrow for words or the rows are too many. */
export function gridOf({ align, header, rows }: Table, context: BlockContext): Grid | undefined {
  if (rows.length > MOST_ROWS) return undefined
  const columns = rows.reduce((most, row) => Math.max(most, row.length), header.length)
  const set = (row: Row, ...marks: readonly Mark[]) =>
    Array.from({ length: columns }, (_, i) => runsOf(row[i] ?? [], context.links, ...context.marks, ...marks))
  const all = [set(header, 'heading'), ...rows.map((row) => set(row))]
  const widths = widthsOf(
    Array.from({ length: columns }, (_, i) => all.map((row) => row[i]!)),
    context.width - GAP.length * (columns - 1),
  )
  if (!widths) return undefined

  const laid = all.map((row) => row.map((runs, i) => wrap(runs, widths[i])))
  const airy = laid.slice(1).some(tall)
  const visual = laid.slice(1).flatMap((row, i) => (airy && i ? [widths.map(() => []), ...linesOf(row)] : linesOf(row)))
  return {
    lines: [...linesOf(laid[0]!), ...visual].flat(),
    token: { header: [], rows: visual.map((row) => row.map((line) => ({ tokens: boxed([line]) }))) },
    options: {
      head: laid[0]!.map(boxed),
      colWidths: widths,
      colAligns: widths.map((_, i) => align[i] ?? (numeric(rows, i) ? 'right' : 'left')),
      style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 0 },
      chars: CHARS,
    },
  }
}

type Row = readonly (readonly Span[])[]

/** Only a rule under the header. */
const CHARS = {
  ...Object.fromEntries(
    ['top', 'bottom'].flatMap((side) =>
      [side, `${side}-mid`, `${side}-left`, `${side}-right`].map((name) => [name, '']),
    ),
  ),
  left: '',
  'left-mid': '',
  right: '',
  'right-mid': '',
  mid: '─',
  'mid-mid': '─'.repeat(GAP.length),
  middle: GAP,
}

/** The width of each column: what it would like, the widest cut to one limit; none below its longest word, or 16. */
function widthsOf(columns: readonly (readonly Line[])[], room: number): number[] | undefined {
  const liked = columns.map((runs) => most(runs, (line) => cells(textOf(line))))
  if (sum(liked) <= room) return liked
  const least = columns.map((runs) => Math.min(16, most(runs, longestWord)))
  if (sum(least) > room) return undefined
  const limited = (limit: number) => liked.map((width, i) => Math.max(Math.min(width, limit), least[i]!))

  let low = 1
  let high = room
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (sum(limited(middle)) <= room) low = middle
    else high = middle - 1
  }
  const widths = limited(low)
  const rest = room - sum(widths)
  const cut = widths.flatMap((width, i) => (width < liked[i]! ? [i] : [])).slice(0, rest)
  return widths.map((width, i) => (cut.includes(i) ? width + 1 : width))
}

function most(lines: readonly Line[], measure: (line: Line) => number): number {
  return lines.reduce((best, line) => Math.max(best, measure(line)), 1)
}

function longestWord(line: Line): number {
  return textOf(line)
    .split(/\s+/)
    .reduce((best, word) => Math.max(best, cells(word)), 0)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0)
}

function tall(row: readonly (readonly Line[])[]): boolean {
  return row.some((lines) => lines.length > 1)
}

/** A row of cells of several lines as several rows of cells of one line. */
function linesOf(row: readonly (readonly Line[])[]): Line[][] {
  const height = Math.max(1, ...row.map((lines) => lines.length))
  return Array.from({ length: height }, (_, i) => row.map((lines) => lines[i] ?? []))
}

/** Figures stand under each other by their last digit. */
function numeric(rows: readonly Row[], column: number): boolean {
  const texts = rows.map((row) => plain(row[column] ?? []).trim()).filter(Boolean)
  return texts.length > 0 && texts.every((text) => /^[-+−±~≈<>$€£¥]{0,3}\d[\d.,  ]*\s?[%‰]?$/.test(text))
}
