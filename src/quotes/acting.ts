import { followedByVerb } from './completed.ts'
import { isOneOf } from './lexicon.ts'
import { phraseStartingAt, type Page } from './phrases.ts'
import { speakerNamed, type Speaker } from './speakers.ts'

/** `“Never again.” Roe shook her head. “Never.”`: whoever acts between two quotations that stand alone. */
export function actingBetween(page: Page, sentence: number): Speaker | undefined {
  const { sentences, tokens } = page.paragraph
  const act = sentences[sentence + 1]
  const next = sentences[sentence + 2]
  if (!act || !next || tokens[next.from]!.kind !== 'quote' || act.to - act.from > LONGEST) return undefined
  if (tokens.slice(act.from, act.to).some(({ kind }) => kind === 'quote')) return undefined

  const phrase = phraseStartingAt(page, act.from, act.to)
  if (
    !phrase?.mention ||
    !isOneOf(phrase.mention.figure.kind, 'person unknown') ||
    !followedByVerb(page, phrase, act.to)
  )
    return undefined
  return speakerNamed(page, phrase)
}

/** Tokens: a gesture is told in a few words. */
const LONGEST = 14
