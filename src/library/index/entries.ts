import type { Brief } from '../../model/brief.ts'
import { NO_WEIGHT, type Entry, type StoredFacts } from '../../model/entry.ts'
import { once } from '../../model/once.ts'
import type { Machine } from '../../platform/machine.ts'
import { pathOf, type Row } from './newest-first.ts'
import { decodePassages } from './passage-text.ts'
import { restOf, type Card } from './record.ts'
import { lastOf } from './segment.ts'
import type { StoredSegment } from './store.ts'

/**
 * The class of entries that read what they need from the index when it is asked for, so that a hundred thousand of them are
 * small. What was asked for last is kept, because the fields of a brief are mostly asked for together.
 */
export function entryClass(
  unpack: Machine['unpack'],
  pathIn: (path: string) => string,
): new (segment: StoredSegment, row: number) => Entry & Row {
  const textOf = lastOf(({ segment: { segment }, row }: Row) => {
    const text = segment.text(row)
    return {
      passages: once(() => decodePassages(text)),
      rest: once(() => restOf({ text, rest: segment.rest(row) }, unpack)),
    }
  })
  const briefOf = lastOf((row: Row) => briefIn(row.segment.segment.card(row.row), () => textOf(row).rest()))

  // A class, because its getters are shared by all. An entry is its own facts, to make one object of each brief.
  return class implements Entry, StoredFacts, Row {
    readonly segment: StoredSegment
    readonly row: number
    constructor(segment: StoredSegment, row: number) {
      this.segment = segment
      this.row = row
    }
    get stored(): StoredFacts {
      return this
    }
    get brief() {
      return briefOf(this)
    }
    get slug() {
      return this.segment.segment.slugs()[this.row]!
    }
    get number() {
      return this.segment.segment.numbers()[this.row]!
    }
    get path() {
      return pathIn(pathOf(this))
    }
    get date() {
      return this.segment.segment.dates()[this.row]!
    }
    get weight() {
      return this.segment.segment.ranks()[this.row]! - NO_WEIGHT
    }
    get words() {
      return this.segment.segment.words()[this.row]!
    }
    get topic() {
      return this.segment.segment.topic(this.row)
    }
    get tags() {
      return this.segment.segment.tags(this.row)
    }
    get labels() {
      return this.segment.segment.labels(this.row)
    }
    passages() {
      return textOf(this).passages()
    }
    quotes() {
      return this.segment.quotes?.file.quotes(this.row)
    }
    speakers() {
      return this.segment.quotes?.file.speakers(this.row)
    }
    weightOf(words: string) {
      return this.segment.segment.weights(words)?.[this.row]
    }
  }
}

/** A brief whose long keys are read when they are asked for. */
function briefIn({ long, ...short }: Card, rest: () => Partial<Brief>): Brief {
  const brief: Partial<Brief> = short
  for (const key of long as (keyof Brief)[])
    Object.defineProperty(brief, key, { enumerable: true, get: () => rest()[key] })
  return brief as Brief
}
