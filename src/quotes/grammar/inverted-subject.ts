import { ADVERBS, isDeterminer, isPreposition } from '../words/function-words.ts'
import { isTime, phraseStartingAt, type TaggedText, type Phrase } from './noun-phrase.ts'
import { isRole } from '../words/roles.ts'
import type { Range } from '../text/sentences.ts'
import { canSpeak } from '../people/speaker.ts'
import { extendPhrase, followedByVerb } from './extend-phrase.ts'
import { isOneOf } from '../words/lexicon.ts'
import { subjectBefore } from './subject.ts'
import type { Token } from '../text/token.ts'
import { verbForm } from '../words/verbs.ts'

/** The subject after its verb, as in `“…,” said Jane Roe`. */
export function invertedSubject(
  tagged: TaggedText,
  verb: number,
  start: number,
  { from, to }: Range,
): Phrase | undefined {
  const { tokens } = tagged.paragraph
  const form = verbForm(tokens[verb])
  if (form?.speechClass !== 'strong' || form.form !== 'finite' || isOneOf(tokens[verb]!.lower, 'told tells'))
    return undefined
  const before = start > from ? tokens[start - 1]! : undefined
  if (before?.kind === 'word' && !isOneOf(before.lower, 'as so')) return undefined
  if (before?.kind === 'punctuation' && !/^[,—–―.!?'’‘-]/.test(before.text)) return undefined

  let i = verb + 1
  while (i < to && tokens[i]!.kind === 'word' && ADVERBS.has(tokens[i]!.lower)) i++
  const phrase = tokens[i]?.lower === 'that' ? undefined : phraseStartingAt(tagged, i, to)
  if (!phrase || isTime(tagged, phrase)) return undefined

  const quoted = before?.kind === 'quote' || (before?.kind === 'punctuation' && tokens[start - 2]?.kind === 'quote')
  if (followedByVerb(tagged, phrase, to) && !(quoted && isReduced(tagged, phrase))) return undefined
  if (before?.kind === 'quote' && start - 1 > from && !isEnded(tagged, before)) return undefined
  const inside = before?.text === ',' || start - 1 > from
  if (quoted && inside && tokens[phrase.to]?.kind === 'quote') return undefined
  if (quoted && isThing(tagged, phrase)) return undefined
  if (quoted) return extendPhrase(tagged, phrase, to)
  if ((before?.text === ',' || isDash(before)) && hasSubject(tagged, subjectBefore(tagged, start, from), phrase))
    return undefined
  if (!before) return phrase.mention?.entity.kind === 'person' ? phrase : undefined
  if (before.lower === 'as') return extendPhrase(tagged, phrase, to)
  if (phrase.kind === 'pronoun') return undefined

  const after = tokens[phrase.to]
  const ends =
    phrase.to >= to ||
    !after ||
    after.kind === 'quote' ||
    /^[.,;:—–―)]/.test(after.text) ||
    isOneOf(after.lower, 'of who in at for on during from to')
  if (!ends || (phrase.kind === 'common' && !isRole(tokens[phrase.to - 1]))) return undefined
  return extendPhrase(tagged, phrase, to)
}

/** `hung` in `“…,” read a banner hung from the bridge`: no verb of its own, since the cue has the banner as its subject. */
function isReduced({ paragraph: { tokens } }: TaggedText, { kind, to }: Phrase): boolean {
  const verb = verbForm(tokens[to])
  return kind === 'common' && verb?.speechClass === 'plain' && isPreposition(tokens[to + 1])
}

/** Whether a quotation has a mark before the cue, as `“…,” said Lind` has; not the subject of `the “new deal” reflects an error`. */
const isEnded = ({ paragraph }: TaggedText, { quote }: Token): boolean =>
  /[,.?!…—–―-]['’)\]]*$/.test(paragraph.quotes[quote!]!.text)

const isDash = (token: Token | undefined): boolean => !!token && /^(?:[—–―]|--)/.test(token.text)

/** `wrongdoing` in `denied wrongdoing`: a single noun that is not a person. */
function isThing(tagged: TaggedText, phrase: Phrase): boolean {
  const word = tagged.paragraph.tokens[phrase.from]!
  const single = phrase.kind === 'common' && phrase.to - phrase.from === 1 && !word.lower.endsWith('s')
  return single && !isDeterminer(word) && !canSpeak(tagged, phrase)
}

/** Whether the subject stands before the comma, as in `The memo, seen by Axios, says staff who left “must return”`. */
function hasSubject(tagged: TaggedText, found: ReturnType<typeof subjectBefore>, { kind, to }: Phrase): boolean {
  const after = tagged.paragraph.tokens[to]
  if (typeof found !== 'object' || !after || /^[.,]$/.test(after.text)) return false
  if (found.phrase.mention?.entity.kind === 'person') return true
  return (after.kind === 'quote' || kind === 'common') && canSpeak(tagged, found.phrase)
}

export function agent(tagged: TaggedText, verb: number, { to }: Range): Phrase | undefined {
  const { tokens } = tagged.paragraph
  for (let i = verb + 1; i < Math.min(to, verb + 7); i++) {
    if (tokens[i]!.kind === 'punctuation') return undefined
    if (tokens[i]!.lower !== 'by') continue
    const phrase = phraseStartingAt(tagged, i + 1, to)
    return phrase && !isTime(tagged, phrase) ? extendPhrase(tagged, phrase, to) : undefined
  }
  return undefined
}
