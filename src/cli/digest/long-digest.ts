import { storyOf } from '../../markdown/story.ts'
import {
  itemAt,
  type Depth,
  type Digest,
  type Grouping,
  type Item,
  type Printed,
  type Voice,
} from '../../model/digest.ts'
import { grouped, type Group } from '../../model/digest/groups.ts'
import { dateOf, type Entry } from '../../model/entry.ts'
import type { Story } from '../../model/story.ts'
import type { DigestFrame } from '../../render/page/digest.ts'
import type { PageItem } from '../../render/page/item.ts'
import type { PageOptions } from '../../render/page/options.ts'
import type { BriefRecord } from '../../render/records/brief-fields.ts'
import type { Options } from '../arguments/options.ts'
import { headlineOf } from '../../render/page/wording.ts'
import { quoteRecords } from '../selection/quote-records.ts'
import { linkOf } from './link.ts'
import { voicesOf } from './build-digest.ts'

/** More briefs than this are read one by one while they are printed, so that memory does not grow with them. */
export const LONG = 500

/** Articles that are drawn at once. */
const CHUNK = 50

/** The page of a digest of very many briefs. Its masthead has no number of words, because it is printed before they are counted. */
export async function* longDigestPage(
  records: readonly BriefRecord[],
  options: Options,
  page: PageOptions & DigestFrame,
): AsyncGenerator<PageItem> {
  const entries = records.map(({ entry }) => ({ entry }))
  const days = daysOf(records)
  const by = (options.group as Grouping | undefined) ?? (days && days.first !== days.last ? 'day' : 'topic')
  const groups = grouped(entries, by)
  const { streamedDigestPage } = await import('../../render/page/digest.ts')
  const outline: Digest = {
    title: options.title ?? 'Digest',
    ...(days && { days }),
    updated: '',
    contents: await contentsOf(groups),
    groups: groups.map((group) => ({ ...group, items: [] })),
    people: [],
    words: 0,
    minutes: 0,
  }
  yield* streamedDigestPage(outline, chunksOf(groups, options), () => voicesIn(records), page)
}

function daysOf(records: readonly BriefRecord[]): Digest['days'] {
  const days = records.map(({ entry }) => dateOf(entry).slice(0, 10)).filter(Boolean)
  const [first] = days
  if (!first) return undefined
  return days.reduce(
    (ends, day) => ({ first: day < ends.first ? day : ends.first, last: day > ends.last ? day : ends.last }),
    { first, last: first },
  )
}

/** Every brief as its headline, in plain text: the spans of a hundred thousand headlines take a hundred megabytes. */
async function contentsOf(groups: readonly Group<{ readonly entry: Entry }>[]): Promise<Item[]> {
  const items: Item[] = []
  for (const { entry } of groups.flatMap((group) => group.items)) {
    const { headline, lang } = entry.brief
    const text = headlineOf(await storyOf({ headline }))
    const story = { ...NO_TEXT, brief: { headline: text, ...(lang && { lang }) } }
    items.push({ entry, story, parts: [], whole: false, depth: 'headline', number: items.length + 1, words: 0 })
  }
  return items
}

const NO_TEXT: Omit<Story, 'brief'> = { headline: [], dek: [], lede: [], sections: [], notes: [] }

async function* chunksOf(groups: readonly Group<{ readonly entry: Entry }>[], options: Options) {
  let number = 0
  for (const group of groups)
    for (let start = 0; start < group.items.length; start += CHUNK) {
      const items: Printed[] = []
      for (const { entry } of group.items.slice(start, start + CHUNK))
        items.push({ ...(await printedOf(entry, options)), number: ++number })
      yield { ...group, items, isContinued: start > 0 }
    }
}

/** Nothing keeps the story of a brief that has been printed. */
async function printedOf(entry: Entry, { depth = 'key', link }: Options): Promise<Printed> {
  const story = await storyOf(entry.brief)
  const record = { entry, story: async () => story }
  const quotes = (await quoteRecords(record)).map(({ quote }) => quote)
  const at = depth as Depth
  return { ...itemAt({ entry, story, quotes, link: await linkOf(record, link) }, at), depth: at }
}

async function voicesIn(records: readonly BriefRecord[]): Promise<Voice[]> {
  return voicesOf(quotesIn(records))
}

async function* quotesIn(records: readonly BriefRecord[]) {
  for (const { entry } of records) yield await quoteRecords({ entry, story: () => storyOf(entry.brief) })
}
