import type { Brief, Image } from '../../model/brief.ts'

/** A changed value of a key such as `topic`, or an item of a list that was removed, added or replaced. */
export interface KeyChange {
  readonly key: string
  readonly before?: string
  readonly after?: string
}

type Value = readonly [key: string, value: string | undefined]

/** The values of each key that are not words of its text. A new key does not compile until it has a row here. */
const VALUES: { readonly [Key in keyof Required<Brief>]: (brief: Brief) => readonly Value[] } = {
  topic: ({ topic }) => [['topic', topic]],
  date: ({ date }) => [['date', date]],
  updated: ({ updated }) => [['updated', updated]],
  headline: none,
  dek: none,
  byline: ({ byline = [] }) => byline.map((author) => ['byline', named(author)]),
  image: ({ image }) => imageValues('image', image),
  lede: none,
  sections: ({ sections = [] }) =>
    sections.flatMap(({ label, image }): Value[] => [['label', label], ...imageValues('sections.image', image)]),
  notes: ({ notes = [] }) =>
    notes.flatMap(({ kind, date }): Value[] => [
      ['notes.kind', kind],
      ['notes.date', date],
    ]),
  links: ({ links = [] }) => links.map(({ text, url }) => ['links', [text, url].filter(Boolean).join(' ')]),
  source: ({ source = {} }) => [
    ['source.publisher', source.publisher],
    ['source.title', source.title],
    ['source.url', source.url],
    ['source.id', source.id],
    ['source.note', source.note],
  ],
  tags: ({ tags = [] }) => tags.map((tag) => ['tags', tag]),
  people: ({ people = [] }) => people.map((person) => ['people', named(person)]),
  quotes: none, // compared as quotes
  weight: ({ weight }) => [['weight', weight === undefined ? undefined : String(weight)]],
  lang: ({ lang }) => [['lang', lang]],
  edition: none, // frames other briefs too
  extras: none,
}

/** The keys that changed, in the order of the page. */
export function keyChanges(before: Brief, after: Brief): KeyChange[] {
  const [old, now] = [valuesOf(before), valuesOf(after)]
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((key) => changesOf(key, old.get(key), now.get(key)))
}

function valuesOf(brief: Brief): Map<string, string[]> {
  const values = new Map<string, string[]>()
  for (const [key, value] of Object.values(VALUES).flatMap((valuesIn) => valuesIn(brief)))
    values.set(key, [...(values.get(key) ?? []), ...(value ? [value] : [])])
  return values
}

/** A value that only moved is no change. */
function changesOf(key: string, old: readonly string[] = [], now: readonly string[] = []): KeyChange[] {
  const [gone, come] = [without(old, now), without(now, old)]
  if (gone.length === come.length) return gone.map((before, i) => ({ key, before, after: come[i]! }))
  return [...gone.map((before) => ({ key, before })), ...come.map((after) => ({ key, after }))]
}

/** The values that a list has and the other lacks. A value that it has more often stays in the difference. */
export function without(values: readonly string[], others: readonly string[]): string[] {
  const left = [...others]
  return values.filter((value) => {
    const at = left.indexOf(value)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

function imageValues(path: string, image: Image | undefined): Value[] {
  return [
    [`${path}.url`, image?.url],
    [`${path}.credit`, image?.credit],
  ]
}

function named({ name, role }: { readonly name: string; readonly role?: string }): string {
  return [name, role].filter(Boolean).join(', ')
}

function none(): [] {
  return []
}
