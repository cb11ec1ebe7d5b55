import type { Mention } from '../people/entities.ts'
import { AUXILIARIES, verbForm } from '../words/verbs.ts'
import {
  CONJUNCTIONS,
  DAYS,
  DETERMINERS,
  OBJECT_PRONOUNS,
  POSSESSIVES,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  TIME_NOUNS,
  isAdverb,
  isDay,
  isDeterminer,
  isPossessive,
  isPreposition,
  isSubjectPronoun,
} from '../words/function-words.ts'
import { isOneOf, lexicon } from '../words/lexicon.ts'
import { isAdjective } from '../words/places.ts'
import { isBody, isRole, isTitle } from '../words/roles.ts'
import type { Paragraph } from '../text/paragraph.ts'
import { inList, wordTest, type Token } from '../text/token.ts'

/** A noun phrase: tokens of a paragraph, end exclusive. */
export interface Phrase {
  readonly kind: 'name' | 'pronoun' | 'common'
  readonly from: number
  readonly to: number
  /** The name at its head. */
  readonly mention?: Mention
  /** `Blinken and Stoltenberg`: the phrases joined. */
  readonly parts?: readonly Phrase[]
}

/** A paragraph and the names in it. */
export interface TaggedText {
  readonly paragraph: Paragraph
  readonly names: readonly (Mention | undefined)[]
}

/** The noun phrase whose last token is at `last`, without prepositional phrases on its right. */
export function phraseEndingAt(tagged: TaggedText, last: number, floor: number): Phrase | undefined {
  const { tokens } = tagged.paragraph
  const token = tokens[last]
  if (last < floor || token?.kind !== 'word') return undefined

  const mention = tagged.names[last]
  if (mention && mention.to === last + 1 && mention.outer >= floor) {
    if (mention.possessive) return undefined
    return { kind: 'name', from: leftOf(tagged, mention.outer, floor), to: last + 1, mention }
  }
  if (isSubjectPronoun(token)) return { kind: 'pronoun', from: last, to: last + 1 }
  if (QUANTITIES.has(token.lower)) return { kind: 'common', from: last, to: last + 1 }
  if (NUMBERS.has(token.lower) && tokens[last - 1]?.lower === 'of') return { kind: 'common', from: last, to: last + 1 }
  if (!isNoun(token)) return undefined

  const from = leftOf(tagged, last, floor)
  return { kind: 'common', from, to: last + 1 }
}

/** `Most said they were`: a subject, but no speaker that can be named. */
const QUANTITIES = lexicon('most some many several few others another one none half')

/** `a mother of five` */
const NUMBERS = lexicon('two three four five six seven eight nine ten')

/** The noun phrase that begins at `first`. */
export function phraseStartingAt(tagged: TaggedText, first: number, ceiling: number): Phrase | undefined {
  const { tokens } = tagged.paragraph
  const token = tokens[first]
  if (first >= ceiling || token?.kind !== 'word') return undefined
  if (isSubjectPronoun(token)) return { kind: 'pronoun', from: first, to: first + 1 }

  let i = first
  let head = -1
  while (i < ceiling) {
    const mention = tagged.names[i]
    const here = tokens[i]!
    if (here.kind !== 'word') break
    if (mention && mention.outer === i) {
      i = Math.min(mention.to, ceiling)
      head = i - 1
      if (mention.possessive) continue
      if (mention.entity.kind === 'person' && !modifies(tagged, first, i, ceiling))
        return { kind: 'name', from: first, to: i, mention }
      continue
    }
    if (here.possessive || isPossessive(here) || isDeterminer(here)) {
      if (head >= 0 && !here.possessive) break
      head = -1
      i++
      continue
    }
    if (!isNoun(here) && !isModifier(here)) break
    if (head >= 0 && isReduced(tokens, head, i)) break
    head = i
    i++
  }
  if (head < 0 && isOneOf(token.lower, 'one some many several most two three both another others all')) head = first
  if (head < 0) return undefined
  const mention = tagged.names[head]
  if (mention && mention.to === head + 1 && !mention.possessive)
    return { kind: 'name', from: first, to: head + 1, mention }
  return { kind: 'common', from: first, to: head + 1 }
}

/** Participles that tell more of the noun before them: `a source involved in the talks`, `the chief known as Bob`. */
export const isDescribing = inList(
  lexicon('involved known conducted released filed obtained published led issued signed written based'),
)

/** `dressed` in `team members dressed for a game`: a participle behind its noun. */
const isReduced = (tokens: readonly Token[], head: number, i: number): boolean =>
  verbForm(tokens[i])?.speechClass === 'plain' &&
  (isRole(tokens[head]) || isBody(tokens[head])) &&
  (isPreposition(tokens[i + 1]) || tokens[i + 1]?.kind !== 'word') &&
  (!isDescribing(tokens[i]) || tokens[i + 2]?.kind === 'quote')

/** `Clinton` in `Clinton ally James Carville`, `one Clinton insider`: a name before a noun. */
function modifies(tagged: TaggedText, first: number, i: number, ceiling: number): boolean {
  const next = tagged.paragraph.tokens[i]
  if (i >= ceiling || next?.kind !== 'word' || tagged.names[i] || next.capital || !isNoun(next)) return false
  if (isOneOf(tagged.paragraph.tokens[first]!.lower, 'a an one another') && !isModifier(next)) return true
  return isRole(next) || isBody(next) || tagged.names[i + 1]?.entity.kind === 'person'
}

/** The first token of a phrase, given its head: includes roles, adjectives, possessors and a determiner. */
export function leftOf(tagged: TaggedText, head: number, floor: number): number {
  const { tokens } = tagged.paragraph
  const named = tagged.names[head] !== undefined
  const person = tagged.names[head]?.entity.kind === 'person'
  let i = head
  while (i > floor) {
    const token = tokens[i - 1]!
    if (token.kind !== 'word') break
    const mention = tagged.names[i - 1]
    if (mention) {
      if (named && !mention.possessive && i === head) break
      if (!mention.possessive && isDay(tokens[head])) break
      i = Math.max(mention.outer, floor)
      continue
    }
    if (token.lower === 'that' || (tagged.names[i] && isDay(token))) break
    if ((isDeterminer(token) && !isNumbered(tokens, i - 1)) || isPossessive(token)) {
      i--
      const before = tokens[i - 1]
      if (before && i - 1 >= floor && (before.lower === 'both' || before.lower === 'all')) i--
      break
    }
    if (
      named &&
      i === head &&
      !isRole(token) &&
      !isTitle(token) &&
      !(!person && isBody(token)) &&
      !isAdjective(token) &&
      !STATIONS.has(token.lower) &&
      !(JURISDICTIONS.has(token.lower) && isTitle(tokens[head])) &&
      !token.lower.endsWith('-year-old') &&
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

/** `state Rep. Jane Roe`. */
const JURISDICTIONS = lexicon('state federal county city borough district')

/** Whether a word may be a noun: not a preposition, conjunction, auxiliary, adverb or verb of speech. */
export const isNoun = wordTest((token) => {
  if (token.kind !== 'word' || NO_NOUNS.has(token.lower) || isAdverb(token)) return false
  const verb = verbForm(token)
  if (verb && verb.form === 'finite' && !isRole(token) && !isBody(token) && !isNounToo(token)) return false
  return !(
    verb &&
    verb.form === 'ing' &&
    verb.speechClass !== 'plain' &&
    !isOneOf(
      token.lower,
      'leading planning running working playing thinking writing reporting polling wording warning meaning opening beginning ending feeling understanding hearing',
    )
  )
})

const NO_NOUNS = lexicon(
  PREPOSITIONS,
  CONJUNCTIONS,
  AUXILIARIES,
  DETERMINERS,
  PRONOUNS,
  OBJECT_PRONOUNS,
  RELATIVES,
  POSSESSIVES,
  'say tell argue insist believe describe accuse declare write seem become remain appear',
)

/** `reports`, `claims`, `demands`: words that are nouns as often as verbs. */
export const isNounToo = wordTest(({ lower }) => NOUNS_TOO.has(lower))
const NOUNS_TOO = lexicon(
  `
reports claims calls comments notes reviews states talks plans works leads views polls posts tweets texts hopes fears shows shots titles
names captions labels brands attacks targets charges signs runs uses looks needs lives heads cast read demands doubts questions challenges
supports answers requests orders pledges promises praise addresses estimates hints signals jokes casts urges backs issues causes cries
replies worries stresses regrets rules moves waves drives knocks rips releases prints offers proposals mocks sounds likes starts kicks
lists features marks focus seat emails blogs figures wonders counters objects remarks stories sings comment`,
)

/** Whether a word modifies the noun after it: `retired`, `leading`. */
const isModifier = (token: Token): boolean => verbForm(token)?.speechClass === 'plain' || isAdjective(token)

/** `Tuesday`, `this week`: a phrase that tells the time. */
export function isTime(tagged: TaggedText, phrase: Phrase): boolean {
  return phrase.kind === 'common' && isTimeNoun(tagged.paragraph.tokens[phrase.to - 1])
}

export const isTimeNoun = inList(lexicon(DAYS, TIME_NOUNS))

export const wordsOf = (tagged: TaggedText, { from, to }: { from: number; to: number }): string => {
  const { starts, ends, passage } = tagged.paragraph
  return passage.text.slice(starts[from], ends[to - 1])
}
