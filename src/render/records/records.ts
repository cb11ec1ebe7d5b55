import { clean } from '../clean.ts'
import { cellOf, type Field, type Value } from './fields.ts'

export type Records<T> = Iterable<T | Promise<T>> | AsyncIterable<T>

/** What ends a record. */
export type End = '\n' | '\0'

/** A format for other programs: the text of records, piece by piece as they come. */
export type RecordWriter = <T>(records: Records<T>, fields: readonly Field<T>[], end: End) => AsyncIterable<string>

/**
 * An array of objects, two spaces a level, `[]` without records. As in every machine format nothing is wrapped or
 * coloured, a missing value keeps its place, and a list of records is always a list, so that a script never meets
 * another type.
 */
export async function* json<T>(records: Records<T>, fields: readonly Field<T>[]): AsyncGenerator<string> {
  let isFirst = true
  for await (const record of records) {
    const text = safeJson(JSON.stringify(objectOf(await valuesOf(record, fields), fields), orNull, 2))
    // Newlines within values are escaped: those that are left stand between tokens.
    yield `${isFirst ? '[' : ','}\n  ${text.replaceAll('\n', '\n  ')}`
    isFirst = false
  }
  yield isFirst ? '[]\n' : '\n]\n'
}

/** An object a line. */
export async function* jsonl<T>(
  records: Records<T>,
  fields: readonly Field<T>[],
  end: End = '\n',
): AsyncGenerator<string> {
  yield* pieces(records, (record) =>
    after(valuesOf(record, fields), (values) => safeJson(JSON.stringify(objectOf(values, fields), orNull)) + end),
  )
}

/** A line a record, no header (as `cut`, `awk` and `fzf` want it); tabs and newlines in a value become spaces. */
export async function* tsv<T>(
  records: Records<T>,
  fields: readonly Field<T>[],
  end: End = '\n',
): AsyncGenerator<string> {
  yield* pieces(records, (record) =>
    after(valuesOf(record, fields), (values) => textsOf(values).map(oneLine).join('\t') + end),
  )
}

/** The texts of records, the first alone and then more and more together, because every piece of a long list takes time. */
async function* pieces<T>(
  records: Records<T>,
  textOf: (record: T) => string | Promise<string>,
): AsyncGenerator<string> {
  let [text, written] = ['', 0]
  for await (const record of records) {
    const own = textOf(record)
    text += typeof own === 'string' ? own : await own
    if (text.length < Math.min(written, LARGEST)) continue
    yield text
    written += text.length
    text = ''
  }
  if (text) yield text
}

/** UTF-16 units in a piece. */
const LARGEST = 4096

/** RFC 4180 with a header and newlines, for spreadsheets: a cell that one would run as a formula gets an apostrophe. */
export async function* csv<T>(records: Records<T>, fields: readonly Field<T>[]): AsyncGenerator<string> {
  let header = `${fields.map(({ name }) => name).join(',')}\n`
  for await (const record of records) {
    yield `${header}${textsOf(await valuesOf(record, fields))
      .map(csvCell)
      .join(',')}\n`
    header = ''
  }
  if (header) yield header
}

function objectOf<T>(values: readonly Value[], fields: readonly Field<T>[]): object {
  return Object.fromEntries(values.map((value, i) => [fields[i]!.name, value ?? null]))
}

function textsOf(values: readonly Value[]): string[] {
  return values.map((value) => clean(cellOf(value)))
}

/** A promise only if one of the values is: a long list has hundreds of thousands. */
function valuesOf<T>(record: T, fields: readonly Field<T>[]): Value[] | Promise<Value[]> {
  const values: (Value | Promise<Value>)[] = fields.map(({ of }) => of(record))
  return values.some((value) => value instanceof Promise)
    ? Promise.all(values as Promise<Value>[])
    : (values as Value[])
}

function after<T, Next>(value: T | Promise<T>, next: (value: T) => Next): Next | Promise<Next> {
  return value instanceof Promise ? value.then(next) : next(value)
}

function orNull(_: string, value: unknown): unknown {
  return value === undefined ? null : value
}

/** What could act on a terminal is escaped, so that the data stays whole. */
function safeJson(text: string): string {
  return text.replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** JSON.stringify has escaped C0 and lone surrogates. */
const UNSAFE = /[\x7f-\x9f\u2028-\u202e\u2066-\u2069]/g

function oneLine(text: string): string {
  return (/[\n\t]/.test(text) ? text.replace(/[\n\t]+/g, ' ') : text).trim()
}

function csvCell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text
  return /[",\n\r]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** What a spreadsheet would run (OWASP, "CSV Injection"); a number with a sign is not a formula. */
const FORMULA = /^(?![-+]?[\d.,]+%?$)[=+\-@\t\r＝＋－＠]/
