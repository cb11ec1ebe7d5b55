import type { Quote } from '../model/quote.ts'
import { isTitle } from './roles.ts'
import { wordOf } from './word.ts'

/** What is counted of a quote, and of the brief that it stands in. */
export interface Said {
  readonly quote: Pick<Quote, 'speaker' | 'role'>
  /** The day of its brief. */
  readonly date?: string | undefined
  readonly topic?: string | undefined
}

/** Somebody who is quoted, over many briefs. */
export interface Quoted {
  /** The fullest name that the briefs have. */
  readonly name: string
  /** A name, and not a description such as `a nurse at St. Mary’s`. */
  readonly named: boolean
  readonly count: number
  readonly first?: string
  readonly last?: string
  /** As introduced, most frequent first. */
  readonly roles: readonly string[]
  /** Most frequent first. */
  readonly topics: readonly string[]
  /** The speakers of their quotes: `Lavrov`, `Sergey Lavrov`, `Joe Biden and Sergey Lavrov`. */
  readonly speakers: ReadonlySet<string>
}

/**
 * Who is quoted, most quoted first; the names of one person are joined. Quotes without a speaker are left out. Of each
 * only what is counted is kept, for a library may have half a million.
 */
export async function peopleOf(said: AsyncIterable<Said> | Iterable<Said>): Promise<Quoted[]> {
  const voices = (await heard(said)).flatMap((voice) => namesOf(voice.speaker).map((name) => ({ ...voice, name })))
  const known = clusters(voices.map(({ name }) => name))
  const byPerson = new Map<string, Named[]>()
  for (const voice of voices) push(byPerson, known.get(fold(voice.name))!, voice)

  return [...byPerson.values()]
    .map(quoted)
    .sort((a, b) => b.count - a.count || compare(b.last ?? '', a.last ?? '') || compare(a.name, b.name))
}

/** What is counted of a speaker. */
interface Voice {
  readonly speaker: string
  count: number
  /** The days of the first and the last quote; empty where none has one. */
  first: string
  last: string
  readonly roles: Map<string, number>
  readonly topics: Map<string, number>
}

/** One of those who speak, if several do. */
interface Named extends Voice {
  readonly name: string
}

async function heard(said: AsyncIterable<Said> | Iterable<Said>): Promise<Voice[]> {
  const voices = new Map<string, Voice>()
  for await (const { quote, date, topic } of said) {
    const { speaker, role } = quote
    if (!speaker) continue
    const voice = voices.get(speaker) ?? silent(speaker)
    voices.set(speaker, voice)
    voice.count++
    if (date && (!voice.first || date < voice.first)) voice.first = date
    if (date && date > voice.last) voice.last = date
    add(voice.roles, role)
    add(voice.topics, topic)
  }
  return [...voices.values()]
}

function silent(speaker: string): Voice {
  return { speaker, count: 0, first: '', last: '', roles: new Map(), topics: new Map() }
}

function quoted(voices: readonly Named[]): Quoted {
  const days = voices.flatMap(({ first, last }) => (first ? [first, last] : [])).sort()
  const name = fullest(voices)
  return {
    name,
    named: isName(name),
    count: voices.reduce((sum, { count }) => sum + count, 0),
    ...(days.length && { first: days[0]!, last: days.at(-1)! }),
    roles: byFrequency(voices.map(({ roles }) => roles)),
    topics: byFrequency(voices.map(({ topics }) => topics)),
    speakers: new Set(voices.map(({ speaker }) => speaker)),
  }
}

/** `Antony Blinken and Jens Stoltenberg` are two people; `a nurse and a driver` are one description. */
function namesOf(speaker: string): string[] {
  const parts = speaker.split(/,\s+|\s+and\s+/)
  return (parts.length > 1 && parts.every(isName) ? parts : [speaker]).map(untitled)
}

const isName = (text: string): boolean => /^(?:the )?\p{Lu}/u.test(text)

/** Without titles and roles before the name: `Foreign Minister Lavrov` is `Lavrov`. */
function untitled(name: string): string {
  const words = name.split(' ')
  const last = words.findLastIndex((word, i) => i < words.length - 1 && isTitle(wordOf(word)))
  return last >= 0 && words.slice(0, last + 1).every((word) => /^\p{Lu}/u.test(word))
    ? words.slice(last + 1).join(' ')
    : name
}

/** The folded name of everybody, and under which folded name they are joined. */
function clusters(names: readonly string[]): ReadonlyMap<string, string> {
  const folded = [...new Set(names.map(fold))]
  const bySurname = new Map<string, string[]>()
  const people = new Map<string, string>()

  for (const name of folded.filter((one) => one.includes(' ')).sort((a, b) => b.length - a.length || compare(a, b))) {
    const bearers = bySurname.get(surname(name)) ?? []
    const same = bearers.find((one) => sameGiven(one, name))
    people.set(name, same ?? name)
    if (!same) push(bySurname, surname(name), name)
  }
  for (const name of folded.filter((one) => !one.includes(' '))) {
    const bearers = bySurname.get(name) ?? []
    people.set(name, bearers.length === 1 ? bearers[0]! : name)
  }
  return people
}

/** A name as it is compared: no article, no initials, no `Jr.`, no accents, no case. */
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

/** `Sergey` and `Sergei`, `Tim` and `Timothy`: one letter apart, or the start of one another. */
function sameGiven(a: string, b: string): boolean {
  const [one = '', two = ''] = [a.split(' ')[0], b.split(' ')[0]]
  const [short, long] = one.length < two.length ? [one, two] : [two, one]
  if (short === long) return true
  if (short.length > 2 && long.startsWith(short)) return true
  return short.length > 3 && oneLetterApart(short, long)
}

function oneLetterApart(short: string, long: string): boolean {
  let i = 0
  while (i < short.length && short[i] === long[i]) i++
  return short.slice(long.length > short.length ? i : i + 1) === long.slice(i + 1)
}

function fullest(voices: readonly Named[]): string {
  const counts = new Map<string, number>()
  for (const { name, count } of voices) add(counts, name, count)
  const words = (name: string): number => Math.min(name.split(' ').length, 2)
  return [...counts].sort(([a, n], [b, m]) => words(b) - words(a) || m - n || compare(a, b))[0]![0]
}

function byFrequency(counted: readonly ReadonlyMap<string, number>[]): string[] {
  const counts = new Map<string, number>()
  for (const each of counted) for (const [item, count] of each) add(counts, item, count)
  return [...counts].sort(([a, n], [b, m]) => m - n || compare(a, b)).map(([item]) => item)
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
