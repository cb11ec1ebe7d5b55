import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checksum } from '../../src/library/index/checksum.ts'

test('a change of any byte changes the checksum', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 100 }),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      (bytes, place, change) => {
        const other = Uint8Array.from(bytes)
        other[place % bytes.length]! ^= change
        expect(checksum(other)).not.toBe(checksum(bytes))
      },
    ),
  )
})

test('two changed bits do not cancel each other', () => {
  const zeros = checksum(new Uint8Array(64))
  const cancelled: [number, number][] = []
  for (let a = 0; a < 512; a++) {
    for (let b = a + 1; b < 512; b++) {
      const bytes = new Uint8Array(64)
      for (const bit of [a, b]) bytes[bit >> 3]! ^= 1 << (bit & 7)
      if (checksum(bytes) === zeros) cancelled.push([a, b])
    }
  }
  expect(cancelled).toEqual([])
})

test.each([
  ['its last bytes are missing', (bytes: Buffer) => bytes.subarray(0, -4)],
  ['zeros follow', (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(4)])],
  ['two words changed places', (bytes: Buffer) => Buffer.concat([bytes.subarray(4, 8), bytes.subarray(0, 4)])],
])('the checksum differs if %s', (_, change) => {
  const bytes = Buffer.from('herons')
  expect(checksum(change(bytes))).not.toBe(checksum(bytes))
})

test.each([0, 1, 2, 3])('the checksum is the same wherever the bytes are in memory: %s', (start) => {
  const text = Buffer.from('a heron and a ferry')
  const memory = Buffer.alloc(40)
  memory.set(text, start)
  expect(checksum(memory.subarray(start, start + text.length))).toBe(checksum(new Uint8Array(text)))
})
