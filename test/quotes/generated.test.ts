import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Passage } from '../../src/model/passage.ts'
import { quotesOf } from '../../src/quotes/quotes.ts'

// A grammar that knows who speaks: sentences from tables of names, verbs, roles and orders.
const name = fc.record({
  given: fc.constantFrom('Anna', 'Otto', 'Maria', 'David', 'Ilmar', 'Zadie', 'Kofi', 'Petra'),
  surname: fc.constantFrom('Roth', 'Lindqvist', 'Vance', 'Okoye', 'Marlow', 'Young', 'Baker', 'Hale-Price'),
})
const verb = fc.constantFrom(
  ...'said told reporters|added|asked|warned|wrote|quipped|reckoned|riffed|counseled|vlogged|figured|insisted|tooted'
    .split('|')
    .map((one) => (one.startsWith('said') ? 'said' : one)),
)
const role = fc.constantFrom('nurse', 'city treasurer', 'union leader', 'chief economist', 'pilot', 'co-founder')
const words = fc.constantFrom(
  'We will stay here for good',
  'Nobody asked the drivers about it',
  'It took us a week to find the harbor',
  'I have seen worse winters than this one',
)

type Order = (one: { name: string; verb: string; role: string; words: string }) => string

const orders: readonly Order[] = [
  ({ name, verb, words }) => `“${words},” ${name} ${verb}.`,
  ({ name, verb, words }) => `“${words},” ${verb} ${name}.`,
  ({ name, verb, words, role }) => `“${words},” ${verb} ${name}, a ${role}.`,
  ({ name, verb, words, role }) => `“${words},” ${name}, a ${role}, ${verb}.`,
  ({ name, verb, words, role }) => `“${words},” ${verb} ${role} ${name}.`,
  ({ name, words }) => `${name} said: “${words}.”`,
  ({ name, words }) => `${name} told the Lantern, “${words}.”`,
  ({ name, words, role }) => `${name}, ${role}: “${words}.”`,
  ({ name, words, role }) => `${name}, a ${role} from Akron: “${words}.”`,
  ({ name, words }) => `According to ${name}, “${words}.”`,
  ({ name, words }) => `“${words}.” — ${name}`,
]

const sentence = fc
  .record({ name, verb, role, words, order: fc.constantFrom(...orders) })
  .map(({ name: { given, surname }, order, ...rest }) => {
    const speaker = `${given} ${surname}`
    return { speaker, words: rest.words, text: order({ ...rest, name: speaker }) }
  })

const passage = (text: string, i: number): Passage => ({
  place: 'section',
  path: `sections[0].blocks[${i}]`,
  form: 'paragraph',
  text,
})

test('a generated sentence has its speaker after any other sentence', () => {
  fc.assert(
    fc.property(sentence, sentence, (first, second) => {
      fc.pre(first.speaker.split(' ')[1] !== second.speaker.split(' ')[1])
      const quotes = quotesOf([first, second].map(({ text }, i) => passage(text, i)))
      expect(quotes.map(({ text }) => text.replace(/[.,]$/, ''))).toEqual([first.words, second.words])
      expect(quotes.map(({ speaker, guess }) => speaker ?? guess)).toEqual([first.speaker, second.speaker])
    }),
    { numRuns: 400 },
  )
})
