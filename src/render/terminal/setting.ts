import type { Look } from '../../model/look.ts'
import type { Line, Mark } from '../layout/run.ts'
import type { Draw } from './drawing.ts'

/** What the lines of a block depend on. */
export interface Setting {
  /** Cells that a line may have here. */
  readonly width: number
  readonly hyperlinks: boolean
  /** What every character here is. */
  readonly marks: readonly Mark[]
  /** How many lists this stands in. */
  readonly depth: number
  readonly draw: Draw
}

/** The part of a window that a page uses. */
export interface Sheet {
  readonly margin: number
  /** Cells of the longest line; Infinity where nothing is wrapped. */
  readonly width: number
  /** Cells of the rule at the top. */
  readonly rule: number
}

const MEASURE = 72

/** Narrow windows have no margin to give away. */
export function sheetOf({ columns }: Look): Sheet {
  if (columns === undefined) return { margin: 2, width: Infinity, rule: MEASURE }
  if (columns < 60) return { margin: 0, width: columns, rule: columns }
  const width = Math.min(columns - 4, MEASURE)
  return { margin: 2, width, rule: width }
}

/** As `sheetOf`, for columns, which may be as wide as the window. */
export function listSheet(look: Look): Sheet {
  const sheet = sheetOf(look)
  return look.columns === undefined ? sheet : { ...sheet, width: look.columns - 2 * sheet.margin }
}

/** Lines moved in by the margin of a sheet, with a blank line above and below. */
export function set(lines: readonly Line[], { margin }: Sheet): Line[] {
  const space = { text: ' '.repeat(margin), marks: [] }
  return [[], ...lines.map((line) => (line.length && margin ? [space, ...line] : line)), []]
}

/** Groups of lines with a blank line between them; empty groups are left out. */
export function spaced(groups: readonly (readonly Line[])[]): Line[] {
  return groups.filter((lines) => lines.length).flatMap((lines, i) => (i ? [[], ...lines] : lines))
}
