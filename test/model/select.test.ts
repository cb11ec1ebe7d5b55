import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Brief } from '../../src/model/brief.ts'
import type { Entry } from '../../src/model/entry.ts'
import { resolvedQuery } from '../../src/cli/selection/resolve-query.ts'
import { select, sortKeys, type Facts, type Selection } from '../../src/model/select.ts'
import { conditionOf } from '../../src/model/where.ts'

const everything: Selection = { periods: [], topics: [], tags: [], labels: [], by: [], where: [], reverse: false }

const briefs: Record<string, Brief> = {
  'night-buses': {
    headline: 'Night buses return',
    date: '2018-11-01',
    topic: 'City',
    byline: [{ name: 'Mira Lund' }],
    lede: 'Nurses at St. Mary’s travel at night.',
    sections: [{ label: 'What they’re saying', body: '"We kept the lights on."' }],
    tags: ['buses', 'harbour'],
    source: { publisher: 'Harbour Courier' },
    extras: { 'x-desk': { name: 'Night' } },
  },
  nurse: {
    headline: "A nurse at St. Mary's goes home",
    date: '2020-02-06T23:30:00-08:00',
    topic: 'Health',
    byline: [{ name: 'Ana Roth' }, { name: 'Mira Lund', role: 'photographer' }],
    sections: [{ label: 'Why it matters', body: 'Nobody will follow her.' }, { body: 'She is sixty.' }],
    tags: ['Health'],
  },
  herons: { headline: 'Éric counts herons', date: '2020-02-06', topic: 'nature', lang: 'fr' },
  notice: { headline: 'No paper today' },
}
const entries = Object.entries(briefs).map(([slug, brief]): Entry => ({
  slug,
  brief,
  path: `briefs/${slug}.yaml`,
  number: 1,
}))

const text = ({ brief }: Entry) => [brief.headline, brief.lede, ...(brief.sections ?? []).map(({ body }) => body)]
const facts: Facts = {
  passages: async (entry) =>
    text(entry).map((each = '') => ({ place: 'section', path: 'sections[0]', form: 'paragraph', text: each })),
  words: (entry) => text(entry).join(' ').length,
  quotes: async (name, { slug }) => slug === 'night-buses' && name === 'Vos',
}

async function chosen(selection: Partial<Selection>, given?: { asGiven: boolean }): Promise<string[]> {
  return (await select(entries, { ...everything, ...selection }, facts, given)).map(({ slug }) => slug)
}

test.each<[string, Partial<Selection>, string[]]>([
  ['all, newest first, same days and none by name', {}, ['nurse', 'herons', 'night-buses', 'notice']],
  ['a period', { periods: [{ from: '2018-11-01', to: '2018-11-01' }] }, ['night-buses']],
  ['a day of briefs with times', { periods: [{ from: '2020-02-06', to: '2020-02-06' }] }, ['nurse', 'herons']],
  ['an open period leaves out what has no date', { periods: [{}] }, ['nurse', 'herons', 'night-buses']],
  ['two periods at once', { periods: [{ from: '2018-01-01' }, { to: '2019-12-31' }] }, ['night-buses']],
  ['periods that do not meet', { periods: [{ from: '2021-01-01' }, { to: '2019-12-31' }] }, []],
  ['a topic in any case', { topics: ['NATURE'] }, ['herons']],
  ['one of two topics', { topics: ['city', 'health'] }, ['nurse', 'night-buses']],
  ['a part of a topic is another topic', { topics: ['Cit'] }, []],
  ['a tag', { tags: ['health'] }, ['nurse']],
  ['one of two tags', { tags: ['harbour', 'health'] }, ['nurse', 'night-buses']],
  ['a topic and a tag', { topics: ['City'], tags: ['health'] }, []],
  ['a label, other apostrophe', { labels: ["they're saying"] }, ['night-buses']],
  ['words of a label', { labels: ['why'] }, ['nurse']],
  ['who is quoted', { by: ['Vos'] }, ['night-buses']],
  ['one of two who are quoted', { by: ['Okafor', 'Vos'] }, ['night-buses']],
  ['who is not quoted', { by: ['Okafor'] }, []],
  ['a condition', { where: [conditionOf('words>40', '2022-01-27')] }, ['nurse', 'night-buses']],
  ['words', { match: [resolvedQuery('nurse* -home', '2022-02-01')] }, ['night-buses']],
  ['a phrase', { match: [resolvedQuery('"st mary\'s"', '2022-02-01')] }, ['nurse', 'night-buses']],
])('%s', async (_, selection, slugs) => expect(await chosen(selection)).toEqual(slugs))

test.each<[(typeof sortKeys)[number], string[]]>([
  ['date', ['nurse', 'herons', 'night-buses', 'notice']],
  ['headline', ['nurse', 'herons', 'night-buses', 'notice']],
  ['topic', ['notice', 'night-buses', 'nurse', 'herons']],
  ['slug', ['herons', 'night-buses', 'notice', 'nurse']],
  ['words', ['night-buses', 'nurse', 'herons', 'notice']],
])('by %s: %j', async (sort, slugs) => {
  expect(await chosen({ sort })).toEqual(slugs)
  expect(await chosen({ sort, reverse: true })).toEqual(slugs.toReversed())
})

test.each<[string, Partial<Selection>, string[]]>([
  ['a limit cuts the printed list from its top', { limit: 2 }, ['nurse', 'herons']],
  ['a limit after reversing', { limit: 1, reverse: true }, ['notice']],
  ['a limit of none', { limit: 0 }, []],
  ['a limit beyond the end', { limit: 99 }, ['nurse', 'herons', 'night-buses', 'notice']],
])('%s', async (_, selection, slugs) => expect(await chosen(selection)).toEqual(slugs))

test.each<[string, Partial<Selection>, string[]]>([
  ['named briefs keep the order in which they were named', {}, ['night-buses', 'nurse', 'herons', 'notice']],
  ['unless a sort is asked', { sort: 'slug' }, ['herons', 'night-buses', 'notice', 'nurse']],
  ['or the reverse', { reverse: true }, ['notice', 'herons', 'nurse', 'night-buses']],
])('%s', async (_, selection, slugs) => expect(await chosen(selection, { asGiven: true })).toEqual(slugs))

test('the briefs of an edition keep their order', async () => {
  const edition = [3, 1, 2].map((number): Entry => ({ ...entries[0]!, number, slug: 'edition' }))
  expect((await select(edition, everything, facts)).map(({ number }) => number)).toEqual([1, 2, 3])
})

test('words are counted and texts read only if an option needs them', async () => {
  const never = () => {
    throw new Error('read in vain')
  }
  const lazy = { passages: never, words: never, quotes: never }
  expect(await select(entries, { ...everything, topics: ['City'], sort: 'headline' }, lazy)).toHaveLength(1)
})

test('for any options, each brief is selected at most once and the limit holds', async () => {
  const selection = fc.record({
    ...Object.fromEntries(Object.entries(everything).map(([key, value]) => [key, fc.constant(value)])),
    topics: fc.subarray(['City', 'Health', 'nature']),
    sort: fc.constantFrom(...sortKeys),
    reverse: fc.boolean(),
    limit: fc.nat(5),
  }) as unknown as fc.Arbitrary<Selection>
  await fc.assert(
    fc.asyncProperty(selection, async (asked) => {
      const found = await select(entries, asked, facts)
      expect(new Set(found).size).toBe(found.length)
      expect(found.length).toBeLessThanOrEqual(asked.limit!)
    }),
  )
})
