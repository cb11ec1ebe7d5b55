import type { Author } from '../../model/brief.ts'
import type { Meta } from '../article.ts'
import { isName } from '../head-line.ts'
import type { Element } from './dom.ts'
import { safe } from './spans.ts'

/** What a page states of itself: in JSON-LD, else in its meta elements. */
export function metadataOf(document: Element, jsonLd: readonly string[], url: string | undefined): Meta {
  const story = storyIn(jsonLd)
  const meta = metaOf(document)
  const canonical = absolute(
    document.querySelector('link[rel="canonical"]')?.getAttribute('href') ??
      meta('og:url') ??
      textOf(story['mainEntityOfPage']) ??
      '',
  )
  const headline = textOf(story['headline']) ?? meta('og:title') ?? meta('twitter:title')
  const date = dateOf(
    textOf(story['datePublished']) ??
      meta('article:published_time') ??
      meta('datepublished') ??
      meta('dc.date') ??
      meta('date') ??
      meta('pubdate') ??
      meta('parsely-pub-date'),
  )
  const updated = dateOf(textOf(story['dateModified']) ?? meta('article:modified_time') ?? meta('og:updated_time'))
  const publisher = textOf(nameIn(story['publisher'])) ?? meta('og:site_name')
  const topic = textOf(story['articleSection']) ?? meta('article:section')
  const byline = authorsIn(story['author'], meta('author') ?? meta('parsely-author') ?? meta('byl'))
  const image = absolute(imageIn(story['image']) ?? meta('og:image') ?? '')
  const tags = tagsIn(story['keywords'], document)
  const lang = langOf(document.getAttribute('lang') ?? textOf(story['inLanguage']) ?? meta('og:locale'))
  const address = canonical ?? url
  return {
    ...(headline && { headline }),
    ...(date && { date }),
    ...(updated && date && instant(updated) > instant(date) + MINUTE && { updated }),
    ...(topic && topic.length <= 40 && { topic }),
    ...(byline.length && { byline }),
    ...(image && { image: { url: image } }),
    ...((publisher || address) && {
      source: {
        ...(publisher && { publisher }),
        ...(headline && { title: headline }),
        ...(address && { url: address }),
      },
    }),
    ...(tags.length && { tags }),
    ...(lang && { lang }),
  }
}

const MINUTE = 60_000

type Thing = Readonly<Record<string, unknown>>

/** The first thing of a page's JSON-LD that is a story. */
function storyIn(jsonLd: readonly string[]): Thing {
  const things = jsonLd.flatMap((text) => thingsIn(parsed(text), 0))
  return things.find(({ '@type': type }) => [type].flat().some((each) => STORY.test(String(each)))) ?? {}
}

const STORY = /(?:Article|BlogPosting|Report|LiveBlogPosting|NewsStory)$/

/** Pages write line breaks into their strings, which JSON does not allow. */
function parsed(text: string): unknown {
  const clean = text.replace(/^\s*(?:\/\*)?<!\[CDATA\[(?:\*\/)?|(?:\/\*)?\]\]>(?:\*\/)?\s*$/g, '')
  for (const each of [clean, clean.replace(/[\0-\x1f]+/g, ' ')]) {
    try {
      return JSON.parse(each) as unknown
    } catch {
      // The next may do.
    }
  }
  return undefined
}

function thingsIn(value: unknown, depth: number): Thing[] {
  if (typeof value !== 'object' || value === null || depth > 4) return []
  if (Array.isArray(value)) return value.flatMap((each: unknown) => thingsIn(each, depth + 1))
  const thing = value as Thing
  return [thing, ...thingsIn(thing['@graph'], depth + 1), ...thingsIn(thing['mainEntity'], depth + 1)]
}

function textOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return textOf(value[0])
  if (typeof value === 'object' && value !== null) return textOf((value as Thing)['@id'])
  if (typeof value !== 'string') return undefined
  return decoded(safe(value)).trim() || undefined
}

/** JSON-LD is often written with character references. */
function decoded(text: string): string {
  const named: Readonly<Record<string, string>> = {
    amp: '&',
    quot: '"',
    apos: "'",
    lt: '<',
    gt: '>',
    nbsp: ' ',
    rsquo: '’',
    lsquo: '‘',
    ldquo: '“',
    rdquo: '”',
    ndash: '–',
    mdash: '—',
    hellip: '…',
  }
  return text.replace(
    /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));/gi,
    (all, decimal?: string, hex?: string, name?: string) => {
      if (name) return named[name.toLowerCase()] ?? all
      return safe(String.fromCodePoint(Math.min(decimal ? Number(decimal) : parseInt(hex!, 16), 0x10ffff)))
    },
  )
}

function nameIn(value: unknown): unknown {
  const [first] = [value].flat()
  return typeof first === 'object' && first !== null ? (first as Thing)['name'] : first
}

function imageIn(value: unknown): string | undefined {
  const [first] = [value].flat()
  return textOf(typeof first === 'object' && first !== null ? (first as Thing)['url'] : first)
}

/** The content of a meta element by its name or property, in any case. */
function metaOf(document: Element): (name: string) => string | undefined {
  const known = new Map<string, string>()
  for (const element of document.querySelectorAll('meta')) {
    const name = (
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop') ??
      ''
    ).toLowerCase()
    const content = safe(element.getAttribute('content') ?? '').trim()
    if (name && content && !known.has(name)) known.set(name, content)
  }
  return (name) => known.get(name)
}

function authorsIn(value: unknown, otherwise: string | undefined): Author[] {
  const names = [value].flat().flatMap((each) => textOf(nameIn(each)) ?? [])
  const listed = names.length ? names : (otherwise ?? '').split(/\s*(?:,|;|\band\b|&)\s*/)
  const people = listed
    .map((name) => name.replace(/^by\s+/i, '').trim())
    .filter((name) => name && isName(name) && name.includes(' '))
  return [...new Set(people)].map((name) => ({ name }))
}

function tagsIn(keywords: unknown, document: Element): string[] {
  const tags = [...document.querySelectorAll('meta[property="article:tag"]')].map(
    (element) => element.getAttribute('content') ?? '',
  )
  const words = tags.length
    ? tags
    : [keywords].flat().flatMap((each) => (typeof each === 'string' ? each.split(/\s*[,;]\s*/) : []))
  const clean = words
    .map((word) => decoded(safe(word)).trim())
    .filter((word) => word && word.length <= 40 && !word.includes(':'))
  return [...new Set(clean)].slice(0, MOST_TAGS)
}

const MOST_TAGS = 10

/** As the page has it, without fractions of a second; undefined for what is no date of the format. */
function dateOf(text: string | undefined): string | undefined {
  const [, date, time = ''] =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?(?:\.\d+)?\s?(?:Z|[+-]\d\d:?\d\d)?))?$/.exec(text?.trim() ?? '') ?? []
  if (!date || Number.isNaN(new Date(date).getTime()) || new Date(date).toISOString().slice(0, 10) !== date)
    return undefined
  const clock = time.replace(/\.\d+/, '').replace(/\s/, '')
  return clock ? `${date}T${clock.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')}` : date
}

function instant(date: string): number {
  return new Date(date).getTime()
}

function langOf(text: string | undefined): string | undefined {
  const lang = text?.trim().replace('_', '-')
  return lang && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(lang) ? lang : undefined
}

export function absolute(address: string, base?: string): string | undefined {
  try {
    const { href, protocol } = new URL(address, base)
    return /^(?:https?|mailto):$/.test(protocol) && !/[\0-\x20"<>\\^`{|}\x7f-\x9f]/.test(href) ? href : undefined
  } catch {
    return undefined
  }
}
