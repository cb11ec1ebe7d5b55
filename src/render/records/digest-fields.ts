import { plain } from '../../model/block.ts'
import type { Brief } from '../../model/brief.ts'
import { briefKeys } from '../../model/brief-keys.ts'
import type { Digest, Item } from '../../model/digest.ts'
import { partItems } from '../page/article.ts'
import { cleanText } from '../../model/quote.ts'
import { headlineOf } from '../page/wording.ts'
import { bodyText } from '../text/body.ts'
import { asWritten } from './brief-fields.ts'
import { keysOf, version, type Field, type Value } from './fields.ts'

/**
 * Which keys of a brief stand beside its text, and as what. A new key does not compile until it has a row here. The text has
 * what a digest prints of the others.
 */
const besideText: { readonly [Key in keyof Required<Brief>]: ((item: Item) => Value) | undefined } = {
  headline: ({ story }) => headlineOf(story),
  dek: ({ story }) => plain(story.dek) || undefined,
  date: ({ entry }) => entry.brief.date,
  updated: ({ entry }) => entry.brief.updated,
  topic: ({ entry }) => entry.brief.topic,
  weight: undefined,
  byline: undefined,
  image: undefined,
  lede: undefined,
  sections: undefined,
  people: undefined,
  quotes: undefined,
  links: undefined,
  notes: undefined,
  source: undefined,
  tags: undefined,
  lang: undefined,
  edition: undefined,
  extras: undefined,
}

const shownKeys = Object.entries(besideText).flatMap(([key, of]) => (of ? [{ key, of }] : []))
const shownNames = shownKeys.map(({ key }) => key)

/** The fields of a digest, which is one record. */
export const digestFields: readonly Field<Digest>[] = [
  version,
  { name: 'title', summary: 'what it is called', of: ({ title }) => title },
  {
    name: 'edition',
    summary: 'the title, number, date, intro, outro and sponsor of the edition',
    keys: briefKeys.edition,
    of: ({ edition }) => asWritten(edition?.edition),
  },
  { name: 'first', summary: 'the day of its oldest brief', of: ({ days }) => days?.first },
  { name: 'last', summary: 'the day of its newest brief', of: ({ days }) => days?.last },
  { name: 'updated', summary: 'the instant of its newest brief, in UTC', of: ({ updated }) => updated },
  { name: 'words', summary: 'how many words its briefs have as they are printed', of: ({ words }) => words },
  { name: 'minutes', summary: 'reading time at 265 words a minute', of: ({ minutes }) => minutes },
  {
    name: 'briefs',
    summary: `number, group, slug, path, ${shownNames.join(', ')}, depth, words, link, text and quote of each`,
    keys: keysOf(`number group slug path ${shownNames.join(' ')} depth words link text`, {
      quote: keysOf('text speaker role'),
    }),
    of: (digest) => digest.contents.map((item) => brief(item, digest)),
  },
  {
    name: 'people',
    summary: 'name, role and quotes (how many) of the most quoted',
    keys: keysOf('name role quotes'),
    of: ({ people }) => people.map(({ name, role, quotes }) => ({ name, role, quotes })),
  },
]

/** The depth of a brief that is only in the contents is null. */
function brief(item: Item, { groups }: Digest): Value {
  const { number, entry, story, parts, depth, words, link, quote } = item
  return {
    number,
    group: groups.find(({ items }) => items.some((each) => each.number === number))?.name,
    slug: entry.slug,
    path: entry.path,
    ...Object.fromEntries(shownKeys.map(({ key, of }) => [key, of(item)])),
    depth,
    words,
    link,
    text: bodyText(parts.flatMap((part) => partItems(part, story))).join('\n'),
    quote: quote && { text: cleanText(quote), speaker: quote.speaker, role: quote.role },
  }
}
