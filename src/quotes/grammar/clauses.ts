import { agent, invertedSubject } from './inverted-subject.ts'
import { isOneOf, lexicon } from '../words/lexicon.ts'
import { phraseEndingAt, type TaggedText, type Phrase } from './noun-phrase.ts'
import { hasAuxiliary, isMainBe, isPassive, isRetort, isVerb, verbGroupStart } from './verb-group.ts'
import type { Range } from '../text/sentences.ts'
import { canSpeak } from '../people/speaker.ts'
import { subjectPhrase } from './subject-phrase.ts'
import { subjectBefore } from './subject.ts'
import { isPreposition } from '../words/function-words.ts'
import { isRole } from '../words/roles.ts'
import { verbForm, type SpeechClass, type VerbForm } from '../words/verbs.ts'

/** A verb with its subject. Clauses are listed in the order of the sentence. */
export interface Clause {
  readonly verb: number
  /** The first token of the verb group, auxiliaries and adverbs included. */
  readonly start: number
  readonly speechClass: SpeechClass
  readonly form: VerbForm['form']
  /** Absent if the sentence names no subject, or if a passive verb has no agent. */
  readonly subject?: Phrase | undefined
  /** The grammatical subject of a passive verb. It is what the sentence is about, but it does not speak. */
  readonly topic?: Phrase | undefined
  /** How the subject was found. */
  readonly how: 'before' | 'inverted' | 'inherited' | 'relative' | 'by' | 'none'
}

/** The clauses of a sentence, each with its subject where one can be found. */
export function clausesOf(tagged: TaggedText, sentence: Range): Clause[] {
  const clauses: Clause[] = []
  for (let i = sentence.from; i < sentence.to; i++) {
    const clause = clauseAt(tagged, sentence, i, clauses)
    if (clause) clauses.push(clause)
  }
  return clauses
}

function clauseAt(tagged: TaggedText, sentence: Range, i: number, clauses: readonly Clause[]): Clause | undefined {
  const { tokens } = tagged.paragraph
  const token = tokens[i]!
  if (token.kind !== 'word' || tagged.names[i] || token.possessive) return undefined
  const verb =
    verbForm(token) ?? (isMainBe(tagged, i, sentence) ? ({ speechClass: 'plain', form: 'finite' } as const) : undefined)
  if (!verb) return undefined

  const purpose = clauses.length > 0 && isPurpose(tagged, i, verb)
  const start = verbGroupStart(tagged, i, sentence.from)
  if (!purpose && !isVerb(tagged, sentence, i, start, verb)) return undefined

  const earlier = outsideBrackets(tagged, clauses, i)
  const continues = token.lower.startsWith('continu') && tokens[i + 1]?.lower === 'to'
  const speechClass = continues
    ? 'plain'
    : isRetort(tagged, i, verb)
      ? 'strong'
      : callsOn(tagged, i)
        ? 'wide'
        : verb.speechClass
  const clause = (how: Clause['how'], subject?: Phrase, topic?: Phrase): Clause => ({
    verb: i,
    start,
    speechClass,
    form: verb.form,
    subject,
    topic,
    how,
  })

  if (purpose && start === i) {
    const actor = absoluteBefore(tagged, i, sentence.from)
    const lead = leadOfJoined(tagged, verb.speechClass, leadsIn(earlier))
    return clause('inherited', actor ?? lead?.subject)
  }
  const by = verb.form === 'finite' && isPassive(tagged, i, start)
  if (by) {
    const subject = agent(tagged, i, sentence)
    const done = subjectBefore(tagged, start, sentence.from)
    const topic = typeof done === 'object' && !done.relative ? done.phrase : undefined
    return clause(subject ? 'by' : 'none', subject, topic)
  }
  const inverted = invertedSubject(tagged, i, start, sentence)
  if (inverted) return clause('inverted', inverted)

  const participle = verb.form === 'ing' && !hasAuxiliary(tagged, start, i)
  const found = participle
    ? ofParticiple(tagged, i, start, sentence, earlier)
    : subjectBefore(tagged, start, sentence.from)
  if (!found) return clause('none')
  if (found !== 'same') return clause(found.relative ? 'relative' : 'before', found.phrase)

  const done = earlier.at(-1)
  if (participle && done?.topic && (start === done.verb + 1 || tokens[start - 1]!.lower === 'as'))
    return clause('inherited', done.topic)

  const active = leadsIn(earlier)
  const last = active.at(-1)
  const goesOn = last && (!participle || isPreposition(tokens[start - 1]))
  const led = goesOn ? [...active.slice(0, -1), ofTopic(tagged, last)] : active
  const main = participle ? leadOfParticiple(tagged, i, led) : leadOfJoined(tagged, verb.speechClass, led)
  if (main?.subject) return clause('inherited', main.subject)
  const apposed =
    participle && tokens[start - 1]?.text === ',' ? subjectBefore(tagged, start, sentence.from) : undefined
  return typeof apposed === 'object' ? clause('inherited', apposed.phrase) : clause('none')
}

/** `to call` in `went to the radio to call it “noise”`: an infinitive that tells what somebody does, after another verb. */
const isPurpose = ({ paragraph: { tokens } }: TaggedText, i: number, { form, speechClass }: VerbForm): boolean =>
  form === 'base' && speechClass !== 'plain' && tokens[i - 1]?.lower === 'to'

/** Such an infinitive as a clause: no verb after it shares its subject. */
export const isInfinitive = ({ form, how }: Clause): boolean => form === 'base' && how === 'inherited'

/** `Lind` in `with Lind taking to the radio to call it “noise”`. */
function absoluteBefore(tagged: TaggedText, i: number, from: number): Phrase | undefined {
  const { tokens } = tagged.paragraph
  for (let k = i - 2; k > from + 1 && tokens[k]!.kind === 'word'; k--) {
    if (verbForm(tokens[k])?.form !== 'ing') continue
    const phrase = phraseEndingAt(tagged, k - 1, from)
    return phrase && tokens[phrase.from - 1]?.lower === 'with' ? phrase : undefined
  }
  return undefined
}

/** Clauses but those in brackets that end before token `at`. */
export function outsideBrackets(tagged: TaggedText, clauses: readonly Clause[], at: number): readonly Clause[] {
  const { tokens } = tagged.paragraph
  const first = clauses[0]?.verb ?? at
  let close = at - 1
  while (close > first && tokens[close]!.text !== ')') close--
  if (close <= first) return clauses
  const floor = Math.max(0, close - LONGEST_SENTENCE)
  let open = close - 1
  while (open >= floor && tokens[open]!.text !== '(') open--
  return open < floor ? clauses : clauses.filter(({ verb }) => verb < open || verb > close)
}

/** In tokens. Bounds the search for the bracket that opens. */
const LONGEST_SENTENCE = 400

/** `as the drivers were waiting`: not the main clause of its sentence. */
export function isSubordinate({ paragraph: { tokens } }: TaggedText, { subject, how }: Clause): boolean {
  const opener = subject && how === 'before' ? tokens[subject.from - 1]?.lower : undefined
  return isOneOf(opener, 'as while when after before although though because since if unless until whereas once')
}

/** `who Berg would like` in `to say who Berg would like` */
const isQuestion = ({ paragraph: { tokens } }: TaggedText, { subject, how }: Clause): boolean =>
  how === 'before' && isOneOf(tokens[subject!.from - 1]?.lower, 'who whom what how why whether which')

/** `that the plan works` */
export const isComplement = ({ paragraph: { tokens } }: TaggedText, { subject, how }: Clause): boolean =>
  how === 'before' && tokens[subject!.from - 1]?.lower === 'that'

/** `called on members to …` does not name anything, so it does not quote. */
const callsOn = (tagged: TaggedText, i: number): boolean =>
  tagged.paragraph.tokens[i]!.lower.startsWith('call') && isOneOf(tagged.paragraph.tokens[i + 1]?.lower, 'on upon')

/** The clauses whose subject a later verb may share: no agent of `obtained by Lind`, no infinitive. */
const leadsIn = (earlier: readonly Clause[]): readonly Clause[] =>
  earlier.filter((one) => (one.how !== 'by' || one.topic) && !isInfinitive(one))

/** `Vela was joined by Lind and joked`, `Vela was booed by the drivers after saying`: the person that the passive clause is about goes on. */
function ofTopic(tagged: TaggedText, clause: Clause): Clause {
  const { how, topic } = clause
  return how === 'by' && topic && isSomebody(tagged, topic) ? { ...clause, subject: topic, how: 'before' } : clause
}

/** The clause whose subject is shared by a later verb without a subject of its own. */
function leadOf(tagged: TaggedText, earlier: readonly Clause[]): Clause | undefined {
  return (
    earlier.findLast(
      (one) => one.subject && one.how !== 'relative' && isSomebody(tagged, one.subject) && !isQuestion(tagged, one),
    ) ??
    earlier.findLast(({ how, subject }) => subject && how !== 'relative' && canSpeak(tagged, subject)) ??
    earlier.findLast(({ how, subject }) => subject && how !== 'relative') ??
    earlier.findLast(({ subject }) => subject)
  )
}

const isSomebody = (tagged: TaggedText, { kind, mention, from }: Phrase): boolean =>
  kind === 'pronoun' ? tagged.paragraph.tokens[from]!.lower !== 'it' : mention?.entity.kind === 'person'

/** `X said … and called it`: a verb of speech shares the subject of the last verb of speech. */
function leadOfJoined(tagged: TaggedText, speechClass: SpeechClass, earlier: readonly Clause[]): Clause | undefined {
  const speech =
    speechClass === 'strong' || speechClass === 'naming'
      ? earlier.findLast(
          (clause) =>
            clause.speechClass === 'strong' &&
            clause.subject &&
            clause.how !== 'relative' &&
            isSomebody(tagged, clause.subject),
        )
      : undefined
  return speech ?? leadOf(tagged, earlier)
}

/** `…, saying`: the last speaker in the sentence, else its first subject. */
function leadOfParticiple(tagged: TaggedText, i: number, earlier: readonly Clause[]): Clause | undefined {
  const before = tagged.paragraph.tokens[i - 1]
  const joined = isOneOf(before?.lower, 'and while or')
    ? earlier.findLast(({ form, subject }) => form === 'ing' && subject)
    : undefined
  const able = earlier.filter(({ how, subject }) => subject && how !== 'relative' && canSpeak(tagged, subject))
  const main = able.filter((clause) => !isSubordinate(tagged, clause) && !isComplement(tagged, clause))
  const all = main.length ? main : able
  const here = all.filter(({ verb }) => tagged.paragraph.tokens.slice(verb, i).every(({ text }) => text !== ';'))
  const leads = here.length ? here : all
  return joined ?? leads.findLast(({ speechClass }) => speechClass === 'strong') ?? leads[0] ?? leadOf(tagged, earlier)
}

/** The subject of `saying`: a phrase right before it (`with Trump saying`), else an earlier subject. */
function ofParticiple(tagged: TaggedText, i: number, start: number, { from }: Range, earlier: readonly Clause[]) {
  const before = tagged.paragraph.tokens[start - 1]
  if (i <= from || !before || start <= from || before.kind !== 'word') return 'same' as const
  if (isOneOf(before.lower, 'him them')) {
    const countSpeakers: Phrase = { kind: 'pronoun', from: start - 1, to: start }
    return { phrase: countSpeakers, relative: false }
  }
  const shown = recordedBefore(tagged, start, from)
  if (shown) return { phrase: shown, relative: false }
  const phrase = subjectPhrase(tagged, start - 1, from)
  const opener = phrase && tagged.paragraph.tokens[phrase.from - 1]
  const object = phrase?.mention?.entity.kind !== 'person' && earlier.some(({ subject }) => subject)
  const heard = phrase && isHeard(tagged, phrase, earlier)
  if (phrase && (!object || opener?.lower === 'with' || heard)) return { phrase, relative: false }
  return 'same' as const
}

/** `Vela` in `footage of Vela saying` */
function recordedBefore(tagged: TaggedText, start: number, from: number): Phrase | undefined {
  const { tokens } = tagged.paragraph
  if (!tokens.slice(Math.max(from, start - 5), start).some(({ lower }) => lower === 'of')) return undefined
  const phrase = phraseEndingAt(tagged, start - 1, from)
  const recorded =
    phrase && tokens[phrase.from - 1]?.lower === 'of' && RECORDINGS.has(tokens[phrase.from - 2]?.lower ?? '')
  return recorded ? phrase : undefined
}

const RECORDINGS = lexicon(
  'footage video videos clip clips recording recordings tape tapes audio photo photos picture pictures image images',
)

/** `her father` in `Vela recalled her father telling her`: a person between a verb and its participle. */
function isHeard(tagged: TaggedText, { kind, from, to }: Phrase, earlier: readonly Clause[]): boolean {
  if (kind !== 'common' || earlier.at(-1)?.verb !== from - 1) return false
  return isRole(tagged.paragraph.tokens[to - 1])
}
