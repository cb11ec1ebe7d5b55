import { candidates } from '../../library/find.ts'
import { dateOf, labelsOf, tagsOf, topicsOf, type Entry } from '../../model/entry.ts'
import { fold } from '../../model/fold.ts'
import { fitsLabel } from '../../model/label.ts'
import { didYouMean } from '../../model/nearest.ts'
import type { Selection } from '../../model/select.ts'
import { whereOf } from './briefs.ts'
import type { Call } from '../command.ts'
import { say } from '../output/report-problems.ts'
import { mostBriefs, speakersIn } from './speakers.ts'

/** The values of a selection that a user may misspell. */
export type Asked = Partial<Pick<Selection, 'topics' | 'tags' | 'labels' | 'by'>>

/**
 * Reports on stderr, after a search without result, each value that no brief has, with the nearest values: of the briefs
 * `among`, or of the whole library.
 */
export async function suggestValues(call: Call, asked: readonly Asked[], among?: Iterable<Entry>): Promise<void> {
  const words = kinds.flatMap(({ key, ...kind }) =>
    asked.flatMap(({ [key]: some = [] }) => some).map((word) => ({ word, ...kind })),
  )
  if (call.options.quiet || !words.length) return
  const briefs = among
    ? { entries: among, isSorted: false }
    : { ...(await candidates(whereOf(call), {})), isSorted: true }
  const read = new Map<ValueKind['valuesIn'], Promise<Values>>()
  for (const { word, valuesIn, notFound, listedBy } of words) {
    read.set(valuesIn, read.get(valuesIn) ?? valuesIn(briefs))
    const { has, names, isPart } = await read.get(valuesIn)!
    const where = isPart ? ` in the newest ${mostBriefs} briefs` : among ? ' there' : ''
    if (!has(word)) say(`${notFound(word, where)}; ${didYouMean(word, names, listedBy)}`, call.world)
  }
}

/** `no quoted person is called "lavrof"; did you mean Sergey Lavrov?` `where` says which briefs were searched. */
export function noSuchPerson(name: string, names: readonly string[], where = ''): string {
  return `${by.notFound(name, where && ` ${where}`)}; ${didYouMean(name, names, by.listedBy)}`
}

interface Briefs {
  readonly entries: Iterable<Entry>
  /** Newest first. */
  readonly isSorted: boolean
}

/** A kind of value that a user may misspell. */
interface ValueKind {
  readonly key: keyof Asked
  readonly notFound: (word: string, where: string) => string
  readonly valuesIn: (briefs: Briefs) => Promise<Values>
  /** How to list all values. */
  readonly listedBy: string
}

interface Values {
  readonly has: (word: string) => boolean
  readonly names: readonly string[]
  /** True if only the newest briefs were searched. */
  readonly isPart?: boolean
}

const by: ValueKind = {
  key: 'by',
  notFound: (word, where) => `no quoted person${where} is called "${word}"`,
  valuesIn: async (briefs) => {
    const some = newestOf(briefs)
    const people = await speakersIn(some.slice(0, mostBriefs))
    const speakers = people.flatMap((one) => [one.name, ...one.speakers]).map(fold)
    return {
      has: (word) => speakers.some((each) => each.includes(fold(word))),
      names: people.map(({ name }) => name),
      isPart: some.length > mostBriefs,
    }
  },
  listedBy: 'to list all people, run: brief people',
}

const kinds: readonly ValueKind[] = [
  {
    key: 'topics',
    notFound: (word, where) => `no brief${where} has the topic "${word}"`,
    valuesIn: async (briefs) => valuesOfBriefs(briefs, topicsOf, isSame),
    listedBy: 'to list all topics, run: brief topics',
  },
  {
    key: 'tags',
    notFound: (word, where) => `no brief${where} has the tag "${word}"`,
    valuesIn: async (briefs) => valuesOfBriefs(briefs, tagsOf, isSame),
    listedBy: 'to list all tags, run: brief tags',
  },
  {
    key: 'labels',
    notFound: (word, where) => `no section${where} is called "${word}"`,
    valuesIn: async (briefs) => valuesOfBriefs(briefs, labelsOf, fitsLabel),
    listedBy: 'to list all labels, run: brief labels',
  },
  by,
]

function valuesOfBriefs(
  { entries }: Briefs,
  valuesOf: (entry: Entry) => readonly string[],
  fits: (word: string, value: string) => boolean,
): Values {
  const values = new Set<string>()
  for (const entry of entries) for (const value of valuesOf(entry)) values.add(value)
  const names = [...values]
  return { has: (word) => names.some((value) => fits(word, value)), names }
}

function isSame(word: string, value: string): boolean {
  return fold(word) === fold(value)
}

/** The newest briefs, and one more if there are others. */
function newestOf({ entries, isSorted }: Briefs): Entry[] {
  if (!isSorted) return [...entries].sort((a, b) => (dateOf(a) > dateOf(b) ? -1 : 1)).slice(0, mostBriefs + 1)
  const some: Entry[] = []
  for (const entry of entries) if (some.push(entry) > mostBriefs) break
  return some
}
