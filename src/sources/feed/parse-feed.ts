import { parseFeed as parseWithFeedsmith } from 'feedsmith'
import { parseFeed as parseWithHtmlparser } from 'htmlparser2'
import { withDefinedEntities } from './defined-entities.ts'
import type { Feed, FeedEntry } from './feed.ts'
import { fromAtom, fromJson, fromRdf, fromRss } from './from-feedsmith.ts'
import { normalizeXml } from './normalize-xml.ts'

/** The entries of a feed in any format; undefined if it is none. `address` is where it came from. */
export function parseFeed(text: string, address?: string): Feed | undefined {
  const source = /^\s*\{/.test(text) ? text : normalizeXml(withDefinedEntities(text), address)
  if (source === undefined) return undefined
  return feedOf(source) ?? simpleFeedOf(source)
}

function feedOf(source: string): Feed | undefined {
  try {
    const parsed = parseWithFeedsmith(source)
    switch (parsed.format) {
      case 'rss':
        return fromRss(parsed.feed)
      case 'rdf':
        return fromRdf(parsed.feed)
      case 'atom':
        return fromAtom(parsed.feed)
      case 'json':
        return fromJson(parsed.feed)
    }
  } catch {
    return undefined
  }
}

/** What htmlparser2 reads of a feed that feedsmith refuses, such as one without entries. */
function simpleFeedOf(source: string): Feed | undefined {
  const parsed = parseWithHtmlparser(source)
  if (!parsed) return undefined
  const entries = parsed.items.map(({ id = '', link = '', title = '', description = '', pubDate }): FeedEntry => ({
    id,
    links: [link],
    title,
    summary: description,
    content: '',
    published: pubDate && !Number.isNaN(pubDate.getTime()) ? pubDate.toISOString() : '',
    updated: '',
    authors: [],
    tags: [],
  }))
  return { title: parsed.title ?? '', home: parsed.link ?? '', entries }
}
