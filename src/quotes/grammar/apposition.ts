import { isClauseOpener, isPreposition } from '../words/function-words.ts'
import { startsCapital } from '../text/letters.ts'
import { isOneOf, lexicon } from '../words/lexicon.ts'
import { inList } from '../text/token.ts'
import { isNounToo, phraseEndingAt, type TaggedText, type Phrase } from './noun-phrase.ts'
import { beforeBracket, subjectPhrase, type Found } from './subject-phrase.ts'
import { isRole } from '../words/roles.ts'
import { withPartner } from './coordination.ts'
import { isAuxiliary, verbForm } from '../words/verbs.ts'

/** The subject before a comma, joined with a second one: `Jane Roe, the chair, and John Doe, its director,`. */
export function beforeComma(tagged: TaggedText, comma: number, floor: number): Found | 'same' | undefined {
  const found = describedBefore(tagged, comma, floor)
  return typeof found === 'object' ? { ...found, phrase: withPartner(tagged, found.phrase, floor) } : found
}

/** Skips appositions such as `, 54, a nurse from Akron, Ohio,` and finds the name that they describe. */
function describedBefore(tagged: TaggedText, comma: number, floor: number): Found | 'same' | undefined {
  let end = comma
  let name: Phrase | undefined
  let station: Phrase | undefined

  for (let hops = 0; hops < 8; hops++) {
    const start = segmentStart(tagged, end, floor)
    const opens = start <= floor || !endsWithComma(tagged, start - 1, floor) || turnsAt(tagged, start)
    const last = phraseEndingAt(tagged, end - 1, floor)
    const first = firstWord(tagged, start)
    const person = last?.mention?.entity.kind === 'person'

    if (opens) {
      const opening = openingSubject(tagged, start, end)
      const nearest = name ?? station
      if (!opening) return nearest ? { phrase: nearest, relative: false } : start <= floor && !hops ? 'same' : undefined
      return { phrase: name && isStation(tagged, opening) ? { ...name, from: opening.from } : opening, relative: false }
    }
    if (last && person && last.kind === 'name' && last.from <= first) {
      const role = roleBefore(tagged, start, floor)
      if (hops > 0 || role) name ??= last
      if (hops > 0 && !role) return { phrase: last, relative: false }
    }
    const whole = subjectPhrase(tagged, end - 1, start)
    if (whole?.mention?.entity.kind === 'person' && whole.from <= first) {
      if (hops > 0) return { phrase: whole, relative: false }
      if (roleBefore(tagged, start, floor)) name ??= whole
    }
    const body = whole?.kind === 'common' || whole?.mention?.entity.kind === 'organisation'
    if (hops > 0 && body && whole.from <= first) station ??= whole
    end = start - 1
  }
  return name && { phrase: name, relative: false }
}

/** Whether a new clause begins: `…, while the head of the bank, Jane Roe, said`, `“…”, its chief, Jane Roe, said`. */
function turnsAt(tagged: TaggedText, start: number): boolean {
  const { tokens } = tagged.paragraph
  if (tokens[start - 2]?.kind === 'quote') return true
  const next = tokens[start + 1]
  const clause = !isAuxiliary(next) && !isPreposition(next) && !verbForm(next)
  return clause && isOneOf(tokens[start]!.lower, 'while whereas but')
}

/** The first word of a clause after `and`, `but`, `because` or `in what`. */
function firstWord(tagged: TaggedText, start: number): number {
  const { tokens } = tagged.paragraph
  const what = isPreposition(tokens[start]) && isOneOf(tokens[start + 1]?.lower, 'what which whom')
  if (what) return start + 2
  return isClauseOpener(tokens[start]) || isOneOf(tokens[start]!.lower, 'and but') ? start + 1 : start
}

/** Whether a role stands before the comma at `start - 1`: `her chief policy aide, Jake Sullivan,`. */
function roleBefore(tagged: TaggedText, start: number, floor: number): boolean {
  const phrase = subjectPhrase(tagged, start - 2, floor)
  return !!phrase && isStation(tagged, phrase)
}

/** `the mayor`, `the Minister of Information`: a role instead of a name. */
const isStation = (tagged: TaggedText, { kind, mention }: Phrase): boolean =>
  kind === 'common' || (mention?.entity.kind === 'unknown' && isRole(tagged.paragraph.tokens[mention.from]))

/** The subject of a sentence that opens with it: `Jane Roe, …, said`, `But Roe, …, said`. */
function openingSubject(tagged: TaggedText, from: number, end: number): Phrase | undefined {
  const phrase = subjectPhrase(tagged, end - 1, from)
  if (!phrase) return undefined
  const whole = tagged.paragraph.tokens.slice(from, phrase.from)
  const lead = whole.slice(whole.findLastIndex(isClauseOpener) + 1)
  const inside = lead.some(
    (token, i) =>
      (isPreposition(token) && !isOneOf(token.lower, 'as since after before until like than')) ||
      (i > 0 && token.kind === 'word' && verbForm(token)?.form === 'finite' && !isNounToo(token)),
  )
  return inside ? undefined : phrase
}

/** The first token after the comma, dash or quotation before `end`. */
function segmentStart(tagged: TaggedText, end: number, floor: number): number {
  const { tokens } = tagged.paragraph
  for (let i = end - 1; i >= floor; i--) {
    i = beforeBracket(tagged, i, floor)
    const token = tokens[i]
    if (
      !token ||
      (token.kind === 'quote' && !isTitled(tagged, i, floor) && !isInside(tagged, i, floor)) ||
      /^[,;:—–―]$/.test(token.text) ||
      token.text === '--'
    )
      return i + 1
    if (token.kind === 'quote' && endsWithComma(tagged, i, floor)) return i + 1
  }
  return floor
}

/** `the author of “Night Lines”`: a short quotation inside a sentence is probably a title. */
function isTitled(tagged: TaggedText, i: number, floor: number): boolean {
  const { tokens, quotes } = tagged.paragraph
  const { text } = quotes[tokens[i]!.quote!]!
  if (i <= floor || !startsCapital(text) || text.split(' ').length > 8) return false
  return tokens[i - 1]!.kind === 'word' || (tokens[i - 1]!.text === ',' && isWork(tokens[i - 2]))
}

/** `his show, “Night Lines,”` */
const isWork = inList(
  lexicon(
    'show series book novel memoir film movie documentary play album song column poem essay podcast programme program report single',
  ),
)

/** `who had called it “mad”, said`: part of the clause, with the comma outside the marks (British style). */
function isInside(tagged: TaggedText, i: number, floor: number): boolean {
  const { tokens, quotes } = tagged.paragraph
  return (
    i > floor &&
    tokens[i - 1]!.kind === 'word' &&
    tokens[i + 1]?.text === ',' &&
    !/[.,!?…]$/.test(quotes[tokens[i]!.quote!]!.text)
  )
}

export function endsWithComma(tagged: TaggedText, i: number, floor: number): boolean {
  const { tokens, quotes } = tagged.paragraph
  const token = tokens[i]
  if (token?.kind !== 'quote') return token?.text === ','
  return isTitled(tagged, i, floor) && quotes[token.quote!]!.text.endsWith(',')
}
