import type { Brief } from '../../model/brief.ts'
import { NO_WEIGHT, type Entry, type StoredFacts } from '../../model/entry.ts'
import { lastOf } from '../../model/recent.ts'
import { once } from '../../model/once.ts'
import type { Machine } from '../../platform/machine.ts'
import { pathOf, type Row } from './newest-first.ts'
import { unpackQuotes } from './quote-file.ts'
import { restOf, type Card } from './record.ts'
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
    const passages = once(() => segment.passages(row))
    return { passages, rest: once(() => restOf(segment.rest(row), passages(), unpack)) }
  })
  const briefOf = lastOf((row: Row) => briefIn(shortKeys(row), () => textOf(row).rest()))

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
      return this.segment.segment.slugs().at(this.row)
    }
    get number() {
      return this.segment.segment.numbers()[this.row]!
    }
    get path() {
      return pathIn(pathOf(this))
    }
    get date() {
      return this.segment.segment.date(this.row)
    }
    get weight() {
      return this.segment.segment.ranks()[this.row]! - NO_WEIGHT
    }
    get words() {
      return this.segment.segment.words()[this.row]!
    }
    get headline() {
      return this.segment.segment.headlines().at(this.row)
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
      const { quotes } = this.segment
      return quotes && unpackQuotes(quotes.file.stored(this.row), this.passages(), unpack)
    }
    speakers() {
      return this.segment.quotes?.file.speakers(this.row)
    }
    weightOf(words: string, labels: readonly string[]) {
      return this.segment.segment.weights(words, labels)?.[this.row]
    }
    hasTextBelow(labels: readonly string[]) {
      return this.segment.segment.hasTextBelow(labels)[this.row] === 1
    }
    sentences() {
      return this.segment.segment.sentences(this.row)
    }
  }
}

/** The short keys of a brief, from the columns and the card. */
export function shortKeys({ segment: { segment }, row }: Row): Card & Pick<Brief, 'headline'> {
  const [date, topic, tags] = [segment.date(row), segment.topic(row), segment.tags(row)]
  return {
    headline: segment.headlines().at(row),
    ...(date && { date }),
    ...(topic && { topic }),
    ...(tags.length && { tags }),
    ...segment.card(row),
  }
}

/** A brief whose long keys are read when they are asked for. */
function briefIn({ long, ...short }: Card, rest: () => Partial<Brief>): Brief {
  const brief: Partial<Brief> = short
  for (const key of long as (keyof Brief)[])
    Object.defineProperty(brief, key, { enumerable: true, get: () => rest()[key] })
  return brief as Brief
}
