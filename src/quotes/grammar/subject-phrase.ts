import { isAdverb, isDeterminer, isObjectPronoun, isPreposition } from '../words/function-words.ts'
import { isOneOf, lexicon } from '../words/lexicon.ts'
import { isNoun, isTime, phraseEndingAt, type TaggedText, type Phrase } from './noun-phrase.ts'
import { isPluralRole, isRole } from '../words/roles.ts'
import { headOf } from '../people/speaker.ts'
import { coordinated } from './coordination.ts'
import type { Token } from '../text/token.ts'
import { isAuxiliary, verbForm } from '../words/verbs.ts'

/** The subject that ends at `end`, its prepositional phrases included (`A spokesman for the ministry`, `Trump on Tuesday`); undefined for an object. */
export function subjectPhrase(tagged: TaggedText, end: number, floor: number): Phrase | undefined {
  const { tokens } = tagged.paragraph
  const i = beforeBracket(tagged, end, floor)
  const object = isObjectPronoun(tokens[i])
  const right = object ? { kind: 'pronoun' as const, from: i, to: i + 1 } : phraseEndingAt(tagged, i, floor)
  if (!right) return undefined

  if (isOwnedRole(tagged, right)) return right
  const roles = twoRoles(tagged, right, floor)
  if (roles) return roles
  const left = governingPhrase(tagged, right, floor)
  if (left)
    return left.kind === 'common' && !isTime(tagged, right) && !isMedium(tagged, right)
      ? { ...left, to: right.to }
      : left
  if (object) return undefined
  if (isTime(tagged, right)) return beforeTime(tagged, right, floor)
  return governed(tagged, right, floor)
    ? undefined
    : (bearersOf(tagged, right, floor) ?? coordinated(tagged, right, floor))
}

/** `the former mayor of Hale and current nominee`: one person with two roles. */
function twoRoles(tagged: TaggedText, right: Phrase, floor: number): Phrase | undefined {
  const { tokens } = tagged.paragraph
  const and = right.from - 1
  if (right.kind !== 'common' || and <= floor || tokens[and]!.lower !== 'and') return undefined
  const second = tokens[headOf(tagged, right)]
  if (isDeterminer(tokens[right.from]) || !isRole(second) || isPluralRole(second)) return undefined
  const left = subjectPhrase(tagged, and - 1, floor)
  const first = left?.kind === 'common' ? tokens[headOf(tagged, left)] : undefined
  const one =
    left && isRole(first) && !isPluralRole(first) && isOneOf(tokens[left.from]!.lower, 'the a an his her their its')
  return one && !left.parts ? { kind: 'common', from: left.from, to: right.to } : undefined
}

/** `Ostmark’s chief economist` in `the accountants of Ostmark’s chief economist`: the possessor covers all before it. */
function isOwnedRole(tagged: TaggedText, right: Phrase): boolean {
  const { tokens } = tagged.paragraph
  if (right.kind !== 'common' || !tokens[right.from]!.possessive || tokens[right.from - 1]?.lower !== 'of') return false
  return isRole(tokens[right.to - 1]) && !isPluralRole(tokens[right.to - 1])
}

/** `in a statement`, `on Twitter`: where something was said is not part of the speaker. */
function isMedium({ paragraph: { tokens } }: TaggedText, right: Phrase): boolean {
  return (
    isOneOf(tokens[right.from - 1]?.lower, 'in on by via through during at') && MEDIA.has(tokens[right.to - 1]!.lower)
  )
}

const MEDIA =
  lexicon(`statement statements email emails e-mail letter tweet tweets post posts interview video message text release memo briefing speech
call twitter facebook x instagram telegram weibo truth conference`)

/** A subject, and how it was found. */
export interface Found {
  readonly phrase: Phrase
  /** The subject is the antecedent of `who`, `which` or `that`. */
  readonly relative: boolean
}

/** `Lind` in `Lind late Tuesday said`. */
function beforeTime(tagged: TaggedText, { from }: Phrase, floor: number): Phrase | undefined {
  let end = from - 1
  while (end > floor && isAdverb(tagged.paragraph.tokens[end]) && !tagged.names[end]) end--
  return end >= floor ? subjectPhrase(tagged, end, floor) : undefined
}

/** The whole of `the leaders of France, Germany and Britain`, given its last name. */
function bearersOf(tagged: TaggedText, right: Phrase, floor: number): Phrase | undefined {
  const { tokens } = tagged.paragraph
  const and = right.from - 1
  if (right.kind !== 'name' || and <= floor || tokens[and]!.lower !== 'and') return undefined
  let first = phraseEndingAt(tagged, tokens[and - 1]!.text === ',' ? and - 2 : and - 1, floor)
  while (first?.kind === 'name' && tokens[first.from - 1]?.text === ',')
    first = phraseEndingAt(tagged, first.from - 2, floor)
  if (first?.kind !== 'name' || tokens[first.from - 1]?.lower !== 'of') return undefined
  const bearers = governingPhrase(tagged, first, floor)
  return bearers?.kind === 'common' && isPluralRole(tokens[headOf(tagged, bearers)])
    ? { ...bearers, to: right.to }
    : undefined
}

/** Whether a phrase is the object of a preposition: `in Iowa`, but not `as Iowa said` or `with Iowa saying`. */
function governed(tagged: TaggedText, { from }: Phrase, floor: number): boolean {
  const before = tagged.paragraph.tokens[from - 1]
  return (
    !!before &&
    from > floor &&
    isPreposition(before) &&
    !isOneOf(before.lower, 'as like than before after since until with')
  )
}

/** The phrase that a prepositional phrase modifies. */
export function governingPhrase(tagged: TaggedText, right: Phrase, floor: number): Phrase | undefined {
  const { tokens } = tagged.paragraph
  let p = right.from - 1
  if (p <= floor) return undefined
  const preposition = tokens[p]!.lower
  if (preposition === 'as' && isPlainPast(tokens[p - 1])) return beforeParticiple(tagged, p - 1, floor)
  if (!isPreposition(tokens[p]) || isOneOf(preposition, 'as than after before since until because like'))
    return undefined
  p--
  if (verbForm(tokens[p]) && !isNoun(tokens[p]!)) return beforeParticiple(tagged, p, floor)
  if (isAdverb(tokens[p]) && !tagged.names[p]) p--
  if (p < floor) return undefined
  if (preposition === 'of' && QUANTITIES.has(tokens[p]!.lower)) return { kind: 'common', from: p, to: right.to }

  const left = phraseEndingAt(tagged, beforeBracket(tagged, p, floor), floor)
  if (!left || (left.kind === 'pronoun' && !isOneOf(tokens[p]!.lower, 'he she they it we i'))) return undefined
  const farther = governingPhrase(tagged, left, floor)
  if (farther)
    return farther.kind === 'common'
      ? { ...farther, to: Math.max(farther.to, isTime(tagged, left) ? farther.to : left.to) }
      : farther
  return isTime(tagged, left) || governed(tagged, left, floor) ? undefined : coordinated(tagged, left, floor)
}

/** `dressed` in `children dressed as fish` */
const isPlainPast = (token: Token | undefined): boolean =>
  verbForm(token)?.speechClass === 'plain' && !!token?.lower.endsWith('ed')

/** `a statement` in `a statement released by the campaign`. */
function beforeParticiple(tagged: TaggedText, participle: number, floor: number): Phrase | undefined {
  const { tokens } = tagged.paragraph
  if (isAuxiliary(tokens[participle - 1]) || !/(?:ed|ing|en|wn)$/.test(tokens[participle]!.lower)) return undefined
  const phrase = participle - 1 >= floor ? phraseEndingAt(tagged, participle - 1, floor) : undefined
  return phrase?.kind === 'common' ? (governingPhrase(tagged, phrase, floor) ?? phrase) : undefined
}

export function beforeBracket(tagged: TaggedText, close: number, floor: number): number {
  const { tokens } = tagged.paragraph
  if (tokens[close]?.text !== ')') return close
  for (let i = close - 1; i >= Math.max(floor, close - 14); i--) if (tokens[i]!.text === '(') return i - 1
  return close
}

/** `one of the drivers`, `many of them`. */
const QUANTITIES = lexicon(
  'one two three four five some many several most both another all none half each hundreds thousands dozens scores millions',
)
