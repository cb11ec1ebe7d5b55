import { isAdverb, isObjectPronoun } from '../words/function-words.ts'
import { isOneOf, lexicon } from '../words/lexicon.ts'
import { isTime, phraseStartingAt, type TaggedText, type Phrase } from './noun-phrase.ts'
import { isBody, isRole } from '../words/roles.ts'
import { headOf } from '../people/speaker.ts'
import { isAuxiliary, verbForm } from '../words/verbs.ts'

/** Extends a phrase to the right: to the name after a role (`the company's chairman, John Doe`), to prepositional phrases, to a second speaker. */
export function extendPhrase(tagged: TaggedText, phrase: Phrase, ceiling: number): Phrase {
  const { tokens } = tagged.paragraph
  if (phrase.kind === 'pronoun') return phrase
  if (phrase.kind === 'name') return withSecond(tagged, phrase, ceiling)
  const long = withPrepositions(tagged, phrase, ceiling)
  const whole = withSecond(tagged, long, ceiling)
  if (tokens[whole.to]?.text !== ',' || whole.parts?.some(({ kind }) => kind === 'name')) return whole

  const name = phraseStartingAt(tagged, whole.to + 1, ceiling)
  const closed =
    name && (name.to >= ceiling || tokens[name.to]!.kind !== 'word' || isOneOf(tokens[name.to]!.lower, 'of from at'))
  if (name?.kind === 'name' && name.mention?.entity.kind === 'person' && closed) return { ...name, from: phrase.from }
  return whole
}

/** `a spokesman for the ministry`, `a senior fellow at the Brookings Institution`. */
function withPrepositions(tagged: TaggedText, phrase: Phrase, ceiling: number): Phrase {
  const { tokens } = tagged.paragraph
  const head = tokens[headOf(tagged, phrase)]
  const role = isRole(head)
  const text = isBody(head)
  const told = REDUCED.has(tokens[phrase.to - 1]!.lower)
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
    to = next.to
  }
  return { ...phrase, to }
}

/** Participles that modify the noun before them: `a source involved in the talks`, `the chief known as Bob`. */
const REDUCED = lexicon('involved known conducted released filed obtained published led issued signed written based')

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
  const second = next?.kind === 'common' ? withPrepositions(tagged, next, ceiling) : next
  if (!second || second.kind === 'pronoun' || isTime(tagged, second) || followedByVerb(tagged, second, ceiling))
    return phrase
  if (parts.length > 1 && second.kind !== 'name') return phrase
  return { ...phrase, to: second.to, parts: [...parts, second] }
}

export function followedByVerb(tagged: TaggedText, phrase: Phrase, to: number): boolean {
  const { tokens } = tagged.paragraph
  let i = phrase.to
  while (i < to && tokens[i]!.kind === 'word' && isAdverb(tokens[i])) i++
  const after = tokens[i]
  return !!after && i < to && (verbForm(after)?.form === 'finite' || isAuxiliary(after))
}
