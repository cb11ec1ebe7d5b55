import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordsOnly } from '../../src/model/fold.ts'
import { alternativesOf } from '../../src/model/alternatives.ts'
import { excerptOf, marksIn } from '../../src/model/marks.ts'
import type { Passage } from '../../src/model/passage.ts'
import { matches, queryOf } from '../../src/model/query.ts'
import { sieveOf } from '../../src/model/sieve.ts'
import { matcherOf } from '../../src/model/search.ts'
import { narrowing } from '../../src/library/index/terms.ts'

const passages: readonly Passage[] = [
  { place: 'headline', path: 'headline', form: 'paragraph', text: 'Night buses return' },
  { place: 'lede', path: 'lede[0]', form: 'paragraph', text: 'The ferry stays; a night bus does not.' },
  { place: 'section', label: 'Why it matters', path: 'sections[0].blocks[0]', form: 'paragraph', text: 'Buses and the São Jorge ferry.' },
  { place: 'section', label: 'What to watch', path: 'sections[1].blocks[0]', form: 'bullet', text: '渡轮 in the harbor' },
] // prettier-ignore

const LENGTH = 20

function found(text: string): string | undefined {
  return matcherOf(alternativesOf(text))(passages, LENGTH)?.passage?.path
}

test.each([
  ['buses', 'sections[0].blocks[0]'],
  ['"night bus"', 'lede[0]'],
  ['"does not why it matters"', 'lede[0]'],
  ['sao', 'sections[0].blocks[0]'],
  ['ferry buses', 'sections[0].blocks[0]'],
  ['渡', 'sections[1].blocks[0]'],
  ['harb*', 'sections[1].blocks[0]'],
  ['return', 'headline'],
  ['heron OR harbor', 'sections[1].blocks[0]'],
  ['label:watch harbor', 'sections[1].blocks[0]'],
  ['ferry -heron', 'lede[0]'],
  ['label:watch return OR label:why ferry', 'sections[0].blocks[0]'],
  ['label:watch harbor OR snow', 'sections[1].blocks[0]'],
])('%s is found in %s', (text, path) => expect(found(text)).toBe(path))

test.each(['heron', 'ferry -harbor', 'label:watch ferry', '"bus night"', 'har'])('%s is not found', (text) =>
  expect(matcherOf(alternativesOf(text))(passages, LENGTH)).toBeUndefined(),
)

describe('a query', () => {
  const terms = (text: string) => queryOf(text)[0] ?? []
  test.each<[string, unknown]>([
    [
      'night speaker:"Ana Roth" bus topic:City since:2021-03 at 4:30 https://example.org',
      [{ terms: terms('night bus at 4:30 https://example.org'), fields: { speaker: ['Ana Roth'], topic: ['City'], since: ['2021-03'] }, not: {} }],
    ],
    ['-speaker:roth ferry', [{ terms: terms('ferry'), fields: {}, not: { speaker: ['roth'] } }]],
    ['-tag:"night bus"', [{ terms: [], fields: {}, not: { tag: ['night bus'] } }]],
    [
      'speaker:roth OR Topic:ferries -snow',
      [
        { terms: [], fields: { speaker: ['roth'] }, not: {} },
        { terms: terms('-snow'), fields: { topic: ['ferries'] }, not: {} },
      ],
    ],
    ['"see speakr:roth" OR', [{ terms: terms('"see speakr roth"'), fields: {}, not: {} }]],
  ])('%s', (text, alternatives) => expect(alternativesOf(text)).toEqual(alternatives)) // prettier-ignore

  test.each([
    ['speakr:roth', `there is no field speakr; did you mean speaker?; to search for the words: '"speakr:roth"'`],
    ['-tagg:"a b"', `there is no field tagg; did you mean tag?; to search for the words: '"-tagg:a b"'`],
    [
      'author:roth',
      `there is no field author; the fields are speaker, label, topic, tag, on, since, until; to search for the words: '"author:roth"'`,
    ],
    ['ferry topic:', 'topic: what?'],
    ['topic:""', 'topic: what?'],
    ['', 'there is no word to search for'],
    ['- OR !', 'there is no word to search for'],
  ])('%s is wrong use', (text, message) => expect(() => alternativesOf(text)).toThrow(message))
})

describe('the score', () => {
  const score = (text: string, some: readonly Passage[] = passages) =>
    matcherOf(alternativesOf(text))(some, LENGTH)!.score
  test('is higher in a headline than in a text, and for two words than for one', () => {
    expect(score('return')).toBeGreaterThan(score('harbor'))
    expect(score('return harbor')).toBeGreaterThan(score('return'))
  })
})

test.each([
  ['Night buses, and the bus.', 'bus*', ['buses', 'bus']],
  ['The São Jorge ferry', '"sao jorge"', ['São Jorge']],
  ['青屿中秋夜加开三班渡轮', '渡轮', ['渡轮']],
  ['Don’t stop at St. Mary’s', "don't mary's", ['Don’t', 'Mary’s']],
  ['½ a mile', '1', ['½']],
  ['‘Ferry’ and ‘Fährschiff’, ’tis', 'ferry fahrschiff tis', ['Ferry', 'Fährschiff', 'tis']],
  ["'Ferry' crews' pay", 'ferry crews', ['Ferry', 'crews']],
  ['The U.S. has 1,000 in the Straße', 'us 1000 strasse', ['U.S', '1,000', 'Straße']],
  ['US, 1000', 'U.S. 1,000', ['US', '1000']],
  ['אבא שמע', 'שמע', ['שמע']],
])('in %s %s marks %j', (text, query, words) => {
  const terms = queryOf(query).flat()
  expect(marksIn(text, terms).map(({ start, end }) => text.slice(start, end))).toEqual(words)
})

test('a letter of another script moves no mark before it', () => {
  const piece = fc.constantFrom('bus', 'Buses', 'night', '‘', '’s', ' ', ' ', '-', ', ', '. ', '1', '000', '—')
  const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''))
  const query = fc.constantFrom('bus', 'bus*', '"night bus"', 'bus* "bus night" night', '"bus nig*"', '1 000')
  fc.assert(
    fc.property(text, query, (some, wanted) => {
      const terms = queryOf(wanted).flat()
      expect(marksIn(some, terms)).toEqual(marksIn(`${some} ж`, terms))
    }),
    { numRuns: 2000 },
  )
})

test('an excerpt of a long paragraph is the sentence of the first mark', () => {
  const text = `${'Snow fell on the harbor. '.repeat(15)}Gov. Roth spoke of the ferry at St. Mary’s. ${'Nobody heard. '.repeat(15)}`
  const { text: sentence, marks } = excerptOf(text, marksIn(text, queryOf('ferry').flat()))
  expect(sentence).toBe('Gov. Roth spoke of the ferry at St. Mary’s.')
  expect(marks.map(({ start, end }) => sentence.slice(start, end))).toEqual(['ferry'])
})

test('a text that fits a word of a query has a mark for it', () => {
  const word = fc.constantFrom('Ferry', 'São', 'buses', 'U.S.', '1,000', '夜渡', 'don’t', 'ÉTÉ', '4:30', '½')
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), word, (texts, wanted) => {
      const text = texts.join(' ')
      const query = queryOf(`"${wanted}"`)
      expect(marksIn(text, query.flat()).length > 0).toBe(matches(query, wordsOnly(text)))
    }),
  )
})

test('what a sieve holds back has none of the words', () => {
  const pieces = [
    'Ferry',
    'fe',
    'rry',
    'S\u00e3o',
    "'s",
    "'",
    '\u2018',
    '\u2019',
    '\u201c',
    '\u2014',
    '\u2026',
    '`',
    '.',
    ',',
    ' ',
    '\n',
    'U',
    'S',
    '1',
    '000',
    '\u5915',
    '\u00bd',
    'st',
    '\u00df',
    '\ufb01',
  ]
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((some) => some.join(''))
  fc.assert(
    fc.property(text, text, (wanted, some) => {
      const [terms = []] = queryOf(`"${wanted.replaceAll('"', '')}"`)
      const isThere = terms.length > 0 && matches([terms], wordsOnly(some))
      expect(sieveOf(terms)(some) || !isThere).toBe(true)
    }),
    { numRuns: 3000 },
  )
})

test.each([
  ['night bus', '("night" AND "bus")'],
  ['heron* OR "ferry strike" -snow', '("heron" *) OR ("ferry" AND "strike")'],
  ['渡轮', '("渡" AND "轮")'],
  ['-snow', undefined],
  ['bus OR -snow', undefined],
])('%s narrows to %s', (text, expected) => expect(narrowing(queryOf(text))).toBe(expected))
