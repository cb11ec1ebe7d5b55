import { expect, test } from 'vitest'
import { leadIn } from '../../src/model/lead-in.ts'
import type { Brief } from '../../src/model/brief.ts'
import { bylineText, datesText, dateText, noteLabel, updatedText } from '../../src/render/page/wording.ts'

test.each<[string, Partial<Brief>, string]>([
  ['on its day', { date: '2022-01-27', updated: '2022-01-27T18:05:00Z' }, 'Jan 27, 2022 · updated 18:05 UTC'],
  [
    'on another day',
    { date: '2022-01-27', updated: '2022-01-28T08:00:00Z' },
    'Jan 27, 2022 · updated Jan 28, 2022 08:00 UTC',
  ],
  ['a day only', { date: '2022-01-27', updated: '2022-01-28' }, 'Jan 27, 2022 · updated Jan 28, 2022'],
  [
    'an offset, as written',
    { date: '2022-01-27', updated: '2022-01-27T23:30:00-05:00' },
    'Jan 27, 2022 · updated 23:30 -05:00',
  ],
  [
    'a day of another offset',
    { date: '2022-01-27', updated: '2022-01-28T00:30:00+03:00' },
    'Jan 27, 2022 · updated Jan 28, 2022 00:30 +03:00',
  ],
  ['a time without an offset', { date: '2022-01-27', updated: '2022-01-27T18:05' }, 'Jan 27, 2022 · updated 18:05'],
  [
    'a timestamp as date',
    { date: '2022-01-27T06:00:00Z', updated: '2022-01-27T18:05:00Z' },
    'Jan 27, 2022 · updated 18:05 UTC',
  ],
  ['no date', { updated: '2022-01-27T18:05:00Z' }, 'updated Jan 27, 2022 18:05 UTC'],
  ['another language', { date: '2022-01-27', updated: '2022-01-27T18:05:00Z', lang: 'de' }, '2022-01-27 · ↻ 18:05 UTC'],
])('a change %s', (_, keys, text) => {
  const brief: Brief = { headline: 'H', ...keys }
  expect(datesText({ date: dateText(brief), updated: updatedText(brief) })).toBe(text)
})

test.each([
  ['By Ana Roth', 'en', 'By Ana Roth'],
  ['by Ana Roth', 'en', 'By Ana Roth'],
  ['Ana Roth', 'en', 'By Ana Roth'],
  ['Byron Roth', 'en', 'By Byron Roth'],
  ['Von Ana Roth', 'de', 'Von Ana Roth'],
])('the byline "%s" in %s', (name, lang, text) => {
  expect(bylineText([{ name }], lang)).toBe(text)
})

test.each([
  ['correction', '2022-01-28', 'en', 'Correction, Jan 28, 2022: '],
  ['Berichtigung', '2022-01-28', 'de', 'Berichtigung, 2022-01-28: '],
  ['訂正', '2023-11-26', 'ja', '訂正、2023-11-26：'],
  ['更正', '2023-11-26', 'zh-Hans', '更正，2023-11-26：'],
  ['정정', '2023-11-26', 'ko', '정정, 2023-11-26: '],
  ['تصحيح', '2023-11-26', 'ar', 'تصحيح، 2023-11-26: '],
])('a note of kind %s of %s in %s', (kind, date, lang, text) => {
  expect(leadIn(noteLabel({ kind, date, text: '' }, lang))).toBe(text)
})

test.each([
  ['Why it matters', 'Why it matters: '],
  ['Zoom in —', 'Zoom in — '],
  ['Zoom in –', 'Zoom in – '],
  ['Zoom in -', 'Zoom in - '],
  ['What now?', 'What now? '],
  ['"What now?"', '"What now?" '],
  ['次は？', '次は？'],
  ['なぜ重要か', 'なぜ重要か：'],
  ['第3章 12', '第3章 12：'],
  ['2024', '2024: '],
])('the label %s', (label, text) => {
  expect(leadIn(label)).toBe(text)
})
