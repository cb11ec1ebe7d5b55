import { storyOf } from '../../markdown/story.ts'
import { itemAt, type Depth, type Grouping, type Printed } from '../../model/digest.ts'
import { grouped, type Group } from '../../model/digest/groups.ts'
import { dateOf, type Entry } from '../../model/entry.ts'
import type { DigestFrame, DigestOutline } from '../../render/page/digest.ts'
import type { Contents, ContentsEntry, PageItem } from '../../render/page/item.ts'
import type { PageOptions } from '../../render/page/options.ts'
import type { BriefRecord } from '../../render/records/brief-fields.ts'
import type { Options } from '../arguments/options.ts'
import type { FoundInTurn } from '../selection/briefs.ts'
import { headlineOf } from '../../render/page/wording.ts'
import { quoteRecords } from '../selection/quote-records.ts'
import { linkOf } from './link.ts'
import { voicesOf } from './build-digest.ts'

/** More briefs than this are read one by one while they are printed, so that memory does not grow with them. */
export const LONG = 500

/** Articles that are drawn at once, and lines of the contents. */
const [ARTICLES, LINES] = [50, 200]

/**
 * The page of a digest of very many briefs. Its masthead has no number of words, because it is printed before they are
 * counted. Only the entries are kept: what is printed of them is read when it is printed.
 */
export async function* longDigestPage(
  { entries, recordOf }: SelectedBriefs,
  options: Options,
  page: PageOptions & DigestFrame,
): AsyncGenerator<PageItem> {
  const all = Array.from(entries, (entry) => ({ entry }))
  const days = daysOf(all)
  const by = (options.group as Grouping | undefined) ?? (days && days.first !== days.last ? 'day' : 'topic')
  const groups = grouped(all, by)
  const outline: DigestOutline = {
    title: options.title ?? 'Digest',
    ...(days && { days }),
    briefCount: all.length,
    groupCount: groups.length,
    words: 0,
    minutes: 0,
  }
  const { streamedDigestPage } = await import('../../render/page/digest.ts')
  const parts = {
    contents: contentsOf(groups, all.length),
    groups: chunksOf(groups, recordOf, options),
    people: () => voicesOf(speakersIn(all, recordOf)),
  }
  yield* streamedDigestPage(outline, parts, page)
}

/** Can be iterated several times. */
export type SelectedBriefs = Pick<FoundInTurn, 'recordOf'> & { readonly entries: Iterable<Entry> }

interface Listed {
  readonly entry: Entry
}

function daysOf(all: readonly Listed[]): DigestOutline['days'] {
  let [first, last] = ['', '']
  for (const { entry } of all) {
    const day = dateOf(entry).slice(0, 10)
    if (day && (!first || day < first)) first = day
    if (day > last) last = day
  }
  return first ? { first, last } : undefined
}

/** Every headline, in plain text. */
async function* contentsOf(groups: readonly Group<Listed>[], total: number): AsyncGenerator<Contents> {
  let [number, entries]: [number, ContentsEntry[]] = [0, []]
  for (const { items } of groups)
    for (const { entry } of items) {
      const { headline, lang } = entry.brief
      entries.push({ number: ++number, headline: headlineOf(await storyOf({ headline })), lang, isPrinted: true })
      if (entries.length < LINES && number < total) continue
      const part = { isFirst: number === entries.length, isLast: number === total, total }
      yield { kind: 'contents', entries, part }
      entries = []
    }
}

async function* chunksOf(groups: readonly Group<Listed>[], recordOf: SelectedBriefs['recordOf'], options: Options) {
  let number = 0
  for (const group of groups)
    for (let start = 0; start < group.items.length; start += ARTICLES) {
      const items: Printed[] = []
      for (const { entry } of group.items.slice(start, start + ARTICLES))
        items.push({ ...(await printedOf(recordOf(entry), options)), number: ++number })
      yield { ...group, items, isContinued: start > 0 }
    }
}

async function printedOf(record: BriefRecord, { depth = 'key', link }: Options): Promise<Printed> {
  const story = await record.story()
  const quotes = (await quoteRecords(record)).map(({ quote }) => quote)
  const at = depth as Depth
  return { ...itemAt({ entry: record.entry, story, quotes, link: await linkOf(record, link) }, at), depth: at }
}

/** Who is quoted in each brief. An index has the speakers, so that no quote need be read again. */
async function* speakersIn(all: readonly Listed[], recordOf: SelectedBriefs['recordOf']) {
  for (const { entry } of all) {
    const quotes = entry.stored?.speakers() ?? (await quoteRecords(recordOf(entry))).map(({ quote }) => quote)
    yield quotes.map((quote) => ({ quote, date: dateOf(entry) || undefined }))
  }
}
