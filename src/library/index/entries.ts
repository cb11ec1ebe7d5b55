import type { Brief } from '../../model/brief.ts'
import { NO_WEIGHT, type Entry, type StoredFacts } from '../../model/entry.ts'
import { once } from '../../model/once.ts'
import type { Machine } from '../../platform/machine.ts'
import { pathOf, type Row } from './newest-first.ts'
import { storedText, type Card } from './record.ts'
import { lastOf } from './segment.ts'

/**
 * Rows as entries that read what they need from the index when it is asked for, so that a hundred thousand of them are
 * small. What was asked for last is kept, because the fields of a brief are mostly asked for together.
 */
export function entriesOf(unpack: Machine['unpack'], pathIn: (path: string) => string): (row: Row) => Entry {
  const textOf = lastOf(({ stored, row }: Row) => {
    const { passages, rest } = storedText(stored.segment.text(row), unpack)
    return { passages: once(passages), rest: once(rest) }
  })
  const briefOf = lastOf((row: Row) => briefIn(row.stored.segment.card(row.row), () => textOf(row).rest()))

  // Classes, because their getters are shared by all.
  class Facts implements StoredFacts {
    readonly #at: Row
    constructor(at: Row) {
      this.#at = at
    }
    get date() {
      return this.#at.stored.segment.dates()[this.#at.row]!
    }
    get weight() {
      return this.#at.stored.segment.ranks()[this.#at.row]! - NO_WEIGHT
    }
    get words() {
      return this.#at.stored.segment.words()[this.#at.row]!
    }
    get topic() {
      return this.#at.stored.segment.topic(this.#at.row)
    }
    get tags() {
      return this.#at.stored.segment.tags(this.#at.row)
    }
    get labels() {
      return this.#at.stored.segment.labels(this.#at.row)
    }
    passages() {
      return textOf(this.#at).passages()
    }
    quotes() {
      return this.#at.stored.quotes?.file.quotes(this.#at.row)
    }
    speakers() {
      return this.#at.stored.quotes?.file.speakers(this.#at.row)
    }
    weightOf(words: string) {
      return this.#at.stored.segment.weights(words)?.[this.#at.row]
    }
  }

  class IndexedEntry implements Entry {
    readonly #at: Row
    readonly stored: StoredFacts
    constructor(at: Row) {
      this.#at = at
      this.stored = new Facts(at)
    }
    get brief() {
      return briefOf(this.#at)
    }
    get slug() {
      return this.#at.stored.segment.slugs()[this.#at.row]!
    }
    get number() {
      return this.#at.stored.segment.numbers()[this.#at.row]!
    }
    get path() {
      return pathIn(pathOf(this.#at))
    }
  }
  return (row) => new IndexedEntry(row)
}

/** A brief whose long keys are read when they are asked for. */
function briefIn({ long, ...short }: Card, rest: () => Partial<Brief>): Brief {
  const brief: Partial<Brief> = short
  for (const key of long as (keyof Brief)[])
    Object.defineProperty(brief, key, { enumerable: true, get: () => rest()[key] })
  return brief as Brief
}
