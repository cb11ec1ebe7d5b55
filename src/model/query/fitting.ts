import type { Entry } from '../entry.ts'
import { matchOf, type Match, type Searchable } from '../search.ts'
import { keeps, type Facts } from '../select.ts'
import { mayMention } from './may-mention.ts'
import { hasFields, type Alternative, type Query, type QueryAlternative, type Term } from './query.ts'

/** How a brief fits a query, fields included; undefined if it does not. A promise only if more than the index is needed. */
export function queryMatch(query: Query, entry: Entry, facts: Facts): Match | undefined | Promise<Match | undefined> {
  return hasAnyField(query) ? matchWithFields(query, entry, facts) : textMatch(query, entry, facts)
}

const withFields = new WeakMap<Query, boolean>()

/** Asked once for each query, and not for each brief. */
function hasAnyField(query: Query): boolean {
  const known = withFields.get(query) ?? query.some(hasFields)
  withFields.set(query, known)
  return known
}

async function matchWithFields(query: Query, entry: Entry, facts: Facts): Promise<Match | undefined> {
  const fitting = await alternativesFor(query, entry, facts)
  return fitting.length ? textMatch(fitting, entry, facts) : undefined
}

function textMatch(alternatives: readonly Alternative[], entry: Entry, facts: Facts) {
  return matchOf(alternatives, new SearchableEntry(entry, facts))
}

/** A class, because a common word is in thousands of briefs, and each would need its own functions. */
class SearchableEntry implements Searchable {
  readonly #entry: Entry
  readonly #facts: Facts
  constructor(entry: Entry, facts: Facts) {
    this.#entry = entry
    this.#facts = facts
  }
  get length() {
    return this.#facts.words(this.#entry)
  }
  weightOf({ words }: Term, labels: readonly string[]) {
    const { stored } = this.#entry
    if (stored) return stored.weightOf(words, labels)
    return mayMention(this.#entry.brief, words) ? undefined : 0
  }
  hasLabel(labels: readonly string[]) {
    return this.#entry.stored?.hasTextBelow(labels)
  }
  passages() {
    return this.#facts.passages(this.#entry)
  }
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
