import { extendPhrase } from '../grammar/extend-phrase.ts'
import { isTime, phraseStartingAt, type Phrase, type TaggedText } from '../grammar/noun-phrase.ts'
import { canSpeak } from '../people/speaker.ts'
import type { Range } from '../text/sentences.ts'
import type { Token } from '../text/token.ts'
import {
  isAdverb,
  isConjunction,
  isDeterminer,
  isPossessive,
  isPreposition,
  isPronoun,
} from '../words/function-words.ts'
import { isOneOf } from '../words/lexicon.ts'
import { isRole } from '../words/roles.ts'
import { isAuxiliary, verbForm } from '../words/verbs.ts'

/** A cue after a quotation with a verb that no list has: `“…,” riffed Lind`, `“…,” one user riffed`. */
export function unknownVerbAfter(
  tagged: TaggedText,
  sentence: Range,
  q: number,
): { readonly verb: number; readonly subject: Phrase } | undefined {
  const { tokens, quotes } = tagged.paragraph
  const text = quotes[tokens[q]!.quote!]!.text
  let next = q + 1
  if (tokens[next]?.text === ',' && next < sentence.to) next++
  else if (!/[,?!]['’)\]]*$/.test(text)) return undefined
  while (next < sentence.to && isAdverb(tokens[next]) && !tagged.names[next]) next++
  return subjectAfterVerb(tagged, next, sentence.to) ?? subjectBeforeVerb(tagged, next, sentence.to)
}

/** `riffed Lind` */
function subjectAfterVerb(tagged: TaggedText, verb: number, to: number) {
  const { tokens } = tagged.paragraph
  if (verb >= to || tagged.names[verb] || !mayBeVerb(tokens[verb])) return undefined
  let at = verb + 1
  while (at < to && isAdverb(tokens[at]) && !tagged.names[at]) at++
  const phrase = phraseStartingAt(tagged, at, to)
  if (!phrase || isTime(tagged, phrase) || !isSomebody(tagged, phrase)) return undefined
  const after = tokens[phrase.to]
  if (phrase.to < to && after?.kind === 'word' && (isAuxiliary(after) || verbForm(after)?.form === 'finite'))
    return undefined
  return { verb, subject: extendPhrase(tagged, phrase, to) }
}

/** `one user riffed`, `Lind, who lives nearby, riffed` */
function subjectBeforeVerb(tagged: TaggedText, from: number, to: number) {
  const { tokens } = tagged.paragraph
  const phrase = phraseStartingAt(tagged, from, to)
  if (!phrase || isTime(tagged, phrase) || !isSomebody(tagged, phrase)) return undefined
  const subject = phrase.kind === 'common' ? extendPhrase(tagged, phrase, to) : phrase
  let verb = afterApposition(tokens, subject.to, to)
  while (verb < to && tokens[verb]!.kind === 'word' && (isAdverb(tokens[verb]) || isAuxiliary(tokens[verb]))) verb++
  if (verb >= to || tagged.names[verb] || !mayBeVerb(tokens[verb]!)) return undefined
  return { verb, subject }
}

/** The token after `, a nurse from Akron,`; the given one without an apposition. */
function afterApposition(tokens: readonly Token[], comma: number, to: number): number {
  if (tokens[comma]?.text !== ',') return comma
  for (let i = comma + 1; i < Math.min(to, comma + 14); i++) {
    if (tokens[i]!.text === ',' && mayBeVerb(tokens[i + 1])) return i + 1
    if (tokens[i]!.kind === 'quote') return comma
  }
  return comma
}

function isSomebody(tagged: TaggedText, phrase: Phrase): boolean {
  if (phrase.kind === 'pronoun') return true
  const { tokens } = tagged.paragraph
  return (
    canSpeak(tagged, phrase) ||
    (isOneOf(tokens[phrase.from]!.lower, 'one two three') && tokens[phrase.to]?.lower === 'of')
  )
}

/** A past or a third person, as far as its ending tells. */
function mayBeVerb(token: Token | undefined): boolean {
  if (!token || token.kind !== 'word' || token.capital || token.possessive) return false
  if (verbForm(token)?.form === 'finite') return !isAuxiliary(token)
  if (isFunctionWord(token) || isRole(token)) return false
  return /[a-z]{2}(?:ed|s|t|ew|ung|ang|oke|ote)$/.test(token.lower)
}

const isFunctionWord = (token: Token): boolean =>
  isPreposition(token) ||
  isConjunction(token) ||
  isDeterminer(token) ||
  isPossessive(token) ||
  isPronoun(token) ||
  isAdverb(token) ||
  isAuxiliary(token) ||
  isOneOf(token.lower, 'not yes less its')
