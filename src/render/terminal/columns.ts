import { fit } from '../layout/fit.ts'
import { run, type Line, type Mark } from '../layout/run.ts'
import { cells } from '../layout/width.ts'

/** A column of a listing of rows `R`. */
export interface Column<R> {
  readonly text: (row: R) => string
  readonly mark?: Mark
  readonly align?: 'right'
  /** Cells that it has at most. */
  readonly most?: number
  /** Cells to which it may be cut rather than go away. */
  readonly least?: number
  /** The end of its text that stays where the text is cut. */
  readonly keeps?: RegExp
  /** Shown only where it leaves the main column so many cells, or all it needs; the main column has none. */
  readonly room?: number
}

const GAP = '  '

/** Rows as aligned columns. The column without `room` takes what the others leave; they go away where it needs more. */
export function columnLines<R>(rows: readonly R[], columns: readonly Column<R>[], width: number): Line[] {
  const all = columns.map((column) => ({ column, wide: widest(rows, column) })).filter(({ wide }) => wide > 0)
  const main = all.find(({ column }) => column.room === undefined)
  if (!main) return []

  const widths = new Map<(typeof all)[number], number>()
  let left = width
  for (const each of all.filter((one) => one !== main).sort((a, b) => a.column.room! - b.column.room!)) {
    const free = left - Math.min(each.column.room!, main.wide) - GAP.length
    if (free < Math.min(each.column.least ?? Infinity, each.wide)) continue
    widths.set(each, Math.min(each.wide, free))
    left -= Math.min(each.wide, free) + GAP.length
  }
  widths.set(main, Math.min(main.wide, left))
  const shown = all.filter((each) => widths.has(each))
  return rows.map((row) => trimmed(shown.flatMap((each, i) => cell(row, each.column, widths.get(each)!, i > 0))))
}

function widest<R>(rows: readonly R[], column: Column<R>): number {
  const most = rows.reduce((best, row) => Math.max(best, cells(run(column.text(row)).text)), 0)
  return Math.min(most, column.most ?? Infinity)
}

function cell<R>(row: R, { text, mark, align, keeps }: Column<R>, width: number, gap: boolean): Line {
  const shown = run(text(row), ...(mark ? [mark] : []))
  const end = keeps?.exec(shown.text)?.[0] ?? ''
  const start = shown.text.slice(0, shown.text.length - end.length)
  const words = { ...shown, text: fit(start, width - cells(end)) + end }
  const space = run(' '.repeat(Math.max(width - cells(words.text), 0)))
  return [run(gap ? GAP : ''), ...(align ? [space, words] : [words, space])]
}

/** A line without the spaces that fill up its last column. */
function trimmed(line: Line): Line {
  const last = line.findLastIndex(({ text }) => text.trim())
  return line.slice(0, last + 1).filter(({ text }) => text)
}
