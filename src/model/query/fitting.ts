import type { Entry } from '../entry.ts'
import { matchOf, type Match } from '../search.ts'
import { keeps, type Facts } from '../select.ts'
import { hasFields, type Alternative, type Query, type QueryAlternative } from './query.ts'

/** How a brief fits a query, fields included; undefined if it does not. */
export async function queryMatch(query: Query, entry: Entry, facts: Facts): Promise<Match | undefined> {
  const fitting = await alternativesFor(query, entry, facts)
  if (!fitting.length) return undefined
  return matchOf(fitting, {
    length: facts.words(entry),
    weightOf: ({ words }) => entry.stored?.weightOf(words),
    passages: () => facts.passages(entry),
  })
}

/** The alternatives whose fields fit a brief: the query itself if it has no fields. */
async function alternativesFor(query: Query, entry: Entry, facts: Facts): Promise<readonly Alternative[]> {
  if (!query.some(hasFields)) return query
  const fitting: Alternative[] = []
  for (const each of query) if (await fitsFields(each, entry, facts)) fitting.push(each)
  return fitting
}

/** Whether a brief has the fields of an alternative, and none of those that it excludes. */
export async function fitsFields(
  { selection, excluded }: QueryAlternative,
  entry: Entry,
  facts: Facts,
): Promise<boolean> {
  if (!(await keeps(selection, entry, facts))) return false
  for (const each of excluded) if (await keeps(each, entry, facts)) return false
  return true
}
