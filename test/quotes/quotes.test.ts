import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Passage } from '../../src/model/passage.ts'
import { cleanText, withGuess, withSureSpeaker } from '../../src/model/quote.ts'
import { sentenceAround } from '../../src/quotes/text/sentence-around.ts'
import { PRONOUNS } from '../../src/quotes/words/function-words.ts'
import { confidenceOf, THRESHOLD } from '../../src/quotes/attribution/confidence.ts'
import { weights } from '../../src/quotes/attribution/confidence-table.ts'
import { quotesOf } from '../../src/quotes/quotes.ts'
import { constructs } from './constructs.ts'

const paragraph = (text: string, i = 0): Passage => ({
  place: 'section',
  path: `sections[0].blocks[${i}]`,
  form: 'paragraph',
  text,
})

describe('keys of the file', () => {
  const text = [paragraph('“The bus is late,” Lind said. “It always is.” The fare is “far too low,” Otto Berg said.')]

  test('people: supplies the full name and the role', () => {
    const [quote] = quotesOf(text, { people: [{ name: 'Dora Lind', role: 'nurse at St. Mary’s' }] })
    expect(quote).toMatchObject({ speaker: 'Dora Lind', role: 'nurse at St. Mary’s' })
  })

  test('people: keeps the name as written', () => {
    const [quote] = quotesOf([paragraph('“No,” said Dora Maria Lind.')], { people: [{ name: 'Dora Lind' }] })
    expect(quote?.speaker).toBe('Dora Lind')
  })

  test('quotes: corrects the speaker of a quote with the same words and other marks', () => {
    const [, , third] = quotesOf(text, {
      quotes: [{ text: 'far too low', speaker: 'Hanna Voss', role: 'city treasurer' }],
    })
    expect(third).toMatchObject({ speaker: 'Hanna Voss', role: 'city treasurer', rule: 'file' })
  })

  test('quotes: adds quotes that the text lacks, without a place', () => {
    const added = quotesOf(text, { quotes: [{ text: 'We will walk.', speaker: 'Dora Lind' }] }).at(-1)
    expect(added).toMatchObject({ text: 'We will walk.', speaker: 'Dora Lind', rule: 'file' })
    expect(added).not.toHaveProperty('path')
  })
})

describe('roles as introduced', () => {
  test.each([
    ['“No,” Kremlin spokesperson Dmitry Peskov said.', 'Kremlin spokesperson'],
    ['Russian Foreign Minister Sergey Lavrov said it was “not serious.”', 'Russian Foreign Minister'],
    ['“No,” said Dora Lind, a nurse at St. Mary’s.', 'nurse at St. Mary’s'],
    ['Dora Lind, 54, a nurse at St. Mary’s, said, “We will wait for the bus.”', 'nurse at St. Mary’s'],
    ['“No,” said the council’s treasurer Hanna Voss.', 'the council’s treasurer'],
    ['“No,” said Hanna Voss, the survey’s director.', 'the survey’s director'],
    ['“No,” said the bank’s chief economist, Hanna Voss.', 'the bank’s chief economist'],
    ['“No,” said Hanna Voss, Hale’s mayor.', 'Hale’s mayor'],
    ['“No,” said Hanna Voss, its director.', 'director'],
    ['“No,” said Hanna Voss, chairman, CEO and president of Hale Bank.', 'chairman, CEO and president of Hale Bank'],
    ['“No,” said Hanna Voss, lead author of the study published on Monday.', 'lead author of the study'],
    ['“No,” Monday’s speaker Hanna Voss said.', undefined],
    ['“No,” said Hanna Voss, one of the authors.', undefined],
    ['“No,” Mr. Otto Berg said.', undefined],
  ])('%s', (text, role) => {
    expect(quotesOf([paragraph(text)])[0]?.role).toBe(role)
  })
})

test('quotes split only by their cue share a number', () => {
  const quotes = quotesOf([
    paragraph('“The bus,” Dora Lind said, “is late.” “It always is,” she added.'),
    paragraph('“Not so,” Otto Berg said. “It came at nine.”', 1),
  ])
  expect(quotes.map(({ group }) => group)).toEqual([1, 1, 2, 3, 3])
})

test('a quote has the label of its section and its sentence', () => {
  const passage: Passage = {
    ...paragraph('It rained. “The bus is late,” Dora Lind said. She walked.'),
    label: 'What they’re saying',
  }
  const [quote] = quotesOf([passage])
  expect(quote?.section).toBe('What they’re saying')
  expect(sentenceAround(passage, quote!.start!)).toBe('“The bus is late,” Dora Lind said.')
})

test('equal quotes have different ids, which do not change when quotes are added before them', () => {
  const twice = quotesOf([paragraph('“Never,” Dora Lind said.'), paragraph('“Never,” Dora Lind said.', 1)])
  expect(new Set(twice.map(({ id }) => id)).size).toBe(2)
  const later = quotesOf([paragraph('“Maybe,” Otto Berg said.'), paragraph('“Never,” Dora Lind said.', 1)])
  expect(later[1]?.id).toBe(twice[0]?.id)
})

describe('for any text', () => {
  const pieces = fc.constantFrom(
    ...'“ ” " \' ’ ‘ « » 「 」 ״ „ , . ? ! : ; — – ( ) \n said told asked he she they it who that and by of the a Dora Lind Otto Berg Mr. Mrs. U.S. mayor nurse according to called “late” “We will wait.” adding saying was, 54, St. é 漢 א 😀'.split(
      ' ',
    ),
  )
  const prose = fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: pieces },
        { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
      ),
      { maxLength: 40 },
    )
    .map((words) => words.join(' '))
  const stories = fc.array(prose, { maxLength: 5 }).map((texts) => texts.map(paragraph))

  test('a paragraph may start with a bracket', () => {
    expect(quotesOf([paragraph('(Reuters) said it was “over and done with”.')])).toMatchObject([
      { text: 'over and done with' },
    ])
  })

  test('offsets point at the words between the marks, in order', () => {
    fc.assert(
      fc.property(stories, (passages) => {
        let before = [-1, -1]
        for (const { text, path, start, end } of quotesOf(passages)) {
          const at = passages.findIndex((passage) => passage.path === path)
          expect(passages[at]!.text.slice(start, end)).toContain(text)
          expect(at > before[0]! || start! >= before[1]!).toBe(true)
          before = [at, end!]
        }
      }),
    )
  })

  test('no speaker is a pronoun or empty, and ids differ', () => {
    fc.assert(
      fc.property(stories, (passages) => {
        const quotes = quotesOf(passages)
        const speakers = quotes.flatMap(({ speaker }) => speaker ?? [])
        expect(speakers.filter((speaker) => PRONOUNS.has(speaker.toLowerCase()) || !speaker.trim())).toEqual([])
        expect(new Set(quotes.map(({ id }) => id)).size).toBe(quotes.length)
      }),
    )
  })

  test('the same text gives the same quotes', () => {
    fc.assert(
      fc.property(stories, (passages) => {
        expect(quotesOf(passages)).toEqual(quotesOf(passages))
      }),
      { numRuns: 30 },
    )
  })
})

describe('confidence', () => {
  test('a plain cue gives more confidence than no cue', () => {
    const [first, second] = quotesOf([
      paragraph('“The bus is late,” said Dora Lind.'),
      paragraph('“Nobody asked the nurses, and nobody ever will ask them.”', 1),
    ])
    expect(first!.confidence).toBeGreaterThan(0.9)
    expect(second!.confidence).toBeLessThan(first!.confidence)
  })

  test('is 0 without a speaker and 1 for a speaker from the file', () => {
    const [none] = quotesOf([paragraph('“The bus is late.”')])
    expect(none).toMatchObject({ confidence: 0 })
    expect(none).not.toHaveProperty('guess')
    const facts = { quotes: [{ text: 'The bus is late.', speaker: 'Dora Lind' }] }
    expect(quotesOf([paragraph('“The bus is late.”')], facts)[0]?.confidence).toBe(1)
  })

  test('an uncertain speaker is a guess', () => {
    for (const { text } of constructs)
      for (const { speaker, guess, confidence } of quotesOf(text.map((one, i) => paragraph(one, i)))) {
        expect(speaker === undefined || guess === undefined).toBe(true)
        if (speaker !== undefined) expect(confidence).toBeGreaterThanOrEqual(THRESHOLD)
        if (guess !== undefined) expect(confidence).toBeLessThan(THRESHOLD)
      }
  })
})

describe('the confidence table', () => {
  test('is sorted, with weights of two decimals', () => {
    const [any, ...rest] = Object.keys(weights)
    expect(any).toBe('any')
    expect(rest).toEqual(rest.toSorted())
    for (const weight of Object.values(weights)) expect(weight).toBe(Math.round(weight * 100) / 100)
  })

  test('adds up to a probability', () => {
    expect(confidenceOf([])).toBe(Math.floor(100 / (1 + Math.exp(-weights['any']!))) / 100)
    expect(confidenceOf(['pronoun'])).toBeLessThan(confidenceOf([]))
    expect(confidenceOf(['no such sign'])).toBe(confidenceOf([]))
  })
})

describe('the clean text', () => {
  test.each([
    ['sentence', 'We will stay here for good,', 'We will stay here for good'],
    ['sentence', 'We will stay here for good.', 'We will stay here for good.'],
    ['fragment', 'open door policy.', 'open door policy'],
    ['fragment', 'never again…', 'never again…'],
    ['fragment', 'never again...', 'never again...'],
    ['fragment', 'really?', 'really?'],
    ['block', 'It is over.', 'It is over.'],
  ] as const)('of a %s, “%s”, is “%s”', (kind, text, clean) => {
    expect(cleanText({ kind, text })).toBe(clean)
  })
})

describe('--sure and --guess', () => {
  const quote = quotesOf([paragraph('“The bus is late,” said Dora Lind.')])[0]!

  test('--sure drops a less certain speaker and keeps it as a guess', () => {
    expect(withSureSpeaker({ ...quote, confidence: 0.99 }).speaker).toBe('Dora Lind')
    expect(withSureSpeaker({ ...quote, confidence: 0.9 })).toMatchObject({ guess: 'Dora Lind' })
    expect(withSureSpeaker({ ...quote, confidence: 0.9 })).not.toHaveProperty('speaker')
  })

  test('--guess names the best guess', () => {
    const { speaker: _speaker, ...rest } = quote
    expect(withGuess({ ...rest, guess: 'Dora Lind' })).toMatchObject({ speaker: 'Dora Lind' })
    expect(withGuess(quote)).toEqual(quote)
  })
})
