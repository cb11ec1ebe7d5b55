import type { Brief, Data, Section } from '../../model/brief.ts'
import { briefKeys } from '../../model/brief-keys.ts'
import type { Entry } from '../../model/entry.ts'
import type { KeyTree } from '../../model/key-tree.ts'
import { partsOf, type Part } from '../../model/part.ts'
import type { Story } from '../../model/story.ts'
import { withoutLinks } from '../../model/without-links.ts'
import { minutes, wordsOf } from '../../model/words.ts'
import { version, type Field, type Value } from './fields.ts'
import { partItems } from '../page/article.ts'
import { blocksText } from '../text/blocks.ts'
import { bodyText } from '../text/body.ts'

/** A brief as a record. Its Markdown is read only for the fields that need it. */
export interface BriefRecord {
  readonly entry: Entry
  readonly story: () => Promise<Story>
}

/** A part of a brief as a record, as `brief section` gives it. */
export interface PartRecord {
  readonly entry: Entry
  readonly story: Story
  readonly part: Part
}

/** The fields of the keys of the format. A new key does not compile until it has a row here. */
const keyFields: { readonly [Key in keyof Required<Brief>]: Field<BriefRecord> } = {
  headline: key('headline', 'the headline, Markdown'),
  dek: key('dek', 'the standfirst below the headline, Markdown'),
  date: key('date', 'the day, or the timestamp, as written'),
  updated: key('updated', 'when it was last changed, as written'),
  topic: key('topic', 'the topic'),
  weight: key('weight', 'its place among the briefs of its day, lower first'),
  byline: list('byline', 'who wrote it: name and role each'),
  image: key('image', 'its url, alt, caption and credit'),
  lede: key('lede', 'the lede, Markdown'),
  sections: {
    name: 'sections',
    summary: 'number, label, heading, image, body (Markdown) and text (plain) of each',
    keys: { ...briefKeys.sections, number: {}, text: {} },
    of: sections,
  },
  people: list('people', 'name, role, url and handle of each, as listed in the file'),
  quotes: list('quotes', 'text, speaker and role of each, as listed in the file'),
  links: list('links', 'text and url of each'),
  notes: list('notes', 'kind, date and text (Markdown) of each'),
  source: key('source', 'its publisher, title, url, id and note'),
  tags: list('tags', 'the tags'),
  lang: key('lang', 'the language tag'),
  edition: key('edition', 'the title, number, date, intro, outro and sponsor of its edition'),
  extras: key('extras', 'what the file has under x- keys'),
}

/** The fields of a brief: where it is, the keys of the format as its file has them, and what can be counted. */
export const briefFields: readonly Field<BriefRecord>[] = [
  version,
  { name: 'slug', summary: 'the name of its file without folder, date and ending', of: ({ entry }) => entry.slug },
  { name: 'path', summary: 'its file', of: ({ entry }) => entry.path },
  { name: 'number', summary: 'its place in the file, from 1', of: ({ entry }) => entry.number },
  ...Object.values(keyFields),
  {
    name: 'text',
    summary: 'lede and sections as plain text, without images and addresses of links',
    of: async ({ story }) => storyPlain(await story()),
  },
  { name: 'words', summary: 'how many words it has', of: ({ entry }) => countOf(entry) },
  {
    name: 'minutes',
    summary: 'reading time at 265 words a minute',
    of: ({ entry }) => minutes(countOf(entry)),
  },
]

function countOf({ brief, stored }: Entry): number {
  return stored?.words ?? wordsOf(brief)
}

/** The fields of a part of a brief. */
export const partFields: readonly Field<PartRecord>[] = [
  version,
  { name: 'slug', summary: 'the name of its file without folder, date and ending', of: ({ entry }) => entry.slug },
  { name: 'path', summary: 'its file', of: ({ entry }) => entry.path },
  { name: 'headline', summary: 'the headline of its brief, Markdown', of: ({ entry }) => entry.brief.headline },
  { name: 'date', summary: 'the date of its brief, as written', of: ({ entry }) => entry.brief.date },
  { name: 'topic', summary: 'the topic of its brief', of: ({ entry }) => entry.brief.topic },
  { name: 'kind', summary: 'section, dek, lede, image, notes or links', of: ({ part }) => part.kind },
  {
    name: 'number',
    summary: 'its place among the sections, from 1',
    of: ({ part }) => (part.kind === 'section' ? part.number : undefined),
  },
  { name: 'label', summary: 'its label', of: ({ part }) => (part.kind === 'section' ? part.label : undefined) },
  { name: 'heading', summary: 'its heading', of: ({ part }) => (part.kind === 'section' ? part.heading : undefined) },
  {
    name: 'body',
    summary: 'what the file has: Markdown, or the keys of image, notes and links',
    keys: 'any',
    of: partBody,
  },
  { name: 'text', summary: 'the same as plain text, without the label', of: partPlain },
]

function key(name: keyof Brief, summary: string): Field<BriefRecord> {
  return { name, summary, keys: keysOf(name), of: ({ entry }) => asWritten(entry.brief[name]) }
}

function list(name: keyof Brief, summary: string): Field<BriefRecord> {
  return { ...key(name, summary), of: ({ entry }) => asWritten(entry.brief[name]) ?? [] }
}

function keysOf(name: keyof Brief): KeyTree | 'any' {
  return name === 'extras' ? 'any' : briefKeys[name]
}

async function sections({ entry, story }: BriefRecord): Promise<Value> {
  const { sections } = await story()
  return (entry.brief.sections ?? []).map(({ label, heading, image, body, extras }: Section, i) => ({
    number: i + 1,
    label,
    heading,
    image: asWritten(image),
    body,
    text: blocksText(withoutLinks(sections[i]?.blocks ?? []), Infinity).join('\n'),
    ...asObject(extras),
  }))
}

function partPlain({ part, story }: PartRecord): string {
  return (part.kind === 'section' ? blocksText(part.blocks, Infinity) : bodyText(partItems(part, story))).join('\n')
}

function partBody({ entry: { brief }, part }: PartRecord): Value {
  switch (part.kind) {
    case 'dek':
    case 'lede':
      return brief[part.kind]
    case 'section':
      return brief.sections?.[part.number - 1]?.body
    case 'image':
    case 'notes':
    case 'links':
      return asWritten(brief[part.kind])
  }
}

function storyPlain(story: Story): string {
  const sections = story.sections.map(({ image: _image, ...section }) => ({
    ...section,
    blocks: withoutLinks(section.blocks),
  }))
  const bare = { ...story, lede: withoutLinks(story.lede), sections }
  const parts = partsOf(bare).filter(({ kind }) => kind === 'lede' || kind === 'section')
  return bodyText(parts.flatMap((part) => partItems(part, bare))).join('\n')
}

/** As in the file: the x- keys of a list's entries stand beside the others. */
export function asWritten(value: unknown): Value {
  if (Array.isArray(value)) return value.map(asWritten)
  if (typeof value !== 'object' || value === null) return value as Value
  const { extras, ...rest } = value as { readonly extras?: Data; readonly [key: string]: unknown }
  return Object.fromEntries(
    [...Object.entries(rest), ...Object.entries(asObject(extras))].map(([k, v]) => [k, asWritten(v)]),
  )
}

function asObject(extras: unknown): { readonly [key: string]: Value } {
  return (extras ?? {}) as { readonly [key: string]: Value }
}
