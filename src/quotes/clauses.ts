import { ADVERBS, DETERMINERS, isAdverb } from './english.ts'
import { isNounToo, isTime, phraseStartingAt, type Page, type Phrase } from './phrases.ts'
import { isBody, isPluralRole, isRole } from './roles.ts'
import type { Range } from './sentences.ts'
import { canSpeak, headOf } from './speakers.ts'
import { completed, followedByVerb, subjectBefore, subjectPhrase } from './subject.ts'
import type { Token } from './tokens.ts'
import { AUXILIARIES, BE, verbForm, type Force, type VerbForm } from './verbs.ts'

/** Somebody does something: a verb with its subject, in the order of the sentence. */
export interface Clause {
  readonly verb: number
  /** Where its auxiliaries and adverbs begin. */
  readonly start: number
  readonly force: Force
  readonly form: VerbForm['form']
  /** Absent where the sentence names nobody, or only those whom the verb is done to. */
  readonly subject?: Phrase
  /** Whom a passive verb is done to: what the sentence is about, though nobody who speaks. */
  readonly topic?: Phrase
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
    verbForm(token.lower) ?? (isMainBe(page, i, sentence) ? ({ force: 'plain', form: 'finite' } as const) : undefined)
  if (!verb) return undefined

  const start = verbGroupStart(page, i, sentence.from)
  if (!isVerb(page, sentence, i, start, verb)) return undefined

  const goesOn = /^continu/.test(token.lower) && tokens[i + 1]?.lower === 'to'
  const common = {
    verb: i,
    start,
    force: goesOn ? ('plain' as const) : isRetort(page, i, verb) ? ('strong' as const) : verb.force,
    form: verb.form,
  }
  const by = verb.form === 'finite' && isPassive(page, i, start)
  if (by) {
    const subject = agent(page, i, sentence)
    const done = subjectBefore(page, start, sentence.from)
    const topic = typeof done === 'object' && !done.relative ? done.phrase : undefined
    return { ...common, ...(subject && { subject }), ...(topic && { topic }), how: subject ? 'by' : 'none' }
  }
  const inverted = invertedSubject(page, i, start, sentence)
  if (inverted) return { ...common, subject: inverted, how: 'inverted' }

  const participle = verb.form === 'ing' && !hasAuxiliary(page, start, i)
  const found = participle ? ofParticiple(page, i, start, sentence, earlier) : subjectBefore(page, start, sentence.from)
  if (found !== 'same')
    return found
      ? { ...common, subject: found.phrase, how: found.relative ? 'relative' : 'before' }
      : { ...common, how: 'none' }

  const done = earlier.at(-1)
  if (participle && done?.topic && (start === done.verb + 1 || tokens[start - 1]!.lower === 'as'))
    return { ...common, subject: done.topic, how: 'inherited' }

  const main = participle ? leadOfParticiple(page, i, earlier) : leadOfJoined(page, verb.force, earlier)
  return main?.subject ? { ...common, subject: main.subject, how: 'inherited' } : { ...common, how: 'none' }
}

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
    force === 'strong'
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
  const joined = /^(?:and|while|or)$/.test(before?.lower ?? '')
    ? earlier.findLast(({ form, subject }) => form === 'ing' && subject)
    : undefined
  const able = earlier.filter(({ how, subject }) => subject && how !== 'relative' && canSpeak(page, subject))
  return joined ?? able.findLast(({ force }) => force === 'strong') ?? able[0] ?? leadOf(page, earlier)
}

/** `shot back`, `hit back`: two words that are a verb of speech. */
function isRetort(page: Page, i: number, { force }: VerbForm): boolean {
  const next = page.paragraph.tokens[i + 1]
  if (force !== 'wide' || !next) return false
  const after = page.paragraph.tokens[i + 2]
  return (
    next.lower === 'back' ||
    ((next.lower === 'on' || next.lower === 'it') && !!after && (after.kind === 'quote' || /^[,:]$/.test(after.text)))
  )
}

/** `saying`: the subject of the sentence so far, or `with Trump saying`. */
function ofParticiple(page: Page, i: number, start: number, { from }: Range, earlier: readonly Clause[]) {
  const before = page.paragraph.tokens[start - 1]
  if (i <= from || !before || start <= from || before.kind !== 'word') return 'same' as const
  const phrase = subjectPhrase(page, start - 1, from)
  const opener = phrase && page.paragraph.tokens[phrase.from - 1]
  const object = phrase?.mention?.figure.kind !== 'person' && earlier.some(({ subject }) => subject)
  if (phrase && (!object || opener?.lower === 'with')) return { phrase, relative: false }
  return 'same' as const
}

function isVerb(page: Page, sentence: Range, i: number, start: number, verb: VerbForm): boolean {
  const { tokens } = page.paragraph
  const before = i > sentence.from ? tokens[i - 1] : undefined
  if (hasAuxiliary(page, start, i)) return true
  if (verb.form === 'base') return bareWithSubject(page, i, sentence)
  if (verb.form === 'ing')
    return verb.force !== 'plain' && !(before && (DETERMINERS.has(before.lower) || before.possessive))
  if (
    before &&
    ((DETERMINERS.has(before.lower) &&
      !/^(?:that|all|both|many|some|one|another|others?|this|several|most)$/.test(before.lower)) ||
      before.possessive)
  )
    return false
  return !isNounToo(tokens[i]!.lower) || takesSubject(page, i, start, sentence)
}

function hasAuxiliary(page: Page, start: number, verb: number): boolean {
  for (let i = start; i < verb; i++) {
    const { lower } = page.paragraph.tokens[i]!
    if (AUXILIARIES.has(lower) || lower === 'to') return true
  }
  return false
}

function isMainBe(page: Page, i: number, { to }: Range): boolean {
  const { tokens } = page.paragraph
  if (!BE.has(tokens[i]!.lower)) return false
  let next = i + 1
  while (next < to && isAdverb(tokens[next]!.lower)) next++
  const form = next < to ? verbForm(tokens[next]!.lower)?.form : undefined
  return form === undefined || form === 'base'
}

/** `demands`, `issues`, `claims`: a verb only right after somebody or after `who`. */
function takesSubject(page: Page, i: number, start: number, { from, to }: Range): boolean {
  const { tokens } = page.paragraph
  const before = tokens[start - 1]
  if (start <= from || !before) return false
  const follower = i + 1 < to ? tokens[i + 1]! : undefined
  if (follower?.kind === 'word' && (AUXILIARIES.has(follower.lower) || verbForm(follower.lower)?.form === 'finite'))
    return false
  if (before.kind !== 'word') return before.text === ',' || before.text === ')' || before.kind === 'quote'
  if (before.possessive) return false
  if (/^(?:he|she|it|who|which|and|that|they|we|i)$/.test(before.lower)) return true
  const next = i + 1 < to ? tokens[i + 1] : undefined
  const object =
    !next ||
    next.kind !== 'word' ||
    DETERMINERS.has(next.lower) ||
    next.capital ||
    /^(?:that|how|why|as|him|her|them)$/.test(next.lower)
  if (page.names[start - 1])
    return (
      object ||
      /^(?:to|for|on|it|against|out|back|himself|herself)$/.test(next.lower) ||
      /^(?:notes|reports|claims|shows|read)$/.test(tokens[i]!.lower)
    )
  const noun = object ? subjectPhrase(page, start - 1, from) : undefined
  const head = noun?.kind === 'common' ? tokens[headOf(page, noun)]!.lower : before.lower
  if ((isRole(head) || isBody(head)) && !/s$/.test(head) && object) return true
  const said = !next || next.kind === 'quote' || /^(?:to|that)$/.test(next.lower)
  const phrase = said ? subjectPhrase(page, start - 1, from) : undefined
  return !!phrase && /^(?:the|a|an|his|her|their|its|this)$/.test(tokens[phrase.from]!.lower)
}

/** `we say`, `critics say`, `Democrats call`: a bare verb needs a plural or a pronoun right before it. */
function bareWithSubject(page: Page, i: number, { from }: Range): boolean {
  const { tokens } = page.paragraph
  let p = i - 1
  while (p > from && isAdverb(tokens[p]!.lower)) p--
  const before = tokens[p]
  if (!before || p < from) return false
  if (before.text === ',') return isPlural(page, subjectBefore(page, p + 1, from))
  if (before.kind !== 'word' || before.possessive) return false
  if (/^(?:they|we|i|you|who)$/.test(before.lower)) return true
  const strong = verbForm(tokens[i]!.lower)?.force === 'strong'
  if (strong && page.names[p] && /s$/.test(before.lower)) return true
  if (isPluralRole(before.lower)) return true
  return (
    /s$/.test(before.lower) &&
    /^(?:say|write|argue|tell|call|ask|describe|warn|insist|believe|think|claim|contend|suggest|state|add|fear|acknowledge|concede|predict)$/.test(
      tokens[i]!.lower,
    )
  )
}

/** `The memo, seen by Axios, says staff “must return”`: a subject stands before the comma. */
function hasSubject(page: Page, found: ReturnType<typeof subjectBefore>, after: Token | undefined): boolean {
  if (typeof found !== 'object' || !after || /^[.,]$/.test(after.text)) return false
  return found.phrase.mention?.figure.kind === 'person' || (after.kind === 'quote' && canSpeak(page, found.phrase))
}

function isPlural(page: Page, found: ReturnType<typeof subjectBefore>): boolean {
  if (typeof found !== 'object') return false
  const head = page.paragraph.tokens[headOf(page, found.phrase)]!
  return !!found.phrase.parts || isPluralRole(head.lower)
}

/** Where `has also said`, `would not say`, `went on to say` begins. */
function verbGroupStart(page: Page, verb: number, floor: number): number {
  const { tokens } = page.paragraph
  let i = verb
  while (i > floor) {
    const before = tokens[i - 1]!
    if (before.kind !== 'word' || before.possessive || page.names[i - 1]) return i
    if (AUXILIARIES.has(before.lower) || isAdverb(before.lower)) {
      i--
      continue
    }
    if (before.lower !== 'to') return i
    let j = i - 2
    while (j > floor && (isAdverb(tokens[j]!.lower) || tokens[j]!.lower === 'on')) j--
    const control = j >= floor && !page.names[j] ? verbForm(tokens[j]!.lower) : undefined
    if (!control) return i
    i = j
  }
  return i
}

function isPassive(page: Page, verb: number, start: number): boolean {
  const { tokens } = page.paragraph
  for (let i = verb - 1; i >= start; i--) {
    const { lower } = tokens[i]!
    if (BE.has(lower)) return true
    if (!isAdverb(lower)) return false
  }
  return (
    verbForm(tokens[verb]!.lower)?.force !== 'strong' &&
    tokens[verb + 1]?.lower === 'by' &&
    !AUXILIARIES.has(tokens[verb - 1]?.lower ?? '')
  )
}

function agent(page: Page, verb: number, { to }: Range): Phrase | undefined {
  const { tokens } = page.paragraph
  for (let i = verb + 1; i < Math.min(to, verb + 7); i++) {
    if (tokens[i]!.kind === 'punctuation') return undefined
    if (tokens[i]!.lower !== 'by') continue
    const phrase = phraseStartingAt(page, i + 1, to)
    return phrase && !isTime(page, phrase) ? completed(page, phrase, to) : undefined
  }
  return undefined
}

/** `said Jane Roe`: the subject after a verb that a quotation or a comma stands before. */
function invertedSubject(page: Page, verb: number, start: number, { from, to }: Range): Phrase | undefined {
  const { tokens } = page.paragraph
  const form = verbForm(tokens[verb]!.lower)
  if (form?.force !== 'strong' || form.form !== 'finite' || /^(?:told|tells)$/.test(tokens[verb]!.lower))
    return undefined
  const before = start > from ? tokens[start - 1]! : undefined
  if (before?.kind === 'word' && !/^(?:as|so)$/.test(before.lower)) return undefined
  if (before?.kind === 'punctuation' && !/^[,—–―.!?'’‘-]/.test(before.text)) return undefined

  let i = verb + 1
  while (i < to && tokens[i]!.kind === 'word' && ADVERBS.has(tokens[i]!.lower)) i++
  const phrase = tokens[i]?.lower === 'that' ? undefined : phraseStartingAt(page, i, to)
  if (!phrase || isTime(page, phrase)) return undefined

  const quoted = before?.kind === 'quote' || (before?.kind === 'punctuation' && tokens[start - 2]?.kind === 'quote')
  if (followedByVerb(page, phrase, to)) return undefined
  if (quoted) return completed(page, phrase, to)
  if (before?.text === ',' && hasSubject(page, subjectBefore(page, start, from), tokens[phrase.to])) return undefined
  if (!before) return phrase.mention?.figure.kind === 'person' ? phrase : undefined
  if (before.lower === 'as') return completed(page, phrase, to)
  if (phrase.kind === 'pronoun') return undefined

  const after = tokens[phrase.to]
  const ends =
    phrase.to >= to ||
    !after ||
    after.kind === 'quote' ||
    /^[.,;:—–―)]/.test(after.text) ||
    /^(?:of|who|in|at|for|on|during|from|to)$/.test(after.lower)
  if (!ends || (phrase.kind === 'common' && !isRole(tokens[phrase.to - 1]!.lower))) return undefined
  return completed(page, phrase, to)
}
