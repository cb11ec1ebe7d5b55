import { describe, expect, test } from 'vitest'
import { run, type Outcome } from '../helpers/world.ts'

interface Item {
  readonly title: string
  readonly id?: string
  readonly link?: string
}

function feedOf(items: readonly Item[], title = 'The Saltmere Paper'): string {
  const entries = items.map(
    ({ title, id, link }) =>
      `<item><title>${title}</title>${id ? `<guid isPermaLink="false">${id}</guid>` : ''}${link ? `<link>${link}</link>` : ''}<pubDate>Mon, 3 May 2021 18:05:00 +0200</pubDate><description>Words of it.</description></item>`,
  )
  return `<rss version="2.0"><channel><title>${title}</title>${entries.join('')}</channel></rss>`
}

const buses: Item = { title: 'Night buses', id: 'a1', link: 'https://saltmere.example/buses' }
const beans: Item = { title: 'Beans', id: 'a2', link: 'https://saltmere.example/beans' }

type Files = Readonly<Record<string, string>>

async function save(feed: string, files: Files = { '/lib/.keep': '' }, ...flags: string[]): Promise<Outcome> {
  return run(['import', '--save', '--library', '/lib', 'feed.xml', ...flags], { files: { ...files, 'feed.xml': feed } })
}

test('without --save, the entries are a YAML stream', async () => {
  const { code, out, err } = await run(['import', 'feed.xml'], { files: { 'feed.xml': feedOf([buses, beans]) } })
  expect([code, out.split('\n---\n').length]).toEqual([0, 2])
  expect(err).toBe('brief: feed.xml: 2 entries, kept 6 of 6 words\n')
  const listed = await run(['list', '-', '--template', '{headline}'], { stdin: out })
  expect(listed.out).toBe('Night buses\nBeans\n')
})

describe('--save', () => {
  test('writes a file for each entry, and a second import adds only what is new', async () => {
    const first = await save(feedOf([buses]))
    expect(Object.keys(first.saved)).toEqual(['/lib/2021/2021-05-03-night-buses.yaml'])
    const second = await save(feedOf([beans, buses]), first.saved)
    expect([second.code, second.out]).toEqual([0, '/lib/2021/2021-05-03-beans.yaml\n'])
    expect(second.err).toContain('feed.xml: saved 1 of 2 entries; the library has 1 of them already\n')
    const third = await save(feedOf([beans, buses]), { ...first.saved, ...second.saved })
    expect([third.code, third.out, third.saved]).toEqual([0, '', {}])
  })

  test('a library that does not exist is created, and named', async () => {
    const { code, err } = await save(feedOf([buses, beans]), {})
    expect(code).toBe(0)
    expect(err.match(/created the library \/lib\n/g)).toHaveLength(1)
    expect((await save(feedOf([buses]), {}, '--quiet')).err).not.toContain('created')
  })

  test.each<[string, Item, Item, number]>([
    ['a new headline under the same id', buses, { ...buses, title: 'Night buses are back' }, 0],
    ['another id with the same headline on the same day', buses, { title: 'Night buses', id: 'b7' }, 1],
    ['the same address under another id', buses, { ...buses, id: 'b8' }, 0],
    ['the address with a counter', buses, { ...buses, id: 'b9', link: `${buses.link}?utm_source=rss` }, 0],
    ['the address with www and https', buses, { ...buses, id: 'c1', link: 'http://www.saltmere.example/buses/' }, 0],
    ['another query', buses, { ...buses, id: 'c2', title: 'Other', link: `${buses.link}?id=2` }, 1],
    [
      'no id, the same link',
      { title: 'A', link: 'https://s.example/a' },
      { title: 'B', link: 'https://s.example/a' },
      0,
    ],
    ['neither id nor link', { title: 'A' }, { title: 'A' }, 0],
  ])('%s', async (_, before, after, count) => {
    const first = await save(feedOf([before]))
    const second = await save(feedOf([after]), first.saved)
    expect(Object.keys(second.saved)).toHaveLength(count)
  })

  test('an entry whose address the library has is reported with the file', async () => {
    const first = await save(feedOf([buses]))
    const { code, err } = await save(feedOf([{ ...buses, id: 'x' }], 'Another paper'), first.saved)
    expect(code).toBe(0)
    expect(err).toContain(
      'feed.xml: nothing to save: the library has "https://saltmere.example/buses" as "/lib/2021/2021-05-03-night-buses.yaml" (--force replaces it)',
    )
  })

  test('numbers as ids belong to their feed', async () => {
    const first = await save(feedOf([{ title: 'One', id: '1' }]))
    const { saved } = await save(feedOf([{ title: 'Another', id: '1' }], 'Another paper'), first.saved)
    expect(Object.keys(saved)).toHaveLength(1)
  })

  test('entries with the same headline and day are numbered', async () => {
    const { saved } = await save(feedOf([buses, { title: 'Night buses', id: 'z' }, { title: 'Night buses', id: 'y' }]))
    expect(Object.keys(saved)).toEqual([
      '/lib/2021/2021-05-03-night-buses.yaml',
      '/lib/2021/2021-05-03-night-buses-2.yaml',
      '/lib/2021/2021-05-03-night-buses-3.yaml',
    ])
  })

  test('entries that share the address of a list are all saved', async () => {
    const link = 'https://saltmere.example/today'
    const items = [1, 2, 3].map((number) => ({ title: `Story ${number}`, id: `s${number}`, link }))
    expect(Object.keys((await save(feedOf(items))).saved)).toHaveLength(3)
  })

  test('--force replaces the file of the entry', async () => {
    const first = await save(feedOf([buses]))
    const { saved } = await save(feedOf([{ ...buses, title: 'New title' }]), first.saved, '--force')
    expect(Object.keys(saved)).toEqual(['/lib/2021/2021-05-03-night-buses.yaml'])
    expect(saved['/lib/2021/2021-05-03-night-buses.yaml']).toContain('headline: New title')
  })

  test('--keep-source keeps the text of each entry', async () => {
    const { saved } = await save(feedOf([buses, beans]), { '/lib/.keep': '' }, '--keep-source')
    expect(saved['/lib/2021/sources/2021-05-03-night-buses.txt']).toContain('url: https://saltmere.example/buses\n')
    expect(saved['/lib/2021/sources/2021-05-03-beans.txt']).toContain('Words of it.')
  })

  test('--keep-source never shares the text of two days', async () => {
    const first = await save(feedOf([buses]), { '/lib/.keep': '' }, '--keep-source')
    const later = feedOf([{ title: buses.title, id: 'late' }]).replace('3 May', '4 May')
    const { code, saved } = await save(later, first.saved, '--keep-source')
    expect(code).toBe(0)
    expect(Object.keys(saved)).toEqual([
      '/lib/2021/2021-05-04-night-buses.yaml',
      '/lib/2021/sources/2021-05-04-night-buses.txt',
    ])
  })

  test('with --json, stdout has only the ledger', async () => {
    const { out, err, saved } = await save(feedOf([buses]), { '/lib/.keep': '' }, '--json', 'place')
    expect([JSON.parse(out), Object.keys(saved).length]).toEqual([[{ place: 'lede' }], 1])
    expect(err).toContain('saved "/lib/2021/2021-05-03-night-buses.yaml"')
  })

  test('--quiet leaves only the paths', async () => {
    expect((await save(feedOf([buses, beans]), { '/lib/.keep': '' }, '-q')).err).toBe('')
  })
})
