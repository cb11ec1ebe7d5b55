import type { Brief } from '../../model/brief.ts'
import type { Extract, Part } from '../../model/part.ts'
import type { Story } from '../../model/story.ts'
import { english } from './day.ts'
import type { BodyItem, HeaderItem } from './item.ts'
import { bylineText, dateText, noteLabel } from './wording.ts'

/** What a whole story, or parts of one, put on a page: the header and what stands below it. */
export function itemsOf({ story, parts, whole }: Extract): { header: HeaderItem[]; body: BodyItem[] } {
  const all = Object.values(ITEMS).flatMap((items) => items(story))
  const header = all.filter(isOfHeader)
  const body = whole ? all.filter((item) => !isOfHeader(item)) : parts.flatMap((part) => partItems(part, story))
  return { header, body }
}

/** The items of a part of a story. */
export function partItems(part: Part, story: Story): BodyItem[] {
  switch (part.kind) {
    case 'image':
      return picture(story)
    case 'lede':
      return [{ kind: 'lede', blocks: part.blocks }]
    case 'section':
      return [{ kind: 'section', label: part.label, blocks: part.blocks }]
    case 'notes':
      return notes(story)
    case 'links':
      return links(story)
  }
}

/**
 * What each key of a brief puts on its page, in the order of the page. A new key of the format does not compile until it
 * has a row here; a new kind of item does not compile until every format draws it.
 */
const ITEMS: { readonly [Key in keyof Required<Brief>]: (story: Story) => readonly (HeaderItem | BodyItem)[] } = {
  topic: folio,
  date: nothing, // stands beside the topic
  headline: ({ headline, brief }) => [
    { kind: 'headline', spans: headline.length ? headline : [{ kind: 'text', text: brief.headline }] },
  ],
  byline,
  image: picture,
  lede: ({ lede }) => (lede.length ? [{ kind: 'lede', blocks: lede }] : []),
  sections: ({ sections }) => sections.map(({ label, blocks }) => ({ kind: 'section', label, blocks })),
  notes,
  links,
  source,
  tags,
  // These say how to read a brief, and are not printed.
  people: nothing,
  quotes: nothing,
  lang: nothing,
  extras: nothing,
}

function isOfHeader(item: HeaderItem | BodyItem): item is HeaderItem {
  return item.kind === 'folio' || item.kind === 'headline' || item.kind === 'byline'
}

function nothing(): [] {
  return []
}

function folio({ brief }: Story): HeaderItem[] {
  return brief.topic || brief.date ? [{ kind: 'folio', topic: brief.topic, date: dateText(brief) }] : []
}

function byline({ brief: { byline = [], lang } }: Story): HeaderItem[] {
  return byline.length ? [{ kind: 'byline', text: bylineText(byline, lang), authors: byline }] : []
}

function picture({ brief: { image }, caption, credit }: Story): BodyItem[] {
  return image ? [{ kind: 'picture', alt: image.alt ?? '', caption, credit }] : []
}

function notes({ brief, notes }: Story): BodyItem[] {
  return notes.map((blocks, i) => ({ kind: 'note', label: noteLabel(brief.notes?.[i], brief.lang), blocks }))
}

function links({ brief: { links = [] } }: Story): BodyItem[] {
  return links.length ? [{ kind: 'links', links }] : []
}

function source({ brief: { source: { publisher, url, note = '' } = {}, lang } }: Story): BodyItem[] {
  const name = publisher ?? url ?? ''
  if (!name && !note) return []
  return [{ kind: 'source', label: name && english(lang) ? 'Source: ' : '', name, url, note }]
}

function tags({ brief: { tags = [], lang } }: Story): BodyItem[] {
  return tags.length ? [{ kind: 'tags', label: english(lang) ? 'Tags: ' : '', tags }] : []
}
