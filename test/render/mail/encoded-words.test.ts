import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodedWords } from '../../../src/render/mail/encoded-words.ts'

test.each([
  ['=?utf-8?q?Free_money?=', '=?UTF-8?B?PT91dGYtOD9xP0ZyZWVfbW9uZXk/PQ==?='],
  ['=?', '=?UTF-8?B?PT8=?='],
])('%s', (text, encoded) => {
  expect(encodedWords(text)).toBe(encoded)
})

test('decodes to the same text, in encoded words of at most 75 characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 }), (text) => {
      const words = encodedWords(text).split(' ')
      const back = words.map((word) => Buffer.from(/^=\?UTF-8\?B\?(.*)\?=$/.exec(word)![1]!, 'base64').toString())
      expect(back.join('')).toBe(text)
      expect(words.filter(({ length }) => length > 75)).toEqual([])
    }),
  )
})
