import { UsageFault } from './fault.ts'
import { suggestion } from './nearest.ts'
import { termsOf, type Term } from './query.ts'

/** One side of an OR: words, and the fields that a brief must have beside them, or must not have. */
export interface Alternative {
  readonly terms: readonly Term[]
  readonly fields: Fields
  readonly not: Fields
}

export const searchFields = ['speaker', 'label', 'topic', 'tag', 'on', 'since', 'until'] as const
export type SearchField = (typeof searchFields)[number]
export type Fields = { readonly [Name in SearchField]?: readonly string[] }

/**
 * What a query looks for, as in `speaker:lavrov NATO -strike OR heron* topic:Science`. A field that there is not is wrong
 * use, for it may be a typing error: between quotation marks it is a word, and so is an address. Throws UsageFault.
 */
export function alternativesOf(text: string): Alternative[] {
  const sides: Side[] = [{ terms: [], fields: {}, not: {} }]
  for (const [whole, minus, name, value, phrase, word] of text.matchAll(TOKEN)) {
    const side = sides.at(-1)!
    if (whole === 'OR') sides.push({ terms: [], fields: {}, not: {} })
    else if (name === undefined) side.terms.push(...termsOf(phrase ?? word ?? '', minus === '-'))
    else add(minus ? side.not : side.fields, fieldNamed(name, whole), unquoted(value ?? ''))
  }
  const asked = sides.filter(({ terms, fields, not }) => terms.length || hasAny(fields) || hasAny(not))
  if (!asked.length) throw new UsageFault('there is no word to search for')
  return asked
}

export function hasAny(fields: Fields): boolean {
  return Object.keys(fields).length > 0
}

/** `-name:value`, `name:"two words"`, `"a phrase"` or a word; `https://…` is a word. */
const TOKEN = /(-?)(?:([a-z]+):(?!\/\/)("[^"]*"?|\S*)|"([^"]*)"?|(\S+))/gi

interface Side extends Alternative {
  readonly terms: Term[]
  readonly fields: { [Name in SearchField]?: string[] }
  readonly not: { [Name in SearchField]?: string[] }
}

function add(fields: { [Name in SearchField]?: string[] }, name: SearchField, value: string): void {
  if (!value.trim()) throw new UsageFault(`${name}: what?`)
  ;(fields[name] ??= []).push(value)
}

function fieldNamed(name: string, whole: string): SearchField {
  const field = searchFields.find((each) => each === name.toLowerCase())
  if (field) return field
  const guess = suggestion(name, searchFields) || `the fields are ${searchFields.join(', ')}`
  throw new UsageFault(`there is no field ${name}; ${guess}; to search for the words: '"${whole.replaceAll('"', '')}"'`)
}

function unquoted(value: string): string {
  return value.startsWith('"') ? value.replace(/^"|"$/g, '') : value
}
