import { nameBeforeColon, type SpeakerOf } from './candidates.ts'
import { newEntity, type Entity } from '../people/entity.ts'
import { clausesOf, isSubordinate, type Clause } from '../grammar/clauses.ts'
import { isOneOf } from '../words/lexicon.ts'
import type { Discourse, ParagraphState } from './discourse.ts'
import type { TaggedText, Phrase } from '../grammar/noun-phrase.ts'
import type { Range } from '../text/sentences.ts'
import type { Token } from '../text/token.ts'
import { genderOfNoun, isPluralRole, isRole } from '../words/roles.ts'
import { canSpeak, headOf, isOwnAnswer, speakerNamed, type Speaker } from '../people/speaker.ts'
import { antecedentOf, type Reference } from '../people/antecedent.ts'

/** The clauses of a sentence, and the speakers that its phrases refer to. */
export interface SentenceAnalysis {
  readonly tagged: TaggedText
  readonly sentence: Range
  readonly clauses: readonly Clause[]
  readonly speakerOf: SpeakerOf
  /** Names and resolved pronouns in order. Pronouns of later sentences refer to them. */
  readonly references: readonly PlacedReference[]
}

interface PlacedReference {
  readonly at: number
  readonly reference: Reference
}

export function analyzeSentence(tagged: TaggedText, sentence: Range, discourse: Discourse): SentenceAnalysis {
  const clauses = clausesOf(tagged, sentence)
  const references = namesIn(tagged, sentence, clauses, discourse)
  const speakers = new Map<Phrase, Speaker | undefined>()

  const speakerOf: SpeakerOf = (phrase) => {
    if (!phrase) return undefined
    if (!speakers.has(phrase)) speakers.set(phrase, resolveSpeaker(tagged, phrase, discourse, references, clauses))
    return speakers.get(phrase)
  }
  for (const clause of clauses) {
    const phrase = clause.subject ?? clause.topic
    const entity = speakerOf(phrase)?.entity ?? strangerOf(tagged, clause, discourse)
    if (!phrase || !entity) continue
    if (isSpeech(clause) && clause.subject) entity.speaks = true
    if (phrase.kind !== 'name')
      references.push({
        at: phrase.from,
        reference: { entity, ...placeOf(tagged, discourse), part: partOf(tagged, clause) },
      })
  }
  return { tagged, sentence, clauses, speakerOf, references: references.sort((a, b) => a.at - b.at) }
}

/** An entity without a name, as in `A nurse said …`, to which the next `she` may refer. */
function strangerOf(tagged: TaggedText, { subject, how }: Clause, discourse: Discourse): Entity | undefined {
  if (subject?.kind !== 'common' || subject.parts || how === 'inherited') return undefined
  const { tokens } = tagged.paragraph
  const noun = tokens[headOf(tagged, subject)]
  const article = tokens[subject.from]!.lower
  if (!isOneOf(article, 'the a an one another his her their') || !isRole(noun) || isPluralRole(noun)) return undefined
  const name = speakerNamed(tagged, subject)?.text
  const names = discourse.references.some(({ entity }) => entity.kind === 'person' && entity.count > 0)
  return name === undefined
    ? undefined
    : newEntity(name, article === 'the' && names ? 'unknown' : 'person', genderOfNoun(noun))
}

function namesIn(
  tagged: TaggedText,
  { from, to }: Range,
  clauses: readonly Clause[],
  discourse: Discourse,
): PlacedReference[] {
  const references: PlacedReference[] = []
  for (let i = from; i < to; i++) {
    const mention = tagged.names[i]
    if (!mention || mention.outer !== i) continue
    const clause = clauses.find(
      ({ subject }) => subject?.mention === mention || subject?.parts?.some((part) => part.mention === mention),
    )
    const topic = clauses.some((one) => one.topic?.mention === mention) || frames(tagged, i, from)
    const part = mention.possessive ? 'possessor' : clause ? partOf(tagged, clause) : topic ? 'subject' : 'object'
    references.push({ at: mention.from, reference: { entity: mention.entity, ...placeOf(tagged, discourse), part } })
  }
  return references
}

/** `For Jane Roe, the tax is overdue`: the sentence is about her. */
function frames({ paragraph: { tokens } }: TaggedText, at: number, from: number): boolean {
  return at === from + 1 && tokens[from]!.lower === 'for'
}

const isSpeech = ({ speechClass }: Clause): boolean => speechClass === 'strong' || speechClass === 'naming'

function partOf(tagged: TaggedText, clause: Clause): Reference['part'] {
  if (isSubordinate(tagged, clause)) return 'subordinate'
  return isSpeech(clause) ? 'speaker' : 'subject'
}

const placeOf = ({ paragraph }: TaggedText, { sentence }: Discourse) => ({ sentence, paragraph: paragraph.index })

function resolveSpeaker(
  tagged: TaggedText,
  phrase: Phrase,
  discourse: Discourse,
  references: readonly PlacedReference[],
  clauses: readonly Clause[],
): Speaker | undefined {
  if (phrase.kind !== 'pronoun' && !isOwnAnswer(tagged, phrase)) return speakerNamed(tagged, phrase)
  const own = tagged.paragraph.tokens[phrase.from]!.lower
  const word = SUBJECTS[own] ?? own
  if (word === 'they' || word === 'it') return bodyBefore(tagged, phrase, clauses, word) ?? discourse[word]
  if (word !== 'he' && word !== 'she') return undefined

  const gender = word === 'he' ? 'male' : 'female'
  const before = references.filter(({ at }) => at < phrase.from).map(({ reference }) => reference)
  const known = [...discourse.references.slice(-60), ...before]
  const found = antecedentOf(known, gender, { ...placeOf(tagged, discourse), last: discourse.last?.entity })
  if (!found) return undefined
  const { entity, margin } = found
  entity.gender ??= gender
  return discourse.last?.entity === entity ? { ...discourse.last, margin } : { text: entity.name, entity, margin }
}

/** `The council declined to comment on what it called “noise”`: the organisation that the sentence began with. */
function bodyBefore(
  tagged: TaggedText,
  phrase: Phrase,
  clauses: readonly Clause[],
  word: 'it' | 'they',
): Speaker | undefined {
  const clause = clauses.findLast(({ subject, how, speechClass }) => {
    if (!subject || subject.kind === 'pronoun' || subject.to > phrase.from || how === 'inverted') return false
    const speaker = speakerNamed(tagged, subject)
    return word === 'they'
      ? speaker?.plural
      : !speaker?.plural &&
          speaker?.entity?.kind !== 'person' &&
          (speechClass === 'strong' || canSpeak(tagged, subject))
  })
  return clause && speakerNamed(tagged, clause.subject!)
}

/** The subject form of a possessive or an object pronoun. */
const SUBJECTS: { readonly [pronoun: string]: string } = {
  his: 'he',
  him: 'he',
  her: 'she',
  their: 'they',
  them: 'they',
  its: 'it',
}

/** Records what later sentences may refer to; `spoken` tells whether the sentence has a quote. */
export function updateDiscourse(
  analysis: SentenceAnalysis,
  discourse: Discourse,
  state: ParagraphState,
  spoken: boolean,
): void {
  const { tagged, sentence, clauses, speakerOf, references } = analysis
  const { tokens } = tagged.paragraph
  const subjects: { speaker: Speaker; clause: Clause }[] = []
  for (const clause of clauses) {
    const speaker = speakerOf(clause.subject)
    if (speaker) subjects.push({ speaker, clause })
  }
  const speech = subjects.find(({ clause }) => clause.speechClass === 'strong' && !isReduced(tagged, clause))?.speaker

  if (!spoken) {
    const able = subjects.filter(({ clause }) => canSpeak(tagged, clause.subject!))
    const main = able.find(({ clause }) => !isSubordinate(tagged, clause)) ?? able[0]
    const before = speech ?? main?.speaker ?? speakerOf(clauses[0]?.topic)
    if (before) state.before = before
    if (speech) {
      discourse.last = speech
      if (state.lastInParagraph && state.lastInParagraph.entity !== speech.entity) state.lastInParagraph = speech
    }
    discourse.announced = undefined
    if (tokens[sentence.to - 1]!.text === ':') announce(analysis, discourse, state, speech ?? main?.speaker)
  } else discourse.announced = undefined
  const other = interrupter(analysis)
  if (other) discourse.last = state.before = state.lastInParagraph = other

  for (const { reference } of references) discourse.references.push(reference)
  for (const { speaker, clause } of subjects) {
    if (clause.speechClass !== 'strong' && !speaker.plural) continue
    if (speaker.plural) discourse.they = speaker
    else if (speaker.entity?.kind !== 'person') discourse.it = discourse.they = speaker
  }
}

/** `her husband` in `“…,” Vela said, and her husband cut in.`: the next quotation is his. */
function interrupter({ tagged: { paragraph }, sentence, clauses, speakerOf }: SentenceAnalysis): Speaker | undefined {
  const { tokens } = paragraph
  const last = clauses.at(-1)
  if (last?.how !== 'before' || !isOneOf(tokens[last.subject!.from - 1]?.lower, 'and but before until when then'))
    return undefined
  const rest = tokens.slice(last.verb, sentence.to).map(({ lower }) => lower)
  return /^(?:cut|chimed|broke|jumped|chipped|weighed|piped|butted|interrupted) ?(?:in|up)? ?[.:]?$/.test(
    rest.join(' '),
  )
    ? speakerOf(last.subject)
    : undefined
}

/** `beaming` in `The face beaming from the billboards`: a thing and its participle. */
const isReduced = (tagged: TaggedText, { form, how, subject }: Clause): boolean =>
  form === 'ing' && how === 'before' && !canSpeak(tagged, subject!)

/** `And from Mayor Ruth Cole:` announces the speaker of the next quotation; `Reaction:` announces somebody else than the last one. */
function announce(
  { tagged, sentence, clauses, speakerOf }: SentenceAnalysis,
  discourse: Discourse,
  state: ParagraphState,
  subject: Speaker | undefined,
): void {
  const { tokens } = tagged.paragraph
  const told = whatTheySaid(tokens, clauses)
  const topic = !told && isOneOf(tokens[sentence.from]!.lower, 'what how why here more')
  const name = nameBeforeColon(tagged, sentence, clauses, sentence.to - 1)
  const owner = name && tokens[name.to - 1]!.possessive ? speakerOf(name) : undefined
  discourse.announced = topic ? undefined : (speakerOf(told) ?? owner ?? subject ?? speakerOf(name))
  if (isStrange(discourse.announced)) discourse.announced = undefined
  if (!discourse.announced) discourse.last = state.before = state.lastInParagraph = undefined
}

/** `Lind` in `Here is what Lind had to say:`, `What Lind said:`, `Here’s how Lind put it:` */
function whatTheySaid(tokens: readonly Token[], clauses: readonly Clause[]): Phrase | undefined {
  const clause = clauses.find(
    ({ subject, how, speechClass, verb }) =>
      how === 'before' &&
      subject!.kind === 'name' &&
      isOneOf(tokens[subject!.from - 1]?.lower, 'what how') &&
      (speechClass === 'strong' ||
        /^(?:to say|it)$/.test(`${tokens[verb + 1]?.lower} ${tokens[verb + 2]?.lower}`.replace(/ :$/, ''))),
  )
  return clause?.subject
}

/** One word that the story has nowhere else: `Reaction:`. */
const isStrange = (speaker: Speaker | undefined): boolean =>
  speaker?.entity?.kind === 'unknown' && speaker.entity.count < 2 && !speaker.text.includes(' ')
