import { UsageFault } from '../fault.ts'
import { joinClauses, suggestion } from '../nearest.ts'
import { both, negated } from './combine.ts'
import { hasFields, searchFields, type Alternative, type SearchField } from './query.ts'
import { termsOf } from './words.ts'

/**
 * The alternatives of a query such as `speaker:lavrov NATO -strike OR (heron* OR gull) NOT topic:Science`, brackets
 * multiplied out. An unknown field is an error; between quotation marks it is a word, and so is an address. Throws UsageFault.
 */
export function parseQuery(text: string): Alternative[] {
  const tokens = [...text.matchAll(TOKEN)]
  const open = tokens.find(([whole]) => /^-?(?:[a-z]+:)?"/i.test(whole) && !/"[^]*"/.test(whole))
  if (open) throw new UsageFault(`a quotation mark is not closed in ${quoted(text)}; add one at the end of the phrase`)
  const found = parseAnyOf(tokens, 0)
  if (tokens.length) throw new UsageFault(`a bracket is closed that is not open; ${asWords(')')}`)
  if (!found.length) throw new UsageFault(`there are no words in ${quoted(text)}; name a word to find, as in: ferry`)
  const words = found.reduce((sum, { terms }) => sum + wordsIn(terms.map((term) => term.words).join(' ')), 0)
  if (words > MOST_WORDS) throw new UsageFault(`the query has ${words} words; use at most ${MOST_WORDS}`)
  return found
}

/** Each is looked up in every brief. */
const MOST_WORDS = 1000

/**
 * `-name:value`, `name:"two words"`, `"a phrase"`, a bracket or a word; `https://…` is a word. A bracket at the start of a
 * word opens, one that the word has not opened closes: `f(x)` is a word.
 */
const TOKEN =
  /(-?)(?:([()])|([a-z]+):(?!\/\/)("[^"]*"?|(?:[^\s()]|\([^\s()]*\))*)|"([^"]*)"?|([^\s()"](?:[^\s()]|\([^\s()]*\))*))/gi

type Tokens = RegExpExecArray[]

/** The alternatives up to a closing bracket. Removes the tokens that it reads. */
function parseAnyOf(tokens: Tokens, depth: number): Alternative[] {
  if (depth > DEEPEST) throw new UsageFault('the brackets of the query are too deep')
  const first = parseAllOf(tokens, depth)
  if (tokens[0]?.[0] !== 'OR') return first
  const sides = [first]
  while (tokens[0]?.[0] === 'OR') {
    tokens.shift()
    sides.push(parseAllOf(tokens, depth))
  }
  if (sides.some((side) => !side.length)) throw new UsageFault('OR needs words on both sides, as in: ferry OR heron')
  return sides.flat()
}

const DEEPEST = 16

interface Side extends Alternative {
  readonly terms: Alternative['terms'][number][]
  readonly fields: { [Name in SearchField]?: string[] }
  readonly not: { [Name in SearchField]?: string[] }
}

/** The words, fields and brackets on one side of an OR. */
function parseAllOf(tokens: Tokens, depth: number): Alternative[] {
  const side: Side = { terms: [], fields: {}, not: {} }
  const groups: Alternative[][] = []
  let isNot = false
  let [previous, operator] = ['', '']
  while (tokens.length && !isEnd(tokens[0]!)) {
    const [whole, minus, bracket, name, value, phrase, word] = tokens.shift()!
    if (whole === 'AND' && (!previous || operator)) throw new UsageFault(needsWords(whole))
    previous = whole
    operator = whole === 'AND' || whole === 'NOT' ? whole : ''
    if (whole === 'NOT') isNot = !isNot
    if (operator) continue
    if (minus === '-') isNot = !isNot
    if (bracket) groups.push(isNot ? negated(parseGroup(tokens, depth)) : parseGroup(tokens, depth))
    else if (name === undefined) side.terms.push(...termsOf(phrase ?? word ?? '', isNot))
    else addField(isNot ? side.not : side.fields, fieldNamed(name, whole), value ?? '')
    isNot = false
  }
  if (operator) throw new UsageFault(needsWords(operator))
  const own = side.terms.length || hasFields(side) ? [side] : []
  return [own, ...groups].filter((some) => some.length).reduce(both, [])
}

const isEnd = ([whole, , bracket]: RegExpExecArray): boolean => whole === 'OR' || bracket === ')'

function needsWords(operator: string): string {
  return operator === 'AND'
    ? 'AND needs words on both sides, as in: ferry AND heron'
    : 'NOT needs a word behind it, as in: ferry NOT heron'
}

function parseGroup(tokens: Tokens, depth: number): Alternative[] {
  const found = parseAnyOf(tokens, depth + 1)
  if (!tokens.shift()) throw new UsageFault(`a bracket is not closed; ${asWords('(')}`)
  if (!found.length) throw new UsageFault(`there are no words in the brackets; ${asWords('(')}`)
  return found
}

function asWords(bracket: string): string {
  return `to search for words with one: '"… ${bracket} …"'`
}

function addField(fields: Side['fields'], name: SearchField, text: string): void {
  const value = text.startsWith('"') ? text.replace(/^"|"$/g, '') : text
  if (!value.trim()) throw new UsageFault(`${name}: needs a value, as in: ${name}:${EXAMPLES[name]}`)
  ;(fields[name] ??= []).push(value)
}

const EXAMPLES: Readonly<Record<SearchField, string>> = {
  speaker: 'lavrov',
  label: 'why',
  topic: 'World',
  tag: 'nato',
  on: '2022-01',
  since: '2022',
  until: '2022-01-27',
}

function fieldNamed(name: string, whole: string): SearchField {
  const field = searchFields.find((each) => each === name.toLowerCase())
  if (field) return field
  const guess = suggestion(name, searchFields) || `the fields are ${searchFields.join(', ')}`
  throw new UsageFault(
    joinClauses(`there is no field "${name}"`, guess, `to search for the words: '"${whole.replaceAll('"', '')}"'`),
  )
}

function wordsIn(text: string): number {
  return text.trim().split(/\s+/).length
}

/** Text of a query in a message, cut short. */
function quoted(text: string): string {
  return `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`
}
