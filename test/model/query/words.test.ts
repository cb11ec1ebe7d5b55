import fc from 'fast-check'
import { expect, test } from 'vitest'
import { UsageFault } from '../../../src/model/fault.ts'
import { wordsOnly } from '../../../src/model/fold.ts'
import { parseQuery } from '../../../src/model/query/parse-query.ts'
import { fitsText } from '../../helpers/query.ts'

const finds = (query: string): boolean => fitsText(parseQuery(query), story)

const story = `Night buses return to the harbour. "We kept the lights on," said Jan Vos, the harbour master, at the Café Zürich.
Nurses at St. Mary’s travel at night. So do 1,200 bakers. האוטובוסים חוזרים לַנָּמָל. 郵便船、冬も毎日運航へ`

test.each([
  ['buses', true],
  ['BUSES', true],
  ['bus', false],
  ['bus*', true],
  ['night buses', true],
  ['buses night', true],
  ['buses trams', false],
  ['"night buses"', true],
  ['"buses night"', false],
  ['"harbour master, at"', true],
  ['"night bus*"', true],
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
])('%j finds the story: %s', (words, answer) => expect(finds(words)).toBe(answer))

test('a hyphen inside a word does not negate it', () => {
  expect(finds('night-buses')).toBe(true)
})

test('every word of a text finds the text, and its negation does not', () => {
  const word = fc.constantFrom(...wordsOnly(story).trim().split(' '))
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(finds(`${a} ${b}`)).toBe(true)
      expect(finds(`${a} -${b}`)).toBe(false)
      expect(finds(`trams OR ${a}`)).toBe(true)
    }),
  )
})

test('any text is a query or a usage error, never a crash', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (words) => {
      try {
        expect(typeof finds(words)).toBe('boolean')
      } catch (error) {
        expect(error).toBeInstanceOf(UsageFault)
      }
    }),
  )
})
