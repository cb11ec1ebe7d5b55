import type { Quote } from '../model/quote.ts'
import { isTitle } from './roles.ts'

/** A quote and the brief that it stands in. */
export interface Said {
  readonly quote: Quote
  /** The day of its brief. */
  readonly date?: string | undefined
  readonly topic?: string | undefined
  /** What tells its brief from others. */
  readonly slug?: string | undefined
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
  /** In order of time. */
  readonly said: readonly Said[]
}

/** Who is quoted, most quoted first; the names of one person are joined. Quotes without a speaker are left out. */
export function peopleOf(said: readonly Said[]): Quoted[] {
  const voices = said.flatMap((one) => namesOf(one.quote.speaker).map((name) => ({ ...one, name })))
  const known = clusters(voices.map(({ name }) => name))
  const byPerson = new Map<string, (Said & { name: string })[]>()
  for (const voice of voices) push(byPerson, known.get(fold(voice.name))!, voice)

  return [...byPerson]
    .map(([, mine]) => quoted(mine))
    .sort((a, b) => b.count - a.count || compare(b.last ?? '', a.last ?? '') || compare(a.name, b.name))
}

function quoted(voices: readonly (Said & { name: string })[]): Quoted {
  const said = voices
    .map(({ quote, date, topic, slug }): Said => ({ quote, date, topic, slug }))
    .sort((a, b) => compare(a.date ?? '', b.date ?? ''))
  const dates = said.flatMap(({ date }) => date ?? [])
  const name = fullest(voices.map((voice) => voice.name))
  return {
    name,
    named: isName(name),
    count: said.length,
    ...(dates.length && { first: dates[0]!, last: dates.at(-1)! }),
    roles: byFrequency(said.flatMap(({ quote }) => quote.role ?? [])),
    topics: byFrequency(said.flatMap(({ topic }) => topic ?? [])),
    said,
  }
}

/** `Antony Blinken and Jens Stoltenberg` are two people; `a nurse and a driver` are one description. */
function namesOf(speaker: string | undefined): string[] {
  if (!speaker) return []
  const parts = speaker.split(/,\s+|\s+and\s+/)
  return (parts.length > 1 && parts.every(isName) ? parts : [speaker]).map(untitled)
}

const isName = (text: string): boolean => /^(?:the )?\p{Lu}/u.test(text)

/** Without titles and roles before the name: `Foreign Minister Lavrov` is `Lavrov`. */
function untitled(name: string): string {
  const words = name.split(' ')
  const last = words.findLastIndex((word, i) => i < words.length - 1 && isTitle(word))
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

function fullest(names: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  const words = (name: string): number => Math.min(name.split(' ').length, 2)
  return [...counts].sort(([a, n], [b, m]) => words(b) - words(a) || m - n || compare(a, b))[0]![0]
}

function byFrequency(items: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return [...counts].sort(([a, n], [b, m]) => m - n || compare(a, b)).map(([item]) => item)
}

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key)
  if (list) list.push(item)
  else map.set(key, [item])
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
