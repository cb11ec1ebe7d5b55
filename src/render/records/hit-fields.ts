import { dateOf, headlineOf, topicsOf, type Entry } from '../../model/entry.ts'
import type { Mark } from '../../model/query/marks.ts'
import { version, type Field } from './fields.ts'

/** A brief that has what was looked for, and where it has it. */
export interface HitRecord {
  readonly entry: Entry
  readonly score: number
  /** A paragraph, or a sentence of a long one. */
  readonly passage: string
  /** The words looked for, in the passage. */
  readonly marks: readonly Mark[]
  readonly label?: string
  readonly place?: string
  /** The passages around it that were asked for. */
  readonly before?: readonly string[]
  readonly after?: readonly string[]
}

/** The fields of a hit of `brief search`. */
export const hitFields: readonly Field<HitRecord>[] = [
  version,
  { name: 'slug', summary: 'the slug of its brief', of: ({ entry }) => entry.slug },
  { name: 'path', summary: 'the file of its brief', of: ({ entry }) => entry.path },
  { name: 'number', summary: 'its place in the file, from 1', of: ({ entry }) => entry.number },
  { name: 'headline', summary: 'the headline, Markdown', of: ({ entry }) => headlineOf(entry) },
  { name: 'date', summary: 'the date, as written', of: ({ entry }) => dateOf(entry) || entry.brief.date },
  { name: 'topic', summary: 'the topic', of: ({ entry }) => topicsOf(entry)[0] ?? entry.brief.topic },
  { name: 'score', summary: 'how well it fits: more is better', of: ({ score }) => score },
  { name: 'passage', summary: 'where it has the words: a paragraph, or a sentence', of: ({ passage }) => passage },
  {
    name: 'start',
    summary: 'where the first of the words begins in it, in UTF-16 units',
    of: ({ marks }) => marks[0]?.start,
  },
  { name: 'end', summary: 'where that ends', of: ({ marks }) => marks[0]?.end },
  {
    name: 'marks',
    summary: 'start and end of each of them',
    keys: { start: {}, end: {} },
    of: ({ marks }) => marks.map(({ start, end }) => ({ start, end })),
  },
  { name: 'section', summary: 'the label of its section', of: ({ label }) => label },
  { name: 'place', summary: 'its block: lede[0], sections[2].blocks[1]', of: ({ place }) => place },
  { name: 'before', summary: 'the passages before it, with -B or -C', of: ({ before }) => before },
  { name: 'after', summary: 'the passages after it, with -A or -C', of: ({ after }) => after },
]
