import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, wordsOnly } from '../../src/model/fold.ts'

test.each([
  ['Night Buses', 'night buses'],
  ['Café Zürich', 'cafe zurich'],
  ['Cafe\u0301', 'cafe'],
  ['What they’re saying', "what they're saying"],
  ['“Nobody”', '"nobody"'],
  ['it`s', "it's"],
  ['ﬁve ＡＢＣ', 'five abc'],
  ['שָׁלוֹם', 'שלום'],
  ['Київ', 'киів'],
  ['', ''],
])('%j is compared as %j', (text, folded) => expect(fold(text)).toBe(folded))

test.each([
  ["St. Mary's", ' st mary '],
  ['St. Mary’s', ' st mary '],
  ['U.S. answers', ' u s answers '],
  ['night-buses', ' night buses '],
  ['👀 What to watch', ' what to watch '],
  ['郵便船、冬も', ' 郵便船 冬も '],
  ['1,200', ' 1 200 '],
  ['—', '  '],
])('the words of %j are %j', (text, words) => expect(wordsOnly(text)).toBe(words))

test('folding twice is folding once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text))
    }),
  )
})

test('words are compared without regard to case', () => {
  const words = fc.constantFrom('Night', 'buses', 'Café', 'Київ', "Mary's", 'שלום')
  fc.assert(
    fc.property(fc.array(words), (list) => {
      expect(wordsOnly(list.join(' ').toUpperCase())).toBe(wordsOnly(list.join(' ')))
    }),
  )
})
