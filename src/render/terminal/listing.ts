import { columnLines, type Column } from './columns.ts'
import type { PageOptions } from '../page/options.ts'
import { paint } from './paint.ts'
import { columnsMeasure, framed } from './measure.ts'

/** A brief as `brief list` shows it. */
export interface ListingRow {
  /** As written. */
  readonly date?: string
  readonly topic?: string
  readonly headline: string
  readonly slug: string
  readonly words: number
  readonly minutes: number
}

/** Briefs below each other, in columns as wide as the window. */
export function listing(rows: readonly ListingRow[], options: PageOptions): Promise<string> {
  const measure = columnsMeasure(options)
  return paint(framed(columnLines(rows, COLUMNS, measure.width), measure), options)
}

const COLUMNS: readonly Column<ListingRow>[] = [
  { text: ({ date = '' }) => date.slice(0, 10), mark: 'date', room: 16 },
  { text: ({ topic = '' }) => topic, mark: 'topic', most: 10, room: 20 },
  { text: ({ headline }) => headline, mark: 'headline' },
  { text: ({ slug }) => slug, mark: 'aside', most: 32, room: 12 },
  { text: ({ words }) => `${words} w`, mark: 'aside', align: 'right', room: 21 },
  { text: ({ minutes }) => `${minutes} min`, mark: 'aside', align: 'right', room: 20 },
]
