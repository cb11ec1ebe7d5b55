import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Passage } from '../../src/model/passage.ts'
import { excerptOf, marksIn } from '../../src/model/query/marks.ts'
import { parseQuery } from '../../src/model/query/parse-query.ts'
import { wordsOnly } from '../../src/model/fold.ts'
import { prefilter } from '../../src/model/query/prefilter.ts'
import type { Term } from '../../src/model/query/query.ts'
import { termsOf } from '../../src/model/query/words.ts'
import {
  bestPassage,
  bestSentence,
  hasOneOf,
  matchOf,
  WEIGHTS,
  type Match,
  type Searchable,
} from '../../src/model/search.ts'
import { sentencesIn, sentencesOf } from '../../src/model/sentences.ts'
import { fitsText, termsIn } from '../helpers/query.ts'

const passages: readonly Passage[] = [
  { place: 'headline', path: 'headline', form: 'paragraph', text: 'Night buses return' },
  { place: 'lede', path: 'lede[0]', form: 'paragraph', text: 'The ferry stays; a night bus does not.' },
  { place: 'section', label: 'Why it matters', path: 'sections[0].blocks[0]', form: 'paragraph', text: 'Buses and the São Jorge ferry.' },
  { place: 'section', label: 'What to watch', path: 'sections[1].blocks[0]', form: 'bullet', text: '渡轮 in the harbor' },
] // prettier-ignore

const LENGTH = 20

const noIndex: Pick<Searchable, 'weightOf' | 'hasLabel'> = { weightOf: () => undefined, hasLabel: () => undefined }

const match = (text: string, index = noIndex, some = passages) =>
  matchOf(parseQuery(text), { length: LENGTH, ...index, passages: async () => some })

/** Sentences as an index keeps them. Words of one part are found in it. */
function indexOf(some: readonly Passage[]) {
  const all = sentencesIn(some).map((sentence) => ({ ...sentence, words: wordsOnly(sentence.text).trim().split(' ') }))
  const fits = (term: string) => (word: string) =>
    term.endsWith(' ') ? word === term.trim() : word.startsWith(term.trim())
  const isBelow = (labels: readonly string[], label: string | undefined) => !labels.length || hasOneOf(labels, label)
  const isIndexed = (words: string) => /^ [a-z0-9]+ ?$/.test(words)
  const sentencesWith = (words: string) =>
    isIndexed(words) ? all.flatMap((each, i) => each.words.filter(fits(words)).map(() => i)) : undefined
  return {
    weightOf: ({ words }: Term, labels: readonly string[]) =>
      sentencesWith(words)
        ?.filter((i) => isBelow(labels, all[i]!.head.label))
        .reduce((sum, i) => sum + WEIGHTS[all[i]!.head.place], 0),
    hasLabel: (labels: readonly string[]) =>
      all.some(({ head }) => head.place !== 'label' && hasOneOf(labels, head.label)),
    count: all.length,
    headOf: (i: number) => all[i]!.head,
    isFirst: (i: number) => all[i]!.isFirst,
    sentencesWith,
    textOf: (i: number) => all[i]!.text,
  }
}

async function found(text: string): Promise<string | undefined> {
  const fitting = await match(text)
  return fitting && bestPassage(fitting, passages)?.path
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
])('%s is found in %s', async (text, path) => expect(await found(text)).toBe(path))

test.each(['heron', 'ferry -harbor', 'label:watch ferry', '"bus night"', 'har'])('%s is not found', async (text) =>
  expect(await match(text)).toBeUndefined(),
)

describe('a query', () => {
  const terms = termsIn
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
    ['"see speakr:roth"', [{ terms: terms('"see speakr roth"'), fields: {}, not: {} }]],
  ])('%s', (text, alternatives) => expect(parseQuery(text)).toEqual(alternatives)) // prettier-ignore

  test.each([
    ['speakr:roth', `there is no field "speakr"; did you mean speaker? To search for the words: '"speakr:roth"'`],
    ['-tagg:"a b"', `there is no field "tagg"; did you mean tag? To search for the words: '"-tagg:a b"'`],
    [
      'author:roth',
      `there is no field "author"; the fields are speaker, label, topic, tag, on, since, until; to search for the words: '"author:roth"'`,
    ],
    ['ferry topic:', 'topic: needs a value, as in: topic:World'],
    ['topic:""', 'topic: needs a value'],
    ['- OR !', 'OR needs words on both sides'],
  ])('%s is wrong use', (text, message) => expect(() => parseQuery(text)).toThrow(message))
})

test('a hit in the headline scores higher than one in the text, and two words higher than one', async () => {
  const score = async (text: string) => (await match(text))!.score
  expect(await score('return')).toBeGreaterThan(await score('harbor'))
  expect(await score('return harbor')).toBeGreaterThan(await score('return'))
})

test.each([
  'buses',
  'night ferry',
  'why',
  'watch OR return',
  'ferry -heron',
  'ferry -jorge',
  'label:why ferry',
  'label:why OR label:watch harbor',
  'label:watch ferry',
  'label:why -ferry',
  'label:watch',
  '"night bus" not',
])('an index matches %s as the text does', async (query) => {
  expect(await match(query, indexOf(passages))).toEqual(await match(query))
})

test('an index finds the excerpt that the text has', async () => {
  const piece = fc.constantFrom('Ferry', 'heron', 'St. Mary’s', 'U.S.', '1,000', '渡轮。', 'A.B', 'é', '. ', '. ', '? “', '”', ' ', ' ', 'x'.repeat(90), '\n')
  const text = fc.array(piece, { minLength: 1, maxLength: 40 }).map((pieces) => pieces.join(''))
  const place = fc.constantFrom<Passage['place'][]>('headline', 'lede', 'alt', 'section', 'caption')
  const passage = fc.record({ place, label: fc.constantFrom('', 'Ferry', 'Heron watch'), form: fc.constant('paragraph' as const), text })
  const query = fc.constantFrom('ferry', 'heron OR ferry', 'us', '1000 OR st', 'label:heron ferry OR ab', 'mary* OR e*', 'x*')
  await fc.assert(
    fc.asyncProperty(fc.array(passage, { minLength: 1, maxLength: 5 }), query, async (some, wanted) => {
      const all = some.map(({ label, ...each }, i): Passage => ({ ...each, ...(label && { label }), path: `sections[${i}].blocks[0]` }))
      const index = indexOf(all)
      const found = await match(wanted, index, all)
      expect(found).toEqual(await match(wanted, noIndex, all))
      if (found) expect(storedExcerpt(found, index)).toEqual(excerpt(found, all))
    }),
    { numRuns: 2000 },
  )
}) // prettier-ignore

function excerpt(found: Match, some: readonly Passage[]) {
  const { path, text } = bestPassage(found, some)!
  return { path, ...excerptOf(text, marksIn(text, found.terms)) }
}

function storedExcerpt(found: Match, index: ReturnType<typeof indexOf>) {
  const sentence = bestSentence(found, index)!
  const text = index.textOf(sentence).trimEnd()
  return { path: index.headOf(sentence).path, text, marks: marksIn(text, found.terms) }
}

test('the sentences of a text make it up', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('. A', 'b', '。', ' ', 'x'.repeat(99))), (pieces) => {
      expect(sentencesOf(pieces.join('')).join('')).toBe(pieces.join(''))
    }),
  )
})

test.each<[Passage['place'], number]>([
  ['headline', 8],
  ['lede', 4],
  ['caption', 2],
  ['section', 1],
  ['note', 1],
])('a word of a %s weighs %i, and of a label 4', (place, expected) => {
  const sentences = sentencesIn([{ place, label: 'Watch', path: 'a', form: 'paragraph', text: 'Snow' }])
  expect(sentences.map(({ head, text }) => [text, WEIGHTS[head.place]])).toEqual([
    ['Watch', 4],
    ['Snow', expected],
  ])
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
  ['É.N.A. d’Orléans, 1,000,5 m²', "ena d'orleans 1000", ['É.N.A', 'd’Orléans', '1,000']],
  ['אבא שמע', 'שמע', ['שמע']],
])('in %s %s marks %j', (text, query, words) => {
  const terms = termsIn(query)
  expect(marksIn(text, terms).map(({ start, end }) => text.slice(start, end))).toEqual(words)
})

test('a letter of another script does not shift the marks before it', () => {
  const piece = fc.constantFrom(
    'bus',
    'Buses',
    'bús',
    'night',
    'a.',
    'É.',
    '×',
    '‘',
    '’s',
    ' ',
    ' ',
    '-',
    ', ',
    ',',
    '. ',
    '1',
    '000',
    '—',
    '€',
  )
  const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''))
  const query = fc.constantFrom('bus', 'bus*', '"night bus"', 'bus* "bus night" night', '"bus nig*"', '1 000')
  fc.assert(
    fc.property(text, query, (some, wanted) => {
      const terms = termsIn(wanted)
      expect(marksIn(some, terms)).toEqual(marksIn(`${some} ж`, terms))
    }),
    { numRuns: 2000 },
  )
})

test('the excerpt of a long paragraph is the sentence with the first mark', () => {
  const text = `${'Snow fell on the harbor. '.repeat(15)}Gov. Roth spoke of the ferry at St. Mary’s. ${'Nobody heard. '.repeat(15)}`
  const { text: sentence, marks } = excerptOf(text, marksIn(text, termsIn('ferry')))
  expect(sentence).toBe('Gov. Roth spoke of the ferry at St. Mary’s.')
  expect(marks.map(({ start, end }) => sentence.slice(start, end))).toEqual(['ferry'])
})

test('a text that matches a word of the query has a mark for it', () => {
  const word = fc.constantFrom('Ferry', 'São', 'buses', 'U.S.', '1,000', '夜渡', 'don’t', 'ÉTÉ', '4:30', '½')
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), word, (texts, wanted) => {
      const text = texts.join(' ')
      const query = parseQuery(`"${wanted}"`)
      expect(marksIn(text, termsIn(`"${wanted}"`)).length > 0).toBe(fitsText(query, text))
    }),
  )
})

test('a text that fails the prefilter contains none of the words', () => {
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
      const terms = termsOf(wanted)
      const isThere = terms.length > 0 && fitsText([{ terms, fields: {}, not: {} }], some)
      expect(prefilter(terms)(some) || !isThere).toBe(true)
    }),
    { numRuns: 3000 },
  )
})
