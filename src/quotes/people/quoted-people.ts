import type { Quote } from '../../model/quote.ts'
import { isTitle } from '../words/roles.ts'
import { wordOf } from '../text/token.ts'
import { isSameGivenName } from '../words/short-names.ts'

/** The parts of a quote and its brief that are counted. */
export interface Said {
  readonly quote: Pick<Quote, 'speaker' | 'role'>
  /** The date of its brief. */
  readonly date?: string | undefined
  readonly topic?: string | undefined
}

/** Quotes, several at a time: there may be half a million, and each step of an iteration takes a promise. */
export type SaidInBatches = AsyncIterable<readonly Said[]> | Iterable<readonly Said[]>

/** A person or organisation quoted in one or more briefs. */
export interface Quoted {
  /** The fullest name in the briefs. */
  readonly name: string
  /** True for a name, false for a description such as `a nurse at St. Mary’s`. */
  readonly named: boolean
  readonly count: number
  readonly first?: string
  readonly last?: string
  /** Roles as introduced, most frequent first. */
  readonly roles: readonly string[]
  /** Most frequent first. */
  readonly topics: readonly string[]
  /** The `speaker` fields of their quotes: `Lavrov`, `Sergey Lavrov`, `Joe Biden and Sergey Lavrov`. */
  readonly speakers: ReadonlySet<string>
}

/**
 * Who is quoted, most quoted first; the names of one person are joined. Quotes without a speaker are left out. Of each
 * only what is counted is kept, for a library may have half a million.
 */
export async function peopleOf(said: SaidInBatches): Promise<Quoted[]> {
  const { add, people } = countPeople()
  for await (const batch of said) for (const each of batch) add(each.quote, each)
  return people()
}

/** As `peopleOf`, for quotes that are added one by one, without an object for each. */
export interface PeopleCount {
  readonly add: (quote: Said['quote'], brief: Omit<Said, 'quote'>) => void
  readonly people: () => Quoted[]
}

export function countPeople(): PeopleCount {
  const counts = new Map<string, SpeakerCount>()
  return { add: (quote, brief) => countSpeaker(counts, quote, brief), people: () => joined([...counts.values()]) }
}

/** The people behind the speakers. */
function joined(speakers: readonly SpeakerCount[]): Quoted[] {
  const counts = speakers.flatMap((count) =>
    namesOf(count.speaker).map((name): Named => ({ count, name, folded: fold(name) })),
  )
  const groups = clusters(counts.map(({ folded }) => folded))
  const byPerson = new Map<string, Named[]>()
  for (const each of counts) push(byPerson, groups.get(each.folded)!, each)

  return [...byPerson.values()]
    .map(quoted)
    .sort((a, b) => b.count - a.count || compare(b.last ?? '', a.last ?? '') || compare(a.name, b.name))
}

/** The counts of one `speaker` value. */
interface SpeakerCount {
  readonly speaker: string
  count: number
  /** The dates of the first and the last quote; empty if unknown. */
  first: string
  last: string
  readonly roles: Map<string, number>
  readonly topics: Map<string, number>
}

/** One person of a `speaker` value that names one or more. */
interface Named {
  readonly count: SpeakerCount
  readonly name: string
  /** The form in which names are compared. */
  readonly folded: string
}

function countSpeaker(
  counts: Map<string, SpeakerCount>,
  { speaker, role }: Said['quote'],
  { date, topic }: Omit<Said, 'quote'>,
): void {
  if (!speaker) return
  let count = counts.get(speaker)
  if (!count) counts.set(speaker, (count = newCount(speaker)))
  count.count++
  if (date && (!count.first || date < count.first)) count.first = date
  if (date && date > count.last) count.last = date
  add(count.roles, role)
  add(count.topics, topic)
}

function newCount(speaker: string): SpeakerCount {
  return { speaker, count: 0, first: '', last: '', roles: new Map(), topics: new Map() }
}

function quoted(named: readonly Named[]): Quoted {
  const counts = named.map(({ count }) => count)
  const days = counts.flatMap(({ first, last }) => (first ? [first, last] : [])).sort()
  const name = fullest(named)
  return {
    name,
    named: isName(name),
    count: counts.reduce((sum, { count }) => sum + count, 0),
    ...(days.length && { first: days[0]!, last: days.at(-1)! }),
    roles: byFrequency(counts.map(({ roles }) => roles)),
    topics: byFrequency(counts.map(({ topics }) => topics)),
    speakers: new Set(counts.map(({ speaker }) => speaker)),
  }
}

/** `Antony Blinken and Jens Stoltenberg` are two people; `a nurse and a driver` are one description. */
function namesOf(speaker: string): string[] {
  const parts = speaker.split(/,\s+|\s+and\s+/)
  return (parts.length > 1 && parts.every(isName) ? parts : [speaker]).map(untitled)
}

const isName = (text: string): boolean => /^(?:the )?\p{Lu}/u.test(text)

/** The name without titles and roles: `Lavrov` for `Foreign Minister Lavrov`. */
function untitled(name: string): string {
  const words = name.split(' ')
  const last = words.findLastIndex((word, i) => i < words.length - 1 && isTitle(wordOf(word)))
  return last >= 0 && words.slice(0, last + 1).every((word) => /^\p{Lu}/u.test(word))
    ? words.slice(last + 1).join(' ')
    : name
}

/** Maps each folded name to that of its group. */
function clusters(names: readonly string[]): ReadonlyMap<string, string> {
  const folded = [...new Set(names)]
  const bySurname = new Map<string, string[]>()
  const people = new Map<string, string>()

  for (const name of folded.filter((one) => one.includes(' ')).sort((a, b) => b.length - a.length || compare(a, b))) {
    const bearers = bySurname.get(surname(name)) ?? []
    const [same, ...others] = bearers.filter((one) => isSameGivenName(given(one), given(name)))
    const joined = same && !others.length
    people.set(name, joined ? same : name)
    if (!joined) push(bySurname, surname(name), name)
  }
  for (const name of folded.filter((one) => !one.includes(' '))) {
    const bearers = bySurname.get(name) ?? []
    people.set(name, bearers.length === 1 ? bearers[0]! : name)
  }
  return people
}

/** The form in which names are compared: no article, initials, `Jr.`, accents or case. */
function fold(name: string): string {
  if (!isName(name)) return name.toLowerCase()
  const plain = name
    .replace(/^[Tt]he /, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’']/g, "'")
  const words = plain
    .split(/\s+/)
    .filter((word, i, all) => all.length < 3 || i === 0 || !/^(?:\p{Lu}\.?|Jr\.?|Sr\.?|I{2,3}|IV)$/u.test(word))
  return words.join(' ').toLowerCase()
}

const surname = (name: string): string => name.split(' ').at(-1)!

const given = (name: string): string => name.split(' ')[0]!

function fullest(named: readonly Named[]): string {
  if (named.length === 1) return named[0]!.name
  const counts = new Map<string, number>()
  for (const { name, count } of named) add(counts, name, count.count)
  const words = (name: string): number => Math.min(name.split(' ').length, 2)
  return [...counts].sort(([a, n], [b, m]) => words(b) - words(a) || m - n || compare(a, b))[0]![0]
}

function byFrequency(counted: readonly ReadonlyMap<string, number>[]): string[] {
  const counts = counted.length === 1 ? counted[0]! : sums(counted)
  const sorted = [...counts].sort(([a, n], [b, m]) => m - n || compare(a, b))
  return sorted.length < 2 ? sorted.map(([item]) => item) : joinedByCase(sorted)
}

/** Items that differ only in case are one, in its most frequent form: `Mayor` and `mayor`. */
function joinedByCase(sorted: readonly (readonly [string, number])[]): string[] {
  const forms = new Map<string, { readonly item: string; count: number }>()
  for (const [item, count] of sorted) {
    const form = forms.get(item.toLowerCase())
    if (form) form.count += count
    else forms.set(item.toLowerCase(), { item, count })
  }
  return [...forms.values()].sort((a, b) => b.count - a.count || compare(a.item, b.item)).map(({ item }) => item)
}

function sums(counted: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const each of counted) for (const [item, count] of each) add(counts, item, count)
  return counts
}

function add(counts: Map<string, number>, item: string | undefined, count = 1): void {
  if (item) counts.set(item, (counts.get(item) ?? 0) + count)
}

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key)
  if (list) list.push(item)
  else map.set(key, [item])
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
