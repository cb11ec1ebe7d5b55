import { describe, expect, test } from 'vitest'
import { quotesOf } from '../../src/quotes/quotes.ts'

const speakersIn = (text: string): (string | undefined)[] =>
  quotesOf([{ place: 'lede', path: 'lede[0]', form: 'paragraph', text }]).map(({ speaker }) => speaker)

const NAMES = [
  'Xi He',
  'Jason He',
  'Jason Lee He',
  'Lee It',
  'Jan In',
  'Vera On',
  'Sam At',
  'Tim After',
  'Marcus But',
  'Anna When',
  'Kaixin He',
  'An Nguyen',
  'An Tran',
]

describe.each(NAMES)('%s keeps the whole name', (name) => {
  test.each([
    `“We go home tonight at last,” said ${name}, a coach.`,
    `“We go home tonight at last,” said coach ${name}.`,
    `“We go home tonight at last,” said ${name}.`,
    `“We go home tonight at last,” ${name} said.`,
    `“We go home tonight at last,” ${name} told the club.`,
    `${name} said, “We go home tonight at last.”`,
    `${name}, a coach, said: “We go home tonight at last.”`,
    `The coach, ${name}, said: “We go home tonight at last.”`,
    `Nobody slept. “We go home tonight at last,” said ${name}. He left.`,
    `According to ${name}, the team will “go home tonight at last.”`,
  ])('%s', (text) => {
    const [speaker] = speakersIn(text)
    expect([undefined, name]).toContain(speaker)
  })

  test('and is found behind the quotation', () => {
    expect(speakersIn(`“We go home tonight at last,” said ${name}, a coach.`)).toEqual([name])
  })
})

describe('function words that are no surnames', () => {
  test.each([
    ['“We go home tonight at last,” said Roth. He left.', 'Roth'],
    ['“We go home tonight at last,” said Jason Roth. He left.', 'Jason Roth'],
    ['“We go home tonight at last,” said Jason. He left.', 'Jason'],
    ['“We go home tonight at last,” said Jason. In May he left.', 'Jason'],
    ['“We go home tonight at last,” said Jason Roth Jr. He left.', 'Jason Roth Jr.'],
    ['“We go home tonight at last,” said Jason Roth Jr. But, he added, it rains.', 'Jason Roth Jr.'],
    ['Jason Roth lives in Washington, D.C. He said, “We go home tonight at last.”', 'Jason Roth'],
    ['Jason Roth spoke. He said, “We go home tonight at last.”', 'Jason Roth'],
    ['“We go home tonight at last,” said Jason Roth. But Otto Berg stayed.', 'Jason Roth'],
    ['An Oakland nurse, Ana Roth, said: “We go home tonight at last.”', 'Ana Roth'],
    ['“We go home tonight at last,” an MP, Ana Roth, said.', 'Ana Roth'],
  ])('%s', (text, speaker) => {
    expect(speakersIn(text)).toEqual([speaker])
  })
})

test('a pronoun is not the surname that it looks like', () => {
  const text = 'Xi He waited. “We go home tonight at last,” said Otto Berg. He said, “It is late for all of us.”'
  expect(speakersIn(text)).toEqual(['Otto Berg', 'Otto Berg'])
})
