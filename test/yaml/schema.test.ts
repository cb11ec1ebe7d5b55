import { Ajv } from 'ajv'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { format, type Keys } from '../../src/yaml/format.ts'
import { read } from '../../src/yaml/read.ts'
import { schema } from '../../src/yaml/schema.ts'

const validate = new Ajv({ allowUnionTypes: true }).compile(schema())

test.each([
  [{ headline: 'a' }, true],
  [{}, false],
  [{ headline: '' }, false],
  [{ headline: 1984 }, true],
  [{ headline: 'a', title: 'b' }, false],
  [{ headline: 'a', 'x-title': { b: ['c'] } }, true],
  [{ headline: 'a', date: '2024-02-29' }, true],
  [{ headline: 'a', date: '2023-02-29' }, false],
  [{ headline: 'a', byline: ['b', { name: 'c', role: 'd' }] }, true],
  [{ headline: 'a', byline: [{ role: 'd' }] }, false],
  [{ headline: 'a', sections: [{ label: 'b' }] }, false],
])('%j: %j, by schema and decoder', async (value, valid) => {
  expect(validate(value)).toBe(valid)
  expect(await isFaultless(value)).toBe(valid)
})

test('the schema accepts exactly the documents without problems', async () => {
  await fc.assert(
    fc.asyncProperty(documentOf(format), async (document) => {
      expect([document, await isFaultless(document)]).toEqual([document, validate(document)])
    }),
    { numRuns: Number(process.env.BRIEF_RUNS ?? 1000) },
  )
}, 1e9)

test('every key has a description and a valid example', async () => {
  for (const [name, { doc, example }] of Object.entries(format)) {
    expect(doc).toMatch(/^[A-Z].*\.$/)
    const head = name === 'headline' ? '' : 'headline: a\n'
    expect([name, (await read(`${head}${name}: ${example}\n`))[0]!.problems]).toEqual([name, []])
  }
})

async function isFaultless(value: object): Promise<boolean> {
  const [reading] = await read(JSON.stringify(value, undefined, 1))
  return reading!.problems.length === 0
}

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json }

const scalar = fc.oneof(
  fc.constantFrom(
    'a',
    'a b',
    '',
    ' ',
    '\u00a0',
    '\n',
    1,
    1.5,
    true,
    'en',
    'zh-Hans',
    'en_US',
    'english',
    'x-a',
    'null',
    '#a',
    '- a',
  ),
  fc.constantFrom(
    '2022-01-27',
    '2022-02-30',
    '2000-02-29',
    '1900-02-29',
    '2022-1-7',
    '2022-01-27T18:05:00Z',
    '2022-01-27T25:00',
    '2022-01-27 ',
  ),
  fc.constantFrom(
    '2022-04-31',
    '2022-01-27T18:05:00.5+03:00',
    '2022-01-27 18:05',
    '20220127',
    '2022',
    '２０２２-01-27',
    '2022-01-27T18:05+3',
  ),
  fc.constantFrom(
    'https://a.b',
    'HTTPS://A',
    'http://',
    'ftp://a.b',
    'javascript:a',
    'mailto:a@b',
    'mailto:',
    'www.a.b',
    'https://a b',
    'https://a\u001bb',
    'https://?',
  ),
  fc.string({ maxLength: 4 }),
)

const anything: fc.Arbitrary<Json> = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'xsmall' },
    scalar,
    fc.array(tie('json'), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom('a', 'name', 'text', 'x-a'), tie('json'), { maxKeys: 2 }),
  ),
})).json

/** Mostly right: each key has what it should have, or now and then something else. */
function documentOf(keys: Keys): fc.Arbitrary<{ [key: string]: Json }> {
  const known = Object.fromEntries(
    Object.keys(keys).map((name) => [
      name,
      fc.oneof({ weight: 6, arbitrary: valueOf(keys, name) }, { weight: 1, arbitrary: anything }),
    ]),
  )
  const required = Object.keys(keys).filter((name) => keys[name]!.required)
  const odd = fc.dictionary(fc.constantFrom('x-a', 'x-', 'X-a', 'hedline', 'a', '__proto__', 'toString'), anything, {
    maxKeys: 1,
  })
  return fc
    .tuple(
      fc.oneof(
        { weight: 5, arbitrary: fc.record(known, { requiredKeys: required }) },
        { weight: 1, arbitrary: fc.record(known, { requiredKeys: [] }) },
      ),
      fc.oneof({ weight: 5, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: odd }),
    )
    .map(([record, others]) => ({ ...record, ...others }) as { [key: string]: Json })
}

function valueOf(keys: Keys, name: string): fc.Arbitrary<Json> {
  const key = keys[name]!
  switch (key.kind) {
    case 'texts':
      return fc.array(usual('a'), { maxLength: 2 })
    case 'map':
      return documentOf(key.keys)
    case 'maps':
      return fc.array(documentOf(key.keys), { maxLength: 2 })
    case 'authors':
      return fc.oneof(
        usual('a'),
        documentOf(key.keys),
        fc.array(fc.oneof(usual('a'), documentOf(key.keys)), { maxLength: 2 }),
      )
    default:
      return usual(key.kind === 'text' || key.kind === 'markdown' ? 'a' : key.example)
  }
}

function usual(value: string): fc.Arbitrary<Json> {
  return fc.oneof({ weight: 5, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: scalar })
}
