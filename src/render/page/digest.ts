import type { Block } from '../../model/block.ts'
import type { Digest, Group as DigestGroup, Item, Printed, Voice } from '../../model/digest.ts'
import { cleanLine } from '../clean.ts'
import { linkable } from '../../model/link.ts'
import { itemsOf } from './article.ts'
import { dayText } from './day.ts'
import { editionEnd, editionTexts, numberText } from './edition.ts'
import { digestName } from './digest-wording.ts'
import type { Article, BodyItem, Contents, DateText, Group, HeaderItem, PageItem, Prose } from './item.ts'
import { typographicItem } from './typographic-items.ts'
import { cleanText } from '../../model/quote.ts'
import { counted, headlineOf } from './wording.ts'

/** The page of a digest: its name, its contents, the briefs in their groups, and the people they quote most. */
export function digestPage(digest: Digest, { smart, ...frame }: DigestFrame & { readonly smart: boolean }): PageItem[] {
  const items = itemsFrom(digest, frame)
  return smart ? items.map(typographicItem) : items
}

/** The parts of a digest that is printed while it is read, in the order of the page. */
export interface DigestParts {
  readonly contents: AsyncIterable<Contents>
  /** A piece that goes on with its group has no heading. */
  readonly groups: AsyncIterable<DigestGroup<Printed> & { readonly isContinued: boolean }>
  readonly people: () => Promise<readonly Voice[]>
}

/** As `digestPage`, of parts that come in pieces. */
export async function* streamedDigestPage(
  outline: DigestOutline,
  { contents, groups, people }: DigestParts,
  { smart, intro, footer }: DigestFrame & { readonly smart: boolean },
): AsyncGenerator<PageItem> {
  const set = (item: PageItem) => (smart ? typographicItem(item) : item)
  for (const item of [mastheadOf(outline), ...proseOf('intro', intro)]) yield set(item)
  for await (const piece of contents) yield set(piece)
  let number = 0
  for await (const { isContinued, ...piece } of groups) {
    if (!isContinued) number++
    const group = groupOf(piece, number, outline)
    yield set(isContinued ? { ...group, name: '', isContinued } : group)
  }
  for (const item of peopleOf(await people())) yield set(item)
  yield* proseOf('footer', footer)
}

/** What is known of a digest before its briefs are read. */
export interface DigestOutline extends Pick<Digest, 'title' | 'days' | 'words' | 'minutes' | 'edition'> {
  readonly briefCount: number
  readonly groupCount: number
}

/** What the publication says of itself. */
export interface DigestFrame {
  /** Plain text; an empty line separates paragraphs. */
  readonly intro?: string | undefined
  readonly footer?: string | undefined
  readonly unsubscribe?: string | undefined
}

function itemsFrom(digest: Digest, { intro, footer, unsubscribe }: DigestFrame): PageItem[] {
  const { contents, groups, people, edition } = digest
  const outline = { ...digest, briefCount: contents.length, groupCount: groups.length }
  return [
    mastheadOf(outline),
    ...proseOf('intro', intro),
    ...(edition ? editionTexts(edition, contents[0]?.story.brief.lang) : []),
    {
      kind: 'contents',
      entries: contents.map(({ number, story, depth }) => ({
        number,
        headline: headlineOf(story),
        lang: story.brief.lang,
        isPrinted: depth !== undefined,
      })),
    },
    ...groups.map((group, i) => groupOf(group, i + 1, outline)),
    ...peopleOf(people),
    ...(edition ? editionEnd(edition) : []),
    ...proseOf('footer', footer, unsubscribe),
  ]
}

function mastheadOf(outline: DigestOutline): PageItem {
  return { kind: 'masthead', title: outline.title, days: daysOf(outline), counts: countsText(outline) }
}

function proseOf(place: Prose['place'], text = '', unsubscribe?: string): PageItem[] {
  const paragraphs = text.split(/\n\s*\n/).filter((each) => each.trim())
  if (!paragraphs.length && !unsubscribe) return []
  const blocks = paragraphs.map((each): Block => ({ kind: 'paragraph', spans: [{ kind: 'text', text: each.trim() }] }))
  return [{ kind: 'prose', place, blocks, unsubscribe }]
}

/** What a mail reader shows beside the subject, which has the first headline: the next ones, or the first again. */
export function digestPreview({ contents }: Digest): string {
  const headlines = contents.map(({ story }) => headlineOf(story))
  return cleanLine((headlines.length > 1 ? headlines.slice(1, 4) : headlines).join(' · '))
}

/** `Digest, Jan 27, 2022: Kremlin says …`, after its first brief. */
export function digestSubject(digest: Digest): string {
  const [first] = digest.contents
  const name = digestName({ title: digest.title, days: daysOf(digest) })
  return cleanLine(first ? `${name}: ${headlineOf(first.story)}` : name)
}

function daysOf({ days, edition }: Pick<Digest, 'days' | 'edition'>): DateText[] {
  const date = edition?.edition.date
  if (date) return [{ date, text: dayText(date) }]
  if (!days) return []
  return [...new Set([days.first, days.last])].map((date) => ({ date, text: dayText(date) }))
}

/** `3 briefs · 512 words · 2 min`; if only the contents are printed, `3 briefs`. */
function countsText({ briefCount, words, minutes, edition }: DigestOutline): string {
  const reading = words ? [counted(words, 'word'), `${minutes} min`] : []
  const number = numberText(edition?.edition.number)
  return [number, counted(briefCount, 'brief'), ...reading].filter(Boolean).join(' · ')
}

function groupOf(group: DigestGroup<Printed>, number: number, outline: DigestOutline): Group {
  const name = groupName(group, outline)
  return {
    kind: 'group',
    number,
    name,
    articles: group.items.map((item) => articleOf(item, group, outline, name ? 3 : 2)),
  }
}

/** The heading of a group; empty if it is the only group and has no name. */
function groupName({ by, name }: DigestGroup<unknown>, { groupCount }: DigestOutline): string {
  if (by === 'none') return ''
  if (name) return by === 'day' ? dayText(name) : name
  return groupCount < 2 ? '' : by === 'day' ? 'Undated' : 'More'
}

function articleOf(item: Printed, group: DigestGroup<unknown>, outline: DigestOutline, level: 2 | 3): Article {
  const { header, body } = itemsOf(item)
  return {
    kind: 'article',
    within: 'digest',
    extent: item.depth === 'headline' ? 'headline' : item.whole ? 'whole' : 'parts',
    number: item.number,
    isAlone: false,
    level,
    brief: item.story.brief,
    slug: item.entry.slug,
    header: header.flatMap((each) => headerItem(each, item, group, outline)).toSorted(headlineFirst),
    body: [...body, ...quoteOf(item), ...addressOf(item)],
  }
}

/** The headline leads to the whole story. The folio says what the group and the masthead leave unsaid. */
function headerItem(
  item: HeaderItem,
  { whole, link, depth, number }: Item,
  group: DigestGroup<unknown>,
  { briefCount, days }: DigestOutline,
): HeaderItem[] {
  switch (item.kind) {
    case 'headline':
      return [{ ...item, url: link, number: briefCount > 1 ? number : undefined }]
    case 'folio': {
      const topic = group.by === 'topic' ? undefined : item.topic
      const date = group.by === 'day' || days?.first === days?.last ? undefined : item.date
      const { updated } = item
      return topic || date || updated ? [{ kind: 'folio', topic, date, updated }] : []
    }
    case 'dek':
      return depth === 'headline' ? [] : [item]
    case 'byline':
      return whole ? [item] : []
  }
}

/** The headline and the dek stand above the folio. */
function headlineFirst(a: HeaderItem, b: HeaderItem): number {
  return Number(isHeadline(b)) - Number(isHeadline(a))
}

function isHeadline({ kind }: HeaderItem): boolean {
  return kind === 'headline' || kind === 'dek'
}

function quoteOf({ quote }: Item): BodyItem[] {
  if (!quote) return []
  return [{ kind: 'quote', text: cleanText(quote), speaker: quote.speaker, role: quote.role }]
}

/** Nothing if the source below a whole story has the address. */
function addressOf({ link, whole, story }: Item): BodyItem[] {
  if (!link || !linkable(link) || (whole && story.brief.source?.url === link)) return []
  return [{ kind: 'address', url: link }]
}

function peopleOf(voices: readonly Voice[]): PageItem[] {
  const people = voices.map(({ name, role, quotes }) => ({ name, role, count: counted(quotes, 'quote') }))
  return people.length ? [{ kind: 'people', title: 'Most quoted', people }] : []
}
