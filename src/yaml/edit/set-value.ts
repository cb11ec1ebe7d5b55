import type { ParsedNode, YAMLMap } from 'yaml'
import type { Key, Keys } from '../format.ts'
import { keyOf } from '../scalar.ts'
import type { Written } from '../write.ts'
import type { KeyPath } from './key-path.ts'
import type { Splice } from './line-endings.ts'
import { endOf, follow, isBlockScalar, lineEnd, lineStart, slotsOf, type Located, type Slot } from './locate.ts'
import { blockValue, flowValue, keyAt } from './render-value.ts'

type Value = string | readonly string[]

/** What puts a value at a path; `unreachable`: the path leads nowhere. Only the value's own lines change. */
export function setValue(path: KeyPath, value: Value, keys: Keys, located: Located): readonly Splice[] | 'unreachable' {
  const { parents, slot } = follow(path, located)
  const key = keyAt(path, keys)
  const depth = slot ? parents.length : parents.length - 1
  const names = path.slice(depth)
  if (slot && !names.length) return slot.isFlow ? inBrackets(slot, value, located) : inSlot(slot, value, key, located)
  if (!isNames(names)) return 'unreachable'
  if (slot) return slot.value ? 'unreachable' : insideEmpty(slot, names, { value, key }, located)
  const parent = parents.at(-1)
  if (!parent || !located.yaml.isMap(parent)) return 'unreachable'
  const order = Object.keys(keysOf(path.slice(0, depth), keys))
  return addKey(parent, names, { value, key, order }, located)
}

function isNames(path: KeyPath): path is readonly string[] {
  return path.every((step) => typeof step === 'string')
}

/** The keys of the mapping at a path. */
function keysOf(path: KeyPath, keys: Keys): Keys {
  if (!path.length) return keys
  const key = keyAt(path, keys)
  return 'keys' in key ? key.keys : {}
}

function inBrackets(slot: Slot, value: Value, located: Located): Splice[] {
  const text = flowValue(value)
  if (!slot.value) return [{ from: slot.after, to: slot.after, text: ` ${text}` }]
  return [{ from: slot.value.range[0], to: endOf(slot, located), text }]
}

function inSlot(slot: Slot, value: Value, key: Key, located: Located): Splice[] {
  const { text } = located
  const old = slot.value
  const isBlock = old !== undefined && located.yaml.isScalar(old) && isBlockScalar(old)
  const isBelow = old !== undefined && old.range[0] > lineEnd(text, slot.after)
  const margin = isBlock ? marginOf(old, slot, located) : columnOf(slot, text) + INDENT
  const { here, below } = blockValue(value, key, old !== undefined && !isBlock && !isBelow)
  const lines = below.map((line) => `\n${indented(line, margin)}`).join('')
  if (!old) return [...insertion(slot.after, here && ` ${here}`), ...insertion(lineEnd(text, slot.after), lines)]
  if (isBlock) return blockScalarSplices(old, slot, { here, lines }, located)
  const end = endOf(slot, located)
  // A value below its key moves to the line of the key, so that a comment there stays.
  if (isBelow)
    return [
      ...insertion(slot.after, here && ` ${here}`),
      ...insertion(lineEnd(text, slot.after), lines),
      { from: lineStart(text, old.range[0]) - 1, to: lineEnd(text, end), text: '' },
    ]
  return [{ from: old.range[0], to: end, text: here }, ...insertion(lineEnd(text, end), lines)]
}

const INDENT = 2

/** A mapping of new keys behind a key that has no value yet. */
function insideEmpty(
  slot: Slot,
  names: readonly string[],
  { value, key }: Pick<Addition, 'value' | 'key'>,
  located: Located,
): Splice[] {
  const { text } = located
  if (slot.isFlow) return insertion(slot.after, ` {${flowEntry(names, value)}}`)
  const margin = columnOf(slot, text) + INDENT
  const lines = entryLines(names, blockValue(value, key, false)).map((line) => `\n${indented(line, margin)}`)
  return insertion(lineEnd(text, slot.after), lines.join(''))
}

/** A new header in place of the old one, in front of its comment, and new lines in place of the old ones. */
function blockScalarSplices(
  old: ParsedNode,
  slot: Slot,
  { here, lines }: { readonly here: string; readonly lines: string },
  located: Located,
): Splice[] {
  const { text } = located
  const [start] = old.range
  const header = /^[|>][\d+-]*/.exec(text.slice(start, start + 4))![0]
  const from = lineEnd(text, start)
  const to = Math.max(from, lineEnd(text, endOf(slot, located)))
  return [
    { from: start, to: start + header.length, text: here },
    { from, to, text: lines },
  ]
}

/** How far the lines of a block scalar are indented. */
function marginOf(old: ParsedNode, slot: Slot, { text }: Located): number {
  const [, ...lines] = text.slice(old.range[0], old.range[1]).split('\n')
  const first = lines.find((line) => line.trim())
  return first === undefined ? columnOf(slot, text) + INDENT : /^ */.exec(first)![0].length
}

interface Addition {
  readonly value: Value
  readonly key: Key
  /** The keys of the mapping as the format orders them. */
  readonly order: readonly string[]
}

/** `names` are a new key and those below it. */
function addKey(map: YAMLMap, names: readonly string[], addition: Addition, located: Located): Splice[] {
  if (map.flow) return [addInBrackets(map, names, addition.value, located)]
  const { text } = located
  const slots = slotsOf(map, located.yaml)
  const [first] = slots
  if (!first) return []
  const column = columnOf(first, text)
  const lines = entryLines(names, blockValue(addition.value, addition.key, false)).map((line) => indented(line, column))
  const before = slots.findLast(({ name }) => comesBefore(name, names[0]!, addition.order))
  // The first key of an item of a list stands behind its dash: a new one goes below it.
  const isAfterDash = /\S/.test(text.slice(lineStart(text, first.start), first.start))
  if (!before && !isAfterDash) return insertion(lineStart(text, first.start), lines.map((line) => `${line}\n`).join(''))
  const at = lineEnd(text, endOf(before ?? first, located))
  return insertion(at, lines.map((line) => `\n${line}`).join(''))
}

function comesBefore(name: string | number, added: string, order: readonly string[]): boolean {
  const place = order.indexOf(added)
  return place < 0 || (typeof name === 'string' && order.includes(name) && order.indexOf(name) < place)
}

function entryLines(names: readonly string[], { here, below }: Written): string[] {
  const [name = '', ...rest] = names
  if (!rest.length) return [...keyOf(name, here && ` ${here}`), ...below.map((line) => indented(line, INDENT))]
  return [`${name}:`, ...entryLines(rest, { here, below }).map((line) => indented(line, INDENT))]
}

function addInBrackets(map: YAMLMap, names: readonly string[], value: Value, located: Located): Splice {
  const last = slotsOf(map, located.yaml).at(-1)
  const at = last ? endOf(last, located) : map.range![0] + 1
  const entry = flowEntry(names, value)
  return { from: at, to: at, text: last ? `, ${entry}` : entry }
}

/** `image: {credit: Mira Lund}` */
function flowEntry([name = '', ...rest]: readonly string[], value: Value): string {
  return `${name}: ${rest.length ? `{${flowEntry(rest, value)}}` : flowValue(value)}`
}

function columnOf({ start }: Pick<Slot, 'start'>, text: string): number {
  return start - lineStart(text, start)
}

function indented(line: string, margin: number): string {
  return line && ' '.repeat(margin) + line
}

function insertion(at: number, text: string): Splice[] {
  return text ? [{ from: at, to: at, text }] : []
}
