import fc from 'fast-check'

/** Lines of near-YAML: what briefs are made of, and what has ever confused a reader of YAML. */
const indents = ['', '', '', ' ', '  ', '  ', '  ', '   ', '    ', '    ', '      ', '\t', '  \t']
const heads = [
  '',
  '',
  '- ',
  '- ',
  '-  ',
  '- - ',
  '-',
  '? ',
  ': ',
  '--- ',
  '---',
  '... ',
  '%YAML 1.1',
  '&a ',
  '*a',
  '!!str ',
  '# ',
  '#',
]
const keys = [
  'headline',
  'headline',
  'date',
  'topic',
  'image',
  'alt',
  'sections',
  'sections',
  'label',
  'body',
  'body',
  'people',
  'name',
  'quotes',
  'text',
  'speaker',
  'tags',
  'x-a',
  'x-',
  'a b',
  '"alt"',
  "'label'",
  '1',
  'é',
  '__proto__',
  '<<',
  '-a',
  'a:b',
  '[a]',
  '{a}',
]
const colons = [': ', ': ', ': ', ':', ':  ', ' : ', ':\t', '', ':#', ': #']
const values = [
  '',
  '',
  'a',
  'World',
  'Night buses',
  '2022-01-27',
  'no',
  '~',
  '"a"',
  "'a'",
  "'it''s'",
  '"a \\" b"',
  '"\\u00e9\\\\"',
  '"\\x41"',
  '"a',
  "'a",
  '"a" b',
  "'a' # c",
  '"a" #c',
  '"a"#c',
  '  a  ',
  'a # c',
  'a  # c',
  'a #c',
  'a#c',
  '# c',
  '#c',
  'a: b',
  'a:',
  'a :b',
  'a:b',
  'http://a.b/c#d',
  '[a, b]',
  '[a,b]',
  '[]',
  '[a, ]',
  '[a b, c]',
  '[ a , b ] # c',
  '[a]b',
  '[a',
  '[a: b]',
  '["a"]',
  '[-a]',
  '[a, [b]]',
  '[a#b]',
  '[a #b]',
  '{a: b}',
  '{name: Jan, role: b}',
  '{url: https://a.b/c, x: y}',
  '{a}',
  '{a: }',
  '{a: b',
  '{a:b}',
  '{a: b: c}',
  '{}',
  '{"a": b}',
  '{a: [b]}',
  '|',
  '|-',
  '>',
  '>-',
  '|+',
  '>2',
  '|-  ',
  '>- # c',
  '|- a',
  '- a',
  '-a',
  '--',
  '---',
  '...',
  '? a',
  '*a',
  '&a b',
  '!a b',
  '@a',
  '`a',
  '%a',
  ', a',
  '“a” — b',
  'é',
  '漢字',
  '😀',
  'a\u00a0b',
  '\u00a0a',
  'a\u2028b',
  'a\u0085b',
  '\ufeffa',
  'a\tb',
  '\ta',
  'a\t',
  'a\r',
  '\u007f',
  "a'b",
  'a"b',
  'a, b',
  'a] b',
  'a} b',
  'a | b',
  'a > b',
  '=',
  '<<',
  '\\',
  'a\\',
  'null',
  'a -',
  'a ?',
  '*',
  '**bold** a',
  '> a',
  '[a](b)',
  'a\u3000',
]

export const line = fc
  .record({
    indent: fc.constantFrom(...indents),
    head: fc.constantFrom(...heads),
    key: fc.constantFrom(...keys),
    colon: fc.constantFrom(...colons),
    value: fc.constantFrom(...values),
    kind: fc.constantFrom('empty', 'indent', 'value', 'value', 'item', 'item', 'pair', 'pair', 'pair', 'pair'),
  })
  .map(({ indent, head, key, colon, value, kind }) => {
    switch (kind) {
      case 'empty':
        return ''
      case 'indent':
        return indent
      case 'value':
        return indent + value
      case 'item':
        return indent + head + value
      default:
        return indent + head + key + colon + value
    }
  })

export const lines = fc
  .tuple(fc.array(line, { maxLength: 12 }), fc.constantFrom('', '\n', '\n\n', '\n  \n'))
  .map(([all, end]) => all.join('\n') + end)

interface Edit {
  readonly at: number
  readonly cut: number
  readonly put: string
}

const edit = fc.record({
  at: fc.nat(10_000),
  cut: fc.constantFrom(0, 0, 1, 1, 2, 5),
  put: fc.oneof(
    fc.constantFrom(
      '',
      '\n',
      ' ',
      '  ',
      '\n  ',
      '\n\n',
      '\t',
      '#',
      ' #',
      ' # ',
      ':',
      ': ',
      '- ',
      '\n- ',
      '"',
      "'",
      '|',
      '>-',
      '---\n',
      '\n---\n',
      '[',
      ']',
      '{',
      '}',
      ',',
      '\\',
      '\r\n',
      '\ufeff',
      '&',
      '*',
      '!',
    ),
    line.map((text) => `\n${text}\n`),
    fc.string({ unit: 'grapheme', maxLength: 3 }),
  ),
})

/** A brief after a few slips of the hand. */
export function slips(samples: readonly string[], most = 4): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...samples), fc.array(edit, { maxLength: most }))
    .map(([sample, edits]) => edits.reduce(edited, sample))
}

function edited(text: string, { at, cut, put }: Edit): string {
  const from = at % (text.length + 1)
  return text.slice(0, from) + put + text.slice(from + cut)
}

/** Whole documents that are mostly right: nested, in every style, with odd comments, blanks and indentations. */
export const documents = () =>
  fc
    .array(fc.tuple(mapping(3), fc.constantFrom('---\n', '---\n', '--- \n', '---\n# c\n', '...\n---\n')), {
      minLength: 1,
      maxLength: 3,
    })
    .map((all) => all.map(([text, marker], i) => (i ? marker : '') + text('')).join(''))

type Printed = (indent: string) => string

function mapping(depth: number): fc.Arbitrary<Printed> {
  const entry = fc.record({
    key: fc.constantFrom(...goodKeys),
    value: value(depth),
    noise: noise(),
  })
  return fc
    .array(entry, { minLength: 1, maxLength: 4 })
    .map(
      (entries) => (indent) =>
        entries.map(({ key, value, noise }) => `${noise}${indent}${key}:${value(indent)}`).join(''),
    )
}

function list(depth: number): fc.Arbitrary<Printed> {
  const item = fc.record({
    gap: fc.constantFrom(' ', ' ', ' ', '  '),
    text: scalar(),
    map: mapping(depth),
    pick: fc.nat(2),
    noise: noise(),
  })
  return fc.array(item, { minLength: 1, maxLength: 3 }).map(
    (items) => (indent) =>
      items
        .map(({ gap, text, map, pick, noise }) => {
          const inner = `${indent} ${gap}`
          if (pick)
            return `${noise}${indent}-${gap}${map(inner)
              .replace(/^(?:\s*\n| *#.*\n)*/, '')
              .trimStart()}`
          return `${noise}${indent}-${text(indent)}`
        })
        .join(''),
  )
}

function value(depth: number): fc.Arbitrary<Printed> {
  if (!depth) return scalar()
  const step = fc.constantFrom(' ', '  ', '  ', '  ', '    ')
  const head = fc.constantFrom('\n', '\n', '\n', ' \n', '  # c\n', ' # c\n', '\n\n')
  const nested = fc.tuple(head, step, mapping(depth - 1)).map(
    ([head, step, map]): Printed =>
      (indent) =>
        head + map(indent + step),
  )
  const listed = fc.tuple(head, fc.constantFrom('', '  ', '  ', ' '), list(depth - 1)).map(
    ([head, step, list]): Printed =>
      (indent) =>
        head + list(indent + step),
  )
  return fc.oneof(
    { weight: 4, arbitrary: scalar() },
    { weight: 1, arbitrary: nested },
    { weight: 1, arbitrary: listed },
  )
}

function scalar(): fc.Arbitrary<Printed> {
  const end = fc.constantFrom('\n', '\n', '\n', '\n', ' \n', ' # c\n', '  # c\n', ' #c\n')
  const gap = fc.constantFrom(' ', ' ', ' ', '  ')
  const inline = fc.tuple(gap, fc.constantFrom(...goodValues), end).map(
    (parts): Printed =>
      () =>
        parts.join(''),
  )
  const any = fc.tuple(gap, fc.constantFrom(...values), end).map(
    (parts): Printed =>
      () =>
        parts.join(''),
  )
  const rows = fc.array(
    fc.constantFrom('a', 'a b', '- a', '# a', 'a: b', '', '', ' a', '  ', 'a  ', '---', '“é” 漢 😀', "it's", '"a"'),
    { minLength: 1, maxLength: 5 },
  )
  const block = fc
    .tuple(
      fc.constantFrom('|', '|-', '>', '>-', '|-', '>-', '|+', '|2'),
      fc.constantFrom(' ', '  ', '  ', '    '),
      rows,
    )
    .map(
      ([header, step, rows]): Printed =>
        (indent) =>
          ` ${header}\n${rows.map((row) => (row ? indent + step + row : '')).join('\n')}\n`,
    )
  return fc.oneof({ weight: 6, arbitrary: inline }, { weight: 1, arbitrary: any }, { weight: 3, arbitrary: block })
}

function noise(): fc.Arbitrary<string> {
  return fc.constantFrom('', '', '', '', '', '', '', '', '\n', '# c\n', '  # c\n', '  \n', '      # c\n')
}

const goodKeys = [
  'headline',
  'topic',
  'lede',
  'x-a',
  'x-b',
  'label',
  'body',
  'tags',
  'date',
  'image',
  'name',
  'a',
  'b',
  'c-d',
  'e_f',
  'g1',
]

const goodValues = [
  'a',
  'World',
  'Night buses return',
  '2022-01-27',
  'no',
  '“a” — b',
  '漢字',
  '😀 a',
  "a'b",
  'a"b',
  'a, b',
  'http://a.b/c#d',
  'a:b',
  'a#b',
  'a - b',
  '"a"',
  '"a: b # c"',
  '"a \\" b \\\\"',
  '"\\u00e9"',
  '""',
  "'a'",
  "'it''s: # x'",
  "''",
  "'  a '",
  '[a, b]',
  '[a b,c]',
  '[ a ]',
  '{name: Jan Vos, role: b}',
  '{ url: https://a.b/c , x: y }',
  'a\u00a0b',
  'a]',
  'a}',
  'a | b',
  '(a)',
  '$5',
  '“',
  '1.10',
  '=',
  '<a',
  '~',
]
