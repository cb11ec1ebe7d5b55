import { rowTest, type IndexQuery } from './candidate-rows.ts'
import type { Segment } from './segment.ts'
import type { IndexState, StoredSegment } from './store.ts'

/** A brief of an index. */
export interface Row {
  readonly segment: StoredSegment
  readonly row: number
}

/** Compares two paths in the order of a walk. */
export type WalkOrder = (a: string, b: string) => number

/** The rows that may be wanted, newest day first, then by weight, time, slug, number and path; sorted as they are gone through. */
export function newestRows<T extends Row>(
  { segments }: IndexState,
  query: IndexQuery,
  make: new (segment: StoredSegment, row: number) => T,
  before: WalkOrder,
): Iterable<T> {
  const starts = startsOf(segments)
  const keys = keysOf(segments, starts, query)
  const from = query.newest && keys.length ? keys.findLastIndex((key) => dayOf(key) !== dayOf(keys.at(-1)!)) + 1 : 0
  return { [Symbol.iterator]: rows }

  function* rows(): Generator<T> {
    for (let end = keys.length; end > from;) {
      let start = end - 1
      while (start > from && dayOf(keys[start - 1]!) === dayOf(keys[end - 1]!)) start--
      const day: T[] = []
      for (let at = start; at < end; at++) day.push(rowAt(keys[at]!))
      if (day.length > 1) day.sort((a, b) => compareRows(a, b, before))
      yield* day
      end = start
    }
  }

  function rowAt(key: number): T {
    const place = key % PLACES
    const segment = starts.findLastIndex((start) => start <= place)
    return new make(segments[segment]!, place - starts[segment]!)
  }
}

/** A key is a day and the place of a row among all: numbers are sorted quickest. */
const PLACES = 2 ** 26

function dayOf(key: number): number {
  return Math.floor(key / PLACES)
}

function keysOf(segments: readonly StoredSegment[], starts: readonly number[], query: IndexQuery): Float64Array {
  const keys = new Float64Array(segments.reduce((sum, { segment }) => sum + segment.rows, 0))
  let count = 0
  for (const [i, stored] of segments.entries()) count = addKeys(keys, count, stored, starts[i]!, query)
  return keys.subarray(0, count).sort()
}

/** Adds the keys of a segment at a place, and returns the next place. */
function addKeys(keys: Float64Array, place: number, stored: StoredSegment, start: number, query: IndexQuery): number {
  const days = stored.segment.days()
  const isWanted = rowTest(stored, query)
  let at = place
  for (let row = 0; row < days.length; row++)
    if (!isWanted || isWanted(row)) keys[at++] = days[row]! * PLACES + start + row
  return at
}

/** The place of the first row of each segment. */
function startsOf(segments: readonly StoredSegment[]): number[] {
  let start = 0
  return segments.map(({ segment }) => (start += segment.rows) - segment.rows)
}

function compareRows(a: Row, b: Row, before: WalkOrder): number {
  const [x, y] = [a.segment.segment, b.segment.segment]
  return (
    x.ranks()[a.row]! - y.ranks()[b.row]! ||
    compareTimes(x, a.row, y, b.row) ||
    x.slugs().compare(a.row, y.slugs(), b.row) ||
    x.numbers()[a.row]! - y.numbers()[b.row]! ||
    before(pathOf(a), pathOf(b))
  )
}

/** The later time first. A plain day has no time. */
function compareTimes(x: Segment, a: number, y: Segment, b: number): number {
  const [first, second] = [x.times().at(a), y.times().at(b)]
  return first || second ? compare(y.date(b), x.date(a)) : 0
}

export function pathOf({ segment: { segment }, row }: Row): string {
  return segment.paths().at(segment.fileOf()[row]!)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
