import { followedByVerb } from '../grammar/extend-phrase.ts'
import { isOneOf } from '../words/lexicon.ts'
import { phraseStartingAt, type TaggedText } from '../grammar/noun-phrase.ts'
import { speakerNamed, type Speaker } from '../people/speaker.ts'

/** The person who acts between two quotations (an action beat): `“Never again.” Roe shook her head. “Never.”` */
export function actorBetween(tagged: TaggedText, sentence: number): Speaker | undefined {
  const { sentences, tokens } = tagged.paragraph
  const act = sentences[sentence + 1]
  const next = sentences[sentence + 2]
  if (!act || !next || tokens[next.from]!.kind !== 'quote' || act.to - act.from > LONGEST) return undefined
  if (tokens.slice(act.from, act.to).some(({ kind }) => kind === 'quote')) return undefined

  const phrase = phraseStartingAt(tagged, act.from, act.to)
  if (
    !phrase?.mention ||
    !isOneOf(phrase.mention.entity.kind, 'person unknown') ||
    !followedByVerb(tagged, phrase, act.to)
  )
    return undefined
  return speakerNamed(tagged, phrase)
}

/** In tokens. Action beats are short. */
const LONGEST = 14
