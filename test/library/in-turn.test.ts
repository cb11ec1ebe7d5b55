import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newestFirst, type Placed } from '../../src/library/index/in-turn.ts'

const before = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const byDate = (a: Placed, b: Placed) => before(b.date, a.date)

function brief(date: string, slug: string, { number = 1, path = `${slug}.yaml` } = {}): Placed {
  return { path, number, slug, date }
}

test('briefs of an index and others come by day, slug and number', () => {
  const rows = [
    brief('2022-02-02', 'night-buses'),
    brief('2022-02-02', 'ferry'),
    brief('2022-01-27', 'edition#2', { number: 2, path: 'edition.yaml' }),
    brief('', 'undated'),
  ]
  const others = [brief('2022-01-30', 'herons'), brief('', 'a'), brief('2022-02-02', 'ferry', { path: '2/ferry.yaml' })]
  expect([...newestFirst(rows, others, before)].map(({ date, path }) => `${date} ${path}`)).toEqual([
    '2022-02-02 2/ferry.yaml',
    '2022-02-02 ferry.yaml',
    '2022-02-02 night-buses.yaml',
    '2022-01-30 herons.yaml',
    '2022-01-27 edition.yaml',
    ' a.yaml',
    ' undated.yaml',
  ])
})

test('the order is that of sorting all', () => {
  const placed = fc.record({
    path: fc.string({ maxLength: 2 }),
    number: fc.nat(2),
    slug: fc.constantFrom('a', 'b', '！', '😀'),
    date: fc.constantFrom('', '2021-12-31', '2022-01-01', '2022-01-01T10:00'),
  })
  const order = (a: Placed, b: Placed) =>
    byDate(a, b) || before(a.slug, b.slug) || a.number - b.number || before(a.path, b.path)
  fc.assert(
    fc.property(fc.array(placed), fc.array(placed), (rows, others) => {
      expect([...newestFirst(rows.toSorted(byDate), others, before)]).toEqual([...rows, ...others].sort(order))
    }),
  )
})

test('the first waits only for those of its day', () => {
  let taken = 0
  function* rows() {
    for (const date of ['2022-02-02', '2022-02-02', '2022-02-01', '2022-01-31']) {
      taken++
      yield brief(date, `brief-${taken}`)
    }
  }
  expect(newestFirst(rows(), [], before).next().value).toEqual(brief('2022-02-02', 'brief-1'))
  expect(taken).toBe(3)
})
