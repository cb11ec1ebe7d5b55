import { describe, expect, test } from 'vitest'
import type { Quote } from '../../src/model/quote.ts'
import { peopleOf, type Said } from '../../src/quotes/people.ts'

function said(speaker: string | undefined, date?: string, rest: { role?: string; topic?: string } = {}): Said {
  const quote: Quote = {
    id: `${speaker}${date}`,
    text: 'The bus is late.',
    kind: 'sentence',
    rule: 'after',
    group: 1,
    ...(speaker && { speaker }),
    ...(rest.role && { role: rest.role }),
  }
  return { quote, date, topic: rest.topic, slug: date }
}

const names = (speakers: readonly string[]): [string, number][] =>
  peopleOf(speakers.map((speaker) => said(speaker))).map(({ name, count }) => [name, count])

describe('names of one person are joined', () => {
  test.each<[string, string[], [string, number][]]>([
    ['a surname', ['Dora Lind', 'Lind', 'Dora Lind'], [['Dora Lind', 3]]],
    ['a title', ['Sergey Lavrov', 'Foreign Minister Lavrov', 'Lavrov'], [['Sergey Lavrov', 3]]],
    ['a middle initial', ['Carla M. Munoz', 'Carla Munoz', 'Carla Munoz'], [['Carla Munoz', 3]]],
    ['a short given name', ['Tim Roe', 'Timothy Roe', 'Timothy Roe'], [['Timothy Roe', 3]]],
    ['one letter', ['Sergey Lavrov', 'Sergei Lavrov', 'Sergey Lavrov'], [['Sergey Lavrov', 3]]],
    ['accents', ['José Peña', 'Jose Pena', 'José Peña'], [['José Peña', 3]]],
    ['the article', ['the Kremlin', 'Kremlin', 'the Kremlin'], [['the Kremlin', 3]]],
    ['Jr.', ['J.R. Smith Jr.', 'J.R. Smith'], [['J.R. Smith', 2]]],
  ])('%s', (_, speakers, expected) => {
    expect(names(speakers)).toEqual(expected)
  })
})

describe('different people stay apart', () => {
  test.each<[string, string[], [string, number][]]>([
    [
      'by their given names',
      ['Anna Berg', 'Otto Berg'],
      [
        ['Anna Berg', 1],
        ['Otto Berg', 1],
      ],
    ],
    [
      'a surname that two have',
      ['Anna Berg', 'Otto Berg', 'Berg'],
      [
        ['Anna Berg', 1],
        ['Berg', 1],
        ['Otto Berg', 1],
      ],
    ],
    [
      'short given names one letter apart',
      ['Jan Vos', 'Jon Vos'],
      [
        ['Jan Vos', 1],
        ['Jon Vos', 1],
      ],
    ],
    [
      'those who speak together',
      ['Dora Lind and Jan Vos', 'Dora Lind'],
      [
        ['Dora Lind', 2],
        ['Jan Vos', 1],
      ],
    ],
    ['a description of two', ['a nurse and a driver'], [['a nurse and a driver', 1]]],
  ])('%s', (_, speakers, expected) => {
    expect(names(speakers)).toEqual(expected)
  })
})

test('the most quoted come first, then the latest', () => {
  const people = peopleOf([
    said('Jan Vos', '2022-01-02'),
    said('Dora Lind', '2022-01-03'),
    said('Otto Berg'),
    said('Otto Berg'),
  ])
  expect(people.map(({ name }) => name)).toEqual(['Otto Berg', 'Dora Lind', 'Jan Vos'])
})

test('first and last day, roles and topics by how often, quotes in order of time', () => {
  const [lind] = peopleOf([
    said('Dora Lind', '2022-03-01', { role: 'union leader', topic: 'City' }),
    said('Dora Lind', '2022-01-01', { role: 'nurse', topic: 'Health' }),
    said('Lind', '2022-02-01', { role: 'nurse', topic: 'City' }),
  ])
  expect(lind).toMatchObject({
    first: '2022-01-01',
    last: '2022-03-01',
    roles: ['nurse', 'union leader'],
    topics: ['City', 'Health'],
  })
  expect(lind?.said.map(({ date }) => date)).toEqual(['2022-01-01', '2022-02-01', '2022-03-01'])
})

test('a quote without a speaker is nobody’s', () => {
  expect(peopleOf([said(undefined)])).toEqual([])
})

test('a description is told from a name', () => {
  expect(peopleOf([said('a nurse at St. Mary’s')]).map(({ named }) => named)).toEqual([false])
  expect(peopleOf([said('the White House')]).map(({ named }) => named)).toEqual([true])
})
