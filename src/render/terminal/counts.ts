import type { CountRecord } from '../records/count-fields.ts'
import { columnLines, type Column } from './columns.ts'
import type { PageOptions } from '../page/options.ts'
import { paint } from './paint.ts'
import { columnsMeasure, framed } from './measure.ts'

/** Topics, tags or labels below each other, with how many briefs have each. */
export function counts(rows: readonly CountRecord[], options: PageOptions): Promise<string> {
  const measure = columnsMeasure(options)
  return paint(framed(columnLines(rows, COLUMNS, measure.width), measure), options)
}

const COLUMNS: readonly Column<CountRecord>[] = [
  { text: ({ count }) => String(count), mark: 'aside', align: 'right', room: 8 },
  { text: ({ name }) => name, mark: 'label' },
]
