import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distance, nearest, nearestParts, oneOf, suggestion } from '../../src/model/nearest.ts'

const slugs = ['night-buses', 'st-marys-nurse', 'kremlin-nato', 'mail-boat']

test.each([
  ['nigth-buses', ['night-buses']],
  ['kremlin_nato', ['kremlin-nato']],
  ['KREMLIN-NATO', ['kremlin-nato']],
  ['mail-goat', ['mail-boat']],
  ['st-mary-nurse', ['st-marys-nurse']],
  ['krem', ['kremlin-nato']],
  ['k', []],
  ['heron-census', []],
  ['', []],
])('near %j are %j', (word, names) => expect(nearest(word, slugs)).toEqual(names))

test('at most three suggestions, the nearest first, without duplicates', () => {
  expect(nearest('note', ['vote', 'notes', 'note', 'dote', 'mote', 'note'])).toEqual(['note', 'vote', 'notes'])
})

test.each([
  ['shw', 'did you mean show?'],
  ['lit', 'did you mean list?'],
  ['weather', ''],
])('%s: %j', (word, sentence) => expect(suggestion(word, ['show', 'section', 'list'])).toBe(sentence))

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a or b'],
  [['a', 'b', 'c'], 'a, b or c'],
])('one of %j: %j', (names, text) => expect(oneOf(names)).toBe(text))

test.each([
  ['bus', 'bus', 0],
  ['bus', 'buss', 1],
  ['bus', 'sub', 2],
  ['bus', 'ubs', 1],
  ['night', 'nigth', 1],
  ['', 'bus', 3],
])('from %j to %j: %i', (a, b, steps) => expect(distance(a, b)).toBe(steps))

test('the distance is zero from a word to itself, symmetric, and at most the length of the longer word', () => {
  const word = fc.string({ maxLength: 12 })
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(distance(a, a)).toBe(0)
      expect(distance(a, b)).toBe(distance(b, a))
      expect(distance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length))
    }),
  )
})

test.each([
  ['nigth', ['night-buses']],
  ['nurs', ['st-marys-nurse']],
  ['goat', ['mail-boat']],
  ['mail-goat', ['mail-boat']],
  ['weather', []],
])('near %j or a part of it: %j', (word, names) => expect(nearestParts(word, slugs)).toEqual(names))
