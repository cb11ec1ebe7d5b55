import { dateOf, dayOf, topicsOf, type Entry } from '../../model/entry.ts'
import type { Quoted } from '../../quotes/people/quoted-people.ts'
import { memoryOf } from '../cache/quote-cache.ts'
import type { Call } from '../command.ts'
import { briefsInTurn } from '../selection/briefs.ts'
import { quoteRecords } from '../selection/quote-records.ts'
import type { QuoteRecord } from '../../render/records/quote-fields.ts'

/** The briefs of a selection, and the quotes of each. */
export interface SelectedQuotes {
  readonly entries: Iterable<Entry>
  readonly quotesIn: (entry: Entry) => Promise<readonly QuoteRecord[]>
}

/** Who is quoted in the briefs. `places` collects, for each speaker, the positions of the briefs that quote them. */
export async function peopleIn(
  { entries, quotesIn }: SelectedQuotes,
  places?: Map<string, number[]>,
): Promise<Quoted[]> {
  const { countPeople } = await import('../../quotes/index.ts')
  const { add, people } = countPeople()
  let at = 0
  for (const entry of entries) {
    const brief = { topic: topicsOf(entry)[0], date: dateOf(entry).slice(0, 10) || undefined }
    for (const quote of entry.stored?.speakers() ?? (await quotesIn(entry)).map(({ quote }) => quote)) {
      add(quote, brief)
      if (places && quote.speaker) push(places, quote.speaker, at)
    }
    at++
  }
  return people()
}

/** The quotes of some people, oldest first. The briefs are read a second time, so that they are not kept in memory. */
export async function quotesBySpeakers(
  some: ReadonlySet<string>,
  { entries, quotesIn }: SelectedQuotes,
  places: ReadonlyMap<string, readonly number[]>,
): Promise<QuoteRecord[]> {
  const wanted = new Set([...some].flatMap((speaker) => places.get(speaker)!))
  const theirs: { readonly record: QuoteRecord; readonly day: string }[] = []
  let at = 0
  for (const entry of entries) {
    if (!wanted.has(at++)) continue
    const day = dayOf(entry.brief)
    for (const record of await quotesIn(entry)) if (some.has(record.quote.speaker ?? '')) theirs.push({ record, day })
  }
  return theirs.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).map(({ record }) => record)
}

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

/** The quotes of the briefs that options select, and the exit code. */
export async function selectedQuotes(
  call: Call,
): Promise<{ readonly selected: SelectedQuotes; readonly code: number }> {
  const found = await briefsInTurn(call, [], 'all', { quotes: true, isCounted: true })
  const memory = await memoryOf(call)
  const selected: SelectedQuotes = {
    entries: await found.entries(),
    quotesIn: (entry) => quoteRecords(found.recordOf(entry), memory),
  }
  return { selected, code: found.code }
}
