import { run, textOf, type Line, type Run } from './run.ts'
import { cells } from './width.ts'

/** Fewer cells than this to the right of a marker or a bar would make a column of syllables. */
const ROOM = 12

/** Lines set to the right of a marker: `first` before the first of them, `rest` (spaces, unless given) before the others. */
export function hang(
  first: Line,
  lines: readonly Line[],
  rest: Line = [run(' '.repeat(cells(textOf(first))))],
): Line[] {
  return lines.map((line, i) => prefixed(i ? rest : first, line))
}

/** How wide lines may be beside a marker; undefined where it would leave them too little room. */
export function beside(marker: string, width: number): number | undefined {
  const room = width - cells(marker)
  return room >= ROOM ? room : undefined
}

/** An empty line keeps a bar, and no space. */
function prefixed(prefix: Line, line: Line): Line {
  if (line.length) return [...prefix, ...line]
  return prefix.filter(({ text }) => text.trim()).map((run: Run) => ({ ...run, text: run.text.trimEnd() }))
}
