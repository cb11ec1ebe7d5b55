import { bestQuote } from './digest/best-quote.ts'
import { depthsWithin } from './digest/budget.ts'
import { extractAt, wordsIn, type Depth } from './digest/depth.ts'
import { grouped, type Group, type Grouping } from './digest/groups.ts'
import { dayOf, type Entry } from './entry.ts'
import { instantOf } from './instant.ts'
import type { Extract } from './part.ts'
import type { Quote } from './quote.ts'
import type { EditionStory, Story } from './story.ts'
import { minutes, words } from './words.ts'

export { depths, type Depth } from './digest/depth.ts'
export { groupings, type Group, type Grouping } from './digest/groups.ts'

/** The briefs of a period as one publication. It depends on them alone: neither clock nor machine is in it. */
export interface Digest {
  readonly title: string
  /** The address of the site that it is a feed of. */
  readonly home?: string
  /** Of the oldest and of the newest brief, `YYYY-MM-DD`; absent if no brief has a date. */
  readonly days?: { readonly first: string; readonly last: string }
  /** The instant of the newest brief or change, `2022-01-27T00:00:00Z`; the epoch if no brief has a date. */
  readonly updated: string
  /** Every brief in the order of the page; one without a depth is printed nowhere else. */
  readonly contents: readonly Item[]
  readonly groups: readonly Group<Printed>[]
  /** Whom the briefs that are printed quote most, most quoted first. */
  readonly people: readonly Voice[]
  /** What frames the briefs, if they are all of one edition. */
  readonly edition?: EditionStory
  /** Of the briefs as they are printed; the contents and the people are not counted. */
  readonly words: number
  /** Whole minutes that they take to read; 0 if none is printed. */
  readonly minutes: number
}

/** A brief of a digest: the parts of its story that its depth prints. */
export interface Item extends Extract {
  readonly entry: Entry
  /** Its place in the contents, from 1. */
  readonly number: number
  /** Absent where the budget of words left no room. */
  readonly depth?: Depth
  readonly quote?: Quote
  /** Where the whole story is. */
  readonly link?: string
  readonly words: number
}

export interface Printed extends Item {
  readonly depth: Depth
}

/** A brief to make a digest of. */
export interface Material {
  readonly entry: Entry
  readonly story: Story
  readonly quotes: readonly Quote[]
  readonly link?: string | undefined
}

export interface Voice {
  readonly name: string
  readonly role?: string
  /** How many quotes. */
  readonly quotes: number
}

export interface Plan {
  readonly title: string
  readonly home?: string | undefined
  readonly depth: Depth
  /** Absent: by topic where all briefs are of one day, else by day. */
  readonly grouping?: Grouping | undefined
  /** So many words at most, so that the first briefs keep most. */
  readonly maxWords?: number | undefined
  readonly people?: readonly Voice[]
  readonly edition?: EditionStory | undefined
}

/** The digest of briefs that come in the order of their importance. */
export function digestOf(materials: readonly Material[], plan: Plan): Digest {
  const days = daysOf(materials)
  const depths = depthsWithin(
    plan.maxWords ?? Infinity,
    plan.depth,
    materials.length,
    (i, depth) => itemAt(materials[i]!, depth).words,
  )
  const items = materials.map((material, i) => itemAt(material, depths[i]))
  const groups = numbered(grouped(items, plan.grouping ?? (days && days.first !== days.last ? 'day' : 'topic')))
  const contents = groups.flatMap(({ items }) => items)
  const count = contents.reduce((sum, { words }) => sum + words, 0)
  return {
    title: plan.title,
    ...(days && { days }),
    updated: newest(materials),
    contents,
    groups: groups.map((group) => ({ ...group, items: group.items.filter(isPrinted) })).filter(hasItems),
    people: plan.people ?? [],
    ...(plan.home && { home: plan.home }),
    ...(plan.edition && { edition: plan.edition }),
    words: count,
    minutes: count && minutes(count),
  }
}

/** A brief as a depth prints it, without its number. */
export function itemAt({ entry, story, quotes, link }: Material, depth: Depth | undefined): Item {
  const own = { entry, number: 0, ...(link && { link }) }
  if (!depth) return { ...own, story, parts: [], whole: false, words: 0 }
  const extract = extractAt(depth, story)
  const quote = depth === 'key' ? bestQuote(quotes, extract.parts) : undefined
  return {
    ...own,
    ...extract,
    depth,
    ...(quote && { quote }),
    words: wordsIn(extract) + (quote ? words(quote.text) : 0),
  }
}

function numbered(groups: readonly Group<Item>[]): Group<Item>[] {
  let number = 0
  return groups.map(({ items, ...group }) => ({
    ...group,
    items: items.map((item) => ({ ...item, number: ++number })),
  }))
}

function isPrinted(item: Item): item is Printed {
  return item.depth !== undefined
}

function hasItems({ items }: Group<Item>): boolean {
  return items.length > 0
}

function daysOf(materials: readonly Material[]): Digest['days'] {
  const days = materials
    .map(({ entry }) => dayOf(entry.brief))
    .filter(Boolean)
    .toSorted()
  const [first, last] = [days[0], days.at(-1)]
  return first && last ? { first, last } : undefined
}

function newest(materials: readonly Material[]): string {
  const instants = materials.flatMap(({ entry: { brief } }) =>
    [brief.date, brief.updated].flatMap((date) => instantOf(date) ?? []),
  )
  return instants.reduce((best, instant) => (instant > best ? instant : best), '1970-01-01T00:00:00Z')
}
