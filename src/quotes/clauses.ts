import { agent, invertedSubject } from './inverted.ts'
import { isOneOf } from './lexicon.ts'
import type { Page, Phrase } from './phrases.ts'
import { hasAuxiliary, isMainBe, isPassive, isRetort, isVerb, verbGroupStart } from './predicate.ts'
import type { Range } from './sentences.ts'
import { canSpeak } from './speakers.ts'
import { subjectPhrase } from './reach.ts'
import { subjectBefore } from './subject.ts'
import { verbForm, type Force, type VerbForm } from './verbs.ts'

/** Somebody does something: a verb with its subject, in the order of the sentence. */
export interface Clause {
  readonly verb: number
  /** Where its auxiliaries and adverbs begin. */
  readonly start: number
  readonly force: Force
  readonly form: VerbForm['form']
  /** Absent where the sentence names nobody, or only those whom the verb is done to. */
  readonly subject?: Phrase | undefined
  /** Whom a passive verb is done to: what the sentence is about, though nobody who speaks. */
  readonly topic?: Phrase | undefined
  /** How the subject was found. */
  readonly how: 'before' | 'inverted' | 'inherited' | 'relative' | 'by' | 'none'
}

/** The clauses of a sentence, each with its subject where one can be found. */
export function clausesOf(page: Page, sentence: Range): Clause[] {
  const clauses: Clause[] = []
  for (let i = sentence.from; i < sentence.to; i++) {
    const clause = clauseAt(page, sentence, i, clauses)
    if (clause) clauses.push(clause)
  }
  return clauses
}

function clauseAt(page: Page, sentence: Range, i: number, earlier: readonly Clause[]): Clause | undefined {
  const { tokens } = page.paragraph
  const token = tokens[i]!
  if (token.kind !== 'word' || page.names[i] || token.possessive) return undefined
  const verb =
    verbForm(token) ?? (isMainBe(page, i, sentence) ? ({ force: 'plain', form: 'finite' } as const) : undefined)
  if (!verb) return undefined

  const start = verbGroupStart(page, i, sentence.from)
  if (!isVerb(page, sentence, i, start, verb)) return undefined

  const goesOn = token.lower.startsWith('continu') && tokens[i + 1]?.lower === 'to'
  const force = goesOn ? 'plain' : isRetort(page, i, verb) ? 'strong' : callsOn(page, i) ? 'wide' : verb.force
  const clause = (how: Clause['how'], subject?: Phrase, topic?: Phrase): Clause => ({
    verb: i,
    start,
    force,
    form: verb.form,
    subject,
    topic,
    how,
  })

  const by = verb.form === 'finite' && isPassive(page, i, start)
  if (by) {
    const subject = agent(page, i, sentence)
    const done = subjectBefore(page, start, sentence.from)
    const topic = typeof done === 'object' && !done.relative ? done.phrase : undefined
    return clause(subject ? 'by' : 'none', subject, topic)
  }
  const inverted = invertedSubject(page, i, start, sentence)
  if (inverted) return clause('inverted', inverted)

  const participle = verb.form === 'ing' && !hasAuxiliary(page, start, i)
  const found = participle ? ofParticiple(page, i, start, sentence, earlier) : subjectBefore(page, start, sentence.from)
  if (!found) return clause('none')
  if (found !== 'same') return clause(found.relative ? 'relative' : 'before', found.phrase)

  const done = earlier.at(-1)
  if (participle && done?.topic && (start === done.verb + 1 || tokens[start - 1]!.lower === 'as'))
    return clause('inherited', done.topic)

  const main = participle ? leadOfParticiple(page, i, earlier) : leadOfJoined(page, verb.force, earlier)
  return main?.subject ? clause('inherited', main.subject) : clause('none')
}

/** `called on members to …`: nothing is named. */
const callsOn = (page: Page, i: number): boolean =>
  page.paragraph.tokens[i]!.lower.startsWith('call') && isOneOf(page.paragraph.tokens[i + 1]?.lower, 'on upon')

/** The clause whose subject a verb without one of its own goes back to. */
function leadOf(page: Page, earlier: readonly Clause[]): Clause | undefined {
  return (
    earlier.findLast(({ how, subject }) => subject && how !== 'relative' && isSomebody(page, subject)) ??
    earlier.findLast(({ how, subject }) => subject && how !== 'relative' && canSpeak(page, subject)) ??
    earlier.findLast(({ how, subject }) => subject && how !== 'relative') ??
    earlier.findLast(({ subject }) => subject)
  )
}

const isSomebody = (page: Page, { kind, mention, from }: Phrase): boolean =>
  kind === 'pronoun' ? page.paragraph.tokens[from]!.lower !== 'it' : mention?.figure.kind === 'person'

/** `X said … and called it`: verbs of speech go together. */
function leadOfJoined(page: Page, force: Force, earlier: readonly Clause[]): Clause | undefined {
  const speech =
    force === 'strong' || force === 'naming'
      ? earlier.findLast(
          (clause) =>
            clause.force === 'strong' &&
            clause.subject &&
            clause.how !== 'relative' &&
            isSomebody(page, clause.subject),
        )
      : undefined
  return speech ?? leadOf(page, earlier)
}

/** `…, saying`: the one who speaks in the sentence so far, else the one it begins with. */
function leadOfParticiple(page: Page, i: number, earlier: readonly Clause[]): Clause | undefined {
  const before = page.paragraph.tokens[i - 1]
  const joined = isOneOf(before?.lower, 'and while or')
    ? earlier.findLast(({ form, subject }) => form === 'ing' && subject)
    : undefined
  const all = earlier.filter(({ how, subject }) => subject && how !== 'relative' && canSpeak(page, subject))
  const here = all.filter(({ verb }) => page.paragraph.tokens.slice(verb, i).every(({ text }) => text !== ';'))
  const able = here.length ? here : all
  return joined ?? able.findLast(({ force }) => force === 'strong') ?? able[0] ?? leadOf(page, earlier)
}

/** `saying`: the subject of the sentence so far, or `with Trump saying`. */
function ofParticiple(page: Page, i: number, start: number, { from }: Range, earlier: readonly Clause[]) {
  const before = page.paragraph.tokens[start - 1]
  if (i <= from || !before || start <= from || before.kind !== 'word') return 'same' as const
  if (isOneOf(before.lower, 'him them')) {
    const heard: Phrase = { kind: 'pronoun', from: start - 1, to: start }
    return { phrase: heard, relative: false }
  }
  const phrase = subjectPhrase(page, start - 1, from)
  const opener = phrase && page.paragraph.tokens[phrase.from - 1]
  const object = phrase?.mention?.figure.kind !== 'person' && earlier.some(({ subject }) => subject)
  if (phrase && (!object || opener?.lower === 'with')) return { phrase, relative: false }
  return 'same' as const
}
