import { figureOf, type Figure } from './figure.ts'
import { givenName, type Gender } from './given.ts'
import { isInitial, withoutAccents } from './letters.ts'
import { lexicon } from './lexicon.ts'
import type { Kind, Name } from './names.ts'
import { among, kept, whether, type Token } from './word.ts'

/** Whom a name may mean, by its parts. */
export interface Register {
  readonly figures: Figure[]
  readonly bySurname: Map<string, Figure[]>
  readonly byName: Map<string, Figure>
  readonly byGiven: Map<string, Figure[]>
  readonly byMiddle: Map<string, Figure[]>
}

export function registerOf(known: readonly Figure[]): Register {
  const register: Register = {
    figures: [],
    bySurname: new Map(),
    byName: new Map(),
    byGiven: new Map(),
    byMiddle: new Map(),
  }
  for (const figure of known) enter(register, figure, keyOf(figure.words))
  return register
}

function enter({ figures, bySurname, byName, byGiven, byMiddle }: Register, figure: Figure, full: string): Figure {
  const { words } = figure
  figures.push(figure)
  push(bySurname, surnameOf(words), figure)
  if (words.length > 1) push(byGiven, key(words[0]!), figure)
  if (figure.kind === 'person') for (let i = 1; i < words.length - 1; i++) push(byMiddle, key(words[i]!), figure)
  byName.set(full, figure)
  return figure
}

const entered = (register: Register, { words, key: full }: Name, kind: Kind, gender: Gender | undefined): Figure =>
  enter(register, figureOf(textOf(words), kind, gender, { words }), full)

/** Whose full name, or title and name, it is. */
export function person(register: Register, name: Name): Figure {
  const { words, gender } = name
  const figure =
    register.byName.get(name.key) ??
    compatible(register, name) ??
    firstIn(register, name) ??
    entered(register, name, 'person', gender)
  figure.gender ??= gender
  if (!figure.canonical && words.length > figure.words.length && !isInitial(words[0]!.text)) {
    figure.name = textOf(words)
    figure.words = words
  }
  return figure
}

/** Whose name it is. */
export function link(register: Register, name: Name): Figure {
  const { words, kind } = name
  const exact = register.byName.get(name.key)
  if (exact?.kind === 'unknown' && kind === 'person') exact.kind = 'person'
  if (exact && (words.length > 1 || exact.kind !== 'person')) return exact
  if (kind === 'person') return (name.honoured && givenIn(register, name)) || person(register, name)
  if (words.length === 1) {
    const given = kind === 'place' ? undefined : register.byGiven.get(key(words[0]!))?.at(-1)
    const bearer = compatible(register, name) ?? given
    if (bearer && (kind !== 'place' || bearer.kind === 'person')) return bearer
  }
  if (kind === 'unknown' && words.length > 1) {
    const bearer = compatible(register, name)
    if (bearer) return bearer
  }
  return exact ?? middleIn(register, name) ?? entered(register, name, kind, name.gender)
}

function compatible({ bySurname }: Register, name: Name): Figure | undefined {
  const bearers = bySurname.get(surnameOf(name.words))?.filter((figure) => agrees(figure, name))
  if (!bearers?.length) return undefined
  const people = bearers.filter(({ kind }) => kind === 'person')
  const options = people.length ? people : bearers.filter(({ kind, words }) => kind === 'unknown' && words.length > 1)
  const here = name.place.paragraph
  const fresh = options.filter(({ seen }) => here - seen <= 1)
  return mostNamed(fresh.length ? fresh : options)
}

/** `Sir Ed` is Ed Davey. */
const givenIn = ({ byGiven }: Register, name: Name): Figure | undefined =>
  name.words.length === 1 ? byGiven.get(key(name.words[0]!))?.findLast((figure) => agrees(figure, name)) : undefined

/** `Dr Tedros` is Tedros Ghebreyesus, `Mr Xi` is Xi Jinping; but `Mr Scott` is not Scott Walker. */
const firstIn = (register: Register, name: Name): Figure | undefined =>
  givenName(name.words[0]) && !isSurname(name.words[0]) ? undefined : givenIn(register, name)

/** `Lula` is Luiz Inácio Lula da Silva. */
const middleIn = ({ byMiddle }: Register, { kind, words }: Name): Figure | undefined =>
  kind === 'unknown' && words.length === 1 ? byMiddle.get(key(words[0]!))?.at(-1) : undefined

const textOf = (words: readonly Token[]): string => words.map(({ text }) => text).join(' ')

const mostNamed = (figures: readonly Figure[]): Figure | undefined =>
  figures.reduce<Figure | undefined>((best, one) => (best && best.count >= one.count ? best : one), undefined)

/** A name as it is compared. */
export const keyOf = (words: readonly Token[]): string =>
  words.length === 1 ? key(words[0]!) : undotted(words.map(plain).join(' '))

const key = kept((word) => undotted(plain(word)))
const plain = kept(({ lower }) => withoutAccents(lower))
const undotted = (name: string): string => (name.endsWith('.') ? name.slice(0, -1) : name)

/** Surnames that stand first, as in Chinese and Korean, though they may be given names elsewhere. */
const isSurname = whether((word) => SURNAMES.has(key(word)))
const SURNAMES = lexicon('xi li lee kim yu yan jin min wei ren')

function push<T>(map: Map<string, T[]>, word: string, item: T): void {
  const list = map.get(word)
  if (list) list.push(item)
  else map.set(word, [item])
}

export function surnameOf(words: readonly Token[]): string {
  let last = words.length - 1
  while (last > 0 && isSuffix(words[last])) last--
  return surname(words[last]!)
}

const isSuffix = among(lexicon('jr jr. sr sr. ii ii. iii iii. iv iv.'))

const surname = kept((word) => {
  const name = key(word)
  return name.startsWith('al-') || name.startsWith('el-') ? name.slice(3) : name
})

/** A surname alone agrees with everyone who bears it; a given name or a gender must not clash. */
function agrees(figure: Figure, { words, gender }: Name): boolean {
  if (gender && figure.gender && gender !== figure.gender) return false
  const theirs = figure.words
  if (words.length === 1 || theirs.length === 1) return true
  const a = key(words[0]!)
  const b = key(theirs[0]!)
  return (
    a === b ||
    (a[0] === b[0] && (a.length < 3 || b.length < 3 || a.startsWith(b.slice(0, 3)) || b.startsWith(a.slice(0, 3)))) ||
    theirs.slice(0, -1).some((word) => key(word) === a) ||
    words.slice(0, -1).some((word) => key(word) === b)
  )
}
