import { describe, expect, test } from 'vitest'
import { mayBeSame } from '../../src/check/fidelity/names.ts'

describe('one speaker', () => {
  test.each([
    ['Roth', 'Ana Roth'],
    ['A. Roth', 'Ana Roth'],
    ['Ana Roth', 'ROTH'],
    ['Admiral Roth', 'Ana B. Roth Jr.'],
    ['Roth herself', 'Ana Roth'],
    ['an angry Roth', 'Ana Roth'],
    ['Former Secretary of State Ana Roth', 'Ana Roth'],
    ['a top strategist, Ana Roth', 'Roth'],
    ['another leading advocate, Ana Roth of the Harbour Trust', 'Ana Roth'],
    ['Vos’s introducer, actress Ana Roth', 'Ana Roth'],
    ['Vos’s son, Grant,', 'Grant'],
    ['Ana Roth, the head of the union -- the largest of them --', 'Roth'],
    ['Roth — named by the board as its choice —', 'Ana Roth'],
    ['Roth and 24-year-old Jan Vos', 'Ana Roth and Jan Vos'],
    ['Saltmere News’s Ana Roth', 'Ana Roth'],
    ['a data expert who has worked for the port', 'a data expert'],
    ['the tall, 71-year-old captain', '71-year-old captain'],
    ['a report for the port on its engines', 'a report for the port'],
    ['ITUC', 'International Trade Union Confederation'],
    ['Another source close to Ana Roth', 'another source close to Ana Roth'],
    ['a spokesman', 'a spokesman for Ana Roth'],
  ])('%s: %s', (a, b) => {
    expect(mayBeSame(a, b)).toBe(true)
    expect(mayBeSame(b, a)).toBe(true)
  })
})

describe('two speakers', () => {
  test.each([
    ['Ana Roth', 'Jan Vos'],
    ['Ana Roth', 'Tomas Roth'],
    ['Ana Roth’s aides', 'Ana Roth'],
    ['a spokesman for Ana Roth', 'Ana Roth'],
    ['one Roth confidant', 'Ana Roth'],
    ['the Roth campaign', 'Ana Roth'],
    ['the head of Harbour Trust', 'Harbour Trust'],
    ['Grant, Vos’s son', 'Vos'],
    ['the captain', 'the captain’s wife'],
  ])('%s: %s', (a, b) => {
    expect(mayBeSame(a, b)).toBe(false)
    expect(mayBeSame(b, a)).toBe(false)
  })
})
