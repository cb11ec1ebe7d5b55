import { composed, type Imported, type Refusal } from '../../article/import.ts'
import { decodeFeed } from './decode-feed.ts'

interface FeedSource {
  readonly bytes: Uint8Array
  readonly charset?: string
  readonly url?: string
  readonly repair?: boolean
}

/** The entries of a feed, each as a file of its own, and sentences about the feed. */
export interface ImportedFeed {
  readonly files: readonly Imported[]
  readonly notices: readonly string[]
}

export async function importFeed(source: FeedSource): Promise<ImportedFeed | Refusal> {
  const { bytes, charset, url, repair = false } = source
  const decoded = decodeFeed(bytes, charset)
  if ('fault' in decoded) return decoded
  const { readFeed } = await import('./read-feed.ts')
  const { readHtml } = await import('../../article/html/read-html.ts')
  const read = readFeed(decoded.text, (html, base) => readHtml(html, base, true), url)
  if ('fault' in read) return { ...read, line: 1, column: 1 }
  const files = read.articles.map((article) => composed([article], { repair, notices: [] }))
  return { files, notices: [...decoded.notices, ...read.notices, ...new Set(files.flatMap(({ notices }) => notices))] }
}
