import { columnLines, type Column } from './columns.ts'
import type { PageOptions } from '../page/options.ts'
import { paint } from './paint.ts'
import { columnsMeasure, framed } from './measure.ts'

/** A part that `brief section` can print: its number if it is a section, its label or the word for it. */
export interface LabelRow {
  readonly number?: number
  readonly label: string
  readonly words: number
}

/** The parts of a brief below each other. */
export function labels(rows: readonly LabelRow[], options: PageOptions): Promise<string> {
  const measure = columnsMeasure(options)
  return paint(framed(columnLines(rows, COLUMNS, measure.width), measure), options)
}

const COLUMNS: readonly Column<LabelRow>[] = [
  { text: ({ number }) => number?.toString() ?? '', mark: 'aside', align: 'right', room: 8 },
  { text: ({ label }) => label || '(no label)', mark: 'label' },
  { text: ({ words }) => `${words} ${words === 1 ? 'word' : 'words'}`, mark: 'aside', align: 'right', room: 16 },
]
