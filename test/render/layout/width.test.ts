import fc from 'fast-check'
import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { clusters } from '../../../src/render/layout/clusters.ts'
import { fit } from '../../../src/render/layout/fit.ts'
import { cells } from '../../../src/render/layout/width.ts'

test.each([
  ['', 0],
  ['Night buses', 11],
  ['“won’t” — café…', 15],
  ['Київ', 4],
  ['שלום', 4],
  ['שָׁלוֹם', 4],
  ['مَرْحَبًا', 5],
  ['東京', 4],
  ['ガ', 2],
  ['か\u3099', 2],
  ['ｶﾞ', 2],
  ['한국', 4],
  ['한', 2],
  ['e\u0301', 1],
  ['🚌', 2],
  ['⚠️', 2],
  ['⚠', 1],
  ['👩‍👩‍👧', 2],
  ['👍🏽', 2],
  ['☝🏽', 2],
  ['🇨🇭', 2],
  ['🏴󠁧󠁢󠁳󠁣󠁴󠁿', 2],
  ['1️⃣', 2],
  ['©\u20e3\u200d🚌', 2],
  ['❤️‍🔥', 2],
  ['a\u200bb\u00adc\u200dd', 4],
  ['\x1b\x07\n', 0],
  ['\u200b', 0],
  ['（「」）', 8],
  ['𠮷', 2],
])('%j takes %i cells', (text, width) => expect(cells(text)).toBe(width))

/** Characters as they stand in news: no controls, which string-width takes for escape sequences. */
const unit = fc.oneof(
  fc.constantFrom(...'abc XYZ—…“”’é東京、。「」がカ한국שםمرж🚌☀↔™©'),
  fc.constantFrom('⚠️', '👩‍👩‍👧', '👍🏽', '🇨🇭', '1️⃣', 'e\u0301', 'か\u3099', 'שָׁ', '❤️', '❤️‍🔥', '𠮷', '\u00ad'),
)
const news = fc.array(unit).map((all) => all.join(''))

test('widths match string-width', () => {
  fc.assert(
    fc.property(news, (text) => {
      expect(cells(text)).toBe(stringWidth(text))
    }),
    { numRuns: 500 },
  )
})

test('widths are never less than those of string-width', () => {
  const strange = fc.array(
    fc.oneof(unit, fc.constantFrom('\u200d', '\ufe0f', '🇨', '🏽', '\u20e3', '\u1100', '\u1161', '\uff9e')),
  )
  fc.assert(
    fc.property(strange, (all) => {
      expect(cells(all.join(''))).toBeGreaterThanOrEqual(stringWidth(all.join('')))
    }),
  )
})

test('any single code point is as wide as in string-width', () => {
  const different: string[] = []
  for (let point = 0x20; point < 0x30000; point++) {
    if (point >= 0xd800 && point <= 0xdfff) continue
    const character = String.fromCodePoint(point)
    if (point !== 0x9b && cells(character) !== stringWidth(character)) different.push(`U+${point.toString(16)}`)
  }
  expect(different).toEqual([])
})

test('clusters cover the text and match Intl.Segmenter', () => {
  const segmenter = new Intl.Segmenter()
  fc.assert(
    fc.property(news, (text) => {
      expect(clusters(text)).toEqual([...segmenter.segment(text)].map(({ segment }) => segment))
    }),
    { numRuns: 300 },
  )
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => clusters(text).join('') === text))
})

test.each([
  ['Night buses', 11, 'Night buses'],
  ['Night buses', 10, 'Night bus…'],
  ['Night buses', 7, 'Night…'],
  ['東京都', 5, '東京…'],
  ['東京都', 4, '東…'],
  ['👩‍👩‍👧👩‍👩‍👧', 3, '👩‍👩‍👧…'],
])('%j fits %i cells as %j', (text, width, expected) => expect(fit(text, width)).toBe(expected))
