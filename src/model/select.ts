import { compareEntries, dateOf, headlineOf, labelsOf, tagsOf, topicsOf, type Entry } from './entry.ts'
import { fold } from './fold.ts'
import { within, type Period } from './period.ts'
import { fitsLabel } from './label.ts'
import { naturalOrder } from './natural-order.ts'
import type { Passage } from './passage.ts'
import { queryMatch } from './query/fitting.ts'
import type { Query } from './query/query.ts'
import { holds, type Condition } from './where.ts'

/** Which briefs, in which order: the options that mean the same for every command. */
export interface Selection {
  readonly periods: readonly Period[]
  readonly topics: readonly string[]
  readonly tags: readonly string[]
  readonly labels: readonly string[]
  /** Each of them must fit. */
  readonly match?: readonly Query[]
  /** Names of speakers. */
  readonly by: readonly string[]
  readonly where: readonly Condition[]
  readonly sort?: SortKey
  readonly reverse: boolean
  readonly limit?: number
}

export const sortKeys = ['date', 'headline', 'topic', 'slug', 'words'] as const
export type SortKey = (typeof sortKeys)[number]

/** What selecting needs of an entry beyond its data, asked for only if an option needs it. */
export interface Facts {
  readonly passages: (entry: Entry) => Promise<readonly Passage[]>
  readonly words: (entry: Entry) => number
  /** Whether somebody so named is quoted in it. */
  readonly quotes: (name: string, entry: Entry) => Promise<boolean>
}

/** The entries that a selection keeps. Sorted newest first, ties by slug; as they came where `asGiven` and no sort is asked. */
export async function select(
  entries: readonly Entry[],
  selection: Selection,
  facts: Facts,
  { asGiven = false } = {},
): Promise<Entry[]> {
  const kept = keepsAll(selection) ? entries : await keptOf(entries, selection, facts)
  const sorted = asGiven && !selection.sort ? kept : sort(kept, selection.sort ?? 'date', facts)
  const ordered = selection.reverse ? sorted.toReversed() : sorted
  return ordered.slice(0, selection.limit ?? Infinity)
}

/** Whether a selection has no condition. */
function keepsAll({ periods, topics, tags, labels, match = [], by, where }: Selection): boolean {
  return [periods, topics, tags, labels, match, by, where].every(({ length }) => length === 0)
}

async function keptOf(entries: Iterable<Entry>, selection: Selection, facts: Facts): Promise<Entry[]> {
  const kept: Entry[] = []
  for (const entry of entries) if (await keeps(selection, entry, facts)) kept.push(entry)
  return kept
}

/** As `select`, for entries sorted newest first. Yields each entry as soon as it is found. */
export async function* selectInTurn(
  entries: Iterable<Entry>,
  selection: Selection,
  facts: Facts,
): AsyncGenerator<Entry> {
  let left = selection.limit ?? Infinity
  if (left <= 0) return
  const isAll = keepsAll(selection)
  for (const entry of entries) {
    if (!isAll && !(await keeps(selection, entry, facts))) continue
    yield entry
    if (--left <= 0) return
  }
}

/** As `selectInTurn`, all at once: a large library then costs no promise for each brief. */
export async function selectAtOnce(
  entries: Iterable<Entry>,
  selection: Selection,
  facts: Facts,
): Promise<Iterable<Entry>> {
  const isAll = keepsAll(selection)
  const { limit = Infinity } = selection
  if (isAll && limit === Infinity) return entries
  const kept: Entry[] = []
  for (const entry of entries) {
    if (kept.length >= limit) break
    if (isAll || (await keeps(selection, entry, facts))) kept.push(entry)
  }
  return kept
}

/** Whether a selection includes an entry. */
export async function keeps(selection: Selection, entry: Entry, facts: Facts): Promise<boolean> {
  const { words } = facts
  const { periods, topics, tags, labels, match = [], by, where } = selection
  const day = dateOf(entry).slice(0, 10)
  return (
    periods.every((period) => day !== '' && within(day, period)) &&
    any(topics, () => topicsOf(entry)) &&
    any(tags, () => tagsOf(entry)) &&
    (!labels.length || labels.some((label) => labelsOf(entry).some((each) => fitsLabel(label, each)))) &&
    where.every((condition) => holds(condition, entry, words)) &&
    (await matchesAll(match, entry, facts)) &&
    (!by.length || (await quotesAny(by, entry, facts)))
  )
}

function any(wanted: readonly string[], valuesOf: () => readonly string[]): boolean {
  return !wanted.length || wanted.some((one) => valuesOf().some((value) => fold(value) === fold(one)))
}

async function matchesAll(queries: readonly Query[], entry: Entry, facts: Facts): Promise<boolean> {
  for (const query of queries) if (!(await queryMatch(query, entry, facts))) return false
  return true
}

async function quotesAny(names: readonly string[], entry: Entry, { quotes }: Facts): Promise<boolean> {
  for (const name of names) if (await quotes(name, entry)) return true
  return false
}

function sort(entries: readonly Entry[], key: SortKey, facts: Facts): Entry[] {
  const order = orders[key](facts)
  return entries.toSorted((a, b) => order(a, b) || compare(a.slug, b.slug) || a.number - b.number)
}

type Order = (a: Entry, b: Entry) => number

const orders: Readonly<Record<SortKey, (facts: Facts) => Order>> = {
  date: () => compareEntries,
  headline: () => (a, b) => naturalOrder(headlineOf(a), headlineOf(b)),
  topic: () => (a, b) => naturalOrder(topicsOf(a)[0] ?? '', topicsOf(b)[0] ?? ''),
  slug: () => (a, b) => naturalOrder(a.slug, b.slug),
  words:
    ({ words }) =>
    (a, b) =>
      words(b) - words(a),
}

// By code unit, not by locale: the same order on every machine.
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
