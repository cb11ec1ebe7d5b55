import { dateOf, topicsOf, type Entry } from '../../model/entry.ts'
import { overlap, type Period } from '../../model/period.ts'
import { periodBefore } from '../../model/period-before.ts'
import { shareOfVoice, type Days, type ShareOfVoice, type Tally } from '../../model/share-of-voice.ts'
import type { Said } from '../../quotes/people/quoted-people.ts'
import type { Options } from '../arguments/options.ts'
import { selectionOf } from '../selection/selection.ts'
import type { SelectedQuotes } from './selected-quotes.ts'

/** The days of a selection, and those that they are compared with. */
export interface Compared {
  readonly days: Days
  readonly before: Days
}

/** Undefined if the selection has no first day, or the period before would begin before the year 0000. */
export function comparedDays(options: Options, today: () => string): Compared | undefined {
  const { from, to = today() }: Period = overlap(selectionOf(options, today).periods) ?? {}
  if (from === undefined || from > to) return undefined
  const before = periodBefore({ from, to })
  return before && { days: { from, to }, before }
}

/** The options that select both periods. */
export function bothPeriods(options: Options, compared: Compared | undefined): Options {
  if (!compared) return options
  const { on: _on, ...rest } = options
  return { ...rest, since: compared.before.from, until: compared.days.to }
}

/** Who is quoted in the selected briefs, and in those of the period before. */
export async function reportOf(selected: SelectedQuotes, compared: Compared | undefined): Promise<ShareOfVoice> {
  const { peopleOf, speakerKind } = await import('../../quotes/index.ts')
  const counts = newCounts()
  const people = await peopleOf(counting(selected, compared, counts))
  const namesOf = new Map<string, string[]>()
  for (const { name, speakers } of people)
    for (const speaker of speakers) namesOf.set(speaker, [...(namesOf.get(speaker) ?? []), name])
  const tallies = [...counts.tallies.values()].map(({ speakers: [speaker = ''], ...tally }) => ({
    ...tally,
    speakers: namesOf.get(speaker)!,
  }))
  const speakers = people.map(({ name, roles: [role] }) => ({
    name,
    kind: speakerKind(name, { hasRole: role !== undefined }),
    ...(role !== undefined && { role }),
  }))
  const { now, before } = counts
  const { days } = compared ?? {}
  return shareOfVoice({
    tallies,
    speakers,
    now,
    ...(compared && { before: { ...before, days: compared.before } }),
    ...(days && { days }),
  })
}

interface Counts {
  readonly tallies: Map<string, Tally & { quotes: number }>
  readonly now: { briefs: number; quotes: number }
  readonly before: { briefs: number; quotes: number }
}

function newCounts(): Counts {
  return { tallies: new Map(), now: { briefs: 0, quotes: 0 }, before: { briefs: 0, quotes: 0 } }
}

/** Quotes brief by brief, counted on the way. Roles of the period before are left out: the report says those of its own. */
async function* counting(
  { entries, quotesIn }: SelectedQuotes,
  compared: Compared | undefined,
  counts: Counts,
): AsyncGenerator<Said[]> {
  for (const entry of entries) {
    const isBefore = compared !== undefined && dateOf(entry).slice(0, 10) < compared.days.from
    const all = entry.stored?.speakers() ?? (await quotesIn(entry)).map(({ quote }) => quote)
    const period = isBefore ? counts.before : counts.now
    period.briefs++
    for (const { speaker } of all) if (speaker) count(counts, speaker, entry, isBefore)
    yield all.map(({ speaker, role }) => ({
      quote: { ...(speaker !== undefined && { speaker }), ...(role !== undefined && !isBefore && { role }) },
    }))
  }
}

function count(counts: Counts, speaker: string, entry: Entry, isBefore: boolean): void {
  const [topic = ''] = topicsOf(entry)
  const month = dateOf(entry).slice(0, 7)
  const key = JSON.stringify([speaker, topic, month, isBefore])
  const tally = counts.tallies.get(key) ?? { speakers: [speaker], topic, month, isBefore, quotes: 0 }
  counts.tallies.set(key, tally)
  tally.quotes++
  counts[isBefore ? 'before' : 'now'].quotes++
}
