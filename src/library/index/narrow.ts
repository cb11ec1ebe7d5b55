import { fold, wordsOnly } from '../../model/fold.ts'
import { queryOf } from '../../model/query.ts'
import type { Entry } from '../../model/entry.ts'
import type { Selection } from '../../model/select.ts'
import type { Cell } from './database.ts'
import { narrowing, quoted, topicTerm } from './terms.ts'

/** What is known beforehand of the briefs that are wanted. The index leaves out only what surely is none of them. */
export interface Narrow extends Partial<Pick<Selection, 'periods' | 'topics' | 'tags' | 'labels' | 'match' | 'by'>> {
  /** What is known of some of them, of the others, and so on: each is one of these. */
  readonly either?: readonly Narrow[]
  /** None at all: only what is wrong with files. */
  readonly none?: boolean
  /** Only those of the newest day. */
  readonly newest?: boolean
  /** The quotes of all of them will be asked for. */
  readonly quotes?: boolean
  /** They are wanted newest first, and each when it is its turn. */
  readonly inTurn?: boolean
  /** Told of briefs that will probably be wanted, while their files are asked whether they changed: time to work on them. */
  readonly meanwhile?: (entry: Entry) => void
}

export interface Where {
  readonly sql: string
  readonly values: readonly Cell[]
}

/** The condition that the rows of `briefs` fulfil. The rows of paths in `except` do not count: no file has what they say. */
export function whereOf(narrow: Narrow, except: readonly string[] = []): Where {
  if (narrow.none) return { sql: '0', values: [] }
  const parts = [
    ...(narrow.periods ?? []).map(period),
    ...terms(narrow),
    ...voices(narrow),
    ...newest(narrow, except),
    ...either(narrow),
  ]
  if (!parts.length) return { sql: '1', values: [] }
  return { sql: parts.map(({ sql }) => `(${sql})`).join(' AND '), values: parts.flatMap(({ values }) => values) }
}

function either({ either: sides = [] }: Narrow): Where[] {
  const wheres = sides.map((side) => whereOf(side))
  if (!wheres.length || wheres.some(({ values }) => !values.length)) return []
  return [{ sql: wheres.map(({ sql }) => `(${sql})`).join(' OR '), values: wheres.flatMap(({ values }) => values) }]
}

// A date may have a time behind its day; `~` comes after every character of one.
function period({ from, to }: { readonly from?: string; readonly to?: string }): Where {
  return { sql: 'date >= ? AND date < ?', values: [from ?? '0', `${to ?? '9'}~`] }
}

function terms({ topics = [], tags = [], labels = [], match = [] }: Narrow): Where[] {
  const groups = [
    oneOf(topics.map((topic) => quoted(topicTerm('topic', topic)))),
    oneOf(tags.map((tag) => quoted(topicTerm('tag', tag)))),
    oneOf(labels.map(words)),
    narrowing(match),
  ].filter((group) => group !== undefined)
  if (!groups.length) return []
  const expression = groups.map((group) => `(${group})`).join(' AND ')
  return [{ sql: 'id IN (SELECT rowid FROM terms WHERE terms MATCH ?)', values: [expression] }]
}

/** All words of a label, each of which its brief has. */
function words(label: string): string | undefined {
  return wordsOnly(label).trim() ? narrowing(queryOf(`"${wordsOnly(label)}"`)) : undefined
}

function oneOf(expressions: readonly (string | undefined)[]): string | undefined {
  const all = expressions.filter((each) => each !== undefined)
  return all.length && all.length === expressions.length ? all.join(' OR ') : undefined
}

function voices({ by = [] }: Narrow): Where[] {
  if (!by.length) return []
  const sql = by.map(() => 'instr(name, ?)').join(' OR ')
  // CROSS: first the names, which are fewer; SQLite would go through all that everybody said.
  return [
    {
      sql: `id IN (SELECT brief FROM speakers CROSS JOIN voices ON speaker = speakers.id WHERE ${sql})`,
      values: by.map(fold),
    },
  ]
}

function newest({ newest: wanted }: Narrow, except: readonly string[]): Where[] {
  if (!wanted || except.length > FEW) return []
  const places = except.map(() => '?').join(', ')
  return [
    { sql: `date >= (SELECT substr(max(date), 1, 10) FROM briefs WHERE path NOT IN (${places}))`, values: except },
  ]
}

/** Paths that a query takes. */
const FEW = 100
