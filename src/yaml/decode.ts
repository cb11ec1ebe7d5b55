import type { Brief, Data, Edition, Extras } from '../model/brief.ts'
import type { Code } from './codes.ts'
import type { Desk } from './desk.ts'
import { extra, format, frame, type Key, type Keys, type Scalar } from './format.ts'
import type { Entry, Fault, Mapping, Node } from './node.ts'
import { gluedColon, missingSpace } from './source.ts'
import { lostCells } from './table.ts'
import { badText, fits, foldedList, lostText } from './text.ts'
import { quoted, wantedText, wantedType } from './wanted.ts'
import { unknownKey } from './unknown.ts'

/** The brief that a document holds, as far as it can be read, and everything that is wrong with it. */
export function decode(root: Node, text: string): { brief: Brief; faults: Fault[] } {
  const { faults, desk } = deskOf(text)
  if (root.kind === 'map') return { brief: record(root, format, '', desk) as unknown as Brief, faults }

  if (root.kind === 'text' && root.style === 'plain' && gluedColon.test(root.value))
    desk.report('missing-space', root.at, missingSpace)
  else desk.report('not-a-brief', root.at, 'start with a headline, as in "headline: Night buses return to the harbour"')
  return { brief: { headline: '' }, faults }
}

/** The edition that a first document holds, which `isFrame` says of it. */
export function decodeFrame(root: Mapping, text: string): { edition: Edition; faults: Fault[] } {
  const { faults, desk } = deskOf(text)
  const { edition, extras } = record(root, frame, '', desk) as { edition?: Edition; extras?: Extras }
  return { edition: { ...edition, ...(extras && { extras: { ...edition?.extras, ...extras } }) }, faults }
}

/** Whether a document frames others: it has the key `edition`, and no headline. */
export function isFrame(root: Node): root is Mapping {
  return root.kind === 'map' && has(root, 'edition') && !has(root, 'headline')
}

function has({ entries }: Mapping, name: string): boolean {
  return entries.some(({ key }) => key === name)
}

function deskOf(text: string): { faults: Fault[]; desk: Desk } {
  const faults: Fault[] = []
  return { faults, desk: { text, report: (code, at, message) => void faults.push({ code, at, message }) } }
}

type Record = { [key: string]: unknown }

/** `name` is the key that the mapping stands under. */
function record(map: Mapping, keys: Keys, name: string, desk: Desk): Record {
  const found: Record = {}
  const extras: [string, Data][] = []
  const seen = new Set<string>()
  const meant = new Set<string | undefined>()
  for (const entry of map.entries) {
    if (isAgain(entry, seen, desk)) continue
    const key = Object.hasOwn(keys, entry.key) ? keys[entry.key] : undefined
    if (key) {
      const value = valueOf(entry.value, entry.key, key, desk)
      if (value !== undefined) found[entry.key] = value
    } else if (entry.key.startsWith(extra)) extras.push([entry.key, data(entry.value, desk)])
    else meant.add(unknownKey(entry, keys, name, desk))
  }
  for (const key in keys) {
    if (keys[key]!.required && found[key] === undefined && !meant.has(key)) missing(map, key, keys[key]!, seen, desk)
  }
  if (extras.length) found.extras = Object.fromEntries(extras)
  return found
}

function isAgain({ key, keyAt }: Entry, seen: Set<string>, desk: Desk): boolean {
  if (seen.has(key)) {
    desk.report('duplicate-key', keyAt, `delete or rename this ${quoted(key)}: it stands above already`)
    return true
  }
  seen.add(key)
  return false
}

function valueOf(node: Node, name: string, key: Key, desk: Desk): unknown {
  if (isEmpty(node)) return key.required ? undefined : empty(node, name, desk)

  switch (key.kind) {
    case 'texts':
      return node.kind === 'list'
        ? full(
            node.items.map((item) => (isEmpty(item) ? empty(item, name, desk) : text(item, name, 'text', key, desk))),
          )
        : wrongType(node, name, key, desk)
    case 'map':
      return node.kind === 'map' ? some(record(node, key.keys, name, desk)) : wrongType(node, name, key, desk)
    case 'maps':
      return node.kind === 'list'
        ? full(node.items.map((item) => itemOf(item, name, key, key.keys, desk)))
        : wrongType(node, name, key, desk)
    case 'authors':
      return node.kind === 'list'
        ? full(node.items.map((item) => author(item, name, key, key.keys, desk)))
        : full([author(node, name, key, key.keys, desk)])
    default:
      return text(node, name, key.kind, key, desk)
  }
}

function itemOf(node: Node, name: string, key: Key, keys: Keys, desk: Desk): unknown {
  if (isEmpty(node)) return empty(node, name, desk)
  return node.kind === 'map' ? record(node, keys, name, desk) : wrongType(node, name, key, desk)
}

function author(node: Node, name: string, key: Key, keys: Keys, desk: Desk): unknown {
  if (node.kind !== 'text' || isEmpty(node)) return itemOf(node, name, key, keys, desk)
  return { name: text(node, name, 'text', key, desk) }
}

function text(node: Node, name: string, kind: Scalar, key: Key, desk: Desk): string | number | undefined {
  if (node.kind !== 'text') return wrongType(node, name, key, desk)

  if (node.style === 'plain') lostText(node, desk)
  if (node.style === 'folded' && kind === 'markdown') foldedList(node, desk)
  if (kind === 'markdown') lostCells(node, desk)
  if (kind !== 'text' && kind !== 'markdown' && !fits(node.value, kind)) badText(node, name, kind, desk)
  return kind === 'integer' ? Number(node.value) : node.value
}

/** What stands under an `x-…` key, taken as it is. */
function data(node: Node, desk: Desk): Data {
  switch (node.kind) {
    case 'text':
      if (node.style === 'plain') lostText(node, desk)
      return node.value
    case 'list':
      return node.items.map((item) => data(item, desk))
    case 'map': {
      const seen = new Set<string>()
      return Object.fromEntries(
        node.entries.filter((entry) => !isAgain(entry, seen, desk)).map(({ key, value }) => [key, data(value, desk)]),
      )
    }
  }
}

/** Nothing to print: no characters but space, no items, no keys. */
function isEmpty(node: Node): boolean {
  if (node.kind === 'text') return node.value.trim() === ''
  return (node.kind === 'list' ? node.items : node.entries).length === 0
}

function empty(node: Node, name: string, desk: Desk): undefined {
  if (node.kind === 'text' && node.style === 'plain' && lostText(node, desk)) return
  desk.report('empty-value', node.at, `write the ${name} here, or delete the line`)
}

function full(items: readonly unknown[]): readonly unknown[] | undefined {
  const found = items.filter((item) => item !== undefined)
  return found.length ? found : undefined
}

function some(found: Record): Record | undefined {
  return Object.keys(found).length ? found : undefined
}

function missing(map: Mapping, name: string, key: Key, seen: Set<string>, desk: Desk): void {
  const entry = seen.has(name) ? map.entries.find((entry) => entry.key === name) : undefined
  if (entry && !isEmpty(entry.value)) return
  if (entry?.value.kind === 'text' && entry.value.style === 'plain') lostText(entry.value, desk)
  desk.report(`missing-${name}` as Code, entry?.value.at ?? map.at, wantedText(name, key, entry !== undefined))
}

function wrongType(node: Node, name: string, key: Key, desk: Desk): undefined {
  desk.report('wrong-type', node.at, wantedType(node, name, key))
}
