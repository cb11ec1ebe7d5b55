import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseAllDocuments } from 'yaml'
import type { Brief } from '../../src/model/brief.ts'
import { quick } from '../../src/yaml/quick.ts'
import { read } from '../../src/yaml/read.ts'
import { write } from '../../src/yaml/write.ts'
import { brief } from './briefs.ts'
import { samples } from './samples.ts'

const numRuns = Number(process.env.BRIEF_RUNS ?? 150)

test('any text is read back as it was written', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(brief, { minLength: 1, maxLength: 2 }), async (briefs) => {
      const readings = await read(write(briefs))
      expect(readings.flatMap(({ problems }) => problems)).toEqual([])
      expect(readings.map(({ brief }) => brief)).toEqual(briefs)
    }),
    { numRuns },
  )
}, 1e9)

test.each(['1.1', '1.2'] as const)(
  'every value is text to a reader of YAML %s, but for dates and weights',
  (version) => {
    fc.assert(
      fc.property(brief, ({ date: _day, updated: _updated, weight: _weight, notes: _notes, ...rest }) => {
        const [document] = parseAllDocuments(write([{ ...rest, extras: {} }]), { version, logLevel: 'silent' })
        expect(texts(document!.toJS())).toEqual([])
      }),
      { numRuns },
    )
  },
  1e9,
)

/** The values that are neither text nor made of texts. */
function texts(value: unknown): unknown[] {
  if (typeof value === 'string') return []
  if (value === null || typeof value !== 'object' || value instanceof Date) return [value]
  return Object.values(value).flatMap(texts)
}

test.each(Object.entries(samples))('%s is the same brief after writing, in ordinary YAML', async (_, sample) => {
  const briefs = (await read(sample)).map(({ brief }) => brief!)
  expect((await read(write(briefs))).map(({ brief }) => brief)).toEqual(briefs)
  expect(quick(write(briefs))).toBeDefined()
})

test('a brief is written as an editor would type it', () => {
  const brief: Brief = {
    headline: "It's back: the mail boat",
    date: '2022-01-27',
    topic: 'World',
    byline: [{ name: 'Mira Lund' }],
    image: { alt: 'A boat', credit: 'Photo: Jan Vos' },
    lede: 'The mail boat, which two winters ago was sold for its engine, is back at the harbour, and on Monday it sails for the islands.',
    sections: [
      { label: "What they're saying", body: 'Jan Vos was pleased.\n\n- "We kept the lights on," he said.' },
      { body: 'He said "so: be it" and left.' },
    ],
    people: [{ name: 'Jan Vos', role: 'harbour master' }],
    links: [{ text: 'Go deeper', url: 'https://example.org/story' }],
    notes: [{ kind: 'correction', date: '2022-01-28', text: 'Yes' }],
    source: { publisher: '24', url: 'https://example.org/a#b' },
    tags: ['mail', 'boats'],
    lang: 'no',
    extras: { 'x-desk': { rota: ['Ada', ['Bo', 'Cy'], { a: '', b: [] }], 'a b': {} } },
  }
  expect(
    write([brief, { headline: 'Two', byline: [{ name: 'Ada' }, { name: 'Bo', role: 'editor' }], tags: ['a, b'] }]),
  ).toBe(
    `headline: "It's back: the mail boat"
date: 2022-01-27
topic: World
byline: Mira Lund
image:
  alt: A boat
  credit: "Photo: Jan Vos"
lede: >-
  The mail boat, which two winters ago was sold for its engine, is back at the harbour, and on Monday
  it sails for the islands.
sections:
  - label: What they're saying
    body: |-
      Jan Vos was pleased.

      - "We kept the lights on," he said.
  - body: |-
      He said "so: be it" and left.
people:
  - name: Jan Vos
    role: harbour master
links:
  - text: Go deeper
    url: https://example.org/story
notes:
  - kind: correction
    date: 2022-01-28
    text: |-
      Yes
source:
  publisher: "24"
  url: https://example.org/a#b
tags: [mail, boats]
lang: "no"
x-desk:
  rota:
    - Ada
    - - Bo
      - Cy
    - a: ""
      b: []
  "a b": {}
---
headline: Two
byline:
  - Ada
  - name: Bo
    role: editor
tags:
  - a, b
`,
  )
})
