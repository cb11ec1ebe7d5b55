import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { main } from '../../src/main.ts'
import { realMachine } from '../../src/platform/machine.ts'
import { FileFault } from '../../src/model/fault.ts'
import type { WebPage, World } from '../../src/platform/world.ts'
import { run, worldOf } from '../helpers/world.ts'

const feed = (...titles: readonly string[]) =>
  `<rss version="2.0"><channel><title>Paper</title>${titles
    .map((title) => `<item><title>${title}</title><guid>https://saltmere.example/${title}</guid></item>`)
    .join('')}</channel></rss>`

const pageOf = (url: string, text: string, more: Partial<WebPage> = {}): WebPage => ({
  url,
  bytes: new TextEncoder().encode(text),
  type: 'text/html',
  ...more,
})

describe('a page', () => {
  const url = 'https://saltmere.example/buses'
  const html = '<h1>Night buses return</h1><p>The council voted nine to two on Monday.</p>'
  const download = async () => pageOf(url, html)

  test('is a brief with the address as its source', async () => {
    const { code, out, err } = await run(['import', url], { download })
    expect([code, out]).toEqual([0, expect.stringContaining(`source:\n  url: ${url}\n`)])
    expect(err).toBe(`brief: ${url}: kept 11 of 11 words\n`)
  })

  test('is saved once', async () => {
    const argv = ['import', '--save', '--library', '/lib', url]
    const first = await run(argv, { files: { '/lib/.keep': '' }, download })
    expect(Object.keys(first.saved)).toHaveLength(1)
    const second = await run(argv, { files: first.saved, download })
    expect([second.code, second.saved]).toEqual([0, {}])
    expect(second.err).toContain(`nothing to save: the library has "${url}" as `)
  })

  test('that is a feed has its entries', async () => {
    const { out } = await run(['import', url], { download: async () => pageOf(url, feed('One', 'Two')) })
    expect(out.match(/^headline: /gm)).toHaveLength(2)
  })

  test.each(['ftp://saltmere.example/a', 'file:///etc/passwd', 'gopher://x/'])(
    '%s is reported, and the other sources are imported',
    async (address) => {
      const said = `brief: ${address}: only http and https addresses are read; save the page, and import the file\n`
      expect(await run(['import', address])).toMatchObject({ code: 3, err: said })
      const both = await run(['import', '--save', '--library', '/lib', address, url], {
        files: { '/lib/.keep': '' },
        download,
      })
      expect([both.code, Object.keys(both.saved)]).toEqual([3, [expect.stringMatching(/\.yaml$/)]])
      expect(both.err).toContain(said)
    },
  )
})

test.each([
  ['www.saltmere.example', 'https://www.saltmere.example'],
  ['saltmere.example/news', 'https://saltmere.example/news'],
  ['https:/saltmere.example', 'https://saltmere.example'],
])('an address without its beginning, %s, is answered with the whole one', async (source, address) => {
  const { code, err } = await run(['import', source])
  expect([code, err]).toEqual([3, `brief: ${source}: no such file; for an address, pass "${address}"\n`])
})

describe('several sources', () => {
  const download: World['download'] = async ({ url }) => {
    if (url.includes('bad')) throw new FileFault(url, 'there is no such page (status 404); check the address')
    return pageOf(url, `<h1>Story of ${url}</h1><p>${'Words of the story. '.repeat(4)}</p>`)
  }
  const sources = ['https://a.example/1', 'https://bad.example/', 'https://a.example/2', 'absent.txt']

  test('one that fails does not stop the others, and the exit code is 3', async () => {
    const { code, out, err } = await run(['import', ...sources], { download })
    expect([code, out.match(/^headline: /gm)?.length]).toEqual([3, 2])
    expect(err).toContain('https://bad.example/: there is no such page')
    expect(err).toMatch(/imported 2 of 4 sources; 2 could not be read\n$/)
  })

  test('four are downloaded at a time, and printed in the order they were given', async () => {
    const addresses = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `https://a.example/${number}`)
    const active = new Set<string>()
    const counts: number[] = []
    const slowFirst: World['download'] = async (request) => {
      active.add(request.url)
      counts.push(active.size)
      for (let turn = 20 - Number(request.url.at(-1)); turn > 0; turn--) await Promise.resolve()
      active.delete(request.url)
      return download(request)
    }
    const { out } = await run(['import', ...addresses], { download: slowFirst })
    expect(out.match(/(?<=^ *url: ).*\d/gm)).toEqual(addresses)
    expect(Math.max(...counts)).toBe(4)
  })

  test('a download that fails is reported at its turn, after a slow one before it', async () => {
    let failed = false
    const failing: World['download'] = async (request) => {
      if (request.url.includes('bad')) {
        failed = true
        return download(request)
      }
      while (!failed) await new Promise((done) => setImmediate(done))
      return download(request)
    }
    const { code, err } = await run(['import', 'https://a.example/1', 'https://bad.example/'], { download: failing })
    expect(code).toBe(3)
    expect(err.indexOf('https://a.example/1: kept')).toBeLessThan(err.indexOf('https://bad.example/: there is no'))
  })

  test('the ledger names the source of each row', async () => {
    const { out } = await run(['import', '--json', 'source,words', ...sources], { download })
    const rows = JSON.parse(out) as { source: string; words: number }[]
    expect([...new Set(rows.map(({ source }) => source))]).toEqual(['https://a.example/1', 'https://a.example/2'])
  })

  test('the ledger of a feed counts its entries as documents', async () => {
    const web = async () =>
      pageOf(
        'https://a.example/feed',
        feed('One', 'Two').replaceAll('</title><guid', '</title><description>Some words.</description><guid'),
      )
    const { out } = await run(['import', '--json', 'document', 'https://a.example/feed'], { download: web })
    expect(JSON.parse(out)).toEqual([{ document: 1 }, { document: 2 }])
  })

  test('a bar on the terminal shows which one is read, and is wiped', async () => {
    const { err } = await run(['import', ...sources.slice(0, 3)], { download, isTTY: true, columns: 40 })
    const bars = err.split('\r\x1b[K').map((each) => each.split('\n')[0]!)
    expect(bars.filter((bar) => /^[━╌]{12} \d of 3 /.test(bar)).map((bar) => bar.slice(0, 18))).toEqual([
      '╌╌╌╌╌╌╌╌╌╌╌╌ 1 of ',
      '━━━━╌╌╌╌╌╌╌╌ 2 of ',
      '━━━━━━━━╌╌╌╌ 3 of ',
    ])
    expect(bars.filter((bar) => /^[━╌]/.test(bar) && bar.length > 39)).toEqual([])
    expect(err.endsWith('\n')).toBe(true)
  })

  test.each([
    ['in a pipe', sources, {}],
    ['with --quiet', ['-q', ...sources], { isTTY: true }],
    ['for one source', sources.slice(0, 1), { isTTY: true }],
  ])('no bar %s', async (_, argv, setting) => {
    expect((await run(['import', ...argv], { download, ...setting })).err).not.toMatch(/[━╌]|\r/)
  })
})

describe('a feed that is imported each morning', () => {
  const cache = mkdtempSync(join(tmpdir(), 'brief-feeds-'))
  afterAll(() => rmSync(cache, { recursive: true, force: true }))
  afterEach(() => rmSync(join(cache, 'brief'), { recursive: true, force: true }))
  const url = 'https://saltmere.example/feed.xml'
  let requests: { etag?: string; modified?: string }[] = []
  beforeEach(() => void (requests = []))

  /** A server that answers 304 to its own ETag. */
  const serverOf =
    (text: string, etag: string): World['download'] =>
    async (request) => {
      requests.push(request)
      return request.etag === etag ? undefined : pageOf(url, text, { etag, modified: 'Mon, 03 May 2021 16:05:00 GMT' })
    }

  async function morning(files: Readonly<Record<string, string>>, download: World['download'], flags: string[] = []) {
    const { world, outcome } = worldOf({ files: { '/lib/.keep': '', '/other/.keep': '', ...files }, download })
    const own: World = { ...world, env: { XDG_CACHE_HOME: cache }, machine: async () => realMachine(undefined) }
    const code = await main(['import', '--save', '--library', '/lib', ...flags, url], own)
    return { code, ...outcome() }
  }

  test('the server is asked only for what has changed', async () => {
    const first = await morning({}, serverOf(feed('One'), '"1"'))
    const second = await morning(first.saved, serverOf(feed('One'), '"1"'))
    expect([second.code, second.saved]).toEqual([0, {}])
    expect(second.err).toBe(`brief: ${url}: nothing new since the last import\n`)
    const third = await morning(first.saved, serverOf(feed('Two', 'One'), '"2"'))
    expect(Object.keys(third.saved)).toHaveLength(1)
    expect(requests.map(({ etag }) => etag)).toEqual([undefined, '"1"', '"1"'])
    expect(requests[1]!.modified).toBe('Mon, 03 May 2021 16:05:00 GMT')
  })

  test('the cache never hides an entry that the library has lost', async () => {
    await morning({}, serverOf(feed('One', 'Two'), '"1"'))
    const again = await morning({}, serverOf(feed('One', 'Two'), '"1"'))
    expect([requests[1]!.etag, Object.keys(again.saved).length]).toEqual([undefined, 2])
  })

  test('another library has a state of its own', async () => {
    await morning({}, serverOf(feed('One'), '"1"'))
    const other = await morning({}, serverOf(feed('One'), '"1"'), ['--library', '/other'])
    expect([requests[1]!.etag, Object.keys(other.saved).length]).toEqual([undefined, 1])
  })

  test('--force reads the whole feed', async () => {
    const { saved } = await morning({}, serverOf(feed('One'), '"1"'))
    await morning(saved, serverOf(feed('One'), '"1"'), ['--force'])
    expect(requests[1]!.etag).toBeUndefined()
  })

  test.each(['', '{', '[]', '{"url": 1}', '{"entries": {}}', `{"url":"${url}","entries":[],"etag":"a\\r\\nX: b"}`])(
    'a damaged state %j is ignored',
    async (text) => {
      const { saved } = await morning({}, serverOf(feed('One'), '"1"'))
      const folder = join(cache, 'brief', 'feeds')
      for (const name of readdirSync(folder)) writeFileSync(join(folder, name), text)
      const { code } = await morning(saved, serverOf(feed('One'), '"1"'))
      expect([code, requests[1]!.etag]).toEqual([0, undefined])
    },
  )
})
