/** A person or an organisation with a name, or a description such as `a nurse`. */
export type SpeakerKind = 'person' | 'organisation' | 'unnamed'

/**
 * How often the briefs of a selection quote whom. Only quotes with a speaker count. A quote of two people counts for each
 * of them, so that the shares of speakers can add up to more than 1.
 */
export interface ShareOfVoice {
  /** The days of the selection, both included; absent if it has no first day. */
  readonly days?: Days
  readonly totals: Totals
  /** The totals of the period before, of the same length; absent if the selection has no first day. */
  readonly before?: Totals & { readonly days: Days }
  /** The speakers, most quoted first. */
  readonly voices: readonly Voice[]
  /** Speakers of the period before who are not quoted any more, most quoted first. */
  readonly gone: readonly Voice[]
  /** Most quotes first. */
  readonly topics: readonly Slice[]
  /** In order of time, `YYYY-MM`. */
  readonly months: readonly Slice[]
  /** By kind of speaker. */
  readonly kinds: readonly Slice[]
}

export interface Days {
  readonly from: string
  readonly to: string
}

export interface Totals {
  readonly briefs: number
  readonly quotes: number
  /** Different speakers. */
  readonly speakers: number
}

/** The number of quotes and their share of all quotes, 0 to 1. */
export interface Count {
  readonly quotes: number
  readonly share: number
  /** In the period before; absent if there is none. */
  readonly before?: { readonly quotes: number; readonly share: number }
}

/** One speaker. */
export interface Voice extends Count {
  readonly name: string
  readonly kind: SpeakerKind
  /** As introduced most often in the selection; absent if no quote has one. */
  readonly role?: string
}

/** The quotes of one topic, month or kind. The name is empty for briefs without a topic or date. */
export interface Slice extends Count {
  readonly name: string
  readonly speakers: number
  /** The most quoted of it, at most three. */
  readonly top: readonly { readonly name: string; readonly quotes: number }[]
}

/** Quotes of the same speakers, topic and month. */
export interface Tally {
  readonly speakers: readonly string[]
  /** Empty for briefs without one. */
  readonly topic: string
  /** `YYYY-MM`; empty for briefs without a date. */
  readonly month: string
  readonly isBefore: boolean
  readonly quotes: number
}

/** Quotes and briefs of a period, counted once each. */
export interface Counted {
  readonly briefs: number
  readonly quotes: number
}

interface Input {
  readonly tallies: readonly Tally[]
  readonly speakers: readonly Pick<Voice, 'name' | 'kind' | 'role'>[]
  readonly now: Counted
  /** Absent if there is no period to compare with. */
  readonly before?: Counted & { readonly days: Days }
  readonly days?: Days
}

/** The totals, most quotes first, then by name. */
export function shareOfVoice({ tallies, speakers, now, before, days }: Input): ShareOfVoice {
  const mine = tallies.filter(({ isBefore }) => !isBefore)
  const theirs = tallies.filter(({ isBefore }) => isBefore)
  const kindOf = new Map(speakers.map(({ name, kind }) => [name, kind]))

  const countsBy = (keysOf: Keys): Map<string, Count> => {
    const [own, earlier] = [sums(mine, keysOf), sums(theirs, keysOf)]
    const countAt = (key: string): Count => ({
      ...countOf(own.get(key), now.quotes),
      ...(before && { before: countOf(earlier.get(key), before.quotes) }),
    })
    return new Map([...own.keys(), ...earlier.keys()].map((key) => [key, countAt(key)]))
  }
  const slicesBy = (keysOf: Keys, speakersIn = (tally: Tally, _key: string) => tally.speakers): Slice[] =>
    [...countsBy(keysOf)]
      .filter(([, { quotes }]) => quotes > 0)
      .map(([name, count]) => {
        const own = mine.filter((tally) => keysOf(tally).includes(name))
        return { name, ...count, ...speakersOf(own, (tally) => speakersIn(tally, name)) }
      })
      .sort(mostQuoted)

  const counts = countsBy(({ speakers }) => speakers)
  const all = speakers.map((speaker) => ({ ...speaker, ...counts.get(speaker.name)! }))
  return {
    ...(days && { days }),
    totals: { ...now, speakers: speakersOf(mine).speakers },
    ...(before && { before: { ...before, speakers: speakersOf(theirs).speakers } }),
    voices: all.filter(({ quotes }) => quotes > 0).sort(mostQuoted),
    gone: all.filter(({ quotes }) => quotes === 0).sort((a, b) => quotesBefore(b) - quotesBefore(a) || byName(a, b)),
    topics: slicesBy(({ topic }) => [topic]),
    months: slicesBy(({ month }) => [month]).sort(undatedLast),
    kinds: slicesBy(
      ({ speakers }) => [...new Set(speakers.map((name) => kindOf.get(name)!))],
      ({ speakers }, kind) => speakers.filter((name) => kindOf.get(name) === kind),
    ),
  }
}

/** The keys that a tally is added to, such as its speakers. */
type Keys = (tally: Tally) => readonly string[]

function sums(tallies: readonly Tally[], keysOf: Keys): Map<string, number> {
  const byKey = new Map<string, number>()
  for (const tally of tallies) for (const key of keysOf(tally)) byKey.set(key, (byKey.get(key) ?? 0) + tally.quotes)
  return byKey
}

function countOf(quotes = 0, all: number) {
  return { quotes, share: part(quotes, all) }
}

function quotesBefore({ before }: Count): number {
  return before?.quotes ?? 0
}

/** Rounded to four digits, so that output is stable. */
function part(quotes: number, of: number): number {
  return of ? Math.round((quotes / of) * 10_000) / 10_000 : 0
}

const TOP = 3

function speakersOf(
  tallies: readonly Tally[],
  speakersIn: Keys = ({ speakers }) => speakers,
): Pick<Slice, 'speakers' | 'top'> {
  const sorted = [...sums(tallies, speakersIn)].map(([name, quotes]) => ({ name, quotes })).sort(mostQuoted)
  return { speakers: sorted.length, top: sorted.slice(0, TOP) }
}

type Ranked = { readonly name: string; readonly quotes: number }

function mostQuoted(a: Ranked, b: Ranked): number {
  return b.quotes - a.quotes || byName(a, b)
}

function undatedLast(a: Slice, b: Slice): number {
  return Number(a.name === '') - Number(b.name === '') || byName(a, b)
}

// By code unit, not by locale: the same order on every machine.
function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0
}
