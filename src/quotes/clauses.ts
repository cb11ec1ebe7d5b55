import { ADVERBS, DAYS, DETERMINERS, OBJECT_PRONOUNS, PREPOSITIONS, RELATIVES, isAdverb } from './english.ts'
import { isNoun, isTime, phraseEndingAt, phraseStartingAt, type Page, type Phrase } from './phrases.ts'
import { isPluralRole, isRole } from './roles.ts'
import type { Range } from './sentences.ts'
import { AUXILIARIES, BE, verbForm, type Force } from './verbs.ts'

/** Somebody does something: a verb with its subject, in the order of the sentence. */
export interface Clause {
  readonly verb: number
  readonly force: Force
  readonly form: 'finite' | 'ing' | 'base'
  /** Absent where the sentence names nobody, or only those whom the verb is done to. */
  readonly subject?: Phrase
  /** How the subject was found. */
  readonly how: 'before' | 'inverted' | 'inherited' | 'relative' | 'by' | 'none'
  /** Stands in a relative clause, so that the next verb goes back behind it. */
  readonly aside: boolean
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
  if (token.kind !== 'word' || page.names[i]) return undefined
  const verb =
    verbForm(token.lower) ?? (BE.has(token.lower) ? ({ force: 'plain', form: 'finite' } as const) : undefined)
  if (!verb || token.possessive) return undefined
  if (BE.has(token.lower) && !isMainBe(page, i, sentence)) return undefined

  const before = tokens[i - 1]
  const start = verbGroupStart(page, i, sentence.from)
  const led = start < i
  if (verb.form === 'base' && !led && !baseWithSubject(page, i, sentence)) return undefined
  if (
    verb.form === 'finite' &&
    verb.force !== 'strong' &&
    !led &&
    before &&
    (DETERMINERS.has(before.lower) || before.possessive)
  )
    return undefined

  const common = { verb: i, force: verb.force, form: verb.form }
  if (verb.form === 'finite' && passive(page, i, start)) {
    const by = agent(page, i, sentence)
    return { ...common, ...(by && { subject: by }), how: by ? 'by' : 'none', aside: false }
  }

  const inverted = invertedSubject(page, i, start, sentence)
  if (inverted) return { ...common, subject: inverted, how: 'inverted', aside: false }

  if (verb.form === 'ing' && start === i) {
    const direct = tokens[i - 1]?.text === ',' ? undefined : subjectPhrase(page, i - 1, sentence.from)
    if (direct && (direct.mention?.figure.kind === 'person' || tokens[direct.from - 1]?.lower === 'with'))
      return { ...common, subject: direct, how: 'before', aside: true }
    const main = last(earlier)
    return {
      ...common,
      ...(main?.subject && { subject: main.subject }),
      how: main?.subject ? 'inherited' : 'none',
      aside: main?.aside ?? false,
    }
  }

  const found = subjectBefore(page, start, sentence.from)
  if (found === 'same') {
    const main = last(earlier.filter(({ aside }) => !aside)) ?? last(earlier)
    return {
      ...common,
      ...(main?.subject && { subject: main.subject }),
      how: main?.subject ? 'inherited' : 'none',
      aside: false,
    }
  }
  if (!found) return { ...common, how: 'none', aside: false }
  return { ...common, subject: found.phrase, how: found.relative ? 'relative' : 'before', aside: found.relative }
}

const last = <T>(items: readonly T[]): T | undefined => items[items.length - 1]

function isMainBe(page: Page, i: number, { to }: Range): boolean {
  const next = page.paragraph.tokens[i + 1]
  return i + 1 >= to || !next || !(verbForm(next.lower) && verbForm(next.lower)!.form !== 'base')
}

/** `we say`, `critics say`, `Democrats call`: a bare verb needs a plural or pronoun right before it. */
function baseWithSubject(page: Page, i: number, { from }: Range): boolean {
  const { tokens } = page.paragraph
  let p = i - 1
  while (p > from && isAdverb(tokens[p]!.lower)) p--
  const before = tokens[p]
  if (!before || p < from || before.kind !== 'word') return false
  if (/^(?:they|we|i|you|who)$/.test(before.lower)) return true
  if (before.possessive) return false
  return (
    isPluralRole(before.lower) ||
    (page.names[p] !== undefined && /s$/.test(before.lower) && verbForm(tokens[i]!.lower)?.force === 'strong') ||
    (/s$/.test(before.lower) &&
      verbForm(tokens[i]!.lower)?.force === 'strong' &&
      /^(?:that|the|quote)$/.test(tokens[i + 1]?.lower ?? 'quote'))
  )
}

/** Where `has also said`, `would not say`, `went on to say` begins. */
function verbGroupStart(page: Page, verb: number, floor: number): number {
  const { tokens } = page.paragraph
  let i = verb
  while (i > floor) {
    const before = tokens[i - 1]!
    if (before.kind !== 'word' || before.possessive) break
    if (page.names[i - 1]) break
    if (AUXILIARIES.has(before.lower) || isAdverb(before.lower)) {
      i--
      continue
    }
    if (before.lower === 'to') {
      let j = i - 2
      while (j > floor && (isAdverb(tokens[j]!.lower) || tokens[j]!.lower === 'on')) j--
      const control = j >= floor ? verbForm(tokens[j]!.lower) : undefined
      if (!control || (control.form === 'ing' && control.force !== 'plain')) return i
      i = j
      continue
    }
    break
  }
  // Adverbs alone that open the sentence are no part of the verb.
  return i
}

function passive(page: Page, verb: number, start: number): boolean {
  const { tokens } = page.paragraph
  for (let i = verb - 1; i >= start; i--) {
    const { lower } = tokens[i]!
    if (BE.has(lower)) return /(?:ed|en|t|d|wn|un|ght|de|ne)$/.test(tokens[verb]!.lower)
    if (!isAdverb(lower)) return false
  }
  return false
}

function agent(page: Page, verb: number, { to }: Range): Phrase | undefined {
  const { tokens } = page.paragraph
  for (let i = verb + 1; i < Math.min(to, verb + 7); i++) {
    if (tokens[i]!.kind !== 'word') return undefined
    if (tokens[i]!.lower === 'by') return phraseStartingAt(page, i + 1, to)
  }
  return undefined
}

/** `said Jane Roe`: the subject after a verb that a quotation or a comma stands before. */
function invertedSubject(page: Page, verb: number, start: number, { from, to }: Range): Phrase | undefined {
  const { tokens } = page.paragraph
  const form = verbForm(tokens[verb]!.lower)
  if (form?.force !== 'strong' || form.form !== 'finite') return undefined
  const before = tokens[start - 1]
  if (start > from && before?.kind === 'word' && !/^(?:as|so|and|or)$/.test(before.lower)) return undefined
  if (before && start > from && before.kind === 'punctuation' && !/^[,—–\-.!?]/.test(before.text)) return undefined

  let i = verb + 1
  while (i < to && tokens[i]!.kind === 'word' && ADVERBS.has(tokens[i]!.lower)) i++
  const phrase = phraseStartingAt(page, i, to)
  if (!phrase) return undefined
  if (isTime(page, phrase) && phrase.kind === 'common') return undefined
  if (phrase.kind === 'pronoun' && before?.kind !== 'quote' && before?.text !== ',') return undefined
  const after = tokens[phrase.to]
  if (phrase.kind !== 'name' && !isSpeakerNoun(page, phrase)) return undefined
  if (
    after &&
    phrase.to < to &&
    before?.kind !== 'quote' &&
    (verbForm(after.lower)?.form === 'finite' || AUXILIARIES.has(after.lower))
  )
    return undefined
  return withApposition(page, phrase, to)
}

function isSpeakerNoun(page: Page, { kind, to }: Phrase): boolean {
  return kind === 'pronoun' || (kind === 'common' && page.paragraph.tokens[to - 1] !== undefined)
}

/** `the company's chairman, John Doe`: the name that follows a role is the speaker. */
export function withApposition(page: Page, phrase: Phrase, ceiling: number): Phrase {
  const { tokens } = page.paragraph
  if (phrase.kind !== 'common' || tokens[phrase.to]?.text !== ',') return withPlural(page, phrase, ceiling)
  if (!isRole(tokens[phrase.to - 1]!.lower)) return phrase
  const name = phraseStartingAt(page, phrase.to + 1, ceiling)
  return name?.kind === 'name' && name.mention?.figure.kind === 'person' && name.from === name.mention.outer
    ? { ...name, from: phrase.from }
    : phrase
}

function withPlural(page: Page, phrase: Phrase, ceiling: number): Phrase {
  const { tokens } = page.paragraph
  if (phrase.kind !== 'name' || !/^(?:and|&)$/.test(tokens[phrase.to]?.lower ?? '')) return phrase
  const second = phraseStartingAt(page, phrase.to + 1, ceiling)
  if (second?.kind !== 'name') return phrase
  const after = tokens[second.to]
  if (after && (verbForm(after.lower)?.form === 'finite' || AUXILIARIES.has(after.lower))) return phrase
  return { ...phrase, to: second.to, parts: [phrase, second] }
}

interface Found {
  readonly phrase: Phrase
  readonly relative: boolean
}

/** The subject of a verb group that begins at `start`; `same`: the one of the verb before. */
function subjectBefore(page: Page, start: number, floor: number): Found | 'same' | undefined {
  const { tokens } = page.paragraph
  let i = start - 1
  if (i < floor) return undefined
  const token = tokens[i]!

  if (token.text === ')') i = skipBracket(page, i, floor)
  if (tokens[i]?.text === ',') return beforeComma(page, i, floor)
  if (tokens[i]?.text === '—' || tokens[i]?.text === '–' || tokens[i]?.text === '--') return beforeDash(page, i, floor)
  if (/^(?:and|or|but|then)$/.test(token.lower)) return 'same'
  if (token.kind === 'quote') return i > floor ? 'same' : undefined
  if (/^(?:who|which|that)$/.test(token.lower)) return relativeTo(page, i, floor)

  const phrase = subjectPhrase(page, i, floor)
  return phrase && { phrase, relative: false }
}

function skipBracket(page: Page, close: number, floor: number): number {
  const { tokens } = page.paragraph
  for (let i = close - 1; i >= Math.max(floor, close - 12); i--) if (tokens[i]!.text === '(') return i - 1
  return close
}

/** Back over prepositional phrases: `A spokesman for the ministry`, `the report by the committee`, `Trump on Tuesday`. */
function subjectPhrase(page: Page, end: number, floor: number): Phrase | undefined {
  const { tokens } = page.paragraph
  let i = end
  if (tokens[i]?.text === ')') i = skipBracket(page, i, floor)
  const right =
    phraseEndingAt(page, i, floor) ??
    (OBJECT_PRONOUNS.has(tokens[i]?.lower ?? '') ? { kind: 'pronoun' as const, from: i, to: i + 1 } : undefined)
  if (!right) return undefined

  const left = beyond(page, right, floor)
  if (left) {
    if (left.kind === 'common' && !isTime(page, right)) return { ...left, to: right.to }
    return left
  }
  if (OBJECT_PRONOUNS.has(tokens[i]!.lower)) return undefined
  if (isTime(page, right)) return right.from > floor ? subjectPhrase(page, right.from - 1, floor) : undefined
  const opener = tokens[right.from - 1]
  if (
    opener &&
    right.from > floor &&
    PREPOSITIONS.has(opener.lower) &&
    !/^(?:as|like|than|before|after|since|until|with)$/.test(opener.lower)
  )
    return undefined
  return plural(page, right, floor)
}

function beyond(page: Page, right: Phrase, floor: number): Phrase | undefined {
  const { tokens } = page.paragraph
  let p = right.from - 1
  if (p <= floor) return undefined
  if (!PREPOSITIONS.has(tokens[p]!.lower) || /^(?:as|than|after|before|since|until|because)$/.test(tokens[p]!.lower))
    return undefined
  p--
  if (verbForm(tokens[p]!.lower) && !isNoun(tokens[p]!)) {
    if (AUXILIARIES.has(tokens[p - 1]?.lower ?? '')) return undefined
    if (!/(?:ed|ing|en|wn)$/.test(tokens[p]!.lower)) return undefined
    p--
    const reduced = p >= floor ? phraseEndingAt(page, p, floor) : undefined
    return reduced?.kind === 'common' ? (beyond(page, reduced, floor) ?? reduced) : undefined
  }
  if (isAdverb(tokens[p]!.lower)) p--
  if (p < floor) return undefined
  if (tokens[p]!.text === ')') p = skipBracket(page, p, floor)
  const left = phraseEndingAt(page, p, floor)
  if (!left || (left.kind === 'pronoun' && !/^(?:he|she|they|it|we|i)$/.test(tokens[p]!.lower))) return undefined
  return beyond(page, left, floor) ?? (isTime(page, left) ? undefined : plural(page, left, floor))
}

/** `Blinken and Stoltenberg`, unless the first of the two is an object: `thanked Blinken and Stoltenberg`. */
function plural(page: Page, right: Phrase, floor: number): Phrase {
  const { tokens } = page.paragraph
  const and = right.from - 1
  if (right.kind === 'pronoun' || and <= floor || !/^(?:and|&)$/.test(tokens[and]!.lower)) return right
  const left = phraseEndingAt(page, tokens[and - 1]!.text === ',' ? and - 2 : and - 1, floor)
  if (!left || left.kind !== right.kind || isTime(page, left)) return right
  const before = tokens[left.from - 1]
  if (
    before &&
    left.from > floor &&
    before.kind === 'word' &&
    (PREPOSITIONS.has(before.lower) || verbForm(before.lower)) &&
    !/^(?:when|while|as|after|before|since|until|because)$/.test(before.lower)
  )
    return right
  return { ...right, from: left.from, parts: [...(left.parts ?? [left]), right] }
}

function relativeTo(page: Page, who: number, floor: number): Found | undefined {
  const { tokens } = page.paragraph
  let i = who - 1
  if (tokens[i]?.text === ',') i--
  if (tokens[who]!.lower === 'that' && !(tokens[i] && isNoun(tokens[i]!))) return undefined
  const phrase = i >= floor ? nearestPhrase(page, i, floor) : undefined
  return phrase && { phrase, relative: true }
}

/** The phrase right before, whatever governs it: what `who` refers to. */
function nearestPhrase(page: Page, i: number, floor: number): Phrase | undefined {
  if (page.paragraph.tokens[i]?.text === ')') i = skipBracket(page, i, floor)
  const right = phraseEndingAt(page, i, floor)
  if (!right) return undefined
  if (right.kind === 'name' && right.mention?.figure.kind === 'person') return right
  return beyond(page, right, floor) ?? right
}

/** Back over `, 54, a nurse from Akron, Ohio,` to the one it describes. */
function beforeComma(page: Page, comma: number, floor: number): Found | 'same' | undefined {
  const { tokens } = page.paragraph
  let end = comma
  let fallback: Phrase | undefined

  for (let hops = 0; hops < 7; hops++) {
    const start = segmentStart(page, end, floor)
    const only = phraseEndingAt(page, end - 1, floor)
    if (start <= floor) {
      const opening = openingSubject(page, start, end)
      if (opening) return { phrase: opening, relative: false }
      return fallback ? { phrase: fallback, relative: false } : hops === 0 ? 'same' : undefined
    }
    if (only?.kind === 'name' && only.from <= start && only.mention?.figure.kind === 'person') {
      if (hops > 0 || !isRole(tokens[only.to - 1]!.lower)) fallback ??= only
    }
    const whole = subjectPhrase(page, end - 1, floor)
    if (hops > 0 && whole && whole.kind === 'name' && whole.mention?.figure.kind === 'person' && whole.from <= start)
      return { phrase: whole, relative: false }
    end = start - 1
    if (tokens[end]?.text !== ',') {
      return fallback && { phrase: fallback, relative: false }
    }
  }
  return fallback && { phrase: fallback, relative: false }
}

/** The first token after the comma, dash or quotation before `end`. */
function segmentStart(page: Page, end: number, floor: number): number {
  const { tokens } = page.paragraph
  let i = end - 1
  while (i >= floor) {
    const token = tokens[i]!
    const open = token.text === ')' ? skipBracket(page, i, floor) : i
    if (open < i) {
      i = open
      continue
    }
    if (token.kind === 'quote' || /^[,;:—–]$/.test(token.text) || token.text === '--') return i + 1
    i--
  }
  return floor
}

/** The subject of a sentence that opens with it: `Jane Roe, …, said`, `But Roe, …, said`. */
function openingSubject(page: Page, from: number, end: number): Phrase | undefined {
  const phrase = subjectPhrase(page, end - 1, from)
  if (!phrase) return undefined
  const lead = page.paragraph.tokens.slice(from, phrase.from)
  if (lead.some(({ lower }) => PREPOSITIONS.has(lower) && !/^(?:as|since|after|before|until|like)$/.test(lower)))
    return undefined
  return phrase
}

function beforeDash(page: Page, dash: number, floor: number): Found | 'same' | undefined {
  const { tokens } = page.paragraph
  for (let i = dash - 1; i >= floor; i--)
    if (/^[—–]$|^--$/.test(tokens[i]!.text)) {
      const phrase = subjectPhrase(page, i - 1, floor)
      return phrase && { phrase, relative: false }
    }
  return 'same'
}

export const isRelative = (word: string): boolean => RELATIVES.has(word)
export const isDay = (word: string): boolean => DAYS.has(word)
