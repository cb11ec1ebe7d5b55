import type { Machine } from '../../platform/machine.ts'
import type { Brief } from '../../model/brief.ts'
import type { Entry, StoredFacts } from '../../model/entry.ts'
import type { Cell, Database } from './database.ts'
import { ALIKE, partOf, type Card } from './sheet.ts'
import type { Placed } from './in-turn.ts'
import type { Where } from './narrow.ts'

/** A brief of the index, its path relative to the library. */
export interface Row extends Placed {
  readonly id: number
  readonly words: number
  readonly card: string
}

export function* rowsWhere(database: Database, { sql, values }: Where): Generator<Row> {
  const query = `SELECT id, path, number, slug, date, words, card FROM briefs WHERE ${sql}`
  for (const row of database.each(query, ...values)) yield rowOf(row)
}

/** The newest first. */
export function rowsByDate(database: Database, { sql, values }: Where): Generator<Row> {
  return rowsWhere(database, { sql: `${sql} ORDER BY date DESC`, values })
}

/**
 * Rows as entries that take what they need from the database when it is asked for, so that a hundred thousand of them
 * are small. What was asked for last is kept: the fields of a brief are mostly asked for together.
 */
export function entriesOf(database: Database, unpack: Machine['unpack'], pathOf: (row: Row) => string) {
  const linesOf = lastOf((id: number): readonly string[] => {
    const row = database.row('SELECT text FROM briefs WHERE id = ?', id)
    if (!row) throw new Error('the index was changed by another program meanwhile')
    return unpack(row[0] as Uint8Array, ALIKE).split('\n')
  })
  const passagesOf = lastOf((id: number) => partOf(linesOf(id), 'passages'))
  const quotesOf = lastOf((id: number) => partOf(linesOf(id), 'quotes'))
  const restOf = lastOf((id: number) => partOf(linesOf(id), 'rest'))
  const cardOf = lastOf((card: string) => JSON.parse(card) as Card)
  const briefOf = lastOf((row: Row) => brief(cardOf(row.card), () => restOf(row.id)))
  const storedOf = lastOf(({ id, date, words, card }: Row): StoredFacts => ({
    date,
    words,
    get labels() {
      return cardOf(card).labels
    },
    passages: () => passagesOf(id),
    quotes: () => quotesOf(id),
    weightOf: () => undefined,
  }))

  // A class, for its getters are shared by all.
  class IndexedEntry implements Entry {
    readonly row: Row
    constructor(row: Row) {
      this.row = row
    }
    get brief() {
      return briefOf(this.row)
    }
    get stored() {
      return storedOf(this.row)
    }
    get slug() {
      return this.row.slug
    }
    get number() {
      return this.row.number
    }
    get path() {
      return pathOf(this.row)
    }
  }
  return (row: Row): Entry => new IndexedEntry(row)
}

/** A brief whose long keys are looked up when they are read. */
function brief({ labels: _labels, long, ...short }: Card, rest: () => Partial<Brief>): Brief {
  const whole: Partial<Brief> = short
  for (const key of long as (keyof Brief)[])
    Object.defineProperty(whole, key, { enumerable: true, get: () => rest()[key] })
  return whole as Brief
}

function rowOf([id, path, number, slug, date, words, card]: readonly Cell[]): Row {
  return {
    id: id as number,
    path: path as string,
    number: number as number,
    slug: slug as string,
    date: date as string,
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
