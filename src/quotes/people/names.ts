import { isInitial } from '../text/letters.ts'
import { isAdverb, isDay, isDeterminer, isOpener, isPronoun } from '../words/function-words.ts'
import { givenName, type Gender } from '../words/given-names.ts'
import { isOneOf, lexicon } from '../words/lexicon.ts'
import { isAdjective, isPlace } from '../words/places.ts'
import { isOrganisationWord, isPluralRole, isRole, isTitle } from '../words/roles.ts'
import type { Paragraph } from '../text/paragraph.ts'
import { inList, type Token } from '../text/token.ts'
import { classifyName, isNameToo } from './classify-name.ts'
import { keyOf } from './name-index.ts'
import { isAuxiliary, verbForm } from '../words/verbs.ts'

export type EntityKind = 'person' | 'organisation' | 'place' | 'unknown'

/** One occurrence of a name, not yet linked to an entity. */
export interface Name {
  readonly words: readonly Token[]
  /** The form in which names are compared. */
  readonly key: string
  readonly kind: EntityKind
  readonly gender: Gender | undefined
  /** The name has a title that goes with a given name: `Sir Ed`. */
  readonly honoured: boolean
  readonly place: Place
}

/** A range of tokens, end exclusive. `outer` is the first token including titles, `from` excluding them. */
export interface Place {
  readonly paragraph: number
  readonly outer: number
  readonly from: number
  readonly to: number
  readonly possessive: boolean
}

/** Every name outside quotations, in order. */
export function namesOf(paragraphs: readonly Paragraph[]): Name[] {
  const sure = capitalsInside(paragraphs)
  const surnames = surnamesIn(paragraphs)
  return paragraphs.flatMap((paragraph) => (isTitleCase(paragraph) ? [] : namesIn(paragraph, { sure, surnames })))
}

/** Whether a headline is in title case, where capitals do not mark names. */
function isTitleCase({ passage, tokens }: Paragraph): boolean {
  const display = passage.place === 'headline' || passage.form === 'heading' || !endsInMark(passage.text)
  if (!display || isSigned(tokens)) return false
  const words = tokens.filter(({ kind, text }) => kind === 'word' && text.length > 3)
  return words.length > 3 && words.filter(({ capital }) => capital).length > words.length * 0.7
}

const endsInMark = (text: string): boolean => /[.?!:,;)”"’'…-]/.test(text.trimEnd().slice(-1))

/** `“…” — Jane Roe`; `Jane Roe, Mayor of Hale`, on a line of its own. */
function isSigned(tokens: readonly Token[]): boolean {
  const [first, second] = tokens
  if (first?.kind === 'quote') return /^[—–―-]+$/.test(second?.text ?? '')
  const comma = tokens.findIndex(({ text }) => text === ',')
  const role = tokens[comma + 1]
  return comma > 1 && comma < 5 && tokens.length < 16 && (isRole(role) || role?.capital === false)
}

/** Words that are capitalised inside a sentence somewhere. At the start of a sentence they are names too. */
function capitalsInside(paragraphs: readonly Paragraph[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { tokens } of paragraphs)
    tokens.forEach((token, i) => {
      const before = tokens[i - 1]
      if (token.capital && before?.kind === 'word' && !before.text.endsWith('.')) words.add(token.lower)
    })
  return words
}

/** What the story shows of its words. */
interface Seen {
  /** Words that are capitalised inside a sentence. */
  readonly sure: ReadonlySet<string>
  /** Words after a given name, an initial or a title: `From` in `Al From`. */
  readonly surnames: ReadonlySet<string>
}

function surnamesIn(paragraphs: readonly Paragraph[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { tokens } of paragraphs)
    for (let i = 1; i < tokens.length; i++) {
      const before = tokens[i - 1]!
      const named =
        before.capital && !before.possessive && (givenName(before) || isInitial(before.text) || isTitle(before))
      if (named && tokens[i]!.capital && !tokens[i + 1]?.capital) words.add(tokens[i]!.lower)
    }
  return words
}

function namesIn(paragraph: Paragraph, seen: Seen): Name[] {
  const { tokens, sentences } = paragraph
  const names: Name[] = []
  const starts = new Set(sentences.map(({ from }) => from))

  for (let i = 0; i < tokens.length; i++) {
    if (!startsName(tokens, i, starts, seen)) continue
    const to = endOfName(tokens, i)
    names.push(...classifyName(paragraph, i, to, starts.has(i)))
    i = to - 1
  }
  return withSharedSurnames(names, tokens)
}

/** `David and Jean Heller` are two Hellers. */
function withSharedSurnames(names: readonly Name[], tokens: readonly Token[]): Name[] {
  return names.map((name, i) => {
    const next = names[i + 1]
    const [given] = name.words
    if (!next || name.words.length > 1 || !givenName(given) || name.place.outer < name.place.from) return name
    const joined = tokens[name.place.to]?.lower === 'and' && next.place.outer === name.place.to + 1
    if (!joined || next.kind !== 'person' || next.words.length < 2 || !givenName(next.words[0])) return name
    const words = [given!, next.words.at(-1)!]
    return { ...name, words, key: keyOf(words), kind: 'person' as const }
  })
}

function startsName(tokens: readonly Token[], i: number, starts: ReadonlySet<number>, seen: Seen): boolean {
  const { sure } = seen
  const token = tokens[i]!
  if (!token.capital || token.kind !== 'word' || token.text.startsWith('@@')) return false
  if (isDay(token) && token.lower !== 'may' && token.lower !== 'april' && token.lower !== 'june') return false
  const next = tokens[i + 1]
  const opens = starts.has(i) || tokens[i - 1]?.kind !== 'word'
  if (isGivenAn(token, next, opens)) return true
  if (isDeterminer(token) || token.lower === 'i') return false
  if (opens && (isOpener(token) || isPronoun(token))) return opensName(tokens, i, seen)
  if (
    opens &&
    !next?.capital &&
    !isBareSurname(token, next) &&
    !isOffice(tokens, i) &&
    (isPluralRole(token) || (isRole(token) && !sure.has(token.lower)))
  )
    return false
  if (sure.has(token.lower)) return true
  const speaks = next && verbForm(next)?.speechClass === 'strong'
  if (opens && speaks) return true
  const named = next?.capital && (tokens[i - 1]?.text === ',' || givenName(token))
  if (opens && isAdverb(token) && !named) return false
  if (opens && verbForm(token)?.form === 'ing' && next?.text !== 'Street') return false
  if (opens && verbForm(token) && !next?.capital && verbForm(token)!.form !== 'base') return false
  return true
}

/** `New Zealand`, `Will Roth said`, `Big Harbor denied`, `Young said`: a name whose first word also opens sentences. */
function opensName(tokens: readonly Token[], i: number, { sure, surnames }: Seen): boolean {
  const token = tokens[i]!
  if (surnames.has(token.lower) && !isPronoun(token) && isFiniteVerb(tokens[i + 1])) return true
  if (!isNameOpener(token)) return false
  const next = tokens[i + 1]
  if (!next?.capital) return sure.has(token.lower) && isFiniteVerb(next)
  if (isPlace(tokens.slice(i, i + 2)) || isPlace(tokens.slice(i, i + 3))) return true
  if (isTitle(next) || isAdjective(next) || isRole(next)) return !!givenName(token) && isFiniteVerb(tokens[i + 2])
  let end = i + 1
  while (tokens[end]?.capital && !tokens[end]!.possessive) end++
  return isFiniteVerb(tokens[end]) || (end - i < 3 && isFiniteVerb(tokens[end + 1]) && isAdverb(tokens[end]))
}

const isFiniteVerb = (token: Token | undefined): boolean =>
  !!token && (isAuxiliary(token) || (!token.capital && verbForm(token)?.form === 'finite'))

/** Adjectives, verbs and nouns that are the first words of names, or names themselves. */
const isNameOpener = inList(
  lexicon(`new big small young old long best top little short will may just day price point second first last next good read speaking
standing senior junior look part base every only`),
)

/** `Baker said`, `Baker:`: a surname that is also a noun has no article. */
const isBareSurname = (token: Token, next: Token | undefined): boolean =>
  isNameToo(token) && (isFiniteVerb(next) || next?.text === ':' || next?.text === ',')

/** `Secretary of State`, `Speaker of the House`. */
function isOffice(tokens: readonly Token[], i: number): boolean {
  const of = tokens[i + 1]
  if (of?.lower !== 'of' || !isOfficeNoun(tokens[i])) return false
  return !!tokens[tokens[i + 2]?.lower === 'the' ? i + 3 : i + 2]?.capital
}

function endOfName(tokens: readonly Token[], from: number): number {
  let i = from
  for (;;) {
    const token = tokens[i]!
    const next = tokens[i + 1]
    if (!next || token.possessive || next.kind !== 'word') return i + 1
    if (isOneOf(next.lower, 'no. no') && next.capital && /^\d/.test(tokens[i + 2]?.text ?? '')) return i + 3
    if (next.capital) {
      if ((isDay(next) && !isMonthName(tokens, i)) || next.lower === 'i') return i + 1
      if (opensInside(next)) return isSurnameToo(tokens, from, i + 1) ? i + 2 : i + 1
      i += 1
      continue
    }
    if (isParticle(next) && isParticle(tokens[i + 2]) && tokens[i + 3]?.capital) {
      i += 3
      continue
    }
    const after = tokens[i + 2]
    if (!after?.capital || after.kind !== 'word') {
      const third = tokens[i + 3]
      if (next.lower === 'of' && after?.lower === 'the' && third?.capital && joinsWithOf(tokens, from, i)) {
        i += 3
        continue
      }
      return i + 1
    }
    if (isParticle(next)) i += 2
    else if ((next.lower === 'of' || next.lower === 'for') && joinsWithOf(tokens, from, i) && !isDay(after))
      i = REMITS.has(token.lower) ? endOfRemit(tokens, i + 2) : i + 2
    else return i + 1
  }
}

/** `Anna May`, `Hugo June`: a month after a given name, without a day or a year. */
const isMonthName = (tokens: readonly Token[], given: number): boolean =>
  (!!givenName(tokens[given]) || (tokens[given + 1]!.lower === 'may' && !isOpener(tokens[given]))) &&
  isOneOf(tokens[given + 1]!.lower, 'may june april august march') &&
  !/^\d/.test(tokens[given + 2]?.text ?? '')

const isParticle = inList(lexicon('de van von der den bin ibn al el la le du da dos das di del della ter ten y e ben'))
const opensInside = inList(lexicon('the he she they it his her their in on at but and when while after as if'))

/** `Xi He` in `said Xi He, a coach`, `Vera On said`: a function word behind a given name, in the place of a speaker. */
function isSurnameToo(tokens: readonly Token[], from: number, at: number): boolean {
  const given = tokens[at - 1]!
  const next = tokens[at + 1]
  const ends = next?.kind !== 'word' || (!next.capital && isSpeech(next))
  if (!ends || given.text.endsWith('.') || isTitle(given)) return false
  return !!givenName(given) || (at - from === 1 && !isOrganisationWord(given) && !isRole(given) && !isPlace([given]))
}

const isSpeech = (token: Token | undefined): boolean => {
  const verb = verbForm(token)
  return verb?.form === 'finite' && verb.speechClass === 'strong'
}

/** `An Nguyen`: the article `an` has a capital only at the start of a sentence, and stands before a vowel. */
const isGivenAn = ({ text }: Token, next: Token | undefined, opens: boolean): boolean =>
  text === 'An' && !!next?.capital && !isDeterminer(next) && (!opens || /^[BCDFGJKLMNPQRSTVWYZ][a-z]/.test(next.text))

/** The end of what an office is for: `Health and Human Services`, `Environment, Food and Rural Affairs`. */
function endOfRemit(tokens: readonly Token[], first: number): number {
  let last = first
  for (;;) {
    while (isRemit(tokens[last + 1]) && !tokens[last]!.possessive) last++
    const mark = tokens[last + 1]
    if (!isOneOf(mark?.lower, 'and & ,') || !isRemit(tokens[last + 2])) return first
    last += 2
    if (mark!.text === ',') continue
    while (isRemit(tokens[last + 1]) && !tokens[last]!.possessive) last++
    return last
  }
}

const isRemit = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  token.capital &&
  !givenName(token) &&
  !isTitle(token) &&
  !isDay(token) &&
  token.text !== token.text.toUpperCase()

const REMITS = lexicon(
  'department ministry minister secretary undersecretary committee institute centre center foundation agency school',
)

/** `University of Virginia`, `Secretary of State`: but not `Clinton of New York`. */
function joinsWithOf(tokens: readonly Token[], from: number, at: number): boolean {
  const word = tokens[at]!
  if (isOrganisationWord(word) || isOfficeNoun(word)) return true
  return at > from && isOrganisationWord(tokens[from])
}

const isOfficeNoun = inList(
  lexicon(
    'duke duchess earl archbishop bishop prince princess secretary minister leader speaker house bank department director office chamber institute board university college bureau board council center centre ministry',
  ),
)
