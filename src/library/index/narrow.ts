import { fold } from '../../model/fold.ts'
import type { Query } from '../../model/query/query.ts'
import { termsOf } from '../../model/query/words.ts'
import type { Selection } from '../../model/select.ts'
import type { Cell } from './database.ts'
import { narrowing, quoted, topicTerm } from './terms.ts'

/** What is known beforehand of the briefs that are wanted. The index leaves out only what surely is none of them. */
export interface Narrow extends Partial<Pick<Selection, 'periods' | 'topics' | 'tags' | 'labels' | 'match' | 'by'>> {
  /** None at all: only what is wrong with files. */
  readonly none?: boolean
  /** Only those of the newest day. */
  readonly newest?: boolean
  /** The quotes of all of them will be asked for. */
  readonly quotes?: boolean
  /** They are wanted newest first, and each when it is its turn. */
  readonly inTurn?: boolean
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
    ...(narrow.match ?? []).flatMap(queried),
  ]
  if (!parts.length) return { sql: '1', values: [] }
  return { sql: parts.map(({ sql }) => `(${sql})`).join(' AND '), values: parts.flatMap(({ values }) => values) }
}

function queried(query: Query): Where[] {
  const wheres = query.map(({ terms: words, selection }) => {
    const own = narrowing([words])
    const { sql, values } = whereOf(selection)
    return own ? { sql: `${matching} AND (${sql})`, values: [own, ...values] } : { sql, values }
  })
  if (!wheres.length || wheres.some(({ values }) => !values.length)) return []
  return [{ sql: wheres.map(({ sql }) => `(${sql})`).join(' OR '), values: wheres.flatMap(({ values }) => values) }]
}

const matching = 'id IN (SELECT rowid FROM terms WHERE terms MATCH ?)'

// A date may have a time behind its day; `~` comes after every character of one.
function period({ from, to }: { readonly from?: string; readonly to?: string }): Where {
  return { sql: 'date >= ? AND date < ?', values: [from ?? '0', `${to ?? '9'}~`] }
}

function terms({ topics = [], tags = [], labels = [] }: Narrow): Where[] {
  const groups = [
    oneOf(topics.map((topic) => quoted(topicTerm('topic', topic)))),
    oneOf(tags.map((tag) => quoted(topicTerm('tag', tag)))),
    oneOf(labels.map(words)),
  ].filter((group) => group !== undefined)
  if (!groups.length) return []
  const expression = groups.map((group) => `(${group})`).join(' AND ')
  return [{ sql: matching, values: [expression] }]
}

/** All words of a label, each of which its brief has. */
function words(label: string): string | undefined {
  return narrowing([termsOf(label)])
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
