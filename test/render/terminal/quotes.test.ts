import { expect, test } from 'vitest'
import type { Quote } from '../../../src/model/quote.ts'
import { quotesPage } from '../../../src/render/terminal/quotes.ts'
import { plainLook } from './stories.ts'

function quote(text: string, speaker?: string, role?: string): Quote {
  return {
    id: 'a',
    text,
    kind: 'sentence',
    rule: 'said',
    confidence: 1,
    group: 1,
    ...(speaker && { speaker }),
    ...(role && { role }),
  }
}

const kremlin = {
  brief: { headline: 'Kremlin says U.S. answers skip its main NATO demand', date: '2022-01-27' },
  quotes: [
    quote('There is not much cause for optimism,', 'Dmitry Peskov', 'Kremlin spokesperson'),
    quote('positive response'),
  ],
}
const nurse = {
  brief: { headline: 'A nurse goes home', lang: 'en' },
  quotes: [quote('I walked.\n\nNow I sleep.', 'Maria Okafor')],
}

test('quotes of one brief', async () => {
  expect(await quotesPage([kremlin], { ...plainLook, columns: 40, theme: 'tagged' })).toBe(
    [
      '',
      '<bar>▎ </bar><quotation>“There is not much cause for</quotation>',
      '<bar>▎ </bar><quotation>optimism,”</quotation>',
      '<bar>▎ </bar><aside>— </aside><speaker>Dmitry Peskov</speaker><role>, Kremlin spokesperson</role>',
      '',
      '<bar>▎ </bar><quotation>“positive response”</quotation>',
      '<bar>▎ </bar><aside>— unknown</aside>',
      '',
      '',
    ].join('\n'),
  )
})

test('quotes of several briefs are below their headlines', async () => {
  const none = { brief: { headline: 'Nobody speaks' }, quotes: [] }
  expect(await quotesPage([kremlin, none, nurse], { ...plainLook, columns: 80 })).toBe(
    [
      '',
      '  Jan 27, 2022 · Kremlin says U.S. answers skip its main NATO demand',
      '',
      '  ▎ “There is not much cause for optimism,”',
      '  ▎ — Dmitry Peskov, Kremlin spokesperson',
      '',
      '  ▎ “positive response”',
      '  ▎ — unknown',
      '',
      '  A nurse goes home',
      '',
      '  ▎ “I walked.',
      '  ▎ Now I sleep.”',
      '  ▎ — Maria Okafor',
      '',
      '',
    ].join('\n'),
  )
})

test('a quote in colour', async () => {
  expect(
    await quotesPage([{ ...nurse, quotes: [quote('I sleep.', 'Maria Okafor', 'nurse')] }], { ...plainLook, level: 2 }),
  ).toBe(
    '\n  \x1b[38;5;31m▎ \x1b[39m\x1b[3m“I sleep.”\x1b[23m\n  \x1b[38;5;31m▎ \x1b[39m\x1b[2m— \x1b[22m\x1b[1mMaria Okafor\x1b[22m\x1b[2m, nurse\x1b[22m\n\n',
  )
})
