import { clean, cleanLine } from '../clean.ts'
import { cellOf, type Field, type Value } from './fields.ts'

/**
 * Records for other programs. Nothing is wrapped or coloured, and a missing value keeps its place. A list of records is
 * always a list, of one or of none too, so that a script never meets another type:
 *
 * - json: an array of objects, two spaces a level, `[]` where there are none
 * - jsonl: an object a line
 * - tsv: a line a record, no header (as `cut`, `awk` and `fzf` want it); tabs and newlines in a value become spaces
 * - csv: RFC 4180 with a header and newlines, for spreadsheets: a text that one would run as a formula gets an
 *   apostrophe before it
 *
 * A record ends with a newline, or with NUL where `end` says so.
 */
export async function json<T>(records: readonly T[], fields: readonly Field<T>[]): Promise<string> {
  const rows = await objects(records, fields)
  return safeJson(JSON.stringify(rows, orNull, 2)) + '\n'
}

export async function jsonl<T>(records: readonly T[], fields: readonly Field<T>[], end: End = '\n'): Promise<string> {
  const rows = await objects(records, fields)
  return rows.map((row) => safeJson(JSON.stringify(row, orNull)) + end).join('')
}

export async function tsv<T>(records: readonly T[], fields: readonly Field<T>[], end: End = '\n'): Promise<string> {
  const rows = await cells(records, fields)
  return rows.map((row) => row.map(({ text }) => oneLine(text)).join('\t') + end).join('')
}

export async function csv<T>(records: readonly T[], fields: readonly Field<T>[]): Promise<string> {
  const rows = await cells(records, fields)
  const lines = [fields.map(({ name }) => name), ...rows.map((row) => row.map(csvCell))]
  return lines.map((row) => row.join(',') + '\n').join('')
}

export type End = '\n' | '\0'

async function objects<T>(records: readonly T[], fields: readonly Field<T>[]): Promise<object[]> {
  const rows = await values(records, fields)
  return rows.map((row) => Object.fromEntries(row.map((value, i) => [fields[i]!.name, value ?? null])))
}

interface Cell {
  readonly value: Value
  readonly text: string
}

async function cells<T>(records: readonly T[], fields: readonly Field<T>[]): Promise<Cell[][]> {
  const rows = await values(records, fields)
  return rows.map((row) => row.map((value) => ({ value, text: clean(cellOf(value)) })))
}

async function values<T>(records: readonly T[], fields: readonly Field<T>[]): Promise<Value[][]> {
  const rows: Value[][] = []
  for (const record of records) {
    const row: Value[] = []
    for (const { of } of fields) row.push(await of(record))
    rows.push(row)
  }
  return rows
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
  return cleanLine(text).trim()
}

function csvCell({ value, text }: Cell): string {
  const harmless = typeof value === 'string' && FORMULA.test(text) ? `'${text}` : text
  return /[",\n\r]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** What a spreadsheet would run (OWASP, "CSV Injection"); a number with a sign is none. */
const FORMULA = /^(?![-+]?[\d.,]+%?$)[=+\-@\t\r＝＋－＠]/
