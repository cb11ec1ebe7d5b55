/** What the order of briefs depends on. */
export interface Placed {
  readonly path: string
  readonly number: number
  readonly slug: string
  /** As written; empty without one. */
  readonly date: string
}

/**
 * The newest first, as a selection sorts them, without waiting for the last: `rows` come by date, and `others`, which are
 * few, in any order. `before` decides between briefs that are alike.
 */
export function* newestFirst<T extends Placed>(
  rows: Iterable<T>,
  others: readonly T[],
  before: (a: string, b: string) => number,
): Generator<T> {
  const order = (a: Placed, b: Placed) =>
    compare(b.date, a.date) || compare(a.slug, b.slug) || a.number - b.number || before(a.path, b.path)
  const waiting = others.toSorted(order)
  for (const day of daysOf(rows)) {
    const older = waiting.findIndex(({ date }) => date < day[0]!.date)
    const due = waiting.splice(0, older < 0 ? waiting.length : older)
    yield* [...day, ...due].sort(order)
  }
  yield* waiting
}

function* daysOf<T extends Placed>(rows: Iterable<T>): Generator<readonly T[]> {
  let day: T[] = []
  for (const row of rows) {
    if (day.length && day[0]!.date !== row.date) {
      yield day
      day = []
    }
    day.push(row)
  }
  if (day.length) yield day
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
