import type { Brief } from '../../model/brief.ts'
import type { Extract, Part } from '../../model/part.ts'
import type { Story, StoryImage, StorySection } from '../../model/story.ts'
import { english } from './day.ts'
import type { BodyItem, HeaderItem, Picture } from './item.ts'
import { bylineText, dateText, noteLabel, originOf, updatedText } from './wording.ts'

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
    case 'dek':
      return [{ kind: 'dek', spans: part.spans }]
    case 'image':
      return [pictureOf(part.image)]
    case 'lede':
      return [{ kind: 'lede', blocks: part.blocks }]
    case 'section':
      return [section(part)]
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
  date: noItems, // stands beside the topic
  updated: noItems, // stands beside the date
  headline: ({ headline, brief }) => [
    { kind: 'headline', spans: headline.length ? headline : [{ kind: 'text', text: brief.headline }] },
  ],
  dek,
  byline,
  image: ({ image }) => (image ? [pictureOf(image)] : []),
  lede: ({ lede }) => (lede.length ? [{ kind: 'lede', blocks: lede }] : []),
  sections: ({ sections }) => sections.map(section),
  notes,
  links,
  source,
  tags,
  // These say how to read a brief, and are not printed.
  people: noItems,
  quotes: noItems,
  weight: noItems,
  lang: noItems,
  edition: noItems, // frames the page
  extras: noItems,
}

function isOfHeader(item: HeaderItem | BodyItem): item is HeaderItem {
  return item.kind === 'folio' || item.kind === 'headline' || item.kind === 'dek' || item.kind === 'byline'
}

function noItems(): [] {
  return []
}

function folio({ brief }: Story): HeaderItem[] {
  const { topic, date, updated } = brief
  if (!topic && !date && !updated) return []
  // A brief that is known by the time of its change only has that as its date.
  return [{ kind: 'folio', topic, date: date === updated ? undefined : dateText(brief), updated: updatedText(brief) }]
}

function dek({ dek }: Story): HeaderItem[] {
  return dek.length ? [{ kind: 'dek', spans: dek }] : []
}

function byline({ brief: { byline = [], lang } }: Story): HeaderItem[] {
  return byline.length ? [{ kind: 'byline', text: bylineText(byline, lang), authors: byline }] : []
}

function pictureOf(image: StoryImage): Picture {
  return { kind: 'picture', ...image }
}

function section({ label, heading, image, blocks }: StorySection): BodyItem {
  return { kind: 'section', label, heading, picture: image && pictureOf(image), blocks }
}

function notes({ brief, notes }: Story): BodyItem[] {
  return notes.map((blocks, i) => ({ kind: 'note', label: noteLabel(brief.notes?.[i], brief.lang), blocks }))
}

function links({ brief: { links = [] } }: Story): BodyItem[] {
  return links.length ? [{ kind: 'links', links }] : []
}

function source({ brief: { source = {}, lang } }: Story): BodyItem[] {
  const { title = '', publisher = '', url, note = '' } = source
  const name = originOf(source)
  if (!name && !note) return []
  return [{ kind: 'source', label: name && english(lang) ? 'Source: ' : '', name, title, publisher, url, note }]
}

function tags({ brief: { tags = [], lang } }: Story): BodyItem[] {
  return tags.length ? [{ kind: 'tags', label: english(lang) ? 'Tags: ' : '', tags }] : []
}
