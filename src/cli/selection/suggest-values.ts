import { candidates } from '../../library/find.ts'
import { dateOf, labelsOf, tagsOf, topicsOf, type Entry } from '../../model/entry.ts'
import { fold } from '../../model/fold.ts'
import { fitsLabel } from '../../model/label.ts'
import { meant } from '../../model/nearest.ts'
import type { Selection } from '../../model/select.ts'
import { whereOf } from './briefs.ts'
import type { Call } from '../command.ts'
import { say } from '../output/report-problems.ts'
import { mostBriefs, speakersIn } from './speakers.ts'

/** What a selection asks for that may be a typing error. */
export type Asked = Partial<Pick<Selection, 'topics' | 'tags' | 'labels' | 'by'>>

/**
 * Says on stderr, where nothing has been found, what was asked for that no brief has, and what may have been meant: of
 * some briefs, or of the whole library.
 */
export async function guess(call: Call, asked: readonly Asked[], among?: Iterable<Entry>): Promise<void> {
  const words = kinds.flatMap(({ key, ...kind }) =>
    asked.flatMap(({ [key]: some = [] }) => some).map((word) => ({ word, ...kind })),
  )
  if (call.options.quiet || !words.length) return
  const briefs = among
    ? { entries: among, isSorted: false }
    : { ...(await candidates(whereOf(call), {})), isSorted: true }
  const known = new Map<Kind['known'], Promise<Known>>()
  for (const { word, known: read, none, shownBy } of words) {
    known.set(read, known.get(read) ?? read(briefs))
    const { has, names, isPart } = await known.get(read)!
    const where = isPart ? ` in the newest ${mostBriefs} briefs` : among ? ' there' : ''
    if (!has(word)) say(`${none(word, where)}; ${meant(word, names, shownBy)}`, call.world)
  }
}

/** `no quoted person is called "lavrof"; did you mean Sergey Lavrov?` `where` says which briefs were searched. */
export function nobody(name: string, names: readonly string[], where = ''): string {
  return `${by.none(name, where && ` ${where}`)}; ${meant(name, names, by.shownBy)}`
}

interface Briefs {
  readonly entries: Iterable<Entry>
  /** Newest first. */
  readonly isSorted: boolean
}

/** What can be guessed. */
interface Kind {
  readonly key: keyof Asked
  readonly none: (word: string, where: string) => string
  readonly known: (briefs: Briefs) => Promise<Known>
  /** Where the names are from which one may choose. */
  readonly shownBy: string
}

interface Known {
  readonly has: (word: string) => boolean
  readonly names: readonly string[]
  /** Whether not all briefs were asked. */
  readonly isPart?: boolean
}

const by: Kind = {
  key: 'by',
  none: (word, where) => `no quoted person${where} is called "${word}"`,
  known: async (briefs) => {
    const some = newestOf(briefs)
    const people = await speakersIn(some.slice(0, mostBriefs))
    const speakers = people.flatMap((one) => [one.name, ...one.speakers]).map(fold)
    return {
      has: (word) => speakers.some((each) => each.includes(fold(word))),
      names: people.map(({ name }) => name),
      isPart: some.length > mostBriefs,
    }
  },
  shownBy: 'to list all people, run: brief people',
}

const kinds: readonly Kind[] = [
  {
    key: 'topics',
    none: (word, where) => `no brief${where} has the topic "${word}"`,
    known: async (briefs) => written(briefs, topicsOf, isSame),
    shownBy: 'to list all topics, run: brief topics',
  },
  {
    key: 'tags',
    none: (word, where) => `no brief${where} has the tag "${word}"`,
    known: async (briefs) => written(briefs, tagsOf, isSame),
    shownBy: 'to list all tags, run: brief tags',
  },
  {
    key: 'labels',
    none: (word, where) => `no section${where} is called "${word}"`,
    known: async (briefs) => written(briefs, labelsOf, fitsLabel),
    shownBy: 'to list all labels, run: brief labels',
  },
  by,
]

/** The values that briefs have written down. */
function written(
  { entries }: Briefs,
  valuesOf: (entry: Entry) => readonly string[],
  fits: (word: string, value: string) => boolean,
): Known {
  const values = new Set<string>()
  for (const entry of entries) for (const value of valuesOf(entry)) values.add(value)
  const names = [...values]
  return { has: (word) => names.some((value) => fits(word, value)), names }
}

function isSame(word: string, value: string): boolean {
  return fold(word) === fold(value)
}

/** So many that it shows whether there are more than are asked. */
function newestOf({ entries, isSorted }: Briefs): Entry[] {
  if (!isSorted) return [...entries].sort((a, b) => (dateOf(a) > dateOf(b) ? -1 : 1)).slice(0, mostBriefs + 1)
  const some: Entry[] = []
  for (const entry of entries) if (some.push(entry) > mostBriefs) break
  return some
}
