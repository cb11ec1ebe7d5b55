import type { Mention } from './cast.ts'
import { AUXILIARIES } from './verbs.ts'
import {
  CONJUNCTIONS,
  DAYS,
  DETERMINERS,
  OBJECT_PRONOUNS,
  POSSESSIVES,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  SUBJECT_PRONOUNS,
  TIME_NOUNS,
  isAdverb,
} from './english.ts'
import { isOneOf, lexicon } from './lexicon.ts'
import { isAdjective } from './places.ts'
import { isBody, isRole, isTitle } from './roles.ts'
import type { Paragraph } from './text.ts'
import type { Token } from './tokens.ts'
import { verbForm } from './verbs.ts'

/** A noun phrase: tokens of a paragraph, end exclusive. */
export interface Phrase {
  readonly kind: 'name' | 'pronoun' | 'common'
  readonly from: number
  readonly to: number
  /** The name that heads it. */
  readonly mention?: Mention
  /** `Blinken and Stoltenberg`: the phrases joined. */
  readonly parts?: readonly Phrase[]
}

/** What the phrase functions read: a paragraph with its names. */
export interface Page {
  readonly paragraph: Paragraph
  readonly names: readonly (Mention | undefined)[]
}

/** The noun phrase whose last token is at `last`, prepositional phrases on its right left out. */
export function phraseEndingAt(page: Page, last: number, floor: number): Phrase | undefined {
  const { tokens } = page.paragraph
  const token = tokens[last]
  if (last < floor || token?.kind !== 'word') return undefined

  const mention = page.names[last]
  if (mention && mention.to === last + 1 && mention.outer >= floor) {
    if (mention.possessive) return undefined
    return { kind: 'name', from: leftOf(page, mention.outer, floor), to: last + 1, mention }
  }
  if (SUBJECT_PRONOUNS.has(token.lower)) return { kind: 'pronoun', from: last, to: last + 1 }
  if (QUANTITIES.has(token.lower)) return { kind: 'common', from: last, to: last + 1 }
  if (NUMBERS.has(token.lower) && tokens[last - 1]?.lower === 'of') return { kind: 'common', from: last, to: last + 1 }
  if (!isNoun(token)) return undefined

  const from = leftOf(page, last, floor)
  return { kind: 'common', from, to: last + 1 }
}

/** `Most said they were`: a subject, but nobody who can be named. */
const QUANTITIES = lexicon('most some many several few others another one none half')

/** `a mother of five` */
const NUMBERS = lexicon('two three four five six seven eight nine ten')

/** The noun phrase that begins at `first`. */
export function phraseStartingAt(page: Page, first: number, ceiling: number): Phrase | undefined {
  const { tokens } = page.paragraph
  const token = tokens[first]
  if (first >= ceiling || token?.kind !== 'word') return undefined
  if (SUBJECT_PRONOUNS.has(token.lower)) return { kind: 'pronoun', from: first, to: first + 1 }

  let i = first
  let head = -1
  while (i < ceiling) {
    const mention = page.names[i]
    const here = tokens[i]!
    if (here.kind !== 'word') break
    if (mention && mention.outer === i) {
      i = Math.min(mention.to, ceiling)
      head = i - 1
      if (mention.possessive) continue
      if (mention.figure.kind === 'person' && !modifies(page, i, ceiling))
        return { kind: 'name', from: first, to: i, mention }
      continue
    }
    if (here.possessive || POSSESSIVES.has(here.lower) || DETERMINERS.has(here.lower)) {
      if (head >= 0 && !here.possessive) break
      head = -1
      i++
      continue
    }
    if (!isNoun(here) && !isModifier(here)) break
    head = i
    i++
  }
  if (head < 0 && isOneOf(token.lower, 'one some many several most two three both another others all')) head = first
  if (head < 0) return undefined
  const mention = page.names[head]
  if (mention && mention.to === head + 1 && !mention.possessive)
    return { kind: 'name', from: first, to: head + 1, mention }
  return { kind: 'common', from: first, to: head + 1 }
}

/** `Clinton` in `Clinton ally James Carville`: a name before a noun. */
function modifies(page: Page, i: number, ceiling: number): boolean {
  const next = page.paragraph.tokens[i]
  if (i >= ceiling || next?.kind !== 'word' || page.names[i] || next.capital || !isNoun(next)) return false
  return isRole(next.lower) || isBody(next.lower) || page.names[i + 1]?.figure.kind === 'person'
}

/** How far a phrase reaches to the left of its head: roles, adjectives, possessors, a determiner. */
export function leftOf(page: Page, head: number, floor: number): number {
  const { tokens } = page.paragraph
  const named = page.names[head] !== undefined
  const person = page.names[head]?.figure.kind === 'person'
  let i = head
  while (i > floor) {
    const token = tokens[i - 1]!
    if (token.kind !== 'word') break
    const mention = page.names[i - 1]
    if (mention) {
      if (named && !mention.possessive && i === head) break
      if (!mention.possessive && DAYS.has(tokens[head]!.lower)) break
      i = Math.max(mention.outer, floor)
      continue
    }
    if (token.lower === 'that' || (page.names[i] && DAYS.has(token.lower))) break
    if ((DETERMINERS.has(token.lower) && !isNumbered(tokens, i - 1)) || POSSESSIVES.has(token.lower)) {
      i--
      const before = tokens[i - 1]
      if (before && i - 1 >= floor && (before.lower === 'both' || before.lower === 'all')) i--
      break
    }
    if (
      named &&
      i === head &&
      !isRole(token.lower) &&
      !isTitle(token.text) &&
      !(!person && isBody(token.lower)) &&
      !isAdjective(token.lower) &&
      !STATIONS.has(token.lower) &&
      !token.possessive
    )
      break
    if (!isNoun(token) && !isModifier(token) && !token.possessive && !isNumbered(tokens, i - 1)) break
    i--
  }
  return i
}

/** `No 10`. */
const isNumbered = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.text === 'No' && /^\d/.test(tokens[i + 1]?.text ?? '')

/** `former President Jane Roe`. */
const STATIONS = lexicon(
  'former acting deputy vice senior late retired longtime veteran then-president outgoing incoming',
)

/** A word that may be a noun: no preposition, conjunction, auxiliary, adverb, verb of speech. */
export function isNoun(token: Token): boolean {
  const { lower } = token
  if (token.kind !== 'word') return false
  if (NO_NOUNS.has(lower) || isAdverb(lower)) return false
  const verb = verbForm(lower)
  if (verb && verb.form === 'finite' && !isRole(lower) && !isBody(lower) && !isNounToo(lower)) return false
  return !(
    verb &&
    verb.form === 'ing' &&
    verb.force !== 'plain' &&
    !isOneOf(
      lower,
      'leading running working playing thinking writing reporting polling wording warning meaning opening beginning ending feeling understanding hearing',
    )
  )
}

const NO_NOUNS = lexicon(
  PREPOSITIONS,
  CONJUNCTIONS,
  AUXILIARIES,
  DETERMINERS,
  PRONOUNS,
  OBJECT_PRONOUNS,
  RELATIVES,
  POSSESSIVES,
  'say tell argue insist believe describe accuse declare write',
)

/** `reports`, `claims`, `demands`: nouns as often as verbs. */
export const isNounToo = (word: string): boolean => NOUNS_TOO.has(word)
const NOUNS_TOO = lexicon(
  `
reports claims calls comments notes reviews states talks plans works leads views polls posts tweets texts hopes fears shows shots titles
names captions labels brands attacks targets charges signs runs uses looks needs lives heads cast read demands doubts questions challenges
supports answers requests orders pledges promises praise addresses estimates hints signals jokes casts urges backs issues causes cries
replies worries stresses regrets rules moves waves drives knocks rips releases prints offers proposals mocks sounds likes starts kicks
lists features marks focus seat emails blogs figures wonders counters objects remarks stories sings comment`,
)

/** Participles and the like before a noun: `retired`, `leading`. */
function isModifier(token: Token): boolean {
  return verbForm(token.lower)?.force === 'plain' || isAdjective(token.lower)
}

/** `Tuesday`, `this week`, `a statement`: no one who could speak. */
export function isTime(page: Page, phrase: Phrase): boolean {
  return phrase.kind === 'common' && TIMES.has(page.paragraph.tokens[phrase.to - 1]!.lower)
}

const TIMES = lexicon(DAYS, TIME_NOUNS)

export const wordsOf = (page: Page, { from, to }: { from: number; to: number }): string => {
  const { tokens, passage } = page.paragraph
  return passage.text.slice(tokens[from]!.start, tokens[to - 1]!.end)
}
