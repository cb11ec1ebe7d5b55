import type { Brief, Data } from '../model/brief.ts'
import { nearest, oneOf } from '../model/nearest.ts'
import type { Code } from './codes.ts'
import { extra, format, patternOf, type Key, type Keys, type Scalar } from './format.ts'
import type { Entry, Fault, Mapping, Node, Text } from './node.ts'
import { gluedColon, missingSpace } from './wording.ts'

/** The brief that a document holds, as far as it can be read, and everything that is wrong with it. */
export function decode(root: Node, text: string): { brief: Brief; faults: Fault[] } {
  const faults: Fault[] = []
  const desk: Desk = { text, report: (code, at, message) => void faults.push({ code, at, message }) }
  if (root.kind === 'map') return { brief: record(root, format, '', desk) as unknown as Brief, faults }

  if (root.kind === 'text' && root.style === 'plain' && gluedColon.test(root.value))
    desk.report('missing-space', root.at, missingSpace)
  else desk.report('not-a-brief', root.at, 'start with a headline, as in "headline: Night buses return to the harbour"')
  return { brief: { headline: '' }, faults }
}

interface Desk {
  readonly text: string
  readonly report: (code: Code, at: number, message: string) => void
}

type Record = { [key: string]: unknown }

/** `name` is the key that the mapping stands under. */
function record(map: Mapping, keys: Keys, name: string, desk: Desk): Record {
  const found: Record = {}
  const extras: [string, Data][] = []
  const seen = new Set<string>()
  for (const entry of map.entries) {
    if (isAgain(entry, seen, desk)) continue
    const key = Object.hasOwn(keys, entry.key) ? keys[entry.key] : undefined
    if (key) {
      const value = valueOf(entry.value, entry.key, key, desk)
      if (value !== undefined) found[entry.key] = value
    } else if (entry.key.startsWith(extra)) extras.push([entry.key, data(entry.value, desk)])
    else unknownKey(entry, keys, name, desk)
  }
  for (const key in keys) {
    if (keys[key]!.required && found[key] === undefined) missing(map, key, keys[key]!, seen, desk)
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

function text(node: Node, name: string, kind: Scalar, key: Key, desk: Desk): string | undefined {
  if (node.kind !== 'text') return wrongType(node, name, key, desk)

  if (node.style === 'plain') lostText(node, desk)
  if (node.style === 'folded' && kind === 'markdown') foldedList(node, desk)
  if (kind !== 'text' && kind !== 'markdown' && !fits(node.value, kind)) badText(node, name, kind, desk)
  return node.value
}

// The pattern of a day that exists costs a cold start 0.25 ms; every month has the days that most dates are.
function fits(value: string, kind: Scalar): boolean {
  const isOrdinary = kind === 'day' && /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/.test(value)
  return isOrdinary || new RegExp(patternOf(kind)).test(value)
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
  for (const _ in found) return found
  return
}

function missing(map: Mapping, name: string, key: Key, seen: Set<string>, desk: Desk): void {
  const entry = seen.has(name) ? map.entries.find((entry) => entry.key === name) : undefined
  if (entry && !isEmpty(entry.value)) return
  if (entry?.value.kind === 'text' && entry.value.style === 'plain') lostText(entry.value, desk)
  const what = entry ? `write the ${name} here` : `add ${article(name)} ${name}`
  desk.report(`missing-${name}` as Code, entry?.value.at ?? map.at, `${what}, as in ${exampleOf(name, key)}`)
}

function exampleOf(name: string, key: Key): string {
  return `"${name}: ${key.example}"`
}

function wrongType(node: Node, name: string, key: Key, desk: Desk): undefined {
  desk.report('wrong-type', node.at, wantedType(node, name, key))
}

function wantedType(node: Node, name: string, key: Key): string {
  const example = exampleOf(name, key)
  switch (key.kind) {
    case 'texts':
      return node.kind === 'map'
        ? `write each of ${quoted(name)} as text; put quotes around it if it holds ": "`
        : `write ${quoted(name)} as a list, as in ${example}`
    case 'maps':
      return `write ${quoted(name)} as a list of ${listed(Object.keys(key.keys))}, as in ${example}`
    case 'map':
      return `write ${quoted(name)} as ${listed(Object.keys(key.keys))} under it, as in ${example}`
    case 'authors':
      return `write ${quoted(name)} as a name, or as name and role, as in ${example}`
    default:
      return node.kind === 'map'
        ? `write ${quoted(name)} as text, as in ${example}; put quotes around it if it holds ": "`
        : `write ${quoted(name)} as text, as in ${example}`
  }
}

function badText({ at, value }: Text, name: string, kind: 'day' | 'url' | 'lang', desk: Desk): void {
  switch (kind) {
    case 'day':
      return desk.report(
        'bad-date',
        at,
        /^\d{4}-\d\d-\d\d$/.test(value)
          ? `write a day that exists: there is no ${value}`
          : `write the ${name} as year-month-day, as in 2022-01-27`,
      )
    case 'url':
      return desk.report(
        'bad-url',
        at,
        /^(?:www\.|[a-z0-9-]+\.[a-z]{2,}(?:\/|$))\S*$/i.test(value)
          ? `write the whole address, as in https://${short(value)}`
          : 'write an http, https or mailto address, as in https://example.org/story',
      )
    case 'lang':
      return desk.report('bad-lang', at, 'write the language as a tag, as in en, he or zh-Hans')
  }
}

function unknownKey({ key, keyAt }: Entry, keys: Keys, name: string, desk: Desk): void {
  const visible = key.replace(invisible, '')
  if (visible !== key) {
    const point = key.match(invisible)![0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
    return desk.report('invisible-character', keyAt, `delete the invisible character U+${point} in ${quoted(visible)}`)
  }
  desk.report('unknown-key', keyAt, betterKey(key, keys, name))
}

const invisible = /[\u00a0\u00ad\u061c\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]+/

function betterKey(key: string, keys: Keys, name: string): string {
  const names = Object.keys(keys)
  const near = nearest(key, names, 1)[0] ?? names.find((other) => keys[other]!.alias?.includes(key.toLowerCase()))
  if (near) return `change ${quoted(key)} to ${quoted(near)}`

  const home = homeOf(key, name)
  if (home) return `put ${quoted(key)} under ${quoted(home)}`
  if (name && Object.hasOwn(format, key)) return `move ${quoted(key)} to the left: it belongs to the whole brief`
  return `rename ${quoted(key)}: the keys here are ${listed(names)}; your own start with ${quoted(extra)}`
}

/** The key of the brief under which this key has its place. */
function homeOf(key: string, name: string): string | undefined {
  if (name) return
  for (const [home, shape] of Object.entries<Key>(format))
    if ('keys' in shape && Object.hasOwn(shape.keys, key)) return home
  return
}

/** YAML takes ` #` for a comment; two spaces before and one behind it show that it was meant as one. */
function lostText({ value, end }: Text, desk: Desk): boolean {
  let i = end
  while (desk.text[i] === ' ' || desk.text[i] === '\t') i++
  if (desk.text[i] !== '#') return false
  const next = desk.text[i + 1]
  const spaced = next === undefined || next === ' ' || next === '\n' || next === '\t' || next === '#'
  if (spaced && (value === '' || i - end > 1 || desk.text[end] === '\t')) return false

  const lost = short(
    desk.text
      .slice(i, i + 200)
      .split('\n', 1)[0]!
      .trimEnd(),
  )
  desk.report(
    'lost-text',
    i,
    `put the text in quotes to keep ${quoted(lost)}, or write two spaces and "# " before a comment`,
  )
  return true
}

/** `>` joins lines: a list needs `|`. */
function foldedList({ at, end }: Text, desk: Desk): void {
  const { text } = desk
  let wasEmpty = true
  for (let newline = text.indexOf('\n', at); newline >= 0 && newline < end; newline = text.indexOf('\n', newline + 1)) {
    let start = newline + 1
    while (text[start] === ' ') start++
    if (start < end && !wasEmpty && isItem(text, start)) {
      return desk.report('folded-list', start, 'write "|-" in place of ">-" above: ">" joins the lines of a list')
    }
    wasEmpty = text[start] === '\n'
  }
}

/** `- a`, `* a`, `1. a` or `1) a` */
function isItem(text: string, start: number): boolean {
  let i = start
  while (isDigit(text[i])) i++
  const marks = i > start ? '.)' : '-*+•'
  return text[i + 1] === ' ' && i - start < 10 && marks.includes(text[i]!)
}

function isDigit(character = ''): boolean {
  return character >= '0' && character <= '9'
}

function listed(names: readonly string[]): string {
  return oneOf(names).replace(/ or /, ' and ')
}

function article(noun: string): string {
  return /^[aeiou]/.test(noun) ? 'an' : 'a'
}

function quoted(text: string): string {
  return `"${short(text)}"`
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60).replace(/[\ud800-\udbff]$/, '')}…` : text
}
