import { expect, test } from 'vitest'
import { read } from '../../src/yaml/read.ts'

test('every value is text as written', async () => {
  const values = ['no', '2022-01-27', '1.10', '0123', 'null', '~', '0x1F', '12:30', '.inf', '=', '"2"', "'x'", 'Yes']
  const [reading] = await read(`headline: a\nx-a: [${values.join(', ')}]\n`)
  expect(reading!.brief!.extras).toEqual({ 'x-a': values.map((value) => value.replace(/^["']|["']$/g, '')) })
})

test('a YAML 1.1 directive changes nothing', async () => {
  const [reading] = await read(
    '%YAML 1.1\n---\nheadline: no\ntopic: 010\ntags: [yes, 1_000, 12:30, 2022-01-27]\nx-a: {<<: a, =: b}\n',
  )
  expect(reading).toMatchObject({
    brief: {
      headline: 'no',
      topic: '010',
      tags: ['yes', '1_000', '12:30', '2022-01-27'],
      extras: { 'x-a': { '<<': 'a', '=': 'b' } },
    },
    problems: [],
  })
})

test.each([
  ['a name', 'Mira Lund', [{ name: 'Mira Lund' }]],
  ['a name and a role', '{name: Mira Lund, role: editor}', [{ name: 'Mira Lund', role: 'editor' }]],
  [
    'a list of both',
    '[Mira Lund, {name: Jan Vos, x-id: 7}]',
    [{ name: 'Mira Lund' }, { name: 'Jan Vos', extras: { 'x-id': '7' } }],
  ],
])('a byline is %s', async (_, yaml, byline) => {
  const [reading] = await read(`headline: a\nbyline: ${yaml}\n`)
  expect(reading).toMatchObject({ brief: { headline: 'a', byline }, problems: [] })
})

test('x- keys are kept in every mapping', async () => {
  const [reading] = await read(`headline: a
image: {alt: b, x-crop: wide}
sections: [{body: c, x-id: 1}]
people: [{name: d, x-id: 2}]
quotes: [{text: e, speaker: f, x-id: 3}]
links: [{text: g, x-id: 4}]
notes: [{text: h, x-id: 5}]
source: {publisher: i, x-id: 6}
x-: {__proto__: a, "": b}
`)
  expect(reading!.problems).toEqual([])
  expect(reading!.brief).toEqual({
    headline: 'a',
    image: { alt: 'b', extras: { 'x-crop': 'wide' } },
    sections: [{ body: 'c', extras: { 'x-id': '1' } }],
    people: [{ name: 'd', extras: { 'x-id': '2' } }],
    quotes: [{ text: 'e', speaker: 'f', extras: { 'x-id': '3' } }],
    links: [{ text: 'g', extras: { 'x-id': '4' } }],
    notes: [{ text: 'h', extras: { 'x-id': '5' } }],
    source: { publisher: 'i', extras: { 'x-id': '6' } },
    extras: {
      'x-': Object.fromEntries([
        ['__proto__', 'a'],
        ['', 'b'],
      ]),
    },
  })
})

test('folded and literal blocks follow the YAML specification', async () => {
  const [reading] = await read(
    'headline: >-\n  a\n  b\n\n  c\nlede: |\n  a\n   b\n\nx-a: >+\n  a\n\nx-b: |-\n  a\n\n  - b\n',
  )
  expect(reading!.brief).toEqual({ headline: 'a b\nc', lede: 'a\n b\n', extras: { 'x-a': 'a\n\n', 'x-b': 'a\n\n- b' } })
})

test('each document of a file is a brief; empty documents are skipped', async () => {
  const readings = await read('---\n---\nheadline: a\n---\n# nothing\n---\nheadlin: b\n---\nheadline: c\n...\n---\n')
  expect(readings.map(({ brief, problems }) => [brief?.headline, problems.map(({ code }) => code)])).toEqual([
    ['a', []],
    [undefined, ['unknown-key']],
    ['c', []],
  ])
})

test.each([
  ['>-\n      a\n      - b\n', ['6:7']],
  ['>-\n      a\n      10. b\n      - c\n', ['7:7']],
  ['>-\n      - a\n      - b\n', ['6:7']],
  ['>-\n      a\n\n      - b\n', []],
  ['>-\n      a - b\n      2022 was\n      -c\n      10.5\n', []],
  ['|-\n      a\n      - b\n', []],
  ['>-\n      since\n      2000. They came\n', []],
  ['>-\n      the 19 of\n      May 5) and\n      12. The rest\n', []],
  ['>-\n      in\n      1999) or\n      2001. They came\n', []],
  ['>-\n      1. a\n      2. b\n', ['6:7']],
  ['>-\n      3) a\n        more\n      4) b\n', ['7:7']],
  ['>-\n      since 2000:\n      1. a\n', ['6:7']],
])('a list under %j that > would join is pointed at: %j', async (body, places) => {
  for (const more of ['', '? x-a\n: b\n']) {
    const [reading] = await read(`headline: a\ntopic: b\nsections:\n  - body: ${body}  - body: c\n${more}`)
    expect(reading!.problems.map(({ code, position: { line, column } }) => `${line}:${column} ${code}`)).toEqual(
      places.map((place) => `${place} folded-list`),
    )
  }
})

test('a problem belongs to its document', async () => {
  const readings = await read('headline: a\n---\nheadline: b\u0007\n---\nheadline: c\ntopic: *d\n')
  expect(readings.map(({ brief, problems }) => [brief?.headline, problems.map(({ code }) => code)])).toEqual([
    ['a', []],
    [undefined, ['control-character']],
    [undefined, ['quote-needed']],
  ])
})

test('a brief with warnings is still read', async () => {
  const [reading] = await read('headline: Heron is the #1 bird\ntopic:\n')
  expect(reading!.brief).toEqual({ headline: 'Heron is the' })
  expect(reading!.problems.map(({ code, severity }) => [code, severity])).toEqual([
    ['lost-text', 'warning'],
    ['empty-value', 'warning'],
  ])
})

const placed = `headline: 😀
byline: Mira Lund
image:
  alt: A bus
sections:
  - label: Why it matters
    body: >-
      Nurses.
  -   body: Bakers.
tags: [a, "b"]
x-desk: {rota: [Ada]}
`

test.each([
  ['headline', '1:11'],
  ['byline', '2:9'],
  ['byline[0]', '2:9'],
  ['byline[0].name', '2:9'],
  ['image', '4:3'],
  ['image.alt', '4:8'],
  ['image.caption', undefined],
  ['sections', '6:3'],
  ['sections[0]', '6:5'],
  ['sections[0].label', '6:12'],
  ['sections[0].body', '7:11'],
  ['sections[0].blocks[3].items[1]', '7:11'],
  ['sections[1].body', '9:13'],
  ['sections[1].label', undefined],
  ['sections[2]', undefined],
  ['tags[1]', '10:11'],
  ['x-desk.rota[0]', '11:17'],
  ['lede', undefined],
])('%s stands at %s, whoever reads it', async (path, expected) => {
  // The quick reader leaves `? ` to yaml.
  for (const text of [placed, `${placed}? x-a\n: b\n`]) {
    const [reading] = await read(text)
    const position = reading!.positionOf(path)
    expect(position && `${position.line}:${position.column}`).toBe(expected)
  }
})
