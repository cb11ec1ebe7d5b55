import type { Machine } from '../../machine.ts'
import type { Brief } from '../../model/brief.ts'
import type { Entry } from '../../model/entry.ts'
import type { Cell, Database } from './database.ts'
import { ALIKE, type Card, type LongText } from './sheet.ts'
import type { Where } from './narrow.ts'

/** A brief of the index, its path relative to the library. */
export interface Row {
  readonly id: number
  readonly path: string
  readonly number: number
  readonly slug: string
  readonly words: number
  readonly card: string
}

export function rowsWhere(database: Database, { sql, values }: Where): Row[] {
  const rows = database.rows(`SELECT id, path, number, slug, words, card FROM briefs WHERE ${sql}`, ...values)
  return rows.map(rowOf)
}

/**
 * Rows as entries that take what they need from the database when it is asked for, so that many of them are small. The
 * brief asked for last is kept: its fields are mostly asked for together.
 */
export function entriesOf(database: Database, unpack: Machine['unpack'], pathOf: (row: Row) => string) {
  const textOf = lastOf((id: number): LongText => {
    const [row] = database.rows('SELECT text FROM briefs WHERE id = ?', id)
    if (!row) throw new Error('the index was changed by another program meanwhile')
    return JSON.parse(unpack(row[0] as Uint8Array, ALIKE)) as LongText
  })
  const cardOf = lastOf((card: string) => JSON.parse(card) as Card)
  const briefOf = lastOf((row: Row) => brief(cardOf(row.card), () => textOf(row.id).rest))
  return (row: Row): Entry => ({
    get brief() {
      return briefOf(row)
    },
    slug: row.slug,
    path: pathOf(row),
    number: row.number,
    known: {
      words: row.words,
      get labels() {
        return cardOf(row.card).labels
      },
      passages: () => textOf(row.id).passages,
      quotes: () => textOf(row.id).quotes,
    },
  })
}

/** A brief whose long keys are looked up when they are read. */
function brief({ labels: _labels, long, ...short }: Card, rest: () => Partial<Brief>): Brief {
  const whole: Partial<Brief> = short
  for (const key of long as (keyof Brief)[])
    Object.defineProperty(whole, key, { enumerable: true, get: () => rest()[key] })
  return whole as Brief
}

function rowOf([id, path, number, slug, words, card]: readonly Cell[]): Row {
  return {
    id: id as number,
    path: path as string,
    number: number as number,
    slug: slug as string,
    words: words as number,
    card: card as string,
  }
}

function lastOf<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  let last: { readonly key: Key; readonly value: Value } | undefined
  return (key) => {
    if (last?.key !== key) last = { key, value: make(key) }
    return last.value
  }
}
