import { expect, test } from 'vitest'
import { speakerKind } from '../../src/quotes/index.ts'

test.each([
  ['Ana Roth', 'person'],
  ['Roth', 'person'],
  ['Ban Ki-moon', 'person'],
  ['浜田トキエ', 'person'],
  ['the Harbour Council', 'organisation'],
  ['NATO', 'organisation'],
  ['the U.S.', 'organisation'],
  ['Japan', 'organisation'],
  ['The Skerry Line', 'organisation'],
  ['Reuters', 'organisation'],
  ['Tim Cook', 'person'],
  ["the drivers' union", 'organisation'],
  ['a spokesman for the union', 'unnamed'],
  ['the union of the drivers', 'organisation'],
  ['a nurse', 'unnamed'],
  ['the Republican senator', 'unnamed'],
  ["Roth's brother", 'unnamed'],
])('%s is of the kind %s', (name, kind) => {
  expect(speakerKind(name, { hasRole: false })).toBe(kind)
})

test('a role makes a place name a person', () => {
  expect(speakerKind('Paris', { hasRole: true })).toBe('person')
  expect(speakerKind('Paris', { hasRole: false })).toBe('organisation')
})
