import { expect, test } from 'vitest'
import { grouped, type Grouping } from '../../../src/model/digest/groups.ts'
import type { Brief } from '../../../src/model/brief.ts'

const item = (slug: string, brief: Partial<Brief>) => ({
  entry: { brief: { headline: slug, ...brief }, slug, path: `${slug}.yaml`, number: 1 },
})
const items = [
  item('buses', { topic: 'City', date: '2018-11-01' }),
  item('paper', {}),
  item('nurse', { topic: 'Health', date: '2018-11-01T06:00:00Z' }),
  item('ferry', { topic: 'CITY', date: '2018-10-31' }),
]

test.each<[Grouping, string[]]>([
  ['topic', ['City: buses ferry', 'Health: nurse', ': paper']],
  ['day', ['2018-11-01: buses nurse', '2018-10-31: ferry', ': paper']],
  ['none', [': buses paper nurse ferry']],
])('by %s', (by, expected) => {
  const groups = grouped(items, by)
  expect(groups.map(({ name = '', items }) => `${name}: ${items.map(({ entry }) => entry.slug).join(' ')}`)).toEqual(
    expected,
  )
  expect(groups.every((group) => group.by === by)).toBe(true)
})
