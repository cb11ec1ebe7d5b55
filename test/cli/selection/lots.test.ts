import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inOrderOfLots } from '../../../src/cli/selection/lots.ts'

test('items come as a stable sort by descending lots orders them', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5)), (lots) => {
      const items = lots.map((lot, place) => ({ lot, place }))
      expect([...inOrderOfLots(items, ({ lot }) => lot)]).toEqual(items.toSorted((a, b) => b.lot - a.lot))
    }),
  )
})

test('lots may be texts', () => {
  expect([...inOrderOfLots(['b', 'c', 'a'], (item) => item)]).toEqual(['c', 'b', 'a'])
})
