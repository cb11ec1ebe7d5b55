import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { parseAtomFeed, parseFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { describe, expect, test } from 'vitest'
import { storyOf } from '../../../src/markdown/story.ts'
import type { Brief } from '../../../src/model/brief.ts'
import { digestOf, type Depth, type Digest } from '../../../src/model/digest.ts'
import { sampleDigest } from '../../helpers/digest.ts'
import { digestPages } from '../../helpers/pages.ts'
import { look } from '../stories.ts'

const { rss, atom, jsonfeed } = digestPages

const hostile: Brief = {
  headline: 'R&D ]]> <b>\x00\x0b\x1b[31m\ufffe\uffff\ud800 &amp;',
  date: '2018-11-01T06:30:00+01:00',
  topic: '<![CDATA[ & City ]]>',
  byline: [{ name: 'Zoë <zoe@example.org>\u0007' }],
  lede: 'One ]]> two \ufffe <script>alert(1)</script> \x1b[31m & three.',
  links: [
    { text: 'Deeper', url: 'javascript:alert(1)' },
    { text: 'Deeper', url: 'https://example.org/a?b=1&c="2"' },
  ],
}

async function hostileDigest(depth: Depth = 'full'): Promise<Digest> {
  const entry = { brief: hostile, slug: 'edition#2', path: 'e.yaml', number: 2 }
  const material = { entry, story: await storyOf(hostile), quotes: [] }
  return digestOf([material], { title: 'R&D ]]> <Desk>\x00', depth, people: [] })
}

const digests = {
  samples: () => sampleDigest({ depth: 'full' }),
  hostile: hostileDigest,
  headlines: () => sampleDigest({ depth: 'headline' }),
}

describe.each(Object.entries(digests))('a feed of %s', (_, digest) => {
  test.each([
    ['rss', rss],
    ['atom', atom],
  ] as const)('as %s is XML, in characters that XML has', async (name, format) => {
    const feed = await format(await digest(), look)
    expect(XMLValidator.validate(feed)).toBe(true)
    expect(feed).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/u)
    expect(parseFeed(feed).format).toBe(name)
  })

  test('has an item for each brief in order, with the elements that RSS 2.0 requires', async () => {
    const given = await digest()
    const {
      rss: { channel },
    } = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'item' }).parse(await rss(given, look))
    expect(Object.keys(channel)).toEqual(expect.arrayContaining(['title', 'link', 'description']))
    expect(channel.item).toHaveLength(given.contents.length)
    const guids = channel.item.map((item: { guid: { '#text': string; '@_isPermaLink': string } }) => item.guid)
    expect(new Set(guids.map((guid: { '#text': string }) => guid['#text'])).size).toBe(given.contents.length)
    expect(guids.every((guid: { '@_isPermaLink': string }) => guid['@_isPermaLink'] === 'false')).toBe(true)
    const items = parseRssFeed(await rss(given, look)).items ?? []
    expect(items.filter(({ title, description }) => !title && !description)).toEqual([])
    expect(
      items
        .flatMap(({ pubDate }) => pubDate ?? [])
        .filter((date) => !/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/.test(date)),
    ).toEqual([])
  })

  test('has the elements that RFC 4287 requires', async () => {
    const given = await digest()
    const feed = parseAtomFeed(await atom(given, look))
    expect([feed.id, feed.title?.value, feed.updated, feed.authors].every(Boolean)).toBe(true)
    expect(feed.entries).toHaveLength(given.contents.length)
    for (const { id, title, updated, content } of feed.entries!) {
      expect(id).toMatch(/^tag:[a-z.]+,\d{4}(-\d\d-\d\d)?:[\w%.~!*'()-]+$/)
      expect(title?.value).not.toBe('')
      expect(new Date(updated!).getTime()).not.toBeNaN()
      expect(content?.value).toBeTruthy()
    }
  })

  test('has the keys that JSON Feed 1.1 requires', async () => {
    const given = await digest()
    const text = await jsonfeed(given, look)
    const raw = JSON.parse(text)
    expect([raw.version, typeof raw.title]).toEqual(['https://jsonfeed.org/version/1.1', 'string'])
    expect(raw.items).toHaveLength(given.contents.length)
    expect(
      raw.items.filter(
        (item: Record<string, unknown>) => !item['id'] || !(item['content_html'] ?? item['content_text']),
      ),
    ).toEqual([])
    expect(parseJsonFeed(text).items).toHaveLength(given.contents.length)
  })
})

test('the three formats agree about each brief', async () => {
  const digest = await hostileDigest()
  const [item] = parseRssFeed(await rss(digest, look)).items!
  const [entry] = parseAtomFeed(await atom(digest, look)).entries!
  const [json] = parseJsonFeed(await jsonfeed(digest, look)).items!
  const title = 'R&D ]]> <b> [31m\ufffd\ufffd\ufffd &'
  expect([item!.title, entry!.title!.value, json!.title]).toEqual([title, title, title])
  expect([item!.link, entry!.links![0]!.href, json!.url]).toEqual(Array(3).fill('https://example.org/a?b=1&c=%222%22'))
  expect([item!.guid!.value, entry!.id, json!.id]).toEqual(Array(3).fill('tag:brief.invalid,2018-11-01:edition%232'))
  expect([item!.content!.encoded, entry!.content!.value].map((html) => html?.trim())).toEqual([
    json!.content_html,
    json!.content_html,
  ])
  expect(json!.content_html).toContain('&lt;script&gt;')
  expect(json!.content_html).not.toContain('<script')
  expect(json!.date_published).toBe('2018-11-01T05:30:00.000Z')
  expect(new Date(item!.pubDate!).toISOString()).toBe('2018-11-01T05:30:00.000Z')
})

test('a brief has the same id at any depth, in any feed and with any link', async () => {
  const ids = async (digest: Digest) => parseAtomFeed(await atom(digest, look)).entries!.map(({ id }) => id)
  const full = await ids(await sampleDigest({ depth: 'full' }))
  expect(await ids(await sampleDigest({ depth: 'lede', link: 'https://example.net/{slug}' }))).toEqual(full)
})

test('with a site, the feed links to it', async () => {
  const digest = await sampleDigest({ link: 'https://news.example/b/{slug}?d={date}' })
  const feed = parseRssFeed(await rss(digest, look))
  expect(feed.link).toBe('https://news.example')
  expect(feed.items![0]!.link).toBe('https://news.example/b/kremlin-nato?d=2022-01-27')
})
