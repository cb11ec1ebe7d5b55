import { describe, expect, test } from 'vitest'
import { quotesOf } from '../../src/quotes/quotes.ts'

const quotesIn = (text: string) =>
  quotesOf([{ place: 'lede', path: 'lede[0]', form: 'paragraph', text }]).map(({ speaker, role }) => [speaker, role])

describe('people with one surname and other given names are two people', () => {
  test.each([
    ['Anna Roth', 'Anne Roth'],
    ['Maria Lopez', 'Mario Lopez'],
    ['Joan Kim', 'John Kim'],
    ['Jo Kim', 'Joan Kim'],
    ['Jane Smith', 'June Smith'],
    ['Eric Lind', 'Erica Lind'],
    ['Eric Lind', 'Erik Lind'],
    ['Paul Lind', 'Paula Lind'],
    ['Carl Lind', 'Karl Lind'],
    ['Marina Lind', 'Maria Lind'],
    ['Christine Lind', 'Christina Lind'],
  ])('%s and %s', (one, other) => {
    const text = `“We go home tonight,” said ${one}, a baker. “We stay here tonight,” said ${other}, a mayor.`
    expect(quotesIn(text)).toEqual([
      [one, 'baker'],
      [other, 'mayor'],
    ])
  })
})

describe('forms of one name are one person', () => {
  test.each([
    ['Timothy Roth', 'Tim Roth'],
    ['Sergey Roth', 'Sergei Roth'],
    ['Joseph Roth', 'J. Roth'],
    ['Joseph Roth', 'Joe Roth'],
    ['Edward Roth', 'Ed Roth'],
    ['Anna Roth', 'Anna K. Roth'],
  ])('%s and %s', (one, other) => {
    const text = `“We go home tonight,” said ${one}, a baker. “We stay here tonight,” said ${other}.`
    const [first, second] = quotesIn(text)
    expect(second).toEqual(first)
  })
})
