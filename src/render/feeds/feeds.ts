import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith'
import { plain } from '../../model/block.ts'
import type { Brief } from '../../model/brief.ts'
import { dayOf } from '../../model/entry.ts'
import { hashOf } from '../../model/hash.ts'
import { instantOf } from '../../model/instant.ts'
import { clean, cleanLine } from '../clean.ts'
import type { Place } from '../html/direction.ts'
import { escaped } from '../html/escape.ts'
import { linkable } from '../../model/link.ts'
import { dekHtml } from '../html/body.ts'
import { mailBody } from '../mail/body.ts'
import type { Article, PageItem } from '../page/item.ts'
import { authorName } from '../page/wording.ts'
import { bodyText } from '../text/body.ts'

/** What a feed says of itself. */
export interface Channel {
  readonly title: string
  /** The address of the site that it is a feed of. */
  readonly home?: string
  /** The instant of the newest brief. */
  readonly updated: string
}

/** RSS 2.0 */
export function rss(channel: Channel, page: readonly PageItem[]): string {
  const { title, home, updated, entries, about } = feedOf(channel, page)
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
export function atom(channel: Channel, page: readonly PageItem[]): string {
  const { id, title, home, updated, entries, about } = feedOf(channel, page)
  return xml(
    generateAtomFeed({
      id,
      title: { value: title },
      subtitle: { value: about },
      updated: new Date(updated),
      authors: [{ name: title }],
      links: /^https?:/.test(home) ? [{ href: home, rel: 'alternate' }] : [],
      generator: { text: 'brief' },
      entries: entries.map(({ id, link, name, summary, content, published, changed, categories, authors }) => ({
        id,
        title: { value: name },
        updated: new Date(changed ?? published ?? updated),
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
export function jsonfeed(channel: Channel, page: readonly PageItem[]): string {
  const { title, home, entries, about } = feedOf(channel, page)
  const feed = generateJsonFeed({
    title,
    description: about,
    ...(/^https?:/.test(home) && { home_page_url: home }),
    items: entries.map(({ id, link, name, summary, content, published, changed, categories, authors, lang }) => ({
      id,
      ...(link && { url: link }),
      title: name,
      ...(summary && { summary }),
      ...(content ? { content_html: content } : { content_text: name }),
      ...(published && { date_published: new Date(published) }),
      ...(changed && { date_modified: new Date(changed) }),
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
  readonly changed?: string | undefined
  readonly categories: string[]
  readonly authors: string[]
  readonly lang?: string | undefined
}

function feedOf({ title, home, updated }: Channel, page: readonly PageItem[]): Feed {
  const articles = page.flatMap(articlesIn)
  const ids = idsOf(articles)
  const id = `tag:${NOWHERE},2022:digest:${encodeURIComponent(title)}`
  const name = spoken(title)
  return {
    id,
    title: name,
    about: `${name}: news briefs`,
    home: home ?? id,
    updated,
    entries: articles.map((article, i) => entryOf(article, ids[i]!)),
  }
}

/** A feed has nothing but articles. */
function articlesIn(item: PageItem): readonly Article[] {
  switch (item.kind) {
    case 'group':
      return item.articles
    case 'article':
      return [item]
    case 'masthead':
    case 'overview':
    case 'prose':
    case 'contents':
    case 'people':
    case 'chart':
      return []
  }
}

function entryOf({ brief, header, body }: Article, id: string): Entry {
  const lede = body.filter(({ kind }) => kind === 'lede')
  const headline = header.find((item) => item.kind === 'headline')
  const dek = header.find((item) => item.kind === 'dek')
  return {
    id,
    link: linkOf(headline?.url, brief),
    name: spoken(plain(headline?.spans ?? [])),
    summary: spoken(bodyText(lede).join(' ')),
    content: said([...(dek ? [dekHtml(dek, PLACE)] : []), mailBody(body, PLACE)].join('\n')),
    published: instantOf(brief.date),
    changed: instantOf(brief.updated),
    categories: [...(brief.topic ? [brief.topic] : []), ...(brief.tags ?? [])].map(spoken),
    authors: (brief.byline ?? []).map((author) => spoken(authorName(author, brief.lang))),
    lang: brief.lang,
  }
}

/** Readers show the content of an entry from left to right. */
const PLACE: Place = { level: 2, dir: 'ltr' }

/** Of briefs that have a name in common, from several folders, each takes a hash of its headline to it, or of its place. */
function idsOf(articles: readonly Article[]): string[] {
  const names = articles.map(idOf)
  const isShared = (name: string, all: readonly string[]) => all.indexOf(name) !== all.lastIndexOf(name)
  const told = names.map((name, i) => (isShared(name, names) ? `${name}:${hashOf(articles[i]!.brief.headline)}` : name))
  return told.map((name, i) =>
    isShared(name, told) ? `${name}:${told.slice(0, i + 1).filter((each) => each === name).length}` : name,
  )
}

/** A name (RFC 4151) that stays the same at any depth and in any period, and is nobody's address. */
function idOf({ brief, slug }: Article): string {
  return `tag:${NOWHERE},${dayOf(brief) || '1970-01-01'}:${encodeURIComponent(slug || 'brief')}`
}

/** RFC 2606 keeps it from ever being a host. */
const NOWHERE = 'brief.invalid'

/** The whole story, else the first page that the brief itself leads to. */
function linkOf(link: string | undefined, brief: Brief): string | undefined {
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
