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
  return paint(framed(columnLines(rows, columnsFor(measure.width), measure.width), measure), options)
}

/** On a line of 72 cells and more the headline gets at least half of it. */
function columnsFor(width: number): readonly Column<ListingRow>[] {
  const half = width >= 72 && width < Infinity ? Math.ceil(width / 2) : 0
  return [
    { text: ({ date = '' }) => date.slice(0, 10), mark: 'date', room: 16 },
    { text: ({ topic = '' }) => topic, mark: 'topic', most: 10, room: 20 },
    { text: ({ headline }) => headline, mark: 'headline' },
    {
      text: ({ slug }) => slug,
      mark: 'aside',
      most: 32,
      room: Math.max(12, half),
      ...(half && { least: 12 }),
      keeps: /#\d+$/,
    },
    { text: ({ words }) => `${words} w`, mark: 'aside', align: 'right', room: Math.max(21, half) },
    // Most briefs take a minute: only the others are worth a column.
    {
      text: ({ minutes }) => (minutes > 1 ? `${minutes} min` : ''),
      mark: 'aside',
      align: 'right',
      room: Math.max(20, half),
    },
  ]
}
