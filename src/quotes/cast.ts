import { isInitial, withoutAccents } from './letters.ts'
import { isOneOf, lexicon } from './lexicon.ts'
import type { Person } from '../model/brief.ts'
import { givenName, type Gender } from './given.ts'
import { namesOf, type Kind, type Name, type Place } from './names.ts'
import type { Paragraph } from './text.ts'
import { genderOf } from './typed.ts'

/** Somebody or something with a name in the story. */
export interface Figure {
  name: string
  kind: Kind
  gender: Gender | undefined
  role?: string | undefined
  /** The subject of a verb of speech somewhere. */
  speaks?: boolean
  /** The file itself has this name: it stays as it is. */
  canonical?: boolean
  /** How often the story names it outside quotations. */
  count: number
  /** The last paragraph that has its full name. */
  seen?: number
}

/** A name where it stands, and whose it is. */
export interface Mention extends Place {
  readonly figure: Figure
}

export interface Cast {
  readonly figures: readonly Figure[]
  /** By paragraph and token: the mention that covers the token. */
  readonly at: readonly (readonly (Mention | undefined)[])[]
  /** In order of the text. */
  readonly mentions: readonly Mention[]
}

/** Who and what the story names; full names are collected first, then short ones are linked to them. */
export function castOf(paragraphs: readonly Paragraph[], known: readonly Person[] = []): Cast {
  const figures: Figure[] = known.map(({ name, role }) => ({
    name,
    kind: 'person',
    gender: genderOf(name.split(' ')),
    role,
    count: 0,
    canonical: true,
  }))
  const found = namesOf(paragraphs)
  const register = registerOf(figures)

  const mentions: Mention[] = []
  const full = found.filter(({ words, kind }) => words.length > 1 && kind === 'person')
  for (const name of full) register.person(name)
  for (const name of found) {
    const figure = register.link(name)
    figure.count++
    if (name.words.length > 1) figure.seen = name.place.paragraph
    const { paragraph, outer, from, to, possessive } = name.place
    mentions.push({ paragraph, outer, from, to, possessive, figure })
  }

  const at: (Mention | undefined)[][] = paragraphs.map(({ tokens }) => tokens.map(() => undefined))
  for (const mention of mentions) for (let i = mention.outer; i < mention.to; i++) at[mention.paragraph]![i] = mention
  return { figures, at, mentions }
}

function registerOf(figures: Figure[]) {
  const bySurname = new Map<string, Figure[]>()
  const byName = new Map<string, Figure>()
  const byGiven = new Map<string, Figure[]>()
  const byMiddle = new Map<string, Figure[]>()
  const enter = (figure: Figure): Figure => {
    const words = figure.name.split(' ')
    push(bySurname, surnameOf(words), figure)
    if (words.length > 1) push(byGiven, key(words[0]!), figure)
    if (figure.kind === 'person') for (const word of words.slice(1, -1)) push(byMiddle, key(word), figure)
    byName.set(key(figure.name), figure)
    return figure
  }
  for (const figure of figures) enter(figure)

  const add = (name: Name, kind: Kind, gender: Gender | undefined): Figure => {
    const figure: Figure = { name: name.words.join(' '), kind, gender, count: 0 }
    figures.push(figure)
    return enter(figure)
  }

  const compatible = (name: Name): Figure | undefined => {
    const bearers = (bySurname.get(surnameOf(name.words)) ?? []).filter((figure) => agrees(figure, name))
    const people = bearers.filter(({ kind }) => kind === 'person')
    const options = people.length
      ? people
      : bearers.filter((figure) => figure.kind === 'unknown' && figure.name.includes(' '))
    const here = name.place.paragraph
    const fresh = options.filter(({ seen }) => seen !== undefined && here - seen <= 1)
    return mostNamed(fresh.length ? fresh : options)
  }

  /** `Sir Ed` is Ed Davey. */
  const givenIn = (name: Name): Figure | undefined =>
    name.words.length === 1 ? byGiven.get(key(name.words[0]!))?.findLast((figure) => agrees(figure, name)) : undefined

  /** `Dr Tedros` is Tedros Ghebreyesus, `Mr Xi` is Xi Jinping; but `Mr Scott` is not Scott Walker. */
  const firstIn = (name: Name): Figure | undefined =>
    givenName(name.words[0]!) && !SURNAMES.has(key(name.words[0]!)) ? undefined : givenIn(name)

  /** `Lula` is Luiz Inácio Lula da Silva. */
  const middleIn = ({ kind, words }: Name): Figure | undefined =>
    kind === 'unknown' && words.length === 1 ? byMiddle.get(key(words[0]!))?.at(-1) : undefined

  const person = (name: Name): Figure => {
    const exact = byName.get(key(name.words.join(' ')))
    const figure = exact ?? compatible(name) ?? firstIn(name) ?? add(name, 'person', name.gender)
    figure.gender ??= name.gender
    if (!figure.canonical && name.words.length > figure.name.split(' ').length && !isInitial(name.words[0]!))
      figure.name = name.words.join(' ')
    return figure
  }

  const link = (name: Name): Figure => {
    const exact = byName.get(key(name.words.join(' ')))
    if (exact?.kind === 'unknown' && name.kind === 'person') exact.kind = 'person'
    if (exact && (name.words.length > 1 || exact.kind !== 'person')) return exact
    if (name.kind === 'person') return (name.honoured && givenIn(name)) || person(name)
    if (name.words.length === 1) {
      const bearer = compatible(name) ?? (name.kind === 'place' ? undefined : only(byGiven.get(key(name.words[0]!))))
      if (bearer && (name.kind !== 'place' || bearer.kind === 'person')) return bearer
    }
    if (name.kind === 'unknown' && name.words.length > 1) {
      const bearer = compatible(name)
      if (bearer) return bearer
    }
    return exact ?? middleIn(name) ?? add(name, name.kind, name.gender)
  }

  return { person, link }
}

const mostNamed = (figures: readonly Figure[]): Figure | undefined =>
  figures.reduce<Figure | undefined>((best, one) => (best && best.count >= one.count ? best : one), undefined)

function key(name: string): string {
  const lower = withoutAccents(name.toLowerCase()).replaceAll('’', "'")
  return lower.endsWith('.') ? lower.slice(0, -1) : lower
}

/** Surnames that stand first, as in Chinese and Korean, though they may be given names elsewhere. */
const SURNAMES = lexicon('xi li lee kim yu yan jin min wei ren')

const only = <T>(items: readonly T[] | undefined): T | undefined => items?.[items.length - 1]

function push<T>(map: Map<string, T[]>, word: string, item: T): void {
  const list = map.get(word)
  if (list) list.push(item)
  else map.set(word, [item])
}

const SUFFIXES = 'jr jr. sr sr. ii ii. iii iii. iv iv.'

export function surnameOf(words: readonly string[]): string {
  let last = words.length - 1
  while (last > 0 && isOneOf(words[last]!.toLowerCase(), SUFFIXES)) last--
  const name = key(words[last] ?? '')
  return name.startsWith('al-') || name.startsWith('el-') ? name.slice(3) : name
}

/** A surname alone agrees with everyone who bears it; a given name or a gender must not clash. */
function agrees(figure: Figure, name: Name): boolean {
  if (name.gender && figure.gender && name.gender !== figure.gender) return false
  const theirs = figure.name.split(' ')
  if (name.words.length === 1 || theirs.length === 1) return true
  const a = key(name.words[0]!)
  const b = key(theirs[0]!)
  return (
    a === b ||
    (a[0] === b[0] && (a.length < 3 || b.length < 3 || a.startsWith(b.slice(0, 3)) || b.startsWith(a.slice(0, 3)))) ||
    theirs.slice(0, -1).some((word) => key(word) === a) ||
    name.words.slice(0, -1).some((word) => key(word) === b)
  )
}
