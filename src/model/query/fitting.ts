import type { Entry } from '../entry.ts'
import { matchOf, type Match } from '../search.ts'
import { keeps, type Facts } from '../select.ts'
import { mayMention } from './may-mention.ts'
import { hasFields, type Alternative, type Query, type QueryAlternative } from './query.ts'

/** How a brief fits a query, fields included; undefined if it does not. A promise only if more than the index is needed. */
export function queryMatch(query: Query, entry: Entry, facts: Facts): Match | undefined | Promise<Match | undefined> {
  return query.some(hasFields) ? matchWithFields(query, entry, facts) : textMatch(query, entry, facts)
}

async function matchWithFields(query: Query, entry: Entry, facts: Facts): Promise<Match | undefined> {
  const fitting = await alternativesFor(query, entry, facts)
  return fitting.length ? textMatch(fitting, entry, facts) : undefined
}

function textMatch(alternatives: readonly Alternative[], entry: Entry, facts: Facts) {
  return matchOf(alternatives, {
    length: facts.words(entry),
    weightOf: ({ words }, labels) =>
      entry.stored ? entry.stored.weightOf(words, labels) : mayMention(entry.brief, words) ? undefined : 0,
    hasLabel: (labels) => entry.stored?.hasTextBelow(labels),
    passages: () => facts.passages(entry),
  })
}

/** The alternatives whose fields fit a brief. */
async function alternativesFor(query: Query, entry: Entry, facts: Facts): Promise<readonly Alternative[]> {
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
