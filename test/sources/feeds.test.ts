import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Brief } from '../../src/model/brief.ts'
import { importSource } from '../../src/sources/import.ts'

/** What a fixture expects of an entry, which stands in a comment, or in the key `expect`. */
interface Expected {
  readonly [key: string]: unknown
}

const folder = join(import.meta.dirname, 'feeds')

async function briefsOf(bytes: Uint8Array, about: { charset?: string; url?: string } = {}): Promise<Brief[]> {
  const found = await importSource({ bytes, ...about })
  if ('fault' in found) throw new Error(found.fault)
  return found.files.map(({ briefs: [brief] }) => brief!)
}

function facts({
  headline,
  dek,
  date,
  updated,
  lede,
  byline,
  tags,
  lang,
  image,
  source = {},
  sections,
}: Brief): Expected {
  const { url, id, publisher } = source
  const names = byline?.map(({ name }) => name).join(', ')
  const all = { headline, dek, date, updated, lede, tags, lang, url, id, publisher, byline: names }
  return { ...all, image: image?.url, credit: image?.credit, alt: image?.alt, sections: sections?.length }
}

function expectedIn(text: string): readonly Expected[] {
  const comment = /<!-- expect: (.*) -->/.exec(text)?.[1]
  return comment ? (JSON.parse(comment) as Expected[]) : (JSON.parse(text) as { readonly expect: Expected[] }).expect
}

describe('each feed has the entries that its comment expects', () => {
  test.each(readdirSync(folder))('%s', async (name) => {
    const bytes = readFileSync(join(folder, name))
    const expected = expectedIn(
      bytes.toString(/encoding="iso-8859-1"/.test(bytes.toString('latin1')) ? 'latin1' : 'utf8'),
    )
    const briefs = await briefsOf(bytes)
    expect(briefs.map(facts)).toMatchObject(expected)
    expect(briefs).toHaveLength(expected.length)
  })
})

test('links are relative to xml:base, else to the address of the feed, else to its site', async () => {
  const feed = (base = '') =>
    `<rss version="2.0"${base}><channel><title>T</title><link>https://site.example/a/</link><item><title>A</title><link>x</link><description>&lt;a href="y"&gt;B&lt;/a&gt;</description></item></channel></rss>`
  const url = 'https://feeds.example/b/feed.xml'
  const linksOf = async (xml: string, about: { url?: string } = {}) => {
    const [brief] = await briefsOf(Buffer.from(xml), about)
    return [brief?.source?.url, brief?.lede]
  }
  expect(await linksOf(feed())).toEqual(['https://site.example/a/x', '[B](https://site.example/a/y)'])
  expect(await linksOf(feed(), { url })).toEqual(['https://feeds.example/b/x', '[B](https://feeds.example/b/y)'])
  const base = feed(' xml:base="https://base.example/c/"')
  expect(await linksOf(base, { url })).toEqual(['https://base.example/c/x', '[B](https://base.example/c/y)'])
})

describe('charsets', () => {
  const feed = (encoding?: string) =>
    `<?xml version="1.0"${encoding ? ` encoding="${encoding}"` : ''}?><rss version="2.0"><channel><title>T</title><item><title>Café “é” ж</title></item></channel></rss>`
  const headline = 'Café “é” ж'
  const wide = (text: string, isLittle: boolean) => {
    const view = new DataView(new ArrayBuffer([...text].length * 4))
    ;[...text].forEach((character, i) => view.setUint32(i * 4, character.codePointAt(0)!, isLittle))
    return new Uint8Array(view.buffer)
  }
  const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16()

  test.each<[string, Uint8Array, string?]>([
    ['UTF-8 without a declaration', Buffer.from(feed())],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${feed()}`)],
    ['a mark against a wrong declaration', Buffer.from(`\ufeff${feed('iso-8859-1')}`)],
    ['a header against a wrong declaration', Buffer.from(feed('iso-8859-1')), 'utf-8'],
    ['UTF-16LE with a mark', Buffer.from(`\ufeff${feed('utf-16')}`, 'utf16le')],
    ['UTF-16LE without a mark', Buffer.from(feed('utf-16'), 'utf16le')],
    ['UTF-16BE with a mark', swapped(`\ufeff${feed('utf-16')}`)],
    ['UTF-16BE without a mark', swapped(feed('utf-16'))],
    ['UTF-32LE', wide(`\ufeff${feed('utf-32')}`, true)],
    ['UTF-32BE without a mark', wide(feed('utf-32'), false)],
    ['UTF-8 that says it is UTF-16', Buffer.from(feed('utf-16'))],
  ])('%s', async (_, bytes, charset) => {
    expect((await briefsOf(bytes, charset ? { charset } : {}))[0]?.headline).toBe(headline)
  })

  test.each([
    ['iso-8859-2', [0xb1], 'ą'],
    ['koi8-r', [0xd6], 'ж'],
    ['windows-1251', [0xe6], 'ж'],
    ['shift_jis', [0x93, 0xfa], '日'],
    ['euc-jp', [0xc6, 0xfc], '日'],
    ['gb2312', [0xc8, 0xd5], '日'],
    ['big5', [0xa4, 0xe9], '日'],
    ['euc-kr', [0xc0, 0xcf], '일'],
    ['windows-1252', [0x93], '“'],
    ['iso-8859-1', [0x93], '“'],
    ['x-none', [0xe9], 'é'],
    ['', [0xe9], 'é'],
  ])('%s', async (encoding, bytes, character) => {
    const [before = '', after = ''] = feed(encoding).replace(headline, 'a|b').split('|')
    const all = Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(after)])
    expect((await briefsOf(all))[0]?.headline).toBe(`a${character}b`)
  })
})

describe('hostile feeds are bounded', () => {
  const rss = (items: string) => `<rss version="2.0"><channel><title>T</title>${items}</channel></rss>`

  test.each([
    ['ten thousand entries', rss('<item><title>A</title></item>'.repeat(10_000)), 1000],
    ['elements nested 100,000 deep', rss(`<item><title>A</title>${'<x>'.repeat(100_000)}`), 1],
    ['markup nested 100,000 deep', rss(`<item><title>A</title><description>${'<b>'.repeat(100_000)}x`), 1],
    ['an attribute of a megabyte', rss(`<item a="${'a'.repeat(1e6)}"><title>A</title></item>`), 1],
    ['a megabyte of opened tags', rss(`<item><title>A</title></item>${'<'.repeat(1e6)}`), 1],
    [
      'ten thousand namespaces',
      rss(`<item ${Array.from({ length: 1e4 }, (_, i) => `xmlns:n${i}="u"`).join(' ')}><title>A</title></item>`),
      1,
    ],
    [
      'an element called __proto__',
      rss('<item><__proto__>x</__proto__><constructor>y</constructor><title>A</title></item>'),
      1,
    ],
  ])(
    '%s',
    async (_, xml, count) => {
      const briefs = await briefsOf(Buffer.from(xml))
      expect([briefs.length, briefs[0]?.headline]).toEqual([count, 'A'])
    },
    120_000,
  )

  test.each([
    ['half a million elements', rss('<a/>'.repeat(500_000))],
    ['another kind of XML', '<?xml version="1.0"?><opml><body/></opml>'],
    ['broken JSON', '{"version": "https://jsonfeed.org/version/1", "items": ['],
    ['nothing', ''],
  ])('%s is refused', async (_, xml) => {
    const found = await importSource({ bytes: Buffer.from(xml), kind: 'feed' })
    expect(found).toMatchObject({ fault: expect.stringContaining('no RSS') })
  })

  test('no control character of a feed reaches a brief', async () => {
    const xml = rss(
      '<item><title>A&#27;[31m\u202e</title><link>javascript:alert(1)</link><author>B&#7;</author><category>c\u0000d</category><description>&lt;a href="javascript:x"&gt;E&#155;&lt;/a&gt;</description></item>',
    )
    // oxlint-disable-next-line no-control-regex
    expect(JSON.stringify(await briefsOf(Buffer.from(xml)))).not.toMatch(
      /javascript|[\u0000-\u001f\u007f-\u009f\u202e]|\\u00[01]/,
    )
  })
})
