import type { parseFeed } from 'feedsmith'
import type { Feed, FeedEntry, FeedImage } from './feed.ts'

type Parsed = ReturnType<typeof parseFeed<string>>
type Of<Format extends Parsed['format']> = Extract<Parsed, { readonly format: Format }>['feed']
type RssItem = NonNullable<Of<'rss'>['items']>[number]
type RdfItem = NonNullable<Of<'rdf'>['items']>[number]
type AtomEntry = NonNullable<Of<'atom'>['entries']>[number]
type JsonItem = NonNullable<Of<'json'>['items']>[number]

export function fromRss(feed: Of<'rss'>): Feed {
  const { title = '', link = '', language, items = [] } = feed
  return { title, home: link, lang: language ?? feed.dc?.languages?.[0], entries: items.map(rssEntry) }
}

function rssEntry(item: RssItem): FeedEntry {
  const { guid, link = '', authors = [], categories = [], dc, enclosures = [], itunes, source } = item
  const permalink = guid?.isPermaLink !== false && /^https?:/i.test(guid?.value ?? '') ? guid!.value! : ''
  const names = authors.flatMap((author) => author.name ?? author.email ?? [])
  return {
    id: guid?.value ?? '',
    links: [link, ...alternates(item.atom?.links), permalink],
    ...commonOf(item),
    published: item.pubDate ?? publishedOf(item),
    authors: [...(dc?.creators ?? []), ...names, ...(itunes?.author ? [itunes.author] : [])],
    tags: [...categories.flatMap(({ name }) => name ?? []), ...(dc?.subjects ?? [])],
    image: mediaImage(item.media) ?? enclosedImage(enclosures) ?? urlImage(itunes?.image),
    publisher: source?.title,
  }
}

export function fromRdf(feed: Of<'rdf'>): Feed {
  const { title = '', link = '', dc, items = [] } = feed
  return { title, home: link, lang: dc?.languages?.[0], entries: items.map(rdfEntry) }
}

function rdfEntry(item: RdfItem): FeedEntry {
  const { link = '', dc, rdf } = item
  return {
    id: rdf?.about ?? '',
    links: [link, rdf?.about ?? ''],
    ...commonOf(item),
    published: publishedOf(item),
    authors: dc?.creators ?? [],
    tags: dc?.subjects ?? [],
    image: mediaImage(item.media),
  }
}

/** What RSS and RDF have alike. */
function commonOf(item: RssItem | RdfItem): Pick<FeedEntry, 'title' | 'summary' | 'content' | 'updated' | 'lang'> {
  const { dc, dcterms, atom, content } = item
  return {
    title: item.title ?? dc?.titles?.[0] ?? '',
    summary: item.description ?? atom?.summary?.value ?? dc?.descriptions?.[0] ?? '',
    content: content?.encoded ?? atom?.content?.value ?? '',
    updated: atom?.updated ?? dcterms?.modified?.[0] ?? '',
    lang: item.xml?.lang ?? dc?.languages?.[0],
  }
}

function publishedOf({ dc, dcterms, atom }: RssItem | RdfItem): string {
  return atom?.published ?? dcterms?.issued?.[0] ?? dcterms?.created?.[0] ?? dc?.dates?.[0] ?? dcterms?.dates?.[0] ?? ''
}

export function fromAtom(feed: Of<'atom'>): Feed {
  const { title, links, entries = [], authors = [], xml } = feed
  const own = namesOf(authors)
  return {
    title: title?.value ?? '',
    home: alternates(links)[0] ?? '',
    lang: xml?.lang,
    entries: entries.map((entry) => atomEntry(entry, own)),
  }
}

function atomEntry(entry: AtomEntry, feedAuthors: readonly string[]): FeedEntry {
  const { id = '', links = [], authors = [], source, content, summary, title, categories = [], dc, media } = entry
  const names = namesOf(authors)
  const ofSource = namesOf(source?.authors ?? [])
  const inherited = ofSource.length ? ofSource : feedAuthors
  const enclosures = links.filter(({ rel }) => rel === 'enclosure').map(({ href, type }) => ({ url: href, type }))
  return {
    id,
    links: [...alternates(links), content?.src ?? ''],
    title: title?.value ?? '',
    summary: summary?.value ?? media?.description?.value ?? media?.groups?.[0]?.description?.value ?? '',
    content: content?.value ?? '',
    published: entry.published ?? dc?.dates?.[0] ?? entry.dcterms?.issued?.[0] ?? '',
    updated: entry.updated ?? entry.dcterms?.modified?.[0] ?? '',
    authors: names.length ? names : (dc?.creators ?? inherited),
    tags: [...categories.flatMap(({ label, term }) => label ?? term ?? []), ...(dc?.subjects ?? [])],
    image: mediaImage(media) ?? enclosedImage(enclosures),
    lang: entry.xml?.lang,
    publisher: source?.title?.value,
  }
}

function namesOf(people: readonly { readonly name?: string; readonly email?: string }[]): string[] {
  return people.flatMap(({ name, email }) => name ?? email ?? [])
}

interface AtomLink {
  readonly href?: string
  readonly rel?: string
  readonly type?: string
}

/** Links to the story itself, those to pages first (RFC 4287, section 4.2.7.2). */
function alternates(links: readonly AtomLink[] = []): string[] {
  const own = links.filter(({ rel = 'alternate' }) => rel === 'alternate' || rel.endsWith('/alternate'))
  const isPage = ({ type = 'text/html' }: AtomLink) => /html/i.test(type)
  return [...own.filter(isPage), ...own.filter((link) => !isPage(link))].flatMap(({ href }) => href ?? [])
}

export function fromJson(feed: Of<'json'>): Feed {
  const { title = '', home_page_url: home = '', language, authors = [], items = [] } = feed
  const own = authors.flatMap(({ name }) => name ?? [])
  return { title: escapedText(title), home, lang: language, entries: items.map((item) => jsonEntry(item, own)) }
}

function jsonEntry(item: JsonItem, feedAuthors: readonly string[]): FeedEntry {
  const names = (item.authors ?? []).flatMap(({ name }) => name ?? [])
  return {
    id: item.id ?? '',
    links: [item.url ?? '', item.external_url ?? ''],
    title: escapedText(item.title ?? ''),
    summary: escapedText(item.summary ?? ''),
    content: item.content_html ?? '',
    text: item.content_text,
    published: item.date_published ?? '',
    updated: item.date_modified ?? '',
    authors: names.length ? names : feedAuthors,
    tags: item.tags ?? [],
    image: urlImage(item.image) ?? urlImage(item.banner_image),
    lang: item.language,
  }
}

/** The texts of JSON Feed are plain, but for `content_html`. */
function escapedText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

type Media = NonNullable<RssItem['media']>

/** The widest picture of Media RSS, else a thumbnail. */
function mediaImage(media: Media | undefined): FeedImage | undefined {
  const groups = media?.groups ?? []
  const contents = [...(media?.contents ?? []), ...groups.flatMap((group) => group.contents ?? [])]
  const pictures = contents.filter(({ medium, type = '', url = '' }) =>
    medium ? medium === 'image' : type ? type.startsWith('image/') : PICTURE.test(url),
  )
  const [widest] = pictures.toSorted((a, b) => (b.width ?? 0) - (a.width ?? 0))
  const holders = [...(widest ? [widest] : []), ...contents, ...groups, ...(media ? [media] : [])]
  const url = widest?.url ?? holders.flatMap(({ thumbnails = [] }) => thumbnails)[0]?.url
  if (!url) return undefined
  const alt = widest?.description?.value ?? widest?.title?.value
  const credit = (widest?.credits ?? media?.credits)?.[0]?.value
  return { url, ...(alt && { alt }), ...(credit && { credit }) }
}

const PICTURE = /\.(?:jpe?g|png|gif|webp|avif)(?:$|\?)/i

function enclosedImage(
  enclosures: readonly { readonly url?: string | undefined; readonly type?: string | undefined }[],
): FeedImage | undefined {
  return urlImage(enclosures.find(({ type = '', url = '' }) => type.startsWith('image/') || PICTURE.test(url))?.url)
}

function urlImage(url: string | undefined): FeedImage | undefined {
  return url ? { url } : undefined
}
