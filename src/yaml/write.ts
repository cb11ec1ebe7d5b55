import type { Brief, Data, Edition } from '../model/brief.ts'
import { format, frame, type Key, type Keys } from './format.ts'
import { blockOf, inlineOf, keyOf, literalOf, wordOf } from './scalar.ts'

/** Briefs as an editor would write them, in the order of the format; `read` gives the same briefs again. */
export function write(briefs: readonly Brief[]): string {
  const edition = editionOf(briefs)
  const documents = [
    ...(edition ? [mapping({ edition }, frame)] : []),
    ...briefs.map((brief) => mapping(brief as unknown as Values, format)),
  ]
  return documents.map((rows) => `${lines(rows).join('\n')}\n`).join('---\n')
}

/** The edition that all briefs appeared in; a file has no place for more than one. */
function editionOf([first, ...others]: readonly Brief[]): Edition | undefined {
  const edition = first?.edition
  const isSame = (other: Brief) => JSON.stringify(other.edition) === JSON.stringify(edition)
  return edition && others.every(isSame) ? edition : undefined
}

/** A file for people to edit: briefs below the line that tells an editor where the schema is. */
export function writeFile(briefs: readonly Brief[]): string {
  return modeline + write(briefs)
}

/** The line that tells an editor where the schema is. */
export const modeline = '# yaml-language-server: $schema=https://unpkg.com/newsbrief/dist/brief.schema.json\n'

/** The text after a key or a dash: on the same line, and indented below it. */
export interface Written {
  readonly here: string
  readonly below: readonly string[]
}

type Values = { readonly [key: string]: unknown }

type Rows = readonly (readonly [key: string, written: Written])[]

function mapping(values: Values, keys: Keys): Rows {
  const known = Object.entries(keys).flatMap(([name, key]): Rows => {
    const value = values[name]
    return isAbsent(value) ? [] : [[name, written(value, key)]]
  })
  const extras = Object.entries((values['extras'] ?? {}) as { [key: string]: Data })
  return [...known, ...extras.map(([name, value]) => [name, data(value)] as const)]
}

/** What the decoder takes for absent. */
function isAbsent(value: unknown): boolean {
  if (value === undefined || value === '') return true
  return typeof value === 'object' && value !== null && !Object.keys(value).length
}

/** A value as the writer sets it behind its key. */
export function written(value: unknown, key: Key): Written {
  switch (key.kind) {
    case 'texts':
      return texts(value as readonly string[])
    case 'map':
      return under(lines(mapping(value as Values, key.keys)))
    case 'maps':
      return list((value as readonly Values[]).map((item) => lines(mapping(item, key.keys))))
    case 'authors':
      return authors(value as readonly Values[], key.keys)
    case 'integer':
      return here(String(value))
    case 'markdown':
      return markdown(value as string)
    case 'day':
      return here(inlineOf(value as string, true))
    default:
      return text(value as string)
  }
}

function text(value: string): Written {
  const block = blockOf(value)
  return block ? { here: block.header, below: block.lines } : here(inlineOf(value))
}

/** Always a block, so that people can edit it without thinking about quotation marks. */
function markdown(value: string): Written {
  const block = blockOf(value) ?? literalOf(value)
  return block ? { here: block.header, below: block.lines } : text(value)
}

/** `[a, b]` while it fits on a line. */
function texts(values: readonly string[]): Written {
  const words = values.map(wordOf)
  const line = `[${words.join(', ')}]`
  return words.includes(undefined) || line.length > 90 ? list(values.map((value) => item(text(value)))) : here(line)
}

/** A single name stands alone; so does each name without a role in a list. */
function authors(values: readonly Values[], keys: Keys): Written {
  const items = values.map((author) => {
    const { name, role, extras } = author
    return role === undefined && extras === undefined ? text(name as string) : under(lines(mapping(author, keys)))
  })
  const [only] = items
  return only && items.length === 1 ? only : list(items.map(item))
}

function data(value: Data): Written {
  if (typeof value === 'string') return text(value)
  if (Array.isArray(value))
    return value.length ? list((value as readonly Data[]).map((each) => item(data(each)))) : here('[]')

  const rows = Object.entries(value as { [key: string]: Data }).map(([key, each]) => [key, data(each)] as const)
  return rows.length ? under(lines(rows)) : here('{}')
}

function here(line: string): Written {
  return { here: line, below: [] }
}

function under(below: readonly string[]): Written {
  return { here: '', below }
}

function list(items: readonly (readonly string[])[]): Written {
  return under(items.flatMap(([first = '', ...rest]) => [`- ${first}`, ...rest.map(indented)]))
}

/** A mapping or a list starts on the line of its dash. */
function item({ here, below }: Written): readonly string[] {
  return here ? [here, ...below] : below
}

function lines(rows: Rows): string[] {
  return rows.flatMap(([key, { here, below }]) => [
    ...(here ? keyOf(key, ` ${here}`) : keyOf(key, '')),
    ...below.map(indented),
  ])
}

function indented(line: string): string {
  return line && `  ${line}`
}
