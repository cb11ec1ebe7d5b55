import type { Article, Meta, Segment } from '../../article/article.ts'
import { isName } from '../../article/head-line.ts'
import { absolute } from '../../article/html/metadata.ts'
import { wordsIn } from '../../article/ledger.ts'
import { readText } from '../../article/text.ts'
import type { Author, Image, Source } from '../../model/brief.ts'
import { dateOf } from '../dates.ts'
import { lineOf } from '../line.ts'
import type { Feed, FeedEntry } from './feed.ts'
import { plainText } from './plain-text.ts'

/** Reads HTML that is nothing but an article. */
export type ReadHtml = (html: string, url: string | undefined) => Article | { readonly fault: string }

/** The article of an entry of a feed; `address` is where the feed came from. */
export function entryArticle(entry: FeedEntry, feed: Feed, readHtml: ReadHtml, address?: string): Article {
  const url = linkOf(entry, feed, address)
  const body = bodyOf(entry, url ?? address, readHtml)
  const meta = metaOf(entry, feed, url)
  const headline = plainText(entry.title) || beginningOf(body)
  return { ...body, meta: { ...meta, ...(headline && { headline }) }, isStory: true }
}

/** The first address that is one. Some feeds have it relative to their site, or to where they are. */
function linkOf({ links }: FeedEntry, { home }: Feed, address: string | undefined): string | undefined {
  const base = absolute(home, address) ?? address
  for (const link of links) {
    const url = link.trim() && absolute(link.trim(), base)
    if (url && /^https?:/.test(url)) return url
  }
  return undefined
}

function metaOf(entry: FeedEntry, feed: Feed, url: string | undefined): Meta {
  const [published, updated] = [dateOf(lineOf(entry.published)), dateOf(lineOf(entry.updated))]
  const date = published ?? updated
  const source = sourceOf(entry, feed, url)
  const byline = bylineOf(entry.authors)
  const image = imageOf(entry, url)
  const tags = [...new Set(entry.tags.map(plainText).filter((tag) => tag && tag.length <= 60))].slice(0, MOST_TAGS)
  const lang = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.exec(lineOf(entry.lang ?? feed.lang ?? ''))?.[0]
  return {
    ...(date && { date }),
    ...(updated && published && updated !== published && { updated }),
    ...(byline.length && { byline }),
    ...(image && { image }),
    ...(source && { source }),
    ...(tags.length && { tags }),
    ...(lang && { lang }),
  }
}

const MOST_TAGS = 20

/** An entry without an id is known by its address, else by its date and title. */
function sourceOf(
  { id, publisher, title, published }: FeedEntry,
  feed: Feed,
  url: string | undefined,
): Source | undefined {
  const values = {
    publisher: plainText(publisher ?? feed.title),
    title: plainText(title),
    url,
    id: lineOf(id) || (url ?? lineOf(`${published} ${plainText(title)}`)),
  }
  const known = Object.entries(values).filter(([, value]) => value)
  return known.length ? Object.fromEntries(known) : undefined
}

/** `jan@example.org (Jan Vos)` is Jan Vos; an address alone is nobody's name. */
function bylineOf(authors: readonly string[]): Author[] {
  const names = authors.map(plainText).flatMap((author) => {
    const named = /^\S+@\S+\s*\((.+)\)$/.exec(author)?.[1] ?? author.replace(/\s*[(<]?\S+@\S+[)>]?$/, '')
    const name = named.replace(/^by\s+/i, '').trim()
    return name && !name.includes('@') && name.length <= 100 && (isName(name) || !/[.!?]\s/.test(name)) ? [name] : []
  })
  return [...new Set(names)].map((name) => ({ name }))
}

function imageOf({ image }: FeedEntry, url: string | undefined): Image | undefined {
  const address = image && absolute(image.url, url)
  if (!address || !/^https?:/.test(address)) return undefined
  const alt = plainText(image.alt ?? '')
  const credit = plainText(image.credit ?? '')
  return { url: address, ...(alt && { alt }), ...(credit && { credit }) }
}

/** The content, below a summary that says something else; else the summary. */
function bodyOf({ content, summary, text }: FeedEntry, url: string | undefined, readHtml: ReadHtml): Article {
  const read = (html: string): readonly Segment[] => {
    const article = readHtml(withParagraphs(html), url)
    return 'fault' in article ? [] : article.segments
  }
  const own = content.trim() ? read(content) : text?.trim() ? readText(text).segments : []
  const above = summary.trim() ? read(summary) : []
  if (!wordsOf(own)) return articleOf(above.length ? above : own, 0)
  if (!above.length || isBeginning(above, own))
    return articleOf([...above.map((each): Segment => ({ ...each, reason: 'repeated' })), ...own], above.length)
  const [only, other] = above
  const isDek = only && !other && only.block.kind === 'paragraph' && wordsIn(only.text) <= MOST_DEK_WORDS
  return isDek ? articleOf([{ ...only, role: 'dek' }, ...own], 1) : articleOf([...above, ...own], 0)
}

const MOST_DEK_WORDS = 60

function articleOf(segments: readonly Segment[], head: number): Article {
  return { meta: {}, segments: segments.map(withoutFooter), head, isMarkedUp: true }
}

/** WordPress ends every entry with it. */
function withoutFooter(segment: Segment): Segment {
  return /^The post .{1,300} (?:first )?appeared first on .{1,100}\.?$/s.test(segment.text.trim())
    ? { ...segment, reason: 'page footer' }
    : segment
}

function wordsOf(segments: readonly Segment[]): number {
  return segments.reduce((sum, { text }) => sum + wordsIn(text), 0)
}

/** Whether a text begins with another, which may be cut off. */
function isBeginning(part: readonly Segment[], whole: readonly Segment[]): boolean {
  const [short, long] = [part, whole].map((segments) => lettersOf(segments.map(({ text }) => text).join(' ')))
  return short !== '' && long!.startsWith(short!.slice(0, Math.max(20, short!.length - 12)))
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Plain text with empty lines is meant as paragraphs. */
function withParagraphs(html: string): string {
  const text = html.replace(/^<base [^>]*>/, '')
  if (/<\w/.test(text) || !/\n\s*\n/.test(text.trim())) return html
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((part) => `<p>${part}</p>`)
    .join('')
}

/** A headline for an entry that has none, from its first words. */
function beginningOf({ segments }: Article): string {
  const first = lineOf(segments.find(({ text, reason }) => !reason && text.trim())?.text ?? '')
  const sentence = /^.{10,}?[.!?…](?=\s|$)/u.exec(first)?.[0] ?? first
  if (sentence.length <= LONGEST_HEADLINE) return sentence.replace(/(?<!\.)\.$/, '')
  return `${sentence.slice(0, LONGEST_HEADLINE).replace(/\s+\S*$/, '')}…`
}

const LONGEST_HEADLINE = 90
