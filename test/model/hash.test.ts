import { expect, test } from 'vitest'
import { hashOf } from '../../src/model/hash.ts'

test('a hash is eleven letters and digits, the same for the same text and seed only', () => {
  const all = ['', 'a', 'b', 'night buses', 'night buses '].flatMap((text) => [hashOf(text), hashOf(text, 1)])
  expect(all.filter((hash) => !/^[0-9a-z]{11}$/.test(hash))).toEqual([])
  expect(new Set(all).size).toBe(all.length)
  expect(hashOf('night buses', 1)).toBe(hashOf('night buses', 1))
})
