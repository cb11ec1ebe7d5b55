import { UsageFault } from '../../model/fault.ts'
import { pathFault, type KeyTree } from '../../model/key-tree.ts'

/** A column of a kind of record, declared once: `--json`, `--template`, help and completion read the table. */
export interface Field<T> {
  readonly name: string
  readonly summary: string
  /** What its value has below it, for `source.publisher`; absent for a plain value. */
  readonly keys?: KeyTree | 'any'
  readonly of: (record: T) => Value | Promise<Value>
}

/** JSON data; undefined is `null` in JSON and empty elsewhere. */
export type Value = string | number | boolean | undefined | readonly Value[] | { readonly [key: string]: Value }

/** The first field of every kind of record. */
export const version = {
  name: 'version',
  summary: 'of these fields: 1; none is taken away or changes its meaning without a higher one',
  of: () => 1,
} as const

/** The fields so named, in that order; `source.publisher` is a key of a field. Throws UsageFault, which lists them. */
export function chosen<T>(fields: readonly Field<T>[], names: readonly string[]): Field<T>[] {
  return names.map((name) => fieldNamed(name, fields))
}

/** The keys in `name role`, and those that have keys themselves. */
export function keysOf(names: string, more: KeyTree = {}): KeyTree {
  return { ...Object.fromEntries(names.split(' ').map((name) => [name, {}])), ...more }
}

/** The names in `date, headline`. */
export function namesIn(list: string): string[] {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
}

/** A value on one line: a list joined with commas, an object as JSON. */
export function cellOf(value: Value): string {
  if (value === undefined) return ''
  if (typeof value !== 'object') return String(value)
  const plain = Array.isArray(value) && value.every((item) => typeof item !== 'object')
  return plain ? value.join(', ') : JSON.stringify(value)
}

function fieldNamed<T>(name: string, fields: readonly Field<T>[]): Field<T> {
  const field = fields.find((field) => field.name === name)
  if (field) return field
  const [first = '', ...keys] = name.split('.')
  const parent = fields.find((field) => field.name === first)
  const fault = parent?.keys === 'any' ? undefined : pathFault([first, ...keys], treeOf(fields))
  if (!parent || fault) throw new UsageFault(fault ?? `unknown field "${name}"`)
  return { name, summary: `${keys.join('.')} of ${first}`, of: async (record) => within(await parent.of(record), keys) }
}

function treeOf<T>(fields: readonly Field<T>[]): KeyTree {
  return Object.fromEntries(fields.map(({ name, keys = {} }) => [name, keys === 'any' ? {} : keys]))
}

/** The value at a path: of a list, those of its items. */
function within(value: Value, keys: readonly string[]): Value {
  const [key, ...rest] = keys
  if (key === undefined) return value
  if (typeof value !== 'object') return undefined
  if (Object.hasOwn(value, key)) return within((value as { readonly [key: string]: Value })[key], rest)
  return Array.isArray(value) ? value.map((item: Value) => within(item, keys)) : undefined
}
