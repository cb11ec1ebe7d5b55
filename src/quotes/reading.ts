import type { Speak } from './candidates.ts'
import { figureOf, type Figure } from './figure.ts'
import { clausesOf, type Clause } from './clauses.ts'
import { isOneOf } from './lexicon.ts'
import type { Memory, Scene } from './memory.ts'
import type { Page, Phrase } from './phrases.ts'
import type { Range } from './sentences.ts'
import { genderOfNoun, isPluralRole, isRole } from './roles.ts'
import { canSpeak, headOf, isOwnAnswer, speakerNamed, type Speaker } from './speakers.ts'
import { personBehind, type Step } from './trail.ts'

/** A sentence read: what is done in it, and who the phrases of it mean. */
export interface Reading {
  readonly page: Page
  readonly sentence: Range
  readonly clauses: readonly Clause[]
  readonly speak: Speak
  /** Names and resolved pronouns in their order, for the sentences after it. */
  readonly steps: readonly Placed[]
}

interface Placed {
  readonly at: number
  readonly step: Step
}

export function readingOf(page: Page, sentence: Range, memory: Memory): Reading {
  const clauses = clausesOf(page, sentence)
  const steps = namesIn(page, sentence, clauses, memory)
  const speakers = new Map<Phrase, Speaker | undefined>()

  const speak: Speak = (phrase) => {
    if (!phrase) return undefined
    if (!speakers.has(phrase)) speakers.set(phrase, speakerOf(page, phrase, memory, steps, clauses))
    return speakers.get(phrase)
  }
  for (const clause of clauses) {
    const phrase = clause.subject ?? clause.topic
    const figure = speak(phrase)?.figure ?? strangerOf(page, clause)
    if (!phrase || !figure) continue
    if (partOf(clause) === 'speaker' && clause.subject) figure.speaks = true
    if (phrase.kind !== 'name')
      steps.push({ at: phrase.from, step: { figure, ...placeOf(page, memory), part: partOf(clause) } })
  }
  return { page, sentence, clauses, speak, steps: steps.sort((a, b) => a.at - b.at) }
}

/** `A nurse said …`: somebody new without a name, whom the next `she` may mean. */
function strangerOf(page: Page, { subject, how }: Clause): Figure | undefined {
  if (subject?.kind !== 'common' || subject.parts || how === 'inherited') return undefined
  const { tokens } = page.paragraph
  const noun = tokens[headOf(page, subject)]
  const article = tokens[subject.from]!.lower
  if (!isOneOf(article, 'the a an one another his her their') || !isRole(noun) || isPluralRole(noun)) return undefined
  const name = speakerNamed(page, subject)?.text
  return name === undefined ? undefined : figureOf(name, article === 'the' ? 'unknown' : 'person', genderOfNoun(noun))
}

function namesIn(page: Page, { from, to }: Range, clauses: readonly Clause[], memory: Memory): Placed[] {
  const steps: Placed[] = []
  for (let i = from; i < to; i++) {
    const mention = page.names[i]
    if (!mention || mention.outer !== i) continue
    const clause = clauses.find(
      ({ subject }) => subject?.mention === mention || subject?.parts?.some((part) => part.mention === mention),
    )
    const topic = clauses.some((one) => one.topic?.mention === mention) || frames(page, i, from)
    const part = mention.possessive ? 'possessor' : clause ? partOf(clause) : topic ? 'subject' : 'object'
    steps.push({ at: mention.from, step: { figure: mention.figure, ...placeOf(page, memory), part } })
  }
  return steps
}

/** `For Jane Roe, the tax is overdue`: the sentence is about her. */
function frames({ paragraph: { tokens } }: Page, at: number, from: number): boolean {
  return at === from + 1 && tokens[from]!.lower === 'for'
}

const partOf = ({ force }: Clause): Step['part'] => (force === 'strong' || force === 'naming' ? 'speaker' : 'subject')
const placeOf = ({ paragraph }: Page, { sentence }: Memory) => ({ sentence, paragraph: paragraph.index })

function speakerOf(
  page: Page,
  phrase: Phrase,
  memory: Memory,
  steps: readonly Placed[],
  clauses: readonly Clause[],
): Speaker | undefined {
  if (phrase.kind !== 'pronoun' && !isOwnAnswer(page, phrase)) return speakerNamed(page, phrase)
  const own = page.paragraph.tokens[phrase.from]!.lower
  const word = SUBJECTS[own] ?? own
  if (word === 'they' || word === 'it') return bodyBefore(page, phrase, clauses, word) ?? memory[word]
  if (word !== 'he' && word !== 'she') return undefined

  const gender = word === 'he' ? 'male' : 'female'
  const known = [...memory.trail.slice(-60), ...steps.filter(({ at }) => at < phrase.from).map(({ step }) => step)]
  const figure = personBehind(known, gender, { ...placeOf(page, memory), last: memory.last?.figure })
  if (!figure) return undefined
  figure.gender ??= gender
  return memory.last?.figure === figure ? memory.last : { text: figure.name, figure }
}

/** `The council declined to comment on what it called “noise”`: the body that the sentence began with. */
function bodyBefore(page: Page, phrase: Phrase, clauses: readonly Clause[], word: 'it' | 'they'): Speaker | undefined {
  const clause = clauses.findLast(({ subject, how, force }) => {
    if (!subject || subject.kind === 'pronoun' || subject.to > phrase.from || how === 'inverted') return false
    const speaker = speakerNamed(page, subject)
    return word === 'they'
      ? speaker?.plural
      : !speaker?.plural && speaker?.figure?.kind !== 'person' && (force === 'strong' || canSpeak(page, subject))
  })
  return clause && speakerNamed(page, clause.subject!)
}

/** Whom a possessive or an object means. */
const SUBJECTS: { readonly [pronoun: string]: string } = {
  his: 'he',
  him: 'he',
  her: 'she',
  their: 'they',
  them: 'they',
  its: 'it',
}

/** Keeps of a sentence what the next ones may go back to. */
export function remember({ page, sentence, clauses, speak, steps }: Reading, memory: Memory, scene: Scene): void {
  const { tokens } = page.paragraph
  const subjects: { speaker: Speaker; clause: Clause }[] = []
  for (const clause of clauses) {
    const speaker = speak(clause.subject)
    if (speaker) subjects.push({ speaker, clause })
  }
  const speech = subjects.find(({ clause }) => clause.force === 'strong')?.speaker

  if (!tokens.slice(sentence.from, sentence.to).some(({ kind }) => kind === 'quote')) {
    const able = subjects.find(({ clause }) => canSpeak(page, clause.subject!))
    const main = speech ?? able?.speaker ?? speak(clauses[0]?.topic)
    if (main) scene.before = main
    if (speech) {
      memory.last = speech
      if (scene.carried && scene.carried.figure !== speech.figure) scene.carried = speech
    }
    memory.announced = tokens[sentence.to - 1]!.text === ':' ? main : undefined
  } else memory.announced = undefined

  for (const { step } of steps) memory.trail.push(step)
  for (const { speaker, clause } of subjects) {
    if (clause.force !== 'strong' && !speaker.plural) continue
    if (speaker.plural) memory.they = speaker
    else if (speaker.figure?.kind !== 'person') memory.it = memory.they = speaker
  }
}
