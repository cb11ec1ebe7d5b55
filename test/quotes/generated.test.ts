import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quotesOf } from '../../src/quotes/quotes.ts'
import { passage } from './construct-line.ts'

// A grammar that knows who speaks: sentences from tables of names, verbs, roles and orders.
const name = fc.record({
  given: fc.constantFrom('Anna', 'Otto', 'Maria', 'David', 'Ilmar', 'Zadie', 'Kofi', 'Petra', 'Grace', 'Hugo'),
  surname: fc.constantFrom(
    ...'Roth Lindqvist Vance Okoye Marlow Young Baker Hale-Price Will New Long May Cole van-Dyk O’Shea'.split(' '),
  ),
})
const verb = fc.constantFrom(
  ...'said|added|asked|warned|wrote|quipped|reckoned|riffed|counseled|vlogged|figured|insisted|tooted|conceded'.split(
    '|',
  ),
)
const role = fc.constantFrom(
  ...['nurse', 'city treasurer', 'union leader', 'chief economist', 'pilot', 'co-founder', 'harbour master'],
)
const body = fc.constantFrom('Northbank', 'the city council', 'Port Lund', 'the University of Hale')
const words = fc.constantFrom(
  'We will stay here for good',
  'Nobody asked the drivers about it',
  'It took us a week to find the harbor',
  'I have seen worse winters than this one',
)
const further = fc.constantFrom('That is all there is to say', 'There was no other way home', 'We never got an answer')

interface Parts {
  readonly name: string
  readonly verb: string
  readonly role: string
  readonly body: string
  readonly words: string
  /** The second part of a split quotation. */
  readonly more: string
}

/** Paragraphs, with a quotation in one or two parts. */
type Order = (parts: Parts) => readonly string[]

const orders: Readonly<Record<string, Order>> = {
  'name and verb': ({ name, verb, words }) => [`“${words},” ${name} ${verb}.`],
  'verb and name': ({ name, verb, words }) => [`“${words},” ${verb} ${name}.`],
  'verb, name, role': ({ name, verb, words, role }) => [`“${words},” ${verb} ${name}, a ${role}.`],
  'name, role, verb': ({ name, verb, words, role }) => [`“${words},” ${name}, a ${role}, ${verb}.`],
  'verb, role, name': ({ name, verb, words, role }) => [`“${words},” ${verb} ${role} ${name}.`],
  'role, name, verb': ({ name, verb, words, role }) => [`“${words},” ${role} ${name} ${verb}.`],
  'verb, name, role and employer': ({ name, verb, words, role, body }) => [
    `“${words},” ${verb} ${name}, a ${role} at ${body}.`,
  ],
  'verb, name, clause': ({ name, verb, words }) => [`“${words},” ${verb} ${name}, who lives nearby.`],
  'said and colon': ({ name, words }) => [`${name} said: “${words}.”`],
  'told and comma': ({ name, words }) => [`${name} told the Lantern, “${words}.”`],
  'name, role: quotation': ({ name, words, role }) => [`${name}, ${role}: “${words}.”`],
  'name, role of an employer: quotation': ({ name, words, role, body }) => [`${name}, ${role} at ${body}: “${words}.”`],
  'name, a role from a town: quotation': ({ name, words, role }) => [`${name}, a ${role} from Akron: “${words}.”`],
  'name, age, role: quotation': ({ name, words, role }) => [`${name}, 54, ${role}: “${words}.”`],
  'name (employer): quotation': ({ name, words }) => [`${name} (Northbank): “${words}.”`],
  'according to': ({ name, words }) => [`According to ${name}, “${words}.”`],
  'as somebody puts it': ({ name, words }) => [`As ${name} puts it, “${words}.”`],
  'a dash': ({ name, words }) => [`“${words}.” — ${name}`],
  'a line with a colon': ({ name, words }) => [`And from ${name}:`, `“${words}.”`],
  'a statement and a colon': ({ name, words }) => [`A statement from ${name}:`, `“${words}.”`],
  'a block quotation': ({ name, words }) => [`> ${words}. — ${name}`],
  'split by name and verb': ({ name, verb, words, more }) => [`“${words},” ${name} ${verb}. “${more}.”`],
  'split by verb and name': ({ name, verb, words, more }) => [`“${words},” ${verb} ${name}. “${more}.”`],
  'split in a sentence': ({ name, words, more }) => [`“${words},” said ${name}, “and ${more.toLowerCase()}.”`],
  'over two paragraphs': ({ name, words, more }) => [`“${words},” ${name} said. “${more}.`, `“${more} now.”`],
}

const sentence = fc
  .record({ name, verb, role, body, words, more: further, order: fc.constantFrom(...Object.keys(orders)) })
  .map(({ name: { given, surname }, order, ...rest }) => {
    const speaker = `${given} ${surname.replace('-D', ' D')}`
    return { speaker, surname, order, words: rest.words, text: orders[order]!({ ...rest, name: speaker }) }
  })

test('a generated sentence has its speaker after any other sentence', () => {
  fc.assert(
    fc.property(sentence, sentence, (first, second) => {
      fc.pre(first.surname !== second.surname)
      const text = [...first.text, 'The yard closed at two.', ...second.text]
      const quotes = quotesOf(text.map(passage))
      const count = (order: string): number => (order.startsWith('split') ? 2 : order.startsWith('over') ? 3 : 1)
      const speakers = [first, second].flatMap(({ speaker, order }) => Array(count(order)).fill(speaker))
      expect(quotes.map(({ speaker, guess }) => speaker ?? guess)).toEqual(speakers)
      const starts = [0, count(first.order)].map((i) => quotes[i]?.text.replace(/[.,]$/, ''))
      expect(starts).toEqual([first.words, second.words])
    }),
    { numRuns: 600 },
  )
})
