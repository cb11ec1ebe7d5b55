import { isAdverb, isObjectPronoun, isPreposition } from './english.ts'
import { isOneOf, lexicon } from './lexicon.ts'
import { isNoun, isTime, phraseEndingAt, type Page, type Phrase } from './phrases.ts'
import { isPluralRole } from './roles.ts'
import { headOf } from './speakers.ts'
import { plural } from './together.ts'
import { isAuxiliary, verbForm } from './verbs.ts'

/** Back over prepositional phrases: `A spokesman for the ministry`, `Trump on Tuesday`; none if it is an object. */
export function subjectPhrase(page: Page, end: number, floor: number): Phrase | undefined {
  const { tokens } = page.paragraph
  const i = beforeBracket(page, end, floor)
  const object = isObjectPronoun(tokens[i])
  const right = object ? { kind: 'pronoun' as const, from: i, to: i + 1 } : phraseEndingAt(page, i, floor)
  if (!right) return undefined

  const left = beyond(page, right, floor)
  if (left) return left.kind === 'common' && !isTime(page, right) ? { ...left, to: right.to } : left
  if (object) return undefined
  if (isTime(page, right)) return beforeTime(page, right, floor)
  return governed(page, right, floor) ? undefined : (bearersOf(page, right, floor) ?? plural(page, right, floor))
}

/** A subject, as it was found. */
export interface Found {
  readonly phrase: Phrase
  /** By way of `who`, `which` or `that`. */
  readonly relative: boolean
}

/** `Lind` in `Lind late Tuesday said`. */
function beforeTime(page: Page, { from }: Phrase, floor: number): Phrase | undefined {
  let end = from - 1
  while (end > floor && isAdverb(page.paragraph.tokens[end]) && !page.names[end]) end--
  return end >= floor ? subjectPhrase(page, end, floor) : undefined
}

/** `the leaders` in `the leaders of France, Germany and Britain`. */
function bearersOf(page: Page, right: Phrase, floor: number): Phrase | undefined {
  const { tokens } = page.paragraph
  const and = right.from - 1
  if (right.kind !== 'name' || and <= floor || tokens[and]!.lower !== 'and') return undefined
  let first = phraseEndingAt(page, tokens[and - 1]!.text === ',' ? and - 2 : and - 1, floor)
  while (first?.kind === 'name' && tokens[first.from - 1]?.text === ',')
    first = phraseEndingAt(page, first.from - 2, floor)
  if (first?.kind !== 'name' || tokens[first.from - 1]?.lower !== 'of') return undefined
  const bearers = beyond(page, first, floor)
  return bearers?.kind === 'common' && isPluralRole(tokens[headOf(page, bearers)])
    ? { ...bearers, to: right.to }
    : undefined
}

/** Stands after a preposition: `in Iowa`; but `as Iowa said`, `with Iowa saying`. */
function governed(page: Page, { from }: Phrase, floor: number): boolean {
  const before = page.paragraph.tokens[from - 1]
  return (
    !!before &&
    from > floor &&
    isPreposition(before) &&
    !isOneOf(before.lower, 'as like than before after since until with')
  )
}

/** The phrase that a prepositional phrase belongs to. */
export function beyond(page: Page, right: Phrase, floor: number): Phrase | undefined {
  const { tokens } = page.paragraph
  let p = right.from - 1
  if (p <= floor) return undefined
  const preposition = tokens[p]!.lower
  if (!isPreposition(tokens[p]) || isOneOf(preposition, 'as than after before since until because like'))
    return undefined
  p--
  if (verbForm(tokens[p]) && !isNoun(tokens[p]!)) return reduced(page, p, floor)
  if (isAdverb(tokens[p]) && !page.names[p]) p--
  if (p < floor) return undefined
  if (preposition === 'of' && QUANTITIES.has(tokens[p]!.lower)) return { kind: 'common', from: p, to: right.to }

  const left = phraseEndingAt(page, beforeBracket(page, p, floor), floor)
  if (!left || (left.kind === 'pronoun' && !isOneOf(tokens[p]!.lower, 'he she they it we i'))) return undefined
  const farther = beyond(page, left, floor)
  if (farther)
    return farther.kind === 'common'
      ? { ...farther, to: Math.max(farther.to, isTime(page, left) ? farther.to : left.to) }
      : farther
  return isTime(page, left) || governed(page, left, floor) ? undefined : plural(page, left, floor)
}

/** `a statement released by the campaign`: the participle belongs to the phrase before it. */
function reduced(page: Page, participle: number, floor: number): Phrase | undefined {
  const { tokens } = page.paragraph
  if (isAuxiliary(tokens[participle - 1]) || !/(?:ed|ing|en|wn)$/.test(tokens[participle]!.lower)) return undefined
  const phrase = participle - 1 >= floor ? phraseEndingAt(page, participle - 1, floor) : undefined
  return phrase?.kind === 'common' ? (beyond(page, phrase, floor) ?? phrase) : undefined
}

export function beforeBracket(page: Page, close: number, floor: number): number {
  const { tokens } = page.paragraph
  if (tokens[close]?.text !== ')') return close
  for (let i = close - 1; i >= Math.max(floor, close - 14); i--) if (tokens[i]!.text === '(') return i - 1
  return close
}

/** `one of the drivers`, `many of them`. */
const QUANTITIES = lexicon(
  'one two three four five some many several most both another all none half each hundreds thousands dozens scores millions',
)
