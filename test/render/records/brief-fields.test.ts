import { expect, test } from 'vitest'
import { storyOf } from '../../../src/markdown/story.ts'
import type { Brief } from '../../../src/model/brief.ts'
import { partsOf } from '../../../src/model/part.ts'
import { briefFields, partFields } from '../../../src/render/records/brief-fields.ts'
import { chosen } from '../../../src/render/records/fields.ts'
import { nightBuses } from '../stories.ts'
import { json, tsv } from '../../helpers/records.ts'

function recordOf(brief: Brief) {
  return { entry: { brief, slug: 'night-buses', path: 'a/night-buses.yaml', number: 1 }, story: () => storyOf(brief) }
}

test('every field of a brief is present, filled or empty', async () => {
  const [full] = JSON.parse(await json([recordOf(nightBuses)], briefFields))
  const [least] = JSON.parse(await json([recordOf({ headline: 'H' })], briefFields))
  expect(Object.keys(full)).toEqual(briefFields.map(({ name }) => name))
  expect(least).toEqual({
    ...Object.fromEntries(briefFields.map(({ name }) => [name, null])),
    version: 1,
    slug: 'night-buses',
    path: 'a/night-buses.yaml',
    number: 1,
    headline: 'H',
    byline: [],
    sections: [],
    people: [],
    quotes: [],
    links: [],
    notes: [],
    tags: [],
    text: '',
    words: 1,
    minutes: 1,
  })
})

test('sections have their Markdown and their text', async () => {
  const [{ sections, words }] = JSON.parse(
    await json([recordOf(nightBuses)], chosen(briefFields, ['sections', 'words'])),
  )
  expect(words).toBe(58)
  expect(sections[0]).toEqual({
    number: 1,
    label: 'Why it matters',
    heading: null,
    image: null,
    body: nightBuses.sections?.[0]?.body,
    text: "Nurses at St. Mary's walked home.\n\n  • The N1 stops at the quay.\n  • The N2 does not.",
  })
  expect(sections[3].label).toBeNull()
})

test('x- keys are where the file has them', async () => {
  const brief: Brief = {
    headline: 'H',
    byline: [{ name: 'A', extras: { 'x-desk': 'night' } }],
    extras: { 'x-id': '7' },
  }
  expect(JSON.parse(await json([recordOf(brief)], chosen(briefFields, ['byline', 'extras'])))).toEqual([
    { byline: [{ name: 'A', 'x-desk': 'night' }], extras: { 'x-id': '7' } },
  ])
})

test('Markdown is parsed only for the fields that need it', async () => {
  const record = { ...recordOf(nightBuses), story: () => Promise.reject(new Error('not needed')) }
  expect(await tsv([record], chosen(briefFields, ['date', 'topic', 'source.publisher']))).toBe(
    '2018-11-01T06:30:00+01:00\tTransit\tMorrow Street Daybook\n',
  )
})

test('parts of a brief', async () => {
  const story = await storyOf(nightBuses)
  const { entry } = recordOf(nightBuses)
  const records = partsOf(story).map((part) => ({ entry, story, part }))
  expect(await tsv(records, chosen(partFields, ['kind', 'number', 'label', 'text']))).toBe(
    [
      'image\t\t\tA bus at night The N1 at the quay. Photo: Jan Vos',
      'lede\t\t\tFour lines run again from Friday.',
      "section\t1\tWhy it matters\tNurses at St. Mary's walked home.   • The N1 stops at the quay (https://example.org/quay).   • The N2 does not.",
      'section\t2\tBy the numbers\tLine  Riders ----  ------ N1       120 N2         9',
      "section\t3\tWhat they're saying\t> We are back. > — Jan Vos, driver",
      'section\t4\t\t1. First   2. Second      – deeper     if (x) {       go     }',
      'notes\t\t\tCorrection, Nov 2, 2018: The N3 has no stop.',
      'links\t\t\tGo deeper (https://example.org/buses) Ask us',
      '',
    ].join('\n'),
  )
})
