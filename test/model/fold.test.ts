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
  ['Straße, STRAẞE', 'strasse, strasse'],
  ['שָׁלוֹם', 'שלום'],
  ['Київ', 'киів'],
  ['Łódź', 'lodz'],
  ['ŁÓDŹ', 'lodz'],
  ['Lech Wałęsa', 'lech walesa'],
  ['Tromsø, TROMSØ', 'tromso, tromso'],
  ['DİYARBAKIR', 'diyarbakir'],
  ['diyarbakır', 'diyarbakir'],
  ['Đorđević', 'dordevic'],
  ['Þórður', 'thordur'],
  ['Æbelø, ǽ', 'aebelo, ae'],
  ['Œuvre', 'oeuvre'],
  ['Ħal Għaxaq', 'hal ghaxaq'],
  ['Heydər Əliyev', 'heyder eliyev'],
  ['ΟΔΟΣ, οδός', 'οδοσ, οδοσ'],
  ['Ёлка', 'елка'],
  ['', ''],
])('%j is compared as %j', (text, folded) => expect(fold(text)).toBe(folded))

test.each([
  ["St. Mary's", ' st mary '],
  ['St. Mary’s', ' st mary '],
  ['U.S. answers', ' us answers '],
  ['the U.S.-led, U.N., at 4 p.m.', ' the us led un at 4 pm '],
  ['J.K. Rowling, J. K. Rowling', ' jk rowling j k rowling '],
  ['v1.2.3, a.bc, St.M', ' v1 2 3 a bc st m '],
  ['in 2018,2019 and 12,34', ' in 2018 2019 and 12 34 '],
  ['1,200,300 of 10,000', ' 1200300 of 10000 '],
  ['night-buses', ' night buses '],
  ['👀 What to watch', ' what to watch '],
  ['郵便船、冬も', ' 郵便船 冬も '],
  ['1,200', ' 1200 '],
  ['—', '  '],
])('the words of %j are %j', (text, words) => expect(wordsOnly(text)).toBe(words))

test('folding twice is folding once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text))
    }),
  )
})

test('the fast path for ASCII and punctuation finds the same words as Unicode properties', () => {
  const parts = fc.constantFrom(
    'U.S.',
    "'s",
    "'",
    '.',
    ',',
    '1,000',
    '12,34',
    'a.b',
    ' ',
    'x',
    '7',
    '-',
    '\t',
    'NATO',
    '—',
    '…',
    '«',
    '€',
    '½',
    '°',
    '’',
    '“',
    'é',
  )
  fc.assert(
    fc.property(fc.array(parts), (list) => {
      const text = list.join('')
      expect(wordsOnly(`${text} 夜`)).toBe(`${wordsOnly(text)}夜 `.replace(/^ +/, ' '))
    }),
    { numRuns: 1000 },
  )
})

test('words are compared case-insensitively', () => {
  const words = fc.constantFrom('Night', 'buses', 'Café', 'Київ', "Mary's", 'שלום')
  fc.assert(
    fc.property(fc.array(words), (list) => {
      expect(wordsOnly(list.join(' ').toUpperCase())).toBe(wordsOnly(list.join(' ')))
    }),
  )
})
