import fc from 'fast-check'
import type { Author, Brief, Data, Extras } from '../../src/model/brief.ts'

const awkward = [
  'no',
  'Yes',
  'null',
  '~',
  '2022',
  '1.10',
  '0123',
  '0x1F',
  '1e3',
  '12:30',
  '2022-01-27',
  '.inf',
  '-',
  '---',
  '...',
  '- a',
  '# a',
  'a # b',
  'a #b',
  'a: b',
  'a:',
  ' a',
  'a ',
  '  a  b  ',
  '"a"',
  "'a'",
  'it\'s "a"',
  '\\',
  'a\\',
  '\\n',
  'a\n',
  'a\n\n',
  '\na',
  '\n',
  'a\n b',
  ' a\nb',
  'a\n\nb',
  'a\n   \nb',
  'a\n ',
  'a  \nb',
  '\t',
  'a\tb',
  '\ta\nb',
  '\r',
  'a\r\nb',
  '\u0000',
  '\u001b[31m',
  '\u007f',
  '\u0085',
  'a\u2028b',
  '\ufeff',
  '\ufeffa',
  '\ufffe',
  '\u00a0',
  'é',
  'שלום',
  '漢字',
  '😀',
  '👩‍👩‍👧',
  '\u202e',
  '\ud800',
  'a\udc00b',
  '*a*',
  '**a** b',
  '&a',
  '!a',
  '@a',
  '`a`',
  '%a',
  '|',
  '>',
  '> a',
  '[a](b)',
  '{a}',
  ', a',
  '? a',
  '=',
  '<<',
  '[',
  ']',
  'a, b',
  'a]',
  '$5',
  '(a)',
  '“a”',
  '__proto__',
  'constructor',
]

const long = fc
  .array(
    fc.constantFrom(
      'Night',
      'buses',
      'return',
      '-',
      '1.',
      '2022',
      '#1',
      '—',
      'harbour,',
      'at',
      'the',
      '',
      'https://example.org/' + 'a'.repeat(90),
      '漢字'.repeat(30),
    ),
    {
      minLength: 15,
      maxLength: 60,
    },
  )
  .map((words) => words.join(' '))

/** Any text at all that is not blank. */
export const text = fc
  .oneof(
    fc.constantFrom(...awkward),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.constantFrom(...awkward, '\n', '\n\n', ' ', '- a\n'), { maxLength: 6 }).map((parts) => parts.join('')),
    long,
    fc.tuple(long, long).map(([a, b]) => `${a}\n\n- ${b}`),
  )
  .filter((text) => text.trim() !== '')

const key = fc.oneof(text, fc.constantFrom('', ' ', 'a', 'no', 'a'.repeat(1100), '1'))

const data: fc.Arbitrary<Data> = fc.letrec<{ data: Data }>((tie) => ({
  data: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(text, fc.constantFrom('', ' ')),
    fc.array(tie('data'), { maxLength: 3 }),
    fc.array(fc.tuple(key, tie('data')), { maxLength: 3 }).map((entries) => Object.fromEntries(entries) as Data),
  ),
})).data

const extras = fc
  .array(fc.tuple(key, data), { minLength: 1, maxLength: 3 })
  .map((entries) => Object.fromEntries(entries.map(([key, value]) => [`x-${key}`, value])) as Extras)

const date = fc
  .tuple(
    fc.date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true }),
    fc.constantFrom('', 'T18:05:00+03:00', ' 18:05', 'T00:00:00.123Z'),
  )
  .map(([day, time]) => day.toISOString().slice(0, 10) + time)

const url = fc.constantFrom(
  'https://example.org',
  'http://a.b/c?d=e#f',
  'mailto:desk@example.org',
  'https://example.org/x,y[z]{}:#',
  'https://example.org/\'a"',
)

const author = optional({ name: text }, { role: text, extras })

const person = optional({ name: text }, { role: text, url, handle: text, extras })

const file = fc.constantFrom('images/a b.jpg', 'https://example.org/a.jpg?b=c', '..a/b..c', 'a#b', '日本.png')

const image = some(optional({}, { url: file, alt: text, caption: text, credit: text, extras }))

const byline: fc.Arbitrary<Author[]> = fc.array(author, { minLength: 1, maxLength: 3 })

/** Every brief that a file can hold. */
export const brief: fc.Arbitrary<Brief> = optional(
  { headline: text },
  {
    dek: text,
    date,
    updated: date,
    topic: text,
    weight: fc.integer({ min: -999_999_999, max: 999_999_999 }),
    byline,
    image,
    lede: text,
    sections: several(optional({ body: text }, { label: text, heading: text, image, extras })),
    people: several(person),
    quotes: several(optional({ text, speaker: text }, { role: text, extras })),
    links: several(optional({ text }, { url, extras })),
    notes: several(optional({ text }, { kind: text, date, extras })),
    source: some(optional({}, { publisher: text, title: text, url, id: text, note: text, extras })),
    tags: several(text),
    lang: fc.constantFrom('en', 'he', 'zh-Hans', 'no', 'sr-Latn-RS'),
    extras,
  },
)

type Arbitraries<T> = { readonly [K in keyof T]: fc.Arbitrary<T[K]> }

function optional<R extends object, O extends object>(
  required: Arbitraries<R>,
  rest: Arbitraries<O>,
): fc.Arbitrary<R & Partial<O>> {
  return fc
    .record({ ...required, ...rest } as never, { requiredKeys: Object.keys(required) as never[] })
    .map((value) => ({ ...(value as object) })) as never
}

function some<T extends object>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return arbitrary.filter((value) => Object.keys(value).length > 0)
}

function several<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.array(arbitrary, { minLength: 1, maxLength: 3 })
}
