import { describe, expect, test } from 'vitest'
import { chosen, namesIn, type Field } from '../../../src/render/records/fields.ts'
import { csv, json, jsonl, tsv, template } from '../../helpers/records.ts'

interface Bus {
  readonly line: string
  readonly stops?: readonly string[]
  readonly depot?: { readonly name: string }
  readonly delay?: number
}

const fields: readonly Field<Bus>[] = [
  { name: 'line', summary: 'its name', of: ({ line }) => line },
  { name: 'stops', summary: 'where it stops', of: async ({ stops }) => stops },
  { name: 'depot', summary: 'where it sleeps', keys: { name: {} }, of: ({ depot }) => depot },
  { name: 'delay', summary: 'minutes', of: ({ delay }) => delay },
]
const two = chosen(fields, ['line', 'delay'])
const night: Bus = { line: 'N1', stops: ['Harbour', "St. Mary's"], depot: { name: 'Quay' }, delay: -3 }

describe('json', () => {
  test.each<[string, readonly Bus[], string]>([
    ['no record is an empty list', [], '[]\n'],
    ['one record is a list of one', [night], '[\n  {\n    "line": "N1",\n    "delay": -3\n  }\n]\n'],
    ['a missing value is null', [{ line: 'N2' }], '[\n  {\n    "line": "N2",\n    "delay": null\n  }\n]\n'],
    [
      'what could act on a terminal is escaped',
      [{ line: 'N\x1b[2J\x9b\u202e' }],
      '[\n  {\n    "line": "N\\u001b[2J\\u009b\\u202e",\n    "delay": null\n  }\n]\n',
    ],
  ])('%s', async (_, records, printed) => {
    expect(await json(records, two)).toBe(printed)
  })

  test('no value is lost', async () => {
    const odd = [{ line: 'a\u2028b\x7f\x85"\\' }]
    expect(JSON.parse(await json(odd, two))).toEqual([{ ...odd[0], delay: null }])
  })
})

describe('jsonl', () => {
  test.each<[string, readonly Bus[], '\n' | '\0', string]>([
    ['nothing for no record', [], '\n', ''],
    [
      'an object a line',
      [{ line: 'N1' }, { line: 'N2' }],
      '\n',
      '{"line":"N1","delay":null}\n{"line":"N2","delay":null}\n',
    ],
    ['or ended by NUL', [{ line: 'N1' }], '\0', '{"line":"N1","delay":null}\0'],
  ])('%s', async (_, records, end, printed) => {
    expect(await jsonl(records, two, end)).toBe(printed)
  })
})

describe('tsv', () => {
  test.each<[string, Bus, string]>([
    ['a missing value keeps its column', { line: 'N1' }, 'N1\t\t\t\n'],
    ['a list is joined, an object is JSON', night, 'N1\tHarbour, St. Mary\'s\t{"name":"Quay"}\t-3\n'],
    ['tabs and newlines become a space', { line: 'N\t1\n\nby night\n' }, 'N 1 by night\t\t\t\n'],
    ['a control character goes', { line: 'N\x1b[1m1' }, 'N[1m1\t\t\t\n'],
    ['a formula is only text', { line: '=1+1' }, '=1+1\t\t\t\n'],
  ])('%s', async (_, bus, printed) => {
    expect(await tsv([bus], fields)).toBe(printed)
  })
})

describe('csv', () => {
  test.each<[string, Bus, string]>([
    ['plain', { line: 'N1', delay: 2 }, 'N1,2'],
    ['a comma', { line: 'N1, N2' }, '"N1, N2",'],
    ['quotation marks', { line: 'the "owl"' }, '"the ""owl""",'],
    ['a line break', { line: 'N1\nN2' }, '"N1\nN2",'],
    ['space at an end', { line: ' N1' }, '" N1",'],
    ['a formula', { line: '=HYPERLINK("http://x")' }, '"\'=HYPERLINK(""http://x"")",'],
    ['an at sign', { line: '@night' }, "'@night,"],
    ['a number stays one', { line: '-5.5', delay: -3 }, '-5.5,-3'],
    ['a percentage too', { line: '+3%' }, '+3%,'],
    ['words after a minus are no number', { line: '-cmd' }, "'-cmd,"],
  ])('%s', async (_, bus, printed) => {
    expect(await csv([bus], two)).toBe(`line,delay\n${printed}\n`)
  })
})

test.each<[string, Bus, string]>([
  ['a list', { line: '', stops: ['=1+cmd()', 'Quay'] }, '"\'=1+cmd(), Quay"'],
  ['a list of one', { line: '', stops: ['@SUM(A1)'] }, "'@SUM(A1)"],
  ['a list of numbers', { line: '', stops: ['-5'] }, '-5'],
])('a cell of csv with %s is no formula', async (_, bus, printed) => {
  expect(await csv([bus], chosen(fields, ['stops']))).toBe(`stops\n${printed}\n`)
})

describe('template', () => {
  test.each<[string, string, string]>([
    ['fields', '{line}: {delay}', 'N1: -3\n'],
    ['a key of a field', '{depot.name} {depot.x-nothing}.', 'Quay .\n'],
    ['a list', '{stops}', "Harbour, St. Mary's\n"],
    ['braces', '{{{line}}}', '{N1}\n'],
    ['escapes', '{line}\\t{delay}\\n\\\\n\\q', 'N1\t-3\n\\n\\q\n'],
    ['no field', 'a bus', 'a bus\n'],
    ['empty', '', '\n'],
  ])('%s', async (_, pattern, printed) => {
    expect(await template([night], fields, pattern)).toBe(printed)
  })

  test('a value is put on one line, except with -0', async () => {
    const bus = { line: 'N1\nby night' }
    expect(await template([bus], fields, '{line}')).toBe('N1 by night\n')
    expect(await template([bus], fields, '{line}', '\0')).toBe('N1\nby night\0')
  })

  test.each([
    ['{lin}', 'unknown field "lin"; did you mean line? Fields: line, stops, depot, delay'],
    ['{}', 'unknown field ""; fields: line, stops, depot, delay'],
    ['{line', 'unmatched "{" in the template; write "{{" for a brace'],
    ['line}', 'unmatched "}" in the template; write "}}" for a brace'],
  ])('%s is refused', async (pattern, message) => {
    await expect(template([night], fields, pattern)).rejects.toThrow(message)
  })
})

test('a key of a list selects it in every item', async () => {
  const lines: Field<Bus> = { name: 'lines', summary: '', keys: { to: {} }, of: () => [{ to: 'Quay' }, { to: 'Inn' }] }
  expect(await jsonl([night], chosen([lines], ['lines.to', 'lines.1.to']))).toBe(
    '{"lines.to":["Quay","Inn"],"lines.1.to":"Inn"}\n',
  )
})

test('a list of names', () => {
  expect(namesIn(' line, stops ,,delay')).toEqual(['line', 'stops', 'delay'])
  expect(() => chosen(fields, ['line', 'wheels'])).toThrow('unknown field "wheels"')
})
