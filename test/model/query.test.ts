import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordsOnly } from '../../src/model/fold.ts'
import { matches, queryOf } from '../../src/model/query.ts'

const story = `Night buses return to the harbour. "We kept the lights on," said Jan Vos, the harbour master, at the Café Zürich.
Nurses at St. Mary’s travel at night. So do 1,200 bakers. האוטובוסים חוזרים לַנָּמָל. 郵便船、冬も毎日運航へ`

test.each([
  ['', true],
  ['   ', true],
  ['buses', true],
  ['BUSES', true],
  ['bus', false],
  ['bus*', true],
  ['*', true],
  ['night buses', true],
  ['buses night', true],
  ['buses trams', false],
  ['"night buses"', true],
  ['"buses night"', false],
  ['"harbour master, at"', true],
  ['"night bus*"', true],
  ['"night bus', false],
  ['"night buses', true],
  ['"harbour. We kept"', true],
  ['-trams', true],
  ['-buses', false],
  ['buses -trams', true],
  ['buses -harbour', false],
  ['buses -"harbour master"', false],
  ['buses -"harbour mistress"', true],
  ['trams OR buses', true],
  ['trams OR ferries', false],
  ['trams or buses', false],
  ['trams OR "night buses" -ferries', true],
  ['buses ferries OR bakers nurses', true],
  ['OR buses', true],
  ['buses OR', true],
  ['OR', true],
  ['cafe', true],
  ['Café', true],
  ['zurich', true],
  ["St. Mary's", true],
  ['st marys', false],
  ['mary', true],
  ['mary*', true],
  ['1,200', true],
  ['1200', true],
  ['200', false],
  ['חוזרים', true],
  ['חוזר', false],
  ['חוזר*', true],
  ['לנמל', true],
  ['毎日', true],
  ['郵便船 運航', true],
  ['郵便車', false],
  ['-毎日', false],
  ['!!!', true],
])('%j finds the story: %s', (words, answer) => expect(matches(queryOf(words), wordsOnly(story))).toBe(answer))

test('a dash inside a word does not deny it', () => {
  expect(matches(queryOf('night-buses'), wordsOnly(story))).toBe(true)
})

test('every word of a text finds it, and its denial does not', () => {
  const word = fc.constantFrom(...wordsOnly(story).trim().split(' '))
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(matches(queryOf(`${a} ${b}`), wordsOnly(story))).toBe(true)
      expect(matches(queryOf(`${a} -${b}`), wordsOnly(story))).toBe(false)
      expect(matches(queryOf(`trams OR ${a}`), wordsOnly(story))).toBe(true)
    }),
  )
})

test('no query is an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (words) => {
      expect(typeof matches(queryOf(words), wordsOnly(story))).toBe('boolean')
    }),
  )
})

test.each([
  [[], true],
  [['night', ''], true],
  [['night OR trams', 'buses'], true],
  [['night OR trams', 'ferries'], false],
  [['night OR trams', 'buses OR ferries'], true],
  [['trams OR ferries', 'buses'], false],
  [['night', '-buses'], false],
])('all of %j find the story: %s', (texts, answer) => {
  expect(matches(queryOf(...texts), wordsOnly(story))).toBe(answer)
})
