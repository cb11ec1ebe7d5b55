import { fold } from '../../model/fold.ts'
import { fitsLabel } from '../../model/label.ts'
import type { Period } from '../../model/period.ts'
import type { Query, QueryAlternative } from '../../model/query/query.ts'
import type { Selection } from '../../model/select.ts'
import { dayNumber } from './segment.ts'
import type { StoredSegment } from './store.ts'

/** What the briefs that are wanted have in common. The index leaves out only briefs that surely have not. */
export interface IndexQuery extends Partial<
  Pick<Selection, 'periods' | 'topics' | 'tags' | 'labels' | 'match' | 'by'>
> {
  /** Only those of the newest day. */
  readonly newest?: boolean
  /** The quotes of all of them will be asked for. */
  readonly quotes?: boolean
}

/** Whether a row of a segment may be wanted; undefined if all are. */
export function rowTest(stored: StoredSegment, query: IndexQuery): Test | undefined {
  const { segment, dead } = stored
  const tests = testsOf(stored, query)
  if (dead.size) {
    const fileOf = segment.fileOf()
    tests.unshift((row) => !dead.has(fileOf[row]!))
  }
  if (tests.length < 2) return tests[0]
  return (row) => passes(tests, row)
}

// A loop, not `every`: it allocates no function for each row.
function passes(tests: readonly Test[], row: number): boolean {
  for (const test of tests) if (!test(row)) return false
  return true
}

type Test = (row: number) => boolean

function testsOf(stored: StoredSegment, query: IndexQuery): Test[] {
  const { segment } = stored
  const { periods = [], topics = [], tags = [], labels = [], match = [], by = [] } = query
  return [
    ...periods.map((period) => periodTest(stored, period)),
    ...(topics.length ? [valueTest((row) => [segment.topic(row)], topics, isSame)] : []),
    ...(tags.length ? [valueTest(segment.tags, tags, isSame)] : []),
    ...(labels.length ? [valueTest(segment.labels, labels, fitsLabel)] : []),
    ...(by.length ? [speakerTest(stored, by)] : []),
    ...match.map((each) => queryTest(stored, each)),
  ]
}

function periodTest({ segment }: StoredSegment, { from, to }: Period): Test {
  const days = segment.days()
  const [first, last] = [from ? dayNumber(from) : 0, to ? dayNumber(to) : Infinity]
  return (row) => days[row]! >= first && days[row]! <= last
}

/** Each value is compared once, for the rows have few different ones. */
function valueTest(
  valuesOf: (row: number) => readonly string[],
  wanted: readonly string[],
  fits: (wanted: string, value: string) => boolean,
): Test {
  const known = new Map<string, boolean>()
  const isWanted = (value: string) => {
    const answer = known.get(value) ?? wanted.some((each) => fits(each, value))
    known.set(value, answer)
    return answer
  }
  return (row) => valuesOf(row).some(isWanted)
}

function isSame(wanted: string, value: string): boolean {
  return fold(wanted) === fold(value)
}

function speakerTest({ quotes }: StoredSegment, by: readonly string[]): Test {
  if (!quotes) return () => true
  const wanted = by.map(fold)
  const isWanted = (name: string) => wanted.some((part) => fold(name).includes(part))
  const some = new Set(quotes.file.names().flatMap((name, i) => (isWanted(name) ? [i] : [])))
  return (row) => quotes.file.quotesAny(row, some)
}

function queryTest(stored: StoredSegment, query: Query): Test {
  const tests = query.map((alternative) => alternativeTest(stored, alternative))
  return tests.length === 1 ? tests[0]! : (row) => tests.some((test) => test(row))
}

function alternativeTest(stored: StoredSegment, { terms, selection }: QueryAlternative): Test {
  const weights = terms.filter(({ not }) => !not).flatMap(({ words }) => stored.segment.mayHave(words))
  const tests = testsOf(stored, selection)
  return (row) => {
    for (const each of weights) if (!each[row]) return false
    return passes(tests, row)
  }
}

/** Whether the quotes of all briefs must be known. Those of a few briefs are found sooner than those of all. */
export function needsQuotes({ by, quotes, periods, topics, tags, labels, match = [] }: IndexQuery): boolean {
  const isBy = by?.length || match.flat().some(({ fields, not }) => fields.speaker ?? not.speaker)
  const isNarrow = [periods, topics, tags, labels, match].some((each) => each?.length)
  return Boolean(isBy) || (quotes === true && !isNarrow)
}
