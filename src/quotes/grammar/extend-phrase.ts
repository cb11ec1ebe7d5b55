import { isAdverb, isDeterminer, isObjectPronoun } from '../words/function-words.ts'
import { isOneOf } from '../words/lexicon.ts'
import { isDescribing, isTime, phraseStartingAt, type TaggedText, type Phrase } from './noun-phrase.ts'
import { isBody, isPluralRole, isRole } from '../words/roles.ts'
import { headOf } from '../people/speaker.ts'
import { isAuxiliary, verbForm } from '../words/verbs.ts'

/** Extends a phrase to the right: to the name after a role (`the company's chairman, John Doe`), to prepositional phrases, to a second speaker. */
export function extendPhrase(tagged: TaggedText, phrase: Phrase, ceiling: number): Phrase {
  const { tokens } = tagged.paragraph
  if (phrase.kind === 'pronoun') return phrase
  if (phrase.kind === 'name') return withSecond(tagged, phrase, ceiling)
  const called = callingThemselves(tagged, phrase, ceiling)
  if (called) return called
  const long = atTheTime(tagged, withPrepositions(tagged, phrase, ceiling))
  const whole = withSecond(tagged, long, ceiling)
  if (tokens[whole.to]?.text !== ',' || whole.parts?.some(({ kind }) => kind === 'name')) return whole

  const listed = nameAfterRoles(tagged, whole, ceiling)
  if (listed) return { ...listed, from: phrase.from }
  const name = phraseStartingAt(tagged, whole.to + 1, ceiling)
  const closed =
    name && (name.to >= ceiling || tokens[name.to]!.kind !== 'word' || isOneOf(tokens[name.to]!.lower, 'of from at'))
  if (name?.kind === 'name' && name.mention?.entity.kind === 'person' && closed) return { ...name, from: phrase.from }
  return whole
}

/** `a man calling himself Roe` */
function callingThemselves(tagged: TaggedText, phrase: Phrase, ceiling: number): Phrase | undefined {
  const { tokens } = tagged.paragraph
  const [verb, self] = tokens.slice(phrase.to, phrase.to + 2)
  if (!isOneOf(verb?.lower, 'calling identifying') || !isOneOf(self?.lower, 'himself herself themselves itself'))
    return undefined
  const name = phraseStartingAt(tagged, tokens[phrase.to + 2]?.lower === 'as' ? phrase.to + 3 : phrase.to + 2, ceiling)
  return name?.kind === 'name' ? { ...phrase, to: name.to } : undefined
}

/** `the ambassador at the time`, if a name follows: `the ambassador at the time, Jane Roe`. */
function atTheTime({ paragraph: { tokens } }: TaggedText, phrase: Phrase): Phrase {
  const words = tokens.slice(phrase.to, phrase.to + 3).map(({ lower }) => lower)
  const time = words.join(' ') === 'at the time' && tokens[phrase.to + 3]?.text === ','
  return time && tokens[phrase.to + 4]?.capital ? { ...phrase, to: phrase.to + 3 } : phrase
}

/** `Mira Sol` in `OpenSky chairman, founder and CEO Mira Sol`. */
function nameAfterRoles(tagged: TaggedText, first: Phrase, ceiling: number): Phrase | undefined {
  const { tokens } = tagged.paragraph
  let at = first.to
  for (let n = 0; n < 4 && isOneOf(tokens[at]?.lower, ', and'); n++) {
    const next = phraseStartingAt(tagged, at + 1, ceiling)
    if (!next || isDeterminer(tokens[at + 1])) return undefined
    if (next.mention?.entity.kind === 'person') return n > 0 && next.from < next.mention.from ? next : undefined
    if (next.kind !== 'common' || !isRole(tokens[next.to - 1])) return undefined
    at = next.to
  }
  return undefined
}

/** `a spokesman for the ministry`, `a senior fellow at the Brookings Institution`. */
function withPrepositions(tagged: TaggedText, phrase: Phrase, ceiling: number): Phrase {
  const { tokens } = tagged.paragraph
  const head = tokens[headOf(tagged, phrase)]
  const role = isRole(head)
  const text = isBody(head)
  const told = isDescribing(tokens[phrase.to - 1])
  let to = phrase.to
  for (let n = 0; n < 3 && to < ceiling - 1; n++) {
    const { lower } = tokens[to]!
    if (
      !isOneOf(lower, 'of for at in from with on to by near as') ||
      (lower !== 'of' && lower !== 'for' && !role && !(told && n === 0) && !(text && isOneOf(lower, 'by from')))
    )
      break
    if (lower === 'of' && isObjectPronoun(tokens[to + 1])) return { ...phrase, to: to + 2 }
    const next = phraseStartingAt(tagged, to + 1, ceiling)
    if (!next || next.kind === 'pronoun' || isTime(tagged, next)) break
    if (role && isRemitOf(tagged, next)) return { ...next, from: phrase.from }
    to = next.to
  }
  return { ...phrase, to }
}

/** `state Jane Roe` in `secretary of state Jane Roe`: what the role is for, and then its bearer. */
function isRemitOf({ paragraph: { tokens } }: TaggedText, { mention, from }: Phrase): boolean {
  if (mention?.entity.kind !== 'person' || from === mention.outer) return false
  const remit = tokens.slice(from, mention.outer)
  return remit.every((token) => !token.capital && !isDeterminer(token) && (!isRole(token) || token.lower === 'staff'))
}

/** `said Jane Roe and John Doe`, `said Jane Roe, Ann Poe and John Doe`. */
function withSecond(tagged: TaggedText, phrase: Phrase, ceiling: number): Phrase {
  const { tokens } = tagged.paragraph
  const parts = [phrase]
  let last = phrase
  while (last.kind === 'name' && tokens[last.to]?.text === ',') {
    const next = phraseStartingAt(tagged, last.to + 1, ceiling)
    if (next?.kind !== 'name' || next.mention?.entity.kind !== last.mention?.entity.kind) break
    parts.push(next)
    last = next
  }
  if (!isOneOf(tokens[last.to]?.lower, 'and &')) return phrase
  const next = phraseStartingAt(tagged, last.to + 1, ceiling)
  if (next && isSecondRole(tagged, phrase, next)) return { ...next, from: phrase.from }
  const second = next?.kind === 'common' ? withPrepositions(tagged, next, ceiling) : next
  if (!second || second.kind === 'pronoun' || isTime(tagged, second) || followedByVerb(tagged, second, ceiling))
    return phrase
  if (parts.length > 1 && second.kind !== 'name') return phrase
  return { ...phrase, to: second.to, parts: [...parts, second] }
}

/** `co-founder` in `co-founder and CEO Mira Sol`: one person. */
function isSecondRole(tagged: TaggedText, first: Phrase, { mention, from }: Phrase): boolean {
  if (first.kind !== 'common' || mention?.entity.kind !== 'person' || from === mention.from) return false
  const { tokens } = tagged.paragraph
  const head = tokens[headOf(tagged, first)]
  return isRole(head) && !isPluralRole(head) && !isOneOf(tokens[first.from]!.lower, 'a an')
}

export function followedByVerb(tagged: TaggedText, phrase: Phrase, to: number): boolean {
  const { tokens } = tagged.paragraph
  let i = phrase.to
  while (i < to && tokens[i]!.kind === 'word' && isAdverb(tokens[i])) i++
  const after = tokens[i]
  return !!after && i < to && (verbForm(after)?.form === 'finite' || isAuxiliary(after))
}
