import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blockFileOf, DamagedIndex, openBlockFile } from '../../src/library/index/block-file.ts'
import { cacheFileOf } from '../../src/library/index/memory-file.ts'

const open = (parts: readonly Uint8Array[]) => openBlockFile(cacheFileOf(Buffer.concat(parts)))!

const texts = fc.array(
  fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('é', 'z', '\uffee', '\u{1f426}', '\ud800')),
  {
    minLength: 1,
  },
)

test('a column of texts has what was written, in the order of strings', () => {
  fc.assert(
    fc.property(texts, texts, (some, others) => {
      const file = open(blockFileOf({ some: { texts: some }, others: { texts: others } }))
      const [first, second] = [file.texts('some'), file.texts('others')]
      expect(some.map((_, i) => first.at(i))).toEqual(some)
      expect(file.someTexts('others', [others.length - 1, 0])).toEqual([others.at(-1), others[0]])
      for (const [i, a] of some.entries())
        for (const [j, b] of others.entries())
          expect(Math.sign(first.compare(i, second, j))).toBe(a < b ? -1 : a > b ? 1 : 0)
    }),
  )
})

const KIB = 1024

/** Records of different sizes: some close together, some far apart, one larger than a piece. */
const records = [3, 0, 100, 70 * KIB, 5, 1, 300 * KIB, 7, 90 * KIB, 2].map((size, i) =>
  new Uint8Array(size).fill(i + 1),
)

test('records that are read together are those that are read one by one', () => {
  const file = open(blockFileOf({ records }))
  const places = fc.array(fc.nat({ max: records.length - 1 }))
  fc.assert(
    fc.property(places, (wanted) => {
      const found: Buffer[] = []
      file.records('records', wanted, (bytes, i) => (found[i] = Buffer.from(bytes)))
      expect(found.map((each) => each.length)).toEqual(wanted.map((place) => records[place]!.length))
      expect(found.every((each, i) => each.equals(records[wanted[i]!]!))).toBe(true)
    }),
  )
})

test('a damaged record among others is noticed', () => {
  const parts = blockFileOf({ records })
  const bytes = Buffer.concat(parts)
  const at = bytes.indexOf(Buffer.from([5, 5, 5, 5, 5]))
  bytes[at + 2] = 6
  const file = openBlockFile(cacheFileOf(bytes))!
  expect(() => file.records('records', [2, 4, 5], () => {})).toThrow(DamagedIndex)
  expect(() => file.records('records', [2, 5], () => {})).not.toThrow()
})
