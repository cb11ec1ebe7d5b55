import type { Look } from '../../model/look.ts'
import type { CountRecord } from '../count-fields.ts'
import { columnLines, type Column } from './columns.ts'
import { paint } from './paint.ts'
import { listSheet, set } from './setting.ts'

/** Topics, tags or labels below each other, with how many briefs have each. */
export function counts(rows: readonly CountRecord[], look: Look): Promise<string> {
  const sheet = listSheet(look)
  return paint(set(columnLines(rows, COLUMNS, sheet.width), sheet), look)
}

const COLUMNS: readonly Column<CountRecord>[] = [
  { text: ({ count }) => String(count), mark: 'aside', align: 'right', room: 8 },
  { text: ({ name }) => name, mark: 'label' },
]
