import type { Brief, Data, Edition, Extras } from '../model/brief.ts'
import type { Code } from './codes.ts'
import type { DecodeContext } from './decode-context.ts'
import { extra, format, frame, type Key, type Keys, type Scalar } from './format.ts'
import type { Entry, Fault, Mapping, Node } from './node.ts'
import { gluedColon, missingSpace } from './source.ts'
import { lostCells } from './table.ts'
import { badText, fits, foldedList, lostText } from './text.ts'
import { quoted, missingMessage, wrongTypeMessage } from './type-messages.ts'
import { unknownKey } from './unknown.ts'

/** The brief that a document holds, as far as it can be read, and everything that is wrong with it. */
export function decode(root: Node, text: string): { brief: Brief; faults: Fault[] } {
  const { faults, context } = contextOf(text)
  if (root.kind === 'map') return { brief: record(root, format, '', context) as unknown as Brief, faults }

  if (root.kind === 'text' && root.style === 'plain' && gluedColon.test(root.value))
    context.report('missing-space', root.at, missingSpace)
  else
    context.report('not-a-brief', root.at, 'start with a headline, as in "headline: Night buses return to the harbour"')
  return { brief: { headline: '' }, faults }
}

/** The edition that a first document holds, which `isFrame` says of it. */
export function decodeFrame(root: Mapping, text: string): { edition: Edition; faults: Fault[] } {
  const { faults, context } = contextOf(text)
  const { edition, extras } = record(root, frame, '', context) as { edition?: Edition; extras?: Extras }
  return { edition: { ...edition, ...(extras && { extras: { ...edition?.extras, ...extras } }) }, faults }
}

/** Whether a document frames others: it has the key `edition`, and no headline. */
export function isFrame(root: Node): root is Mapping {
  return root.kind === 'map' && has(root, 'edition') && !has(root, 'headline')
}

function has({ entries }: Mapping, name: string): boolean {
  return entries.some(({ key }) => key === name)
}

function contextOf(text: string): { faults: Fault[]; context: DecodeContext } {
  const faults: Fault[] = []
  return { faults, context: { text, report: (code, at, message) => void faults.push({ code, at, message }) } }
}

type Record = { [key: string]: unknown }

/** `name` is the key that the mapping stands under. */
function record(map: Mapping, keys: Keys, name: string, context: DecodeContext): Record {
  const found: Record = {}
  const extras: [string, Data][] = []
  const seen = new Set<string>()
  const suggested: (string | undefined)[] = []
  for (const entry of map.entries) {
    if (isDuplicate(entry, seen, context)) continue
    const key = Object.hasOwn(keys, entry.key) ? keys[entry.key] : undefined
    if (key) {
      const value = valueOf(entry.value, entry.key, key, context)
      if (value !== undefined) found[entry.key] = value
    } else if (entry.key.startsWith(extra)) extras.push([entry.key, data(entry.value, context)])
    else suggested.push(unknownKey(entry, keys, name, context))
  }
  for (const key in keys) {
    if (keys[key]!.required && found[key] === undefined && !suggested.includes(key))
      missing(map, key, keys[key]!, seen, context)
  }
  if (extras.length) found.extras = Object.fromEntries(extras)
  return found
}

function isDuplicate({ key, keyAt }: Entry, seen: Set<string>, context: DecodeContext): boolean {
  if (seen.has(key)) {
    context.report('duplicate-key', keyAt, `delete or rename this ${quoted(key)}: it stands above already`)
    return true
  }
  seen.add(key)
  return false
}

function valueOf(node: Node, name: string, key: Key, context: DecodeContext): unknown {
  if (isEmpty(node)) return key.required ? undefined : empty(node, name, context)

  switch (key.kind) {
    case 'texts':
      return node.kind === 'list'
        ? full(
            node.items.map((item) =>
              isEmpty(item) ? empty(item, name, context) : text(item, name, 'text', key, context),
            ),
          )
        : wrongType(node, name, key, context)
    case 'map':
      return node.kind === 'map' ? some(record(node, key.keys, name, context)) : wrongType(node, name, key, context)
    case 'maps':
      return node.kind === 'list'
        ? full(node.items.map((item) => itemOf(item, name, key, key.keys, context)))
        : wrongType(node, name, key, context)
    case 'authors':
      return node.kind === 'list'
        ? full(node.items.map((item) => author(item, name, key, key.keys, context)))
        : full([author(node, name, key, key.keys, context)])
    default:
      return text(node, name, key.kind, key, context)
  }
}

function itemOf(node: Node, name: string, key: Key, keys: Keys, context: DecodeContext): unknown {
  if (isEmpty(node)) return empty(node, name, context)
  return node.kind === 'map' ? record(node, keys, name, context) : wrongType(node, name, key, context)
}

function author(node: Node, name: string, key: Key, keys: Keys, context: DecodeContext): unknown {
  if (node.kind !== 'text' || isEmpty(node)) return itemOf(node, name, key, keys, context)
  return { name: text(node, name, 'text', key, context) }
}

function text(node: Node, name: string, kind: Scalar, key: Key, context: DecodeContext): string | number | undefined {
  if (node.kind !== 'text') return wrongType(node, name, key, context)

  if (node.style === 'plain') lostText(node, context)
  if (node.style === 'folded' && kind === 'markdown') foldedList(node, context)
  if (kind === 'markdown') lostCells(node, context)
  if (kind !== 'text' && kind !== 'markdown' && !fits(node.value, kind)) badText(node, name, kind, context)
  return kind === 'integer' ? Number(node.value) : node.value
}

/** What stands under an `x-…` key, taken as it is. */
function data(node: Node, context: DecodeContext): Data {
  switch (node.kind) {
    case 'text':
      if (node.style === 'plain') lostText(node, context)
      return node.value
    case 'list':
      return node.items.map((item) => data(item, context))
    case 'map': {
      const seen = new Set<string>()
      return Object.fromEntries(
        node.entries
          .filter((entry) => !isDuplicate(entry, seen, context))
          .map(({ key, value }) => [key, data(value, context)]),
      )
    }
  }
}

/** Nothing to print: no characters but space, no items, no keys. */
function isEmpty(node: Node): boolean {
  if (node.kind === 'text') return node.value.trim() === ''
  return (node.kind === 'list' ? node.items : node.entries).length === 0
}

function empty(node: Node, name: string, context: DecodeContext): undefined {
  if (node.kind === 'text' && node.style === 'plain' && lostText(node, context)) return
  context.report('empty-value', node.at, `write the ${name} here, or delete the line`)
}

function full(items: readonly unknown[]): readonly unknown[] | undefined {
  const found = items.filter((item) => item !== undefined)
  return found.length ? found : undefined
}

function some(found: Record): Record | undefined {
  return Object.keys(found).length ? found : undefined
}

function missing(map: Mapping, name: string, key: Key, seen: Set<string>, context: DecodeContext): void {
  const entry = seen.has(name) ? map.entries.find((entry) => entry.key === name) : undefined
  if (entry && !isEmpty(entry.value)) return
  if (entry?.value.kind === 'text' && entry.value.style === 'plain') lostText(entry.value, context)
  context.report(`missing-${name}` as Code, entry?.value.at ?? map.at, missingMessage(name, key, entry !== undefined))
}

function wrongType(node: Node, name: string, key: Key, context: DecodeContext): undefined {
  context.report('wrong-type', node.at, wrongTypeMessage(node, name, key))
}
