import { both, negated } from './combined.ts'
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
 * What a query looks for, as in `speaker:lavrov NATO -strike OR (heron* OR gull) NOT topic:Science`, brackets multiplied out.
 * A field that there is not is wrong use, for it may be a typing error: between quotation marks it is a word, and so is an
 * address. Throws UsageFault.
 */
export function alternativesOf(text: string): Alternative[] {
  const tokens = [...text.matchAll(TOKEN)]
  const found = anyOf(tokens, 0)
  if (tokens.length) throw new UsageFault(`a bracket is closed that is not open; ${asWords(')')}`)
  if (!found.length) throw new UsageFault('there is no word to search for')
  return found
}

export function hasAny(fields: Fields): boolean {
  return Object.keys(fields).length > 0
}

/**
 * `-name:value`, `name:"two words"`, `"a phrase"`, a bracket or a word; `https://…` is a word. A bracket at the start of a
 * word opens, one that the word has not opened closes: `f(x)` is a word.
 */
const TOKEN =
  /(-?)(?:([()])|([a-z]+):(?!\/\/)("[^"]*"?|(?:[^\s()]|\([^\s()]*\))*)|"([^"]*)"?|([^\s()"](?:[^\s()]|\([^\s()]*\))*))/gi

type Tokens = RegExpExecArray[]

/** The alternatives up to a bracket that closes; one that asks for nothing is none. Takes the tokens that it reads. */
function anyOf(tokens: Tokens, depth: number): Alternative[] {
  if (depth > DEEPEST) throw new UsageFault('the brackets of the query are too deep')
  const found = allOf(tokens, depth)
  while (tokens[0]?.[0] === 'OR') {
    tokens.shift()
    found.push(...allOf(tokens, depth))
  }
  return found
}

const DEEPEST = 16

interface Side extends Alternative {
  readonly terms: Term[]
  readonly fields: { [Name in SearchField]?: string[] }
  readonly not: { [Name in SearchField]?: string[] }
}

/** What stands together on one side of an OR. */
function allOf(tokens: Tokens, depth: number): Alternative[] {
  const side: Side = { terms: [], fields: {}, not: {} }
  const groups: Alternative[][] = []
  let isNot = false
  while (tokens.length && tokens[0]![0] !== 'OR' && tokens[0]![2] !== ')') {
    const [whole, minus, bracket, name, value, phrase, word] = tokens.shift()!
    if (whole === 'AND') continue
    if (whole === 'NOT') {
      isNot = !isNot
      continue
    }
    if (minus === '-') isNot = !isNot
    if (bracket) groups.push(isNot ? negated(group(tokens, depth)) : group(tokens, depth))
    else if (name === undefined) side.terms.push(...termsOf(phrase ?? word ?? '', isNot))
    else add(isNot ? side.not : side.fields, fieldNamed(name, whole), unquoted(value ?? ''))
    isNot = false
  }
  const own = side.terms.length || hasAny(side.fields) || hasAny(side.not) ? [side] : []
  return [own, ...groups].filter((some) => some.length).reduce(both, [])
}

function group(tokens: Tokens, depth: number): Alternative[] {
  const found = anyOf(tokens, depth + 1)
  if (!tokens.shift()) throw new UsageFault(`a bracket is not closed; ${asWords('(')}`)
  return found
}

function asWords(bracket: string): string {
  return `to search for words with one: '"… ${bracket} …"'`
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
