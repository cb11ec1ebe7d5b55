import { expect, test } from 'vitest'
import { proofLink } from '../../src/check/proof/proof-link.ts'
import { sourceOf } from './sources.ts'

const url = 'https://example.org/ferry'
const source = sourceOf(
  '“It is late,” said Ana Roth. The meeting went on.',
  'Hours passed. “It is late,” said Jan Vos, and left.',
  '“We’ll keep the night ferry — all of it — and the pier, and nobody will have to pay more than today,” Ana Roth said.',
)

test.each([
  ['few words', 'and nobody will have to pay', '#:~:text=and%20nobody%20will%20have%20to%20pay'],
  [
    'many words are named by their ends',
    "We'll keep the night ferry -- all of it -- and the pier, and nobody will have to pay more than today,",
    '#:~:text=We%E2%80%99ll%20keep%20the%20night%20ferry,to%20pay%20more%20than%20today',
  ],
  [
    'a marked edit is named by its ends',
    'We’ll keep … the pier, and nobody will have to pay more',
    '#:~:text=We%E2%80%99ll%20keep%20the%20night%20ferry,will%20have%20to%20pay%20more',
  ],
])('%s', (_, text, fragment) => {
  expect(proofLink({ text, speaker: 'Ana Roth' }, url, source)).toBe(url + fragment)
})

test('words that occur twice get their context', () => {
  expect(proofLink({ text: 'It is late', speaker: 'Jan Vos' }, url, source)).toBe(
    `${url}#:~:text=Hours%20passed.%20%E2%80%9C-,It%20is%20late,-%2C%E2%80%9D%20said%20Jan`,
  )
})

test('a quote that its source lacks has no proof', () => {
  expect(proofLink({ text: 'We will close the night ferry', speaker: 'Ana Roth' }, url, source)).toBeUndefined()
  expect(proofLink({ text: 'It is late', speaker: 'Mira Lund' }, url, source)).toBeUndefined()
})

test('without the text of the source, the link holds the longest run of unedited words', () => {
  expect(proofLink({ text: 'We … keep the night-ferry [service].' }, url, undefined)).toBe(
    `${url}#:~:text=keep%20the%20night%2Dferry`,
  )
})

test('an address with a fragment keeps it, and an address that is not a web page has no proof', () => {
  expect(proofLink({ text: 'It, late' }, `${url}#top`, undefined)).toBe(`${url}#top:~:text=It%2C%20late`)
  expect(proofLink({ text: 'It is late' }, 'mailto:a@example.org', undefined)).toBeUndefined()
  expect(proofLink({ text: 'It is late' }, undefined, source)).toBeUndefined()
})
