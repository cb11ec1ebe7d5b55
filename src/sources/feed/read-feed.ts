import type { Article } from '../../article/article.ts'
import { entryArticle, type ReadHtml } from './entry-article.ts'
import { parseFeed } from './parse-feed.ts'

/** The articles of a feed's entries, with what a user should know. */
export interface ReadFeed {
  readonly articles: readonly Article[]
  readonly notices: readonly string[]
}

/** Reads a feed in any format, or says why it cannot be read. `address` is where it came from. */
export function readFeed(text: string, readHtml: ReadHtml, address?: string): ReadFeed | { readonly fault: string } {
  const feed = parseFeed(text, address)
  if (!feed) return { fault: 'this is no RSS, Atom, RDF, CDF or JSON feed; for an article, pass --from html or text' }
  const { length } = feed.entries
  const entries = feed.entries.slice(0, MOST_ENTRIES)
  const articles = entries.map((entry) => entryArticle(entry, feed, readHtml, address))
  return {
    articles,
    notices: length > MOST_ENTRIES ? [`the first ${MOST_ENTRIES} of ${length} entries were read`] : [],
  }
}

/** No feed that people read has more; a page of results may. */
const MOST_ENTRIES = 1000
