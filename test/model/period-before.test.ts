import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isDay, plusDays } from '../../src/model/calendar.ts'
import { periodBefore } from '../../src/model/period-before.ts'

test.each([
  ['2022-03-01', '2022-03-31', '2022-02-01', '2022-02-28'],
  ['2022-01-01', '2022-03-31', '2021-10-01', '2021-12-31'],
  ['2022-01-01', '2022-12-31', '2021-01-01', '2021-12-31'],
  ['2022-03-01', '2022-03-30', '2022-01-30', '2022-02-28'],
  ['2022-03-02', '2022-03-31', '2022-01-31', '2022-03-01'],
  ['2022-01-27', '2022-01-27', '2022-01-26', '2022-01-26'],
])('%s to %s follows %s to %s', (from, to, first, last) => {
  expect(periodBefore({ from, to })).toEqual({ from: first, to: last })
})

test('nothing is before the year 0000', () => {
  expect(periodBefore({ from: '0000-01-01', to: '0000-12-31' })).toBeUndefined()
})

test('it ends the day before, and is as long unless both are whole months', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 800 }), (start, length) => {
      const from = plusDays('1990-01-01', start)
      const to = plusDays(from, length)
      const before = periodBefore({ from, to })!
      expect(plusDays(before.to, 1)).toBe(from)
      expect(isDay(before.from) && before.from <= before.to).toBe(true)
      const isWhole = from.endsWith('-01') && plusDays(to, 1).endsWith('-01')
      if (!isWhole) expect(plusDays(before.from, length)).toBe(before.to)
      else expect(before.from.endsWith('-01')).toBe(true)
    }),
  )
})
