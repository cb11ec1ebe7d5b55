import { candidateRows, type IndexQuery } from './candidate-rows.ts'
import type { IndexState, StoredSegment } from './store.ts'

/** A brief of an index. */
export interface Row {
  readonly stored: StoredSegment
  readonly row: number
}

/** Compares two paths in the order of a walk. */
export type WalkOrder = (a: string, b: string) => number

/** The rows that may be wanted, newest day first, then by weight, time, slug, number and path; sorted as they are gone through. */
export function newestRows(
  { segments }: IndexState,
  query: IndexQuery,
  before: WalkOrder,
): { readonly [Symbol.iterator]: () => Iterator<Row> } {
  const starts = startsOf(segments)
  const keys = keysOf(segments, starts, query)
  const from = query.newest && keys.length ? keys.findLastIndex((key) => dayOf(key) !== dayOf(keys.at(-1)!)) + 1 : 0
  return { [Symbol.iterator]: rows }

  function* rows(): Generator<Row> {
    for (let end = keys.length; end > from;) {
      let start = end - 1
      while (start > from && dayOf(keys[start - 1]!) === dayOf(keys[end - 1]!)) start--
      yield* sorted(Array.from(keys.subarray(start, end), rowAt), before)
      end = start
    }
  }

  function rowAt(key: number): Row {
    const place = key % PLACES
    const segment = starts.findLastIndex((start) => start <= place)
    return { stored: segments[segment]!, row: place - starts[segment]! }
  }
}

/** A key is a day and the place of a row among all: numbers are sorted quickest. */
const PLACES = 2 ** 26

function dayOf(key: number): number {
  return Math.floor(key / PLACES)
}

function keysOf(segments: readonly StoredSegment[], starts: readonly number[], query: IndexQuery): Float64Array {
  const candidates = segments.map((stored) => candidateRows(stored, query))
  const keys = new Float64Array(candidates.reduce((sum, rows) => sum + rows.length, 0))
  let at = 0
  for (const [i, rows] of candidates.entries()) {
    const days = segments[i]!.segment.days()
    for (const row of rows) keys[at++] = days[row]! * PLACES + starts[i]! + row
  }
  return keys.sort()
}

/** The place of the first row of each segment. */
function startsOf(segments: readonly StoredSegment[]): number[] {
  let start = 0
  return segments.map(({ segment }) => (start += segment.rows) - segment.rows)
}

function sorted(rows: Row[], before: WalkOrder): Row[] {
  if (rows.length === 1) return rows
  const placed = rows.map(({ stored, row }) => ({
    stored,
    row,
    rank: stored.segment.ranks()[row]!,
    date: stored.segment.dates()[row]!,
    slug: stored.segment.slugs()[row]!,
    number: stored.segment.numbers()[row]!,
  }))
  return placed.sort(
    (a, b) =>
      a.rank - b.rank ||
      compare(b.date, a.date) ||
      compare(a.slug, b.slug) ||
      a.number - b.number ||
      before(pathOf(a), pathOf(b)),
  )
}

export function pathOf({ stored: { segment }, row }: Row): string {
  return segment.paths()[segment.fileOf()[row]!]!
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
