import { expect, test } from 'vitest'
import { joined } from '../../../src/cli/selection/join-quotes.ts'
import type { Entry } from '../../../src/model/entry.ts'
import { quotesOf } from '../../../src/quotes/quotes.ts'

const textsOf = (text: string): string[] => {
  const quotes = quotesOf([{ place: 'section', path: 'sections[0].blocks[0]', form: 'paragraph', text }])
  const entry = {} as Entry
  const none = (): Promise<undefined> => Promise.resolve(undefined)
  return joined(quotes.map((quote) => ({ entry, quote, context: none, proof: none }))).map(({ quote }) => quote.text)
}

test('the parts of a split quote are joined', () => {
  expect(textsOf('“The bus,” Dora Lind said, “is late. It always is.”')).toEqual(['The bus is late. It always is.'])
})

test('a comma before a conjunction stays', () => {
  expect(textsOf('“We will stay,” Dora Lind said, “and we will fight.”')).toEqual(['We will stay, and we will fight.'])
})

test('quotes of different people stay apart', () => {
  expect(textsOf('“The bus is late,” Dora Lind said. “It is not,” Otto Berg said.')).toEqual([
    'The bus is late,',
    'It is not,',
  ])
})
