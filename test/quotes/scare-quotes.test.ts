import { expect, test } from 'vitest'
import { quotesOf } from '../../src/quotes/quotes.ts'
import { passage } from './construct-line.ts'

// A title may have up to nine words in small letters; with more, only capitals show that it is one.
const nine = 'a slow and quiet boat to the northern islands'

test.each([
  [nine, []],
  [`${nine} again`, [`${nine} again`]],
  ['A Slow and Quiet Boat to the Northern Islands Again', []],
])('Copies of the book “%s” are rare.', (title, quotes) => {
  const found = quotesOf([passage(`Copies of the book “${title}” are rare.`, 0)])
  expect(found.map(({ text }) => text)).toEqual(quotes)
})
