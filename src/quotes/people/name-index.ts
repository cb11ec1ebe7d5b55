import { newEntity, type Entity } from './entity.ts'
import { givenName, type Gender } from '../words/given-names.ts'
import { isInitial, withoutAccents } from '../text/letters.ts'
import { lexicon } from '../words/lexicon.ts'
import { isSameGivenName } from '../words/short-names.ts'
import type { EntityKind, Name } from './names.ts'
import { inList, memoized, wordTest, type Token } from '../text/token.ts'

/** The entities of a story, by the parts of their names. */
export interface NameIndex {
  readonly entities: Entity[]
  readonly bySurname: Map<string, Entity[]>
  readonly byName: Map<string, Entity>
  readonly byGiven: Map<string, Entity[]>
  readonly byMiddle: Map<string, Entity[]>
}

export function nameIndexOf(people: readonly Entity[]): NameIndex {
  const index: NameIndex = {
    entities: [],
    bySurname: new Map(),
    byName: new Map(),
    byGiven: new Map(),
    byMiddle: new Map(),
  }
  for (const entity of people) enter(index, entity, keyOf(entity.words))
  return index
}

function enter({ entities, bySurname, byName, byGiven, byMiddle }: NameIndex, entity: Entity, full: string): Entity {
  const { words } = entity
  entities.push(entity)
  push(bySurname, surnameOf(words), entity)
  if (words.length > 1) push(byGiven, key(words[0]!), entity)
  if (entity.kind === 'person') for (let i = 1; i < words.length - 1; i++) push(byMiddle, key(words[i]!), entity)
  byName.set(full, entity)
  return entity
}

const entered = (index: NameIndex, { words, key: full }: Name, kind: EntityKind, gender: Gender | undefined): Entity =>
  enter(index, newEntity(textOf(words), kind, gender, { words }), full)

/** The person with this full name, or title and name; added if new. */
export function personOf(index: NameIndex, name: Name): Entity {
  const { words, gender } = name
  const entity =
    index.byName.get(name.key) ??
    compatible(index, name) ??
    firstIn(index, name) ??
    entered(index, name, 'person', gender)
  entity.gender ??= gender
  if (!entity.canonical && words.length > entity.words.length && !isInitial(words[0]!.text)) {
    entity.name = textOf(words)
    entity.words = words
  }
  return entity
}

/** The entity that a name refers to; added if new. */
export function entityOf(index: NameIndex, name: Name): Entity {
  const { words, kind } = name
  const exact = index.byName.get(name.key)
  if (exact?.kind === 'unknown' && kind === 'person') exact.kind = 'person'
  if (exact && (words.length > 1 || exact.kind !== 'person')) return exact
  if (kind === 'person') return (name.honoured && givenIn(index, name)) || personOf(index, name)
  if (words.length === 1) {
    const given = kind === 'place' ? undefined : index.byGiven.get(key(words[0]!))?.at(-1)
    const bearer = compatible(index, name) ?? given
    if (bearer && (kind !== 'place' || bearer.kind === 'person')) return bearer
  }
  if (kind === 'unknown' && words.length > 1) {
    const bearer = compatible(index, name)
    if (bearer) return bearer
  }
  return exact ?? middleIn(index, name) ?? entered(index, name, kind, name.gender)
}

function compatible({ bySurname }: NameIndex, name: Name): Entity | undefined {
  const bearers = bySurname.get(surnameOf(name.words))?.filter((entity) => agrees(entity, name))
  if (!bearers?.length) return undefined
  const people = bearers.filter(({ kind }) => kind === 'person')
  const able = people.length ? people : bearers.filter(({ kind, words }) => kind === 'unknown' && words.length > 1)
  const options = ofTitle(able, name)
  const here = name.place.paragraph
  const fresh = options.filter(({ seen }) => here - seen <= 1)
  const [near, ...others] = options.filter(({ seen }) => seen === here)
  if (near && others.length) return others.reduce((last, one) => (one.order > last.order ? one : last), near)
  return mostNamed(fresh.length ? fresh : options)
}

/** `President Lind` is the Lind with a title, or the Mr. Lind without a full name; not Ana Lind, who has none. */
function ofTitle(able: readonly Entity[], { words, place, gender }: Name): readonly Entity[] {
  if (words.length > 1 || place.outer === place.from || gender) return able
  const titled = able.filter((entity) => entity.titled || entity.words.length === 1)
  return titled.length ? titled : able
}

/** `Mr. Vela` in a story about Ana Vela: somebody else of that surname. */
export function isNamesake({ bySurname }: NameIndex, name: Name): boolean {
  if (name.words.length > 1 || name.kind !== 'person' || !name.gender) return false
  const people = bySurname.get(surnameOf(name.words))?.filter(({ kind }) => kind === 'person') ?? []
  return people.length > 0 && !people.some((entity) => agrees(entity, name))
}

/** `Sir Ed` is Ed Davey. */
const givenIn = ({ byGiven }: NameIndex, name: Name): Entity | undefined =>
  name.words.length === 1 ? byGiven.get(key(name.words[0]!))?.findLast((entity) => agrees(entity, name)) : undefined

/** `Dr Tedros` is Tedros Ghebreyesus, `Mr Xi` is Xi Jinping; but `Mr Scott` is not Scott Walker. */
const firstIn = (index: NameIndex, name: Name): Entity | undefined =>
  givenName(name.words[0]) && !isSurname(name.words[0]) ? undefined : givenIn(index, name)

/** `Lula` is Luiz Inácio Lula da Silva. */
const middleIn = ({ byMiddle }: NameIndex, { kind, words }: Name): Entity | undefined =>
  kind === 'unknown' && words.length === 1 ? byMiddle.get(key(words[0]!))?.at(-1) : undefined

const textOf = (words: readonly Token[]): string => words.map(({ text }) => text).join(' ')

const mostNamed = (entities: readonly Entity[]): Entity | undefined =>
  entities.reduce<Entity | undefined>((best, one) => (best && best.count >= one.count ? best : one), undefined)

/** The form in which names are compared. */
export const keyOf = (words: readonly Token[]): string =>
  words.length === 1 ? key(words[0]!) : undotted(words.map(plain).join(' '))

const key = memoized((word) => undotted(plain(word)))
const plain = memoized(({ lower }) => withoutAccents(lower))
const undotted = (name: string): string => (name.endsWith('.') ? name.slice(0, -1) : name)

/** Surnames that come first, as in Chinese and Korean. Elsewhere they are given names. */
const isSurname = wordTest((word) => SURNAMES.has(key(word)))
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

const isSuffix = inList(lexicon('jr jr. sr sr. ii ii. iii iii. iv iv.'))

const surname = memoized((word) => {
  const name = key(word)
  return name.startsWith('al-') || name.startsWith('el-') ? name.slice(3) : name
})

/** Whether a name may refer to an entity with the same surname: given names and genders must not differ. */
function agrees(entity: Entity, { words, gender, place }: Name): boolean {
  const bare = words.length === 1 && place.outer === place.from // the Will of Grace Will is no given name
  if (!bare && gender && entity.gender && gender !== entity.gender) return false
  const theirs = entity.words
  if (words.length === 1 || theirs.length === 1) return true
  const a = key(words[0]!)
  const b = key(theirs[0]!)
  return (
    isSameGivenName(a, b) ||
    (a[0] === b[0] && (isInitials(words[0]!) || isInitials(theirs[0]!))) ||
    isWithin(words, theirs) ||
    isWithin(theirs, words)
  )
}

/** `J.`, `J.R.`, `JD` */
const isInitials = ({ text }: Token): boolean => text.length < 5 && text === text.toUpperCase()

/** Whether all given names of one name are in the other: `Lula da Silva`, `Luiz Inácio Lula da Silva`. */
const isWithin = (short: readonly Token[], long: readonly Token[]): boolean => {
  const names = new Set(long.slice(0, -1).map(key))
  return short.slice(0, -1).every((word) => names.has(key(word)))
}
