import { CLAUSE_OPENERS, OBJECT_PRONOUNS, PREPOSITIONS, isAdverb } from './english.ts'
import { startsCapital } from './letters.ts'
import { isOneOf, lexicon } from './lexicon.ts'
import { isNoun, isNounToo, isTime, phraseEndingAt, type Page, type Phrase } from './phrases.ts'
import { isPluralRole, isRole } from './roles.ts'
import { headOf } from './speakers.ts'
import { plural, withPartner } from './together.ts'
import { AUXILIARIES, verbForm } from './verbs.ts'

export interface Found {
  readonly phrase: Phrase
  /** By way of `who`, `which` or `that`. */
  readonly relative: boolean
}

/** The subject of a verb group that begins at `start`; `same`: the one of the verb before it. */
export function subjectBefore(page: Page, start: number, floor: number): Found | 'same' | undefined {
  const { tokens } = page.paragraph
  const i = beforeBracket(page, start - 1, floor)
  if (i < floor) return undefined

  const token = tokens[i]!
  if (token.kind === 'quote')
    return endsWithComma(page, i, floor) ? beforeComma(page, i, floor) : i > floor ? 'same' : undefined
  if (token.text === ',') return beforeComma(page, i, floor)
  if (isDash(token.text)) return beforeDash(page, i, floor)
  if (isOneOf(token.lower, 'and or but then')) return 'same'
  if (isOneOf(token.lower, 'who which that')) return relativeTo(page, i, floor)

  const time = phraseEndingAt(page, i, floor)
  if (time && isTime(page, time) && time.from > floor) {
    const before = PREPOSITIONS.has(tokens[time.from - 1]!.lower) ? time.from - 1 : time.from
    if (tokens[before - 1]?.text === ',') return subjectBefore(page, before, floor)
  }
  const phrase = subjectPhrase(page, i, floor)
  return phrase && { phrase: described(page, phrase, floor), relative: false }
}

/** `Anthony Anton, president of the association said`, `Stacy Baker of Columbia, South Carolina says`: a comma is missing. */
function described(page: Page, phrase: Phrase, floor: number): Phrase {
  const { tokens } = page.paragraph
  const comma = phrase.from - 1
  if (comma <= floor || tokens[comma]!.text !== ',') return phrase
  const role = phrase.kind === 'common' && isRole(tokens[headOf(page, phrase)]!.lower)
  if (!role && phrase.mention?.figure.kind !== 'place' && !phrase.parts) return phrase
  if (tokens[phrase.from]!.lower === 'the') return phrase
  const name = subjectPhrase(page, comma - 1, floor)
  const opens =
    name &&
    (name.from <= floor + 1 ||
      tokens[name.from - 1]!.kind !== 'word' ||
      CLAUSE_OPENERS.has(tokens[name.from - 1]!.lower))
  return opens && name.mention?.figure.kind === 'person' ? name : phrase
}

/** Back over prepositional phrases: `A spokesman for the ministry`, `Trump on Tuesday`; none if it is an object. */
export function subjectPhrase(page: Page, end: number, floor: number): Phrase | undefined {
  const { tokens } = page.paragraph
  const i = beforeBracket(page, end, floor)
  const object = OBJECT_PRONOUNS.has(tokens[i]?.lower ?? '')
  const right = object ? { kind: 'pronoun' as const, from: i, to: i + 1 } : phraseEndingAt(page, i, floor)
  if (!right) return undefined

  const left = beyond(page, right, floor)
  if (left) return left.kind === 'common' && !isTime(page, right) ? { ...left, to: right.to } : left
  if (object) return undefined
  if (isTime(page, right)) return beforeTime(page, right, floor)
  return governed(page, right, floor) ? undefined : (bearersOf(page, right, floor) ?? plural(page, right, floor))
}

/** `Lind` in `Lind late Tuesday said`. */
function beforeTime(page: Page, { from }: Phrase, floor: number): Phrase | undefined {
  let end = from - 1
  while (end > floor && isAdverb(page.paragraph.tokens[end]!.lower) && !page.names[end]) end--
  return end >= floor ? subjectPhrase(page, end, floor) : undefined
}

/** `the leaders` in `the leaders of France, Germany and Britain`. */
function bearersOf(page: Page, right: Phrase, floor: number): Phrase | undefined {
  const { tokens } = page.paragraph
  const and = right.from - 1
  if (right.kind !== 'name' || and <= floor || tokens[and]!.lower !== 'and') return undefined
  let first = phraseEndingAt(page, tokens[and - 1]!.text === ',' ? and - 2 : and - 1, floor)
  while (first?.kind === 'name' && tokens[first.from - 1]?.text === ',')
    first = phraseEndingAt(page, first.from - 2, floor)
  if (first?.kind !== 'name' || tokens[first.from - 1]?.lower !== 'of') return undefined
  const bearers = beyond(page, first, floor)
  return bearers?.kind === 'common' && isPluralRole(tokens[headOf(page, bearers)]!.lower)
    ? { ...bearers, to: right.to }
    : undefined
}

/** Stands after a preposition: `in Iowa`; but `as Iowa said`, `with Iowa saying`. */
function governed(page: Page, { from }: Phrase, floor: number): boolean {
  const before = page.paragraph.tokens[from - 1]
  return (
    !!before &&
    from > floor &&
    PREPOSITIONS.has(before.lower) &&
    !isOneOf(before.lower, 'as like than before after since until with')
  )
}

/** The phrase that a prepositional phrase belongs to. */
function beyond(page: Page, right: Phrase, floor: number): Phrase | undefined {
  const { tokens } = page.paragraph
  let p = right.from - 1
  if (p <= floor) return undefined
  const preposition = tokens[p]!.lower
  if (!PREPOSITIONS.has(preposition) || isOneOf(preposition, 'as than after before since until because like'))
    return undefined
  p--
  if (verbForm(tokens[p]!.lower) && !isNoun(tokens[p]!)) return reduced(page, p, floor)
  if (isAdverb(tokens[p]!.lower) && !page.names[p]) p--
  if (p < floor) return undefined
  if (preposition === 'of' && QUANTITIES.has(tokens[p]!.lower)) return { kind: 'common', from: p, to: right.to }

  const left = phraseEndingAt(page, beforeBracket(page, p, floor), floor)
  if (!left || (left.kind === 'pronoun' && !isOneOf(tokens[p]!.lower, 'he she they it we i'))) return undefined
  const farther = beyond(page, left, floor)
  if (farther)
    return farther.kind === 'common'
      ? { ...farther, to: Math.max(farther.to, isTime(page, left) ? farther.to : left.to) }
      : farther
  return isTime(page, left) || governed(page, left, floor) ? undefined : plural(page, left, floor)
}

/** `a statement released by the campaign`: the participle belongs to the phrase before it. */
function reduced(page: Page, participle: number, floor: number): Phrase | undefined {
  const { tokens } = page.paragraph
  if (AUXILIARIES.has(tokens[participle - 1]?.lower ?? '') || !/(?:ed|ing|en|wn)$/.test(tokens[participle]!.lower))
    return undefined
  const phrase = participle - 1 >= floor ? phraseEndingAt(page, participle - 1, floor) : undefined
  return phrase?.kind === 'common' ? (beyond(page, phrase, floor) ?? phrase) : undefined
}

function relativeTo(page: Page, who: number, floor: number): Found | undefined {
  const { tokens } = page.paragraph
  let i = who - 1
  if (tokens[i]?.text === ',') i--
  if (i < floor || (tokens[who]!.lower === 'that' && !isNoun(tokens[i]!))) return undefined
  const right = phraseEndingAt(page, beforeBracket(page, i, floor), floor)
  if (!right) return undefined
  if (right.mention?.figure.kind === 'person') return { phrase: right, relative: true }
  const far = beyond(page, right, floor)
  const role = far && tokens[who]!.lower === 'who' && far.kind === 'name'
  return { phrase: far && (role || right.kind === 'name') ? far : right, relative: true }
}

/** Whoever stands before a comma, with a partner before them: `Jane Roe, the chair, and John Doe, its director,`. */
function beforeComma(page: Page, comma: number, floor: number): Found | 'same' | undefined {
  const found = describedBefore(page, comma, floor)
  return typeof found === 'object' ? { ...found, phrase: withPartner(page, found.phrase, floor) } : found
}

/** Back over `, 54, a nurse from Akron, Ohio,` to the one it describes. */
function describedBefore(page: Page, comma: number, floor: number): Found | 'same' | undefined {
  let end = comma
  let name: Phrase | undefined
  let station: Phrase | undefined

  for (let hops = 0; hops < 8; hops++) {
    const start = segmentStart(page, end, floor)
    const opens = start <= floor || !endsWithComma(page, start - 1, floor) || turnsAt(page, start)
    const last = phraseEndingAt(page, end - 1, floor)
    const first = firstWord(page, start)
    const person = last?.mention?.figure.kind === 'person'

    if (opens) {
      const opening = openingSubject(page, start, end)
      const nearest = name ?? station
      if (!opening) return nearest ? { phrase: nearest, relative: false } : start <= floor && !hops ? 'same' : undefined
      return { phrase: name && isStation(page, opening) ? { ...name, from: opening.from } : opening, relative: false }
    }
    if (last && person && last.kind === 'name' && last.from <= first) {
      const role = roleBefore(page, start, floor)
      if (hops > 0 || role) name ??= last
      if (hops > 0 && !role) return { phrase: last, relative: false }
    }
    const whole = subjectPhrase(page, end - 1, start)
    if (whole?.mention?.figure.kind === 'person' && whole.from <= first) {
      if (hops > 0) return { phrase: whole, relative: false }
      if (roleBefore(page, start, floor)) name ??= whole
    }
    const body = whole?.kind === 'common' || whole?.mention?.figure.kind === 'organisation'
    if (hops > 0 && body && whole.from <= first) station ??= whole
    end = start - 1
  }
  return name && { phrase: name, relative: false }
}

/** A clause of its own begins: `…, while the head of the bank, Jane Roe, said`, `“…”, its chief, Jane Roe, said`. */
function turnsAt(page: Page, start: number): boolean {
  const { tokens } = page.paragraph
  if (tokens[start - 2]?.kind === 'quote') return true
  const { lower } = tokens[start + 1]!
  const clause = !AUXILIARIES.has(lower) && !PREPOSITIONS.has(lower) && !verbForm(lower)
  return clause && isOneOf(tokens[start]!.lower, 'while whereas but')
}

/** Behind `and`, `but`, `because`, `in what`: where a clause says who. */
function firstWord(page: Page, start: number): number {
  const { tokens } = page.paragraph
  const what = PREPOSITIONS.has(tokens[start]!.lower) && isOneOf(tokens[start + 1]?.lower, 'what which whom')
  if (what) return start + 2
  return CLAUSE_OPENERS.has(tokens[start]!.lower) || isOneOf(tokens[start]!.lower, 'and but') ? start + 1 : start
}

/** A role stands before the comma at `start - 1`: `her chief policy aide, Jake Sullivan,`. */
function roleBefore(page: Page, start: number, floor: number): boolean {
  const phrase = subjectPhrase(page, start - 2, floor)
  return !!phrase && isStation(page, phrase)
}

/** `the mayor`, `the Minister of Information`: what somebody is. */
const isStation = (page: Page, { kind, mention }: Phrase): boolean =>
  kind === 'common' || (mention?.figure.kind === 'unknown' && isRole(page.paragraph.tokens[mention.from]!.lower))

/** The subject of a sentence that opens with it: `Jane Roe, …, said`, `But Roe, …, said`. */
function openingSubject(page: Page, from: number, end: number): Phrase | undefined {
  const phrase = subjectPhrase(page, end - 1, from)
  if (!phrase) return undefined
  const whole = page.paragraph.tokens.slice(from, phrase.from)
  const lead = whole.slice(whole.findLastIndex(({ lower }) => CLAUSE_OPENERS.has(lower)) + 1)
  const inside = lead.some(
    ({ lower, kind }, i) =>
      (PREPOSITIONS.has(lower) && !isOneOf(lower, 'as since after before until like than')) ||
      (i > 0 && kind === 'word' && verbForm(lower)?.form === 'finite' && !isNounToo(lower)),
  )
  return inside ? undefined : phrase
}

function beforeDash(page: Page, dash: number, floor: number): Found | 'same' | undefined {
  for (let i = dash - 1; i >= floor; i--)
    if (isDash(page.paragraph.tokens[i]!.text)) {
      const phrase = subjectPhrase(page, i - 1, floor)
      return phrase && { phrase, relative: false }
    }
  return 'same'
}

const isDash = (text: string): boolean => text === '—' || text === '–' || text === '―' || text.startsWith('--')

function beforeBracket(page: Page, close: number, floor: number): number {
  const { tokens } = page.paragraph
  if (tokens[close]?.text !== ')') return close
  for (let i = close - 1; i >= Math.max(floor, close - 14); i--) if (tokens[i]!.text === '(') return i - 1
  return close
}

/** The first token after the comma, dash or quotation before `end`. */
function segmentStart(page: Page, end: number, floor: number): number {
  const { tokens } = page.paragraph
  for (let i = end - 1; i >= floor; i--) {
    i = beforeBracket(page, i, floor)
    const token = tokens[i]
    if (
      !token ||
      (token.kind === 'quote' && !isTitled(page, i, floor) && !isInside(page, i, floor)) ||
      /^[,;:—–―]$/.test(token.text) ||
      token.text === '--'
    )
      return i + 1
    if (token.kind === 'quote' && endsWithComma(page, i, floor)) return i + 1
  }
  return floor
}

/** `the author of “Night Lines”`: a short quotation inside a sentence, which is a title rather. */
function isTitled(page: Page, i: number, floor: number): boolean {
  const { tokens, quotes } = page.paragraph
  const { text } = quotes[tokens[i]!.quote!]!
  return i > floor && tokens[i - 1]!.kind === 'word' && startsCapital(text) && text.split(' ').length < 9
}

/** `who had called it “mad”, said`: words of the clause, with the comma behind the marks as in British papers. */
function isInside(page: Page, i: number, floor: number): boolean {
  const { tokens, quotes } = page.paragraph
  return (
    i > floor &&
    tokens[i - 1]!.kind === 'word' &&
    tokens[i + 1]?.text === ',' &&
    !/[.,!?…]$/.test(quotes[tokens[i]!.quote!]!.text)
  )
}

function endsWithComma(page: Page, i: number, floor: number): boolean {
  const { tokens, quotes } = page.paragraph
  const token = tokens[i]
  if (token?.kind !== 'quote') return token?.text === ','
  return isTitled(page, i, floor) && quotes[token.quote!]!.text.endsWith(',')
}

/** `one of the drivers`, `many of them`. */
const QUANTITIES = lexicon(
  'one two three four five some many several most both another all none half each hundreds thousands dozens scores millions',
)
