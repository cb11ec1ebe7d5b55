import { describe, expect, test } from 'vitest'
import { quotesOf } from '../../src/quotes/quotes.ts'
import { line, passage } from './construct-line.ts'
import { constructs } from './constructs.ts'

const groups = [...new Set(constructs.map(({ group }) => group))]

test('there are at least 450 constructs', () => {
  expect(constructs.length).toBeGreaterThanOrEqual(450)
})

describe.each(groups)('%s', (group) => {
  test.each(
    constructs
      .filter((one) => one.group === group)
      .map(({ text, quotes }) => [text.join(' ¶ '), text, quotes] as const),
  )('%s', (_, text, quotes) => {
    expect(quotesOf(text.map(passage)).map(line)).toEqual(quotes)
  })
})
