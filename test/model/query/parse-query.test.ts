import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseQuery } from '../../../src/model/query/parse-query.ts'
import { fitsText } from '../../helpers/query.ts'

test.each([
  ['bus AND ferry', 'bus ferry'],
  ['bus NOT ferry', 'bus -ferry'],
  ['bus AND NOT "night ferry"', 'bus -"night ferry"'],
  ['NOT topic:City bus', '-topic:City bus'],
  ['NOT NOT bus', 'bus'],
  ['NOT -bus', 'bus'],
  ['(bus)', 'bus'],
  ['(bus OR ferry) strike', 'strike bus OR strike ferry'],
  ['strike (bus OR ferry)', 'strike bus OR strike ferry'],
  ['(bus OR ferry) AND NOT strike', '-strike bus OR -strike ferry'],
  ['(a OR b) (c OR d)', 'a c OR a d OR b c OR b d'],
  ['-(bus OR ferry) strike', 'strike -bus -ferry'],
  ['NOT (bus strike)', '-bus OR -strike'],
  ['NOT (bus OR -topic:City)', '-bus topic:City'],
  ['NOT (topic:City topic:Health)', '-topic:City -topic:Health'],
  ['(topic:City OR tag:bus) strike', 'strike topic:City OR strike tag:bus'],
  ['(speaker:"Ana Roth")', 'speaker:"Ana Roth"'],
  ['((bus))', 'bus'],
  ['f(x) bus', '"f(x)" bus'],
])('%s is %s', (text, plain) => {
  expect(parseQuery(text)).toEqual(parseQuery(plain))
})

test.each(['and', 'not', '"AND"', '"NOT"', '"(bus)"'])('%s is words', (text) => {
  expect(parseQuery(text)).toEqual([{ terms: [expect.objectContaining({ not: false })], fields: {}, not: {} }])
})

test.each([
  ['(bus', 'a bracket is not closed; to search for words with one: \'"… ( …"\''],
  ['bus)', 'a bracket is closed that is not open; to search for words with one: \'"… ) …"\''],
  ['NOT (label:why bus)', 'label: and words in brackets cannot be excluded together; exclude them one by one'],
  [`${'('.repeat(99)}bus`, 'the brackets of the query are too deep'],
  ['(a OR b) '.repeat(7), 'the brackets of the query stand for more than 64 combinations; use fewer of them'],
  ['', 'there are no words in ""; name a word to find, as in: ferry'],
  ['  ', 'there are no words in "  "'],
  ['!!!', 'there are no words in "!!!"'],
  ['*', 'there are no words in "*"'],
  ['""', `there are no words in """"`],
  ['-', 'there are no words in "-"'],
  ['(', 'a bracket is not closed'],
  ['()', 'there are no words in the brackets'],
  ['() bus', 'there are no words in the brackets'],
  ['(bus OR) ferry', 'OR needs words on both sides, as in: ferry OR heron'],
  ['"night bus', 'a quotation mark is not closed in ""night bus"; add one at the end of the phrase'],
  ['ferry topic:"City', 'a quotation mark is not closed'],
  ['storm OR', 'OR needs words on both sides'],
  ['OR storm', 'OR needs words on both sides'],
  ['OR', 'OR needs words on both sides'],
  ['storm OR !!!', 'OR needs words on both sides'],
  ['storm OR OR gale', 'OR needs words on both sides'],
  ['storm AND', 'AND needs words on both sides, as in: ferry AND heron'],
  ['AND storm', 'AND needs words on both sides'],
  ['storm AND OR gale', 'AND needs words on both sides'],
  ['storm NOT', 'NOT needs a word behind it, as in: ferry NOT heron'],
  [`"${'ferry '.repeat(10_000)}"`, 'the query has 10000 words; use at most 1000'],
])('%s is wrong use', (text, message) => {
  expect(() => parseQuery(text)).toThrow(message)
})

type Asked = readonly [text: string, fits: (story: string) => boolean]

test('AND, OR, NOT and brackets follow Boolean logic', () => {
  const { query } = fc.letrec<{ query: Asked }>((tie) => ({
    query: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom('a', 'b', 'c').map((word): Asked => [word, (story) => story.includes(word)]),
      fc
        .tuple(tie('query'), fc.constantFrom(' ', ' AND '), tie('query'))
        .map(([[a, fitsA], and, [b, fitsB]]): Asked => [`(${a}${and}${b})`, (story) => fitsA(story) && fitsB(story)]),
      fc
        .tuple(tie('query'), tie('query'))
        .map(([[a, fitsA], [b, fitsB]]): Asked => [`(${a} OR ${b})`, (story) => fitsA(story) || fitsB(story)]),
      fc
        .tuple(fc.constantFrom('NOT ', '-'), tie('query'))
        .map(([not, [a, fits]]): Asked => [`${not}(${a})`, (story) => !fits(story)]),
    ),
  }))
  fc.assert(
    fc.property(query, fc.subarray(['a', 'b', 'c']), ([text, fits], words) => {
      const story = words.join(' ')
      const found = fitsText(parseQuery(text), story)
      expect(found).toBe(fits(story))
    }),
    { numRuns: 500 },
  )
})
