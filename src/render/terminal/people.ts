import { columnLines, type Column } from './columns.ts'
import type { PersonRecord } from '../records/people-fields.ts'
import type { PageOptions } from '../page/options.ts'
import { paint } from './paint.ts'
import { columnsMeasure, framed } from './measure.ts'

/** People below each other, with how often and when they are quoted, and as what. */
export function people(rows: readonly PersonRecord[], options: PageOptions): Promise<string> {
  const measure = columnsMeasure(options)
  return paint(framed(columnLines(rows, COLUMNS, measure.width), measure), options)
}

const COLUMNS: readonly Column<PersonRecord>[] = [
  { text: ({ name }) => name, mark: 'speaker' },
  { text: ({ count }) => `${count} ${count === 1 ? 'quote' : 'quotes'}`, align: 'right', room: 11 },
  { text: ({ roles }) => roles.join(' · '), mark: 'role', most: 48, least: 16, room: 16 },
  { text: days, mark: 'date', room: 20 },
  { text: ({ topics }) => topics.join(', '), mark: 'topic', most: 24, room: 24 },
]

function days({ first = '', last = '' }: PersonRecord): string {
  const [from, to] = [first.slice(0, 10), last.slice(0, 10)]
  return from && to && from !== to ? `${from} – ${to}` : to || from
}
