import fc from 'fast-check'
import { expect, test } from 'vitest'
import { naturalOrder } from '../../src/model/natural-order.ts'

test.each([
  [
    ['Ferry 10', 'Ferry 9', 'ferry 1'],
    ['ferry 1', 'Ferry 9', 'Ferry 10'],
  ],
  [
    ['10-ferries', '9-ferries', 'ferries'],
    ['9-ferries', '10-ferries', 'ferries'],
  ],
  [
    ['Zebra', 'éclair', 'apple', 'Łódź', 'lamp'],
    ['apple', 'éclair', 'lamp', 'Łódź', 'Zebra'],
  ],
  [
    ['b', 'B', 'a'],
    ['a', 'b', 'B'],
  ],
  [
    ['part 2.10', 'part 2.9', 'part 10.1'],
    ['part 2.9', 'part 2.10', 'part 10.1'],
  ],
  [
    ['ferry', 'fer', ''],
    ['', 'fer', 'ferry'],
  ],
  [
    ['99999999999999999999', '100000000000000000000', '7'],
    ['7', '99999999999999999999', '100000000000000000000'],
  ],
  [
    ['a007', 'a8', 'a07'],
    ['a007', 'a07', 'a8'],
  ],
])('%j is sorted %j', (texts, sorted) => expect(texts.toSorted(naturalOrder)).toEqual(sorted))

test('the order is antisymmetric, and no text sorts before itself', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'B', 'é', '0', '1', '9', ' ') })
  fc.assert(
    fc.property(text, text, text, (a, b, c) => {
      expect(Math.sign(naturalOrder(a, b)) + Math.sign(naturalOrder(b, a))).toBe(0)
      expect(naturalOrder(a, a)).toBe(0)
      if (naturalOrder(a, b) <= 0 && naturalOrder(b, c) <= 0) expect(naturalOrder(a, c)).toBeLessThanOrEqual(0)
    }),
  )
})
