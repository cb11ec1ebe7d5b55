import type { Entity } from './entity.ts'
import { PRONOUNS, isPreposition } from '../words/function-words.ts'
import { isOneOf, lexicon } from '../words/lexicon.ts'
import { isTime, wordsOf, type TaggedText, type Phrase } from '../grammar/noun-phrase.ts'
import { isAdjective } from '../words/places.ts'
import { isBody, isPluralRole, isRole } from '../words/roles.ts'
import { inList } from '../text/token.ts'
import { verbForm } from '../words/verbs.ts'

export interface Speaker {
  /** As printed: the full name, else the words of the text. */
  readonly text: string
  readonly entity?: Entity | undefined
  readonly plural?: boolean
  /** Of a pronoun: how many points its antecedent has more than the next one. */
  readonly margin?: number | undefined
  /** The confidence of the verdict that the speaker is carried over from. */
  readonly confidence?: number | undefined
}

/** The speaker that a phrase names; undefined for a pronoun or a time. */
export function speakerNamed(tagged: TaggedText, phrase: Phrase): Speaker | undefined {
  if (isTime(tagged, phrase)) return undefined
  if (phrase.parts) return joined(phrase.parts.map((part) => speakerNamed(tagged, part)))

  const { mention } = phrase
  if (phrase.kind === 'name' && mention) {
    const { entity } = mention
    if (entity.kind === 'person') return { text: entity.name, entity }
    const full = entity.kind === 'unknown' && entity.name.endsWith(` ${wordsOf(tagged, mention)}`)
    if (full) return { text: entity.name, entity }
    const article = tagged.paragraph.tokens[mention.outer - 1]
    const from = article?.lower === 'the' && mention.outer > phrase.from ? mention.outer - 1 : mention.outer
    const text = lowerArticle(wordsOf(tagged, { from, to: mention.to }))
    return { text: mention.possessive ? text.replace(/['’]s?$/, '') : text, entity }
  }
  const owner = ownerOf(tagged, phrase)
  if (owner) return owner
  const text = lowerOpening(tagged, phrase)
  if (PRONOUNS.has(text.toLowerCase()) || UNNAMED.test(text)) return undefined
  return { text, ...(isPluralRole(tagged.paragraph.tokens[headOf(tagged, phrase)]) && { plural: true }) }
}

/** `“…,” added a third`: somebody without a name or a noun. */
const UNNAMED = /^(?:an?|the|yet another) (?:other|first|second|third|fourth|fifth|latter|former|last)$/i

/** The owner of an answer: `Clinton’s response was: “…”`. */
function ownerOf(tagged: TaggedText, phrase: Phrase): Speaker | undefined {
  const head = headOf(tagged, phrase)
  if (!isAnswer(tagged.paragraph.tokens[head])) return undefined
  for (let i = head - 1; i >= phrase.from; i--) {
    const mention = tagged.names[i]
    if (tagged.paragraph.tokens[i]!.possessive && mention && isOneOf(mention.entity.kind, 'person unknown'))
      return { text: mention.entity.name, entity: mention.entity }
  }
  return undefined
}

/** `His answer was: “…”` counts as `he`. */
export function isOwnAnswer(tagged: TaggedText, phrase: Phrase): boolean {
  const { tokens } = tagged.paragraph
  return isOneOf(tokens[phrase.from]!.lower, 'his her their its') && isAnswer(tokens[headOf(tagged, phrase)])
}

/** `answer`, `reaction`: nouns that stand for the words of their owner. */
export const isAnswer = inList(
  lexicon(
    'answer response reply message motto reaction advice retort rejoinder question comment verdict slogan catchphrase mantra statement take view context analysis background',
  ),
)

function joined(speakers: readonly (Speaker | undefined)[]): Speaker | undefined {
  const names = speakers.flatMap((speaker) => (speaker ? [speaker.text] : []))
  const last = names.pop()
  if (!last) return undefined
  return { text: names.length ? `${names.join(', ')} and ${last}` : last, plural: names.length > 0 }
}

/** Whether a phrase can be a speaker: a person, a body of people, a text. */
export function canSpeak(tagged: TaggedText, phrase: Phrase): boolean {
  if (phrase.kind === 'pronoun') return true
  if (phrase.kind === 'name') return phrase.mention?.entity.kind !== 'place' || !!phrase.parts
  const head = tagged.paragraph.tokens[headOf(tagged, phrase)]!
  return isRole(head) || isBody(head)
}

/** The head of a common phrase: the last word before its first preposition; `Scientists` in `Scientists led by Roe`, `drivers` in `drivers armed with horns`. */
export function headOf(tagged: TaggedText, { from, to }: Phrase): number {
  const { tokens } = tagged.paragraph
  let end = from + 1
  while (end < to && tokens[end]!.kind === 'word' && !isPreposition(tokens[end])) end++
  const last = tokens[end - 1]!
  const past = end < to && verbForm(last)?.form === 'finite'
  const led = past && (tokens[end]?.lower === 'by' || isRole(tokens[end - 2]))
  return end - 2 >= from && (led || BEHIND.has(last.lower)) ? end - 2 : end - 1
}

/** `a source close to Roe`: adjectives behind their noun. */
const BEHIND = lexicon('close familiar loyal opposed sympathetic privy allied')

/** `officials` for `Officials` at the start of a sentence; `Russian officials` and `Lindqvist herself` keep their capital. */
function lowerOpening(tagged: TaggedText, phrase: Phrase): string {
  const text = lowerArticle(wordsOf(tagged, phrase))
  const first = tagged.paragraph.tokens[phrase.from]!
  const common =
    first.capital &&
    !tagged.names[phrase.from] &&
    !isAdjective(first) &&
    first.text.length > 1 &&
    first.text.slice(1) === first.text.slice(1).toLowerCase() &&
    !/^(?:him|her)self$/.test(tagged.paragraph.tokens[phrase.from + 1]?.lower ?? '')
  return common ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

const ARTICLE =
  /^(?:The|An?|One|Some|Two|His|Her|Their|Its|This|That|These|Those|Another|Many|Most|Several|Other|Both|My|Our) /

const lowerArticle = (text: string): string => text.replace(ARTICLE, (word) => word.toLowerCase())
