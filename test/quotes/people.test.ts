import { describe, expect, test } from 'vitest'
import { peopleOf, type Said } from '../../src/quotes/people/quoted-people.ts'

function said(speaker: string | undefined, date?: string, rest: { role?: string; topic?: string } = {}): Said {
  return { quote: { ...(speaker && { speaker }), ...(rest.role && { role: rest.role }) }, date, topic: rest.topic }
}

const names = async (speakers: readonly string[]): Promise<[string, number][]> =>
  (await peopleOf([speakers.map((speaker) => said(speaker))])).map(({ name, count }) => [name, count])

describe('names of one person are joined', () => {
  test.each<[string, string[], [string, number][]]>([
    ['a surname', ['Dora Lind', 'Lind', 'Dora Lind'], [['Dora Lind', 3]]],
    ['a title', ['Sergey Lavrov', 'Foreign Minister Lavrov', 'Lavrov'], [['Sergey Lavrov', 3]]],
    ['a middle initial', ['Carla M. Munoz', 'Carla Munoz', 'Carla Munoz'], [['Carla Munoz', 3]]],
    ['a short given name', ['Tim Roe', 'Timothy Roe', 'Timothy Roe'], [['Timothy Roe', 3]]],
    ['the spelling of an ending', ['Sergey Lavrov', 'Sergei Lavrov', 'Sergey Lavrov'], [['Sergey Lavrov', 3]]],
    ['accents', ['José Peña', 'Jose Pena', 'José Peña'], [['José Peña', 3]]],
    ['the article', ['the Kremlin', 'Kremlin', 'the Kremlin'], [['the Kremlin', 3]]],
    ['Jr.', ['J.R. Smith Jr.', 'J.R. Smith'], [['J.R. Smith', 2]]],
  ])('%s', async (_, speakers, expected) => {
    expect(await names(speakers)).toEqual(expected)
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
    ...(
      [
        ['Maria Lopez', 'Mario Lopez'],
        ['Joan Kim', 'John Kim'],
        ['Jane Smith', 'June Smith'],
        ['Eric Lind', 'Erica Lind'],
        ['Paul Lind', 'Paula Lind'],
        ['Carl Lind', 'Karl Lind'],
        ['Anna Roth', 'Anne Roth'],
        ['Ann Roth', 'Anna Roth'],
        ['Jan Roth', 'Janet Roth'],
        ['Rose Roth', 'Rosemary Roth'],
        ['Daniel Roth', 'Daniela Roth'],
      ] as const
    ).map(([one, other]): [string, string[], [string, number][]] => [
      `${one} and ${other}`,
      [one, other],
      [
        [one, 1],
        [other, 1],
      ],
    ]),
    [
      'a short name that fits two',
      ['Alexander Roth', 'Alexandra Roth', 'Alex Roth'],
      [
        ['Alex Roth', 1],
        ['Alexander Roth', 1],
        ['Alexandra Roth', 1],
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
  ])('%s', async (_, speakers, expected) => {
    expect(await names(speakers)).toEqual(expected)
  })
})

test('the most quoted people come first, then the most recent', async () => {
  const people = await peopleOf([
    [said('Jan Vos', '2022-01-02'), said('Dora Lind', '2022-01-03')],
    [said('Otto Berg'), said('Otto Berg')],
  ])
  expect(people.map(({ name }) => name)).toEqual(['Otto Berg', 'Dora Lind', 'Jan Vos'])
})

test('people have their first and last day, their roles and topics by frequency, and their speaker values', async () => {
  const people = await peopleOf([
    [said('Dora Lind', '2022-03-01', { role: 'union leader', topic: 'City' })],
    [said('Dora Lind', '2022-01-01', { role: 'nurse', topic: 'Health' })],
    [said('Lind', '2022-02-01', { role: 'nurse', topic: 'City' }), said('Lind and Jan Vos')],
  ])
  expect(people[0]).toEqual({
    name: 'Dora Lind',
    named: true,
    count: 4,
    first: '2022-01-01',
    last: '2022-03-01',
    roles: ['nurse', 'union leader'],
    topics: ['City', 'Health'],
    speakers: new Set(['Dora Lind', 'Lind', 'Lind and Jan Vos']),
  })
})

test('roles and topics that differ only in case are one, in the most frequent form', async () => {
  const [dora] = await peopleOf([
    [said('Dora Lind', '2022-03-01', { role: 'nurse', topic: 'City' })],
    [said('Dora Lind', '2022-01-01', { role: 'nurse', topic: 'City' })],
    [said('Dora Lind', '2022-01-01', { role: 'Mayor', topic: 'city' })],
    [said('Lind', '2022-02-01', { role: 'mayor' }), said('Lind', '2022-02-01', { role: 'mayor' })],
  ])
  expect([dora!.roles, dora!.topics]).toEqual([['mayor', 'nurse'], ['City']])
})

test('quotes may be streamed', async () => {
  async function* streamed() {
    yield [said('Dora Lind')]
    yield [said('Lind')]
  }
  expect(await peopleOf(streamed())).toMatchObject([{ name: 'Dora Lind', count: 2 }])
})

test('a quote without a speaker is not counted', async () => {
  expect(await peopleOf([[said(undefined)]])).toEqual([])
})

test('a description is not a name', async () => {
  expect((await peopleOf([[said('a nurse at St. Mary’s')]])).map(({ named }) => named)).toEqual([false])
  expect((await peopleOf([[said('the White House')]])).map(({ named }) => named)).toEqual([true])
})
