import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith'
import type { Digest, Item, Printed } from '../../model/digest.ts'
import { dayOf } from '../../model/entry.ts'
import { hashOf } from '../../model/hash.ts'
import { instantOf } from '../../model/instant.ts'
import type { Look } from '../../model/look.ts'
import { clean, cleanLine } from '../clean.ts'
import { escaped } from '../html/escape.ts'
import { linkable } from '../link.ts'
import { partText } from '../text/part.ts'
import { headlineOf } from '../wording.ts'
import { partHtml, sourceHtml } from './part-html.ts'
import { quoteHtml } from './quote-html.ts'
import { smartDigest } from './smart.ts'

/** RSS 2.0 */
export async function rss(given: Digest, look: Look): Promise<string> {
  const { title, home, updated, entries, about } = feedOf(given, look)
  return xml(
    generateRssFeed({
      title,
      link: home,
      description: about,
      pubDate: new Date(updated),
      lastBuildDate: new Date(updated),
      generator: 'brief',
      items: entries.map(({ id, link, name, summary, content, published, categories, authors }) => ({
        title: name,
        ...(link && { link }),
        // Readers take it for HTML.
        ...(summary && { description: escaped(summary) }),
        guid: { value: id, isPermaLink: false },
        ...(published && { pubDate: new Date(published) }),
        categories: categories.map((category) => ({ name: category })),
        dc: { creators: authors },
        ...(content && { content: { encoded: content } }),
      })),
    }),
  )
}

/** Atom (RFC 4287) */
export async function atom(given: Digest, look: Look): Promise<string> {
  const { id, title, home, updated, entries, about } = feedOf(given, look)
  return xml(
    generateAtomFeed({
      id,
      title: { value: title },
      subtitle: { value: about },
      updated: new Date(updated),
      authors: [{ name: title }],
      links: /^https?:/.test(home) ? [{ href: home, rel: 'alternate' }] : [],
      generator: { text: 'brief' },
      entries: entries.map(({ id, link, name, summary, content, published, categories, authors }) => ({
        id,
        title: { value: name },
        updated: new Date(published ?? updated),
        ...(published && { published: new Date(published) }),
        links: link ? [{ href: link, rel: 'alternate' }] : [],
        authors: authors.map((author) => ({ name: author })),
        categories: categories.map((term) => ({ term })),
        ...(summary && { summary: { value: summary } }),
        content: { value: content || name, type: content ? 'html' : 'text' },
      })),
    }),
  )
}

/** JSON Feed 1.1 */
export async function jsonfeed(given: Digest, look: Look): Promise<string> {
  const { title, home, entries, about } = feedOf(given, look)
  const feed = generateJsonFeed({
    title,
    description: about,
    ...(/^https?:/.test(home) && { home_page_url: home }),
    items: entries.map(({ id, link, name, summary, content, published, categories, authors, lang }) => ({
      id,
      ...(link && { url: link }),
      title: name,
      ...(summary && { summary }),
      ...(content ? { content_html: content } : { content_text: name }),
      ...(published && { date_published: new Date(published) }),
      ...(categories.length && { tags: categories }),
      ...(authors.length && { authors: authors.map((author) => ({ name: author })) }),
      ...(lang && { language: lang }),
    })),
  })
  return `${clean(JSON.stringify(feed, null, 2))}\n`
}

interface Feed {
  readonly id: string
  readonly title: string
  readonly about: string
  /** The site, if it is told; else the feed's own name. */
  readonly home: string
  readonly updated: string
  readonly entries: readonly Entry[]
}

interface Entry {
  readonly id: string
  readonly link?: string | undefined
  readonly name: string
  readonly summary: string
  /** HTML */
  readonly content: string
  readonly published?: string | undefined
  readonly categories: string[]
  readonly authors: string[]
  readonly lang?: string | undefined
}

function feedOf(given: Digest, look: Look): Feed {
  const digest = look.smart ? smartDigest(given) : given
  const items = digest.groups.flatMap((group) => group.items)
  const ids = idsOf(items)
  const entries = items.map((item, i) => entryOf(item, ids[i]!))
  const id = `tag:${NOWHERE},2022:digest:${encodeURIComponent(digest.title)}`
  const title = spoken(digest.title)
  return { id, title, about: `${title}: news briefs`, home: digest.home ?? id, updated: digest.updated, entries }
}

function entryOf(item: Printed, id: string): Entry {
  const { story, parts, whole, quote } = item
  const { brief } = story
  const content = [
    ...parts.map((part) => partHtml(part, story, 2)),
    ...(quote ? [quoteHtml(quote)] : []),
    ...(whole ? [sourceHtml(story)] : []),
  ]
  const lede = parts.find(({ kind }) => kind === 'lede')
  return {
    id,
    link: linkOf(item),
    name: spoken(headlineOf(story)),
    summary: spoken(lede ? partText(lede, story).join(' ') : ''),
    content: said(content.filter(Boolean).join('\n')),
    published: instantOf(brief.date),
    categories: [...(brief.topic ? [brief.topic] : []), ...(brief.tags ?? [])].map(spoken),
    authors: (brief.byline ?? []).map(({ name }) => spoken(name)),
    lang: brief.lang,
  }
}

/** Of briefs that have a name in common, from several folders, each takes a hash of its headline to it, or of its place. */
function idsOf(items: readonly Item[]): string[] {
  const names = items.map(idOf)
  const isShared = (name: string, all: readonly string[]) => all.indexOf(name) !== all.lastIndexOf(name)
  const told = names.map((name, i) =>
    isShared(name, names) ? `${name}:${hashOf(items[i]!.entry.brief.headline)}` : name,
  )
  return told.map((name, i) =>
    isShared(name, told) ? `${name}:${told.slice(0, i + 1).filter((each) => each === name).length}` : name,
  )
}

/** A name (RFC 4151) that stays the same at any depth and in any period, and is nobody's address. */
function idOf({ entry }: Item): string {
  return `tag:${NOWHERE},${dayOf(entry.brief) || '1970-01-01'}:${encodeURIComponent(entry.slug || 'brief')}`
}

/** RFC 2606 keeps it from ever being a host. */
const NOWHERE = 'brief.invalid'

/** The whole story, else the first page that the brief itself leads to. */
function linkOf({ link, story: { brief } }: Item): string | undefined {
  const urls = [link, ...(brief.links ?? []).map(({ url }) => url)]
  return urls.flatMap((url) => (url && /^https?:/i.test(url) && linkable(url)) || [])[0]
}

function xml(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`
}

/** A text on one line that XML can hold. */
function spoken(text: string): string {
  return said(cleanLine(text)).trim()
}

/** Characters that XML 1.0 knows: `clean` leaves two noncharacters. */
function said(text: string): string {
  return clean(text).replace(/[\ufffe\uffff]/g, '\ufffd')
}
