import type { Line } from '../layout/run.ts'
import type { PageOptions } from '../page/options.ts'

/** The part of a window that a page uses. */
export interface Measure {
  readonly margin: number
  /** Cells of the longest line; Infinity where nothing is wrapped. */
  readonly width: number
  /** Cells of a rule across the page. */
  readonly rule: number
}

const WIDEST = 72

/** Narrow windows have no margin to give away. */
export function measureOf({ columns }: PageOptions): Measure {
  if (columns === undefined) return { margin: 2, width: Infinity, rule: WIDEST }
  if (columns < 60) return { margin: 0, width: columns, rule: columns }
  const width = Math.min(columns - 4, WIDEST)
  return { margin: 2, width, rule: width }
}

/** As `measureOf`, for columns, which may be as wide as the window. */
export function columnsMeasure(options: PageOptions): Measure {
  const measure = measureOf(options)
  return options.columns === undefined ? measure : { ...measure, width: options.columns - 2 * measure.margin }
}

/** Lines moved in by the margin. */
export function indented(lines: readonly Line[], { margin }: Measure): Line[] {
  const space = { text: ' '.repeat(margin), marks: [] }
  return lines.map((line) => (line.length && margin ? [space, ...line] : line))
}

/** A page with its margin, and a blank line above and below. */
export function framed(lines: readonly Line[], measure: Measure): Line[] {
  return [[], ...indented(lines, measure), []]
}

/** Groups of lines with a blank line between them; empty groups are left out. */
export function spaced(groups: readonly (readonly Line[])[]): Line[] {
  return groups.filter((lines) => lines.length).flatMap((lines, i) => (i ? [[], ...lines] : lines))
}
