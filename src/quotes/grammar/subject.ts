import { beforeComma, endsWithComma } from './apposition.ts'
import { isClauseOpener, isPreposition } from '../words/function-words.ts'
import { isOneOf } from '../words/lexicon.ts'
import { isNoun, isTime, phraseEndingAt, phraseStartingAt, type TaggedText, type Phrase } from './noun-phrase.ts'
import { beforeBracket, governingPhrase, subjectPhrase, type Found } from './subject-phrase.ts'
import { isRole } from '../words/roles.ts'
import { canSpeak, headOf } from '../people/speaker.ts'
import { verbForm } from '../words/verbs.ts'

/** The subject of a verb group that begins at `start`; `same` means the subject of the verb before it. */
export function subjectBefore(tagged: TaggedText, start: number, floor: number): Found | 'same' | undefined {
  const { tokens } = tagged.paragraph
  const i = beforeBracket(tagged, start - 1, floor)
  if (i < floor) return undefined

  const token = tokens[i]!
  if (token.kind === 'quote')
    return endsWithComma(tagged, i, floor) ? beforeComma(tagged, i, floor) : beforeAside(tagged, i, floor)
  if (token.text === ',') return beforeComma(tagged, i, floor)
  if (isDash(token.text)) return beforeDash(tagged, i, floor)
  if (isOneOf(token.lower, 'and or but then')) return 'same'
  if (isOneOf(token.lower, 'who which that')) return relativeTo(tagged, i, floor)

  const time = phraseEndingAt(tagged, i, floor)
  if (time && isTime(tagged, time) && time.from > floor) {
    const before = isPreposition(tokens[time.from - 1]) ? time.from - 1 : time.from
    if (tokens[before - 1]?.text === ',') return subjectBefore(tagged, before, floor)
  }
  const phrase = subjectPhrase(tagged, i, floor)
  const opening = phrase && isObject(tagged, phrase, floor) ? openingName(tagged, floor) : undefined
  if (opening) return { phrase: opening, relative: false }
  return phrase && { phrase: withoutMissingComma(tagged, phrase, floor), relative: false }
}

/** `The mayor` in `The mayor, whom Lind called “a coward,” said`; the subject of the verb before the quotation without such an aside. */
function beforeAside(tagged: TaggedText, quote: number, floor: number): Found | 'same' | undefined {
  if (quote <= floor) return undefined
  const { tokens, quotes } = tagged.paragraph
  let comma = quote - 1
  while (comma > floor && tokens[comma]!.text !== ',') comma--
  const closed =
    comma > floor &&
    quotes[tokens[quote]!.quote!]!.text.endsWith(',') &&
    isOneOf(tokens[comma + 1]?.lower, 'whom which whose')
  const phrase = closed ? subjectPhrase(tagged, comma - 1, floor) : undefined
  return phrase ? { phrase, relative: false } : 'same'
}

/** `the striker` in `credited with finding the striker has called`: the object of a participle. */
function isObject({ paragraph: { tokens } }: TaggedText, { from }: Phrase, floor: number): boolean {
  const verb = from - 1
  return verb > floor + 1 && verbForm(tokens[verb])?.form === 'ing' && isPreposition(tokens[verb - 1])
}

/** The name that a sentence opens with, before a comma. */
function openingName(tagged: TaggedText, floor: number): Phrase | undefined {
  const phrase = phraseStartingAt(tagged, floor, tagged.paragraph.tokens.length)
  return phrase?.kind === 'name' && tagged.paragraph.tokens[phrase.to]?.text === ',' ? phrase : undefined
}

/** The name in `Anthony Anton, president of the association said`, where the comma before the verb is missing. */
function withoutMissingComma(tagged: TaggedText, phrase: Phrase, floor: number): Phrase {
  const { tokens } = tagged.paragraph
  const comma = phrase.from - 1
  if (comma <= floor || tokens[comma]!.text !== ',') return phrase
  const role = phrase.kind === 'common' && isRole(tokens[headOf(tagged, phrase)])
  if (!role && phrase.mention?.entity.kind !== 'place' && !phrase.parts) return phrase
  const short = isOneOf(tokens[phrase.from]!.lower, 'a an') && !tokens.slice(phrase.from, phrase.to).some(isPreposition)
  const verb = phrase.to
  const reported = tokens[verb + 1]?.text === ',' || tokens[verb + 1]?.lower === 'that'
  if (short || (tokens[phrase.from]!.lower === 'the' && (phrase.to - phrase.from < 4 || reported))) return phrase
  const name = subjectPhrase(tagged, comma - 1, floor)
  const opens =
    name && (name.from <= floor + 1 || tokens[name.from - 1]!.kind !== 'word' || isClauseOpener(tokens[name.from - 1]))
  return opens && name.mention?.entity.kind === 'person' ? name : phrase
}

function relativeTo(tagged: TaggedText, who: number, floor: number): Found | undefined {
  const { tokens } = tagged.paragraph
  let i = who - 1
  if (tokens[i]?.text === ',') i--
  if (i < floor || (tokens[who]!.lower === 'that' && !isNoun(tokens[i]!))) return undefined
  const right = phraseEndingAt(tagged, beforeBracket(tagged, i, floor), floor)
  if (!right) return undefined
  if (right.mention?.entity.kind === 'person') return { phrase: right, relative: true }
  const bearer = bearerOf(tagged, right, floor)
  if (bearer) return { phrase: bearer, relative: true }
  const far = governingPhrase(tagged, right, floor)
  if (far && !canSpeak(tagged, right) && canSpeak(tagged, far)) return { phrase: far, relative: true }
  const role = far && tokens[who]!.lower === 'who' && far.kind === 'name'
  return { phrase: far && (role || right.kind === 'name') ? far : right, relative: true }
}

/** `Lind` in `Lind, a Hale native who writes stories`. */
function bearerOf(tagged: TaggedText, { kind, from }: Phrase, floor: number): Phrase | undefined {
  const { tokens } = tagged.paragraph
  if (kind !== 'common' || tokens[from - 1]?.text !== ',' || !isOneOf(tokens[from]!.lower, 'a an the')) return undefined
  const name = phraseEndingAt(tagged, from - 2, floor)
  return name?.mention && isOneOf(name.mention.entity.kind, 'person unknown') ? name : undefined
}

function beforeDash(tagged: TaggedText, dash: number, floor: number): Found | 'same' | undefined {
  for (let i = dash - 1; i >= floor; i--)
    if (isDash(tagged.paragraph.tokens[i]!.text)) {
      const phrase = subjectPhrase(tagged, i - 1, floor)
      const name = phraseStartingAt(tagged, i + 1, dash)
      if (phrase?.kind === 'common' && tokensBefore(tagged, phrase) === ',') return beforeComma(tagged, i, floor)
      const named = phrase?.kind === 'common' && name?.mention?.entity.kind === 'person'
      return phrase && { phrase: named ? name : phrase, relative: false }
    }
  return 'same'
}

const tokensBefore = ({ paragraph: { tokens } }: TaggedText, { from }: Phrase): string | undefined =>
  tokens[from - 1]?.text

const isDash = (text: string): boolean => text === '—' || text === '–' || text === '―' || text.startsWith('--')
