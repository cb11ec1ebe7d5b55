import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cells } from '../../../src/render/layout/width.ts'
import { labels } from '../../../src/render/terminal/labels.ts'
import { listing, type ListingRow } from '../../../src/render/terminal/listing.ts'
import { people } from '../../../src/render/terminal/people.ts'
import { plainLook } from './stories.ts'

const rows: ListingRow[] = [
  {
    date: '2022-01-27',
    topic: 'World',
    headline: 'Kremlin says U.S. answers skip its main NATO demand',
    slug: 'kremlin-nato',
    words: 245,
    minutes: 1,
  },
  {
    date: '2020-02-08T06:00',
    topic: '地域',
    headline: '白瀬島の郵便船、冬も毎日運航へ',
    slug: 'mail-boat',
    words: 1245,
    minutes: 5,
  },
  { headline: 'No paper today', slug: 'no-paper-today', words: 1, minutes: 1 },
]

test.each([
  [
    120,
    [
      '  2022-01-27  World  Kremlin says U.S. answers skip its main NATO demand  kremlin-nato     245 w',
      '  2020-02-08  地域   白瀬島の郵便船、冬も毎日運航へ                       mail-boat       1245 w  5 min',
      '                     No paper today                                       no-paper-today     1 w',
    ],
  ],
  [
    80,
    [
      '  2022-01-27  World  Kremlin says U.S. answers skip its main…   kremlin-nato',
      '  2020-02-08  地域   白瀬島の郵便船、冬も毎日運航へ             mail-boat',
      '                     No paper today                             no-paper-today',
    ],
  ],
  [
    40,
    [
      'Kremlin says U.S. answe…  kremlin-nato',
      '白瀬島の郵便船、冬も毎…   mail-boat',
      'No paper today            no-paper-today',
    ],
  ],
  [20, ['Kremlin says U.S. a…', '白瀬島の郵便船、冬…', 'No paper today']],
])('a listing in %i columns', async (columns, expected) => {
  expect((await listing(rows, { ...plainLook, columns })).split('\n').slice(1, -2)).toEqual(expected)
})

test('a listing without a width cuts nothing', async () => {
  const { columns: _, ...look } = plainLook
  expect(await listing(rows.slice(0, 1), look)).toContain('demand  kremlin-nato  245 w\n')
})

test('a listing has a header', async () => {
  expect(await listing(rows.slice(0, 1), { ...plainLook, columns: 120, theme: 'tagged' })).toBe(
    '\n  <date>2022-01-27</date>  <topic>World</topic>  <headline>Kremlin says U.S. answers skip its main NATO demand</headline>  <aside>kremlin-nato</aside>  <aside>245 w</aside>\n\n',
  )
})

test('an empty listing is two empty lines', async () => {
  expect(await listing([], plainLook)).toBe('\n\n')
})

test.each([60, 72, 80, 100])('in %i columns, the number in a file stays where a slug is cut', async (columns) => {
  const headline = 'The newsroom of the island starts its day with coffee'
  const row = { headline, slug: 'a-day-in-the-newsroom-told-by-those-who-work-there#12', words: 9, minutes: 1 }
  expect(await listing([row], { ...plainLook, columns })).toMatch(/ a-day-in-the-[^ ]*…#12( |\n)/)
})

test('no line of a listing is wider than the window', async () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 60 })
  const row = fc.record({ date: text, topic: text, headline: text, slug: text, words: fc.nat(), minutes: fc.nat() })
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 5 }), fc.integer({ min: 20, max: 200 }), async (all, columns) => {
      for (const line of (await listing(all, { ...plainLook, columns })).split('\n')) {
        expect(cells(line)).toBeLessThanOrEqual(columns)
      }
    }),
  )
})

const quoted = [
  {
    name: 'Dmitry Peskov',
    count: 12,
    first: '2021-11-02',
    last: '2022-01-27',
    roles: ['Kremlin spokesperson'],
    topics: ['World'],
  },
  {
    name: 'Maria Okafor',
    count: 1,
    first: '2020-02-06',
    last: '2020-02-06',
    roles: ['nurse at St. Mary’s', 'union steward'],
    topics: ['Health', 'City'],
  },
]

test.each([
  [
    120,
    [
      '  Dmitry Peskov  12 quotes  Kremlin spokesperson                 2021-11-02 – 2022-01-27  World',
      '  Maria Okafor     1 quote  nurse at St. Mary’s · union steward  2020-02-06               Health, City',
    ],
  ],
  [
    60,
    ['  Dmitry Peskov  12 quotes  Kremlin spokesperson', '  Maria Okafor     1 quote  nurse at St. Mary’s · union s…'],
  ],
  [20, ['Dmitry Peskov', 'Maria Okafor']],
])('people in %i columns', async (columns, expected) => {
  expect((await people(quoted, { ...plainLook, columns })).split('\n').slice(1, -2)).toEqual(expected)
})

test('labels with the numbers that select them', async () => {
  const parts = [
    { label: 'lede', words: 45 },
    { number: 9, label: 'Why it matters', words: 120 },
    { number: 10, label: '', words: 1 },
  ]
  expect(await labels(parts, { ...plainLook, columns: 40 })).toBe(
    '\n    lede             45 words\n 9  Why it matters  120 words\n10  (no label)         1 word\n\n',
  )
})
