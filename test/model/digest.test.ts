import { describe, expect, test } from 'vitest'
import { storyOf } from '../../src/markdown/story.ts'
import type { Brief } from '../../src/model/brief.ts'
import { digestOf, type Material, type Plan } from '../../src/model/digest.ts'

const plan: Plan = { title: 'Harbour Courier', depth: 'key', people: [] }

const briefs: Readonly<Record<string, Brief>> = {
  buses: { headline: 'Night buses return', date: '2018-11-01T08:00:00+01:00', topic: 'City', lede: 'Four lines run.' },
  nurse: { headline: 'A nurse goes home', date: '2018-11-01', topic: 'Health', lede: 'After forty years.' },
  ferry: { headline: 'Ferry strike ends', date: '2018-11-01', topic: 'City', lede: 'The ferries sail.' },
  heron: { headline: 'Herons counted', date: '2018-10-31', topic: 'Nature', lede: 'There are 212.' },
  paper: { headline: 'No paper today' },
}

async function of(...slugs: string[]): Promise<Material[]> {
  return Promise.all(
    slugs.map(async (slug) => {
      const brief = briefs[slug]!
      return { entry: { brief, slug, path: `${slug}.yaml`, number: 1 }, story: await storyOf(brief), quotes: [] }
    }),
  )
}

const slugs = (items: readonly { readonly entry: { readonly slug: string } }[]) => items.map(({ entry }) => entry.slug)

describe('a digest of one day', () => {
  test('is grouped by topic, and its briefs are numbered in page order', async () => {
    const digest = digestOf(await of('buses', 'nurse', 'ferry'), plan)
    expect(digest.groups.map(({ by, name, items }) => [by, name, ...slugs(items)])).toEqual([
      ['topic', 'City', 'buses', 'ferry'],
      ['topic', 'Health', 'nurse'],
    ])
    expect(slugs(digest.contents)).toEqual(['buses', 'ferry', 'nurse'])
    expect(digest.contents.map(({ number }) => number)).toEqual([1, 2, 3])
    expect(digest.groups.flatMap(({ items }) => items)).toEqual(digest.contents)
    expect(digest.days).toEqual({ first: '2018-11-01', last: '2018-11-01' })
  })

  test('counts the printed words', async () => {
    const { words, minutes } = digestOf(await of('buses', 'nurse'), plan)
    expect([words, minutes]).toEqual([3 + 3 + 4 + 3, 1])
  })

  test('has the time of its newest brief', async () => {
    expect(digestOf(await of('nurse', 'buses'), plan).updated).toBe('2018-11-01T07:00:00Z')
    expect(digestOf(await of('nurse'), plan).updated).toBe('2018-11-01T00:00:00Z')
  })
})

test('a digest of several days is grouped by day by default', async () => {
  const materials = await of('buses', 'heron', 'paper')
  expect(digestOf(materials, plan).groups.map(({ name }) => name)).toEqual(['2018-11-01', '2018-10-31', undefined])
  expect(digestOf(materials, { ...plan, grouping: 'none' }).groups).toHaveLength(1)
  expect(digestOf(materials, plan).days).toEqual({ first: '2018-10-31', last: '2018-11-01' })
})

test('a brief that exceeds the word limit is listed only in the contents', async () => {
  const digest = digestOf(await of('buses', 'heron', 'ferry'), { ...plan, maxWords: 5 })
  expect(digest.contents.map(({ entry, depth, words }) => [entry.slug, depth, words])).toEqual([
    ['buses', 'headline', 3],
    ['ferry', undefined, 0],
    ['heron', 'headline', 2],
  ])
  expect(slugs(digest.groups.flatMap(({ items }) => items))).toEqual(['buses', 'heron'])
  expect(digest.words).toBe(5)
})

test('a digest without dates has the time of the epoch', async () => {
  const { days, updated } = digestOf(await of('paper'), plan)
  expect([days, updated]).toEqual([undefined, '1970-01-01T00:00:00Z'])
})
