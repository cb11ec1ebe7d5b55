import { briefKeys } from './brief-keys.ts'
import { isDay } from './calendar.ts'
import type { Entry } from './entry.ts'
import { UsageFault } from './fault.ts'
import { fold } from './fold.ts'
import { pathFault } from './key-tree.ts'
import { notADate, periodOf, type Period } from './period.ts'
import { minutes } from './words.ts'

/** A condition of `--where`, such as `source.publisher=Axios`, `words>300` or `!image`. */
export interface Condition {
  readonly path: readonly string[]
  readonly operator: Operator
  readonly wanted: Wanted
}

/** A value as typed, and what else it is. */
interface Wanted {
  readonly folded: string
  readonly number?: number
  /** The value of a date. */
  readonly period?: Period
}

interface Test {
  readonly summary: string
  readonly example: string
  /** `values` are those that the field has in a brief: of a list, those of its items. */
  readonly holds: (values: readonly string[], wanted: Wanted) => boolean
}

/** What a condition may ask of a field. A condition that starts with `!`, or has no operator, asks whether it is there. */
export const operators = {
  present: { summary: 'the field has a value', example: 'image', holds: (values) => values.length > 0 },
  absent: { summary: 'the field has no value', example: '!image', holds: (values) => !values.length },
  '=': { summary: 'is (case and accents ignored)', example: 'source.publisher=Axios', holds: equals },
  '!=': { summary: 'is not', example: 'lang!=en', holds: (values, wanted) => !equals(values, wanted) },
  '~': { summary: 'contains', example: 'headline~ferry', holds: contains },
  '!~': {
    summary: 'does not contain',
    example: 'tags!~draft',
    holds: (values, wanted) => !contains(values, wanted),
  },
  '<': { summary: 'less, or earlier', example: 'words<300', holds: ordered((order) => order < 0) },
  '<=': { summary: 'at most, or not later', example: 'date<=2022-06', holds: ordered((order) => order <= 0) },
  '>': { summary: 'more, or later', example: 'minutes>2', holds: ordered((order) => order > 0) },
  '>=': { summary: 'at least, or not earlier', example: "date>='last monday'", holds: ordered((order) => order >= 0) },
} as const satisfies Readonly<Record<string, Test>>

export type Operator = keyof typeof operators

/** The fields of a brief that are not keys of its file. */
const counted = { slug: {}, path: {}, number: {}, words: {}, minutes: {} }

/** The names that a condition may start with. */
export const whereKeys = { ...counted, ...briefKeys }

/** Reads a condition; `today` is the day that words such as `yesterday` start from. Throws UsageFault. */
export function conditionOf(text: string, today: string): Condition {
  const [, no = '', name, sign = '', rest = ''] = CONDITION.exec(text) ?? []
  if (name === undefined || (no && sign)) throw new UsageFault(`${usage}, not "${text}"`)

  const path = name.split('.')
  const fault = pathFault(path, whereKeys)
  if (fault) throw new UsageFault(`--where: ${fault}`)

  if (!sign) return { path, operator: no ? 'absent' : 'present', wanted: { folded: '' } }

  const operator = (sign === '==' ? '=' : sign) as Operator
  const value = /^"(.*)"$/s.exec(rest)?.[1] ?? rest
  if (!value) throw new UsageFault(`--where: "${text}" has no value; "${name}" asks for any, "!${name}" for none`)
  return { path, operator, wanted: wantedOf(value, path, operator, today) }
}

const CONDITION = /^\s*(!?)\s*([^\s=!<>~]+)\s*(?:(==|!=|<=|>=|!~|=|<|>|~)\s*(.*?)\s*)?$/s

const signs = Object.keys(operators).filter((sign) => !/[a-z]/.test(sign))
const usage = `--where takes a field, an operator (${signs.join(' ')}) and a value, as in source.publisher=Axios`

function wantedOf(value: string, path: readonly string[], operator: Operator, today: string): Wanted {
  const wanted = { folded: fold(value) }
  if (operator.endsWith('~')) return wanted
  if (isDate(path)) return { ...wanted, period: dates(value, path, today) }
  if (NUMBER.test(value)) return { ...wanted, number: Number(value) }
  if (/^(words|minutes|number)$/.test(path[0]!)) throw new UsageFault(`--where: ${path[0]} is a number, not "${value}"`)
  return wanted
}

function isDate(path: readonly string[]): boolean {
  return (path.at(-1) === 'date' || path[0] === 'updated') && !path[0]!.startsWith('x-')
}

function dates(value: string, path: readonly string[], today: string): Period {
  const period = periodOf(value, today)
  if (period) return period
  throw new UsageFault(`--where: ${path.join('.')}: ${notADate(value)}`)
}

const NUMBER = /^[-+]?\d+(\.\d+)?$/

/** Whether a brief fulfils a condition; `words` counts its words. */
export function holds({ path, operator, wanted }: Condition, entry: Entry, words: (entry: Entry) => number): boolean {
  return operators[operator].holds(valuesOf(entry, path, words), wanted)
}

function equals(values: readonly string[], wanted: Wanted): boolean {
  if (wanted.period) return ordered((order) => order === 0)(values, wanted)
  return values.some((value) => fold(value) === wanted.folded)
}

function contains(values: readonly string[], { folded }: Wanted): boolean {
  return values.some((value) => fold(value).includes(folded))
}

function ordered(fits: (order: number) => boolean) {
  return (values: readonly string[], wanted: Wanted): boolean =>
    values.map((value) => orderOf(value, wanted)).some((order) => order !== undefined && fits(order))
}

/** Below zero where a value comes before the one wanted; undefined where they cannot be compared. */
function orderOf(value: string, { folded, number, period }: Wanted): number | undefined {
  if (period) return orderOfDay(value.slice(0, 10), period)
  if (number !== undefined) return NUMBER.test(value) ? Number(value) - number : undefined
  const text = fold(value)
  return text < folded ? -1 : Number(text > folded)
}

function orderOfDay(day: string, { from, to }: Period): number | undefined {
  if (!isDay(day)) return undefined
  if (from && day < from) return -1
  return to && day > to ? 1 : 0
}

function valuesOf(entry: Entry, path: readonly string[], words: (entry: Entry) => number): string[] {
  const [first = '', ...rest] = path
  switch (first) {
    case 'words':
      return [String(words(entry))]
    case 'minutes':
      return [String(minutes(words(entry)))]
    case 'slug':
    case 'path':
    case 'number':
      return [String(entry[first])]
    default:
      return textsAt(entry.brief, [first, ...rest])
  }
}

/** The texts that a path leads to; where it ends above them, all that are below: `byline=Ana Roth`. */
function textsAt(data: unknown, path: readonly string[]): string[] {
  if (typeof data === 'number') return textsAt(String(data), path)
  if (typeof data === 'string') return path.length || !data ? [] : [data]
  if (typeof data !== 'object' || data === null) return []

  const [key, ...rest] = path
  if (Array.isArray(data)) {
    const items = key !== undefined && /^\d+$/.test(key) ? textsAt(data[Number(key)], rest) : []
    return [...items, ...data.flatMap((item) => textsAt(item, path))]
  }
  if (key === undefined) return Object.values(data).flatMap((value) => textsAt(value, []))

  const holder = key.startsWith('x-') && 'extras' in data ? data.extras : data
  return Object.hasOwn(holder as object, key) ? textsAt((holder as Record<string, unknown>)[key], rest) : []
}
