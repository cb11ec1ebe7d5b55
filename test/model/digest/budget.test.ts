import fc from 'fast-check'
import { expect, test } from 'vitest'
import { depthsWithin } from '../../../src/model/digest/budget.ts'
import { depths, type Depth } from '../../../src/model/digest/depth.ts'

const sizes: Readonly<Record<Depth, number>> = { headline: 10, lede: 30, key: 80, full: 200 }
const shown = (most: number, depth: Depth, count: number) =>
  depthsWithin(most, depth, count, (_, each) => sizes[each])
    .map((each) => each ?? '-')
    .join(' ')

test.each([
  [Infinity, 'full', 3, 'full full full'],
  [600, 'full', 3, 'full full full'],
  [599, 'full', 3, 'full full key'],
  [479, 'full', 3, 'full full lede'],
  [420, 'full', 3, 'full full headline'],
  [290, 'full', 3, 'full key headline'],
  [220, 'full', 3, 'full headline headline'],
  [219, 'full', 3, 'key headline headline'],
  [30, 'full', 3, 'headline headline headline'],
  [29, 'full', 3, 'headline headline -'],
  [10, 'full', 3, 'headline - -'],
  [9, 'full', 3, '- - -'],
  [0, 'headline', 2, '- -'],
  [100, 'key', 2, 'key headline'],
  [30, 'lede', 2, 'headline headline'],
  [5, 'full', 0, ''],
] as const)('within %d words at %s, %d briefs: %s', (most, depth, count, expected) => {
  expect(shown(most, depth, count)).toBe(expected)
})

test('the word limit holds, no brief is deeper than requested, and later briefs are shortened first', () => {
  const size = fc.record({ headline: fc.nat(20), lede: fc.nat(50), key: fc.nat(200), full: fc.nat(900) })
  fc.assert(
    fc.property(fc.array(size, { maxLength: 12 }), fc.nat(4000), fc.constantFrom(...depths), (all, most, depth) => {
      const wordsAt = (i: number, each: Depth) => all[i]![each]
      const chosen = depthsWithin(most, depth, all.length, wordsAt)
      expect(chosen.reduce((sum, each, i) => sum + (each ? wordsAt(i, each) : 0), 0)).toBeLessThanOrEqual(most)
      const levels = chosen.map((each) => (each ? depths.indexOf(each) : -1))
      expect(levels.every((level) => level <= depths.indexOf(depth))).toBe(true)
      expect(levels).toEqual(levels.toSorted((a, b) => b - a))
    }),
  )
})
