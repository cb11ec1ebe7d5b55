import { isClauseOpener, isPreposition } from './english.ts'
import { startsCapital } from './letters.ts'
import { isOneOf } from './lexicon.ts'
import { isNounToo, phraseEndingAt, type Page, type Phrase } from './phrases.ts'
import { beforeBracket, subjectPhrase, type Found } from './reach.ts'
import { isRole } from './roles.ts'
import { withPartner } from './together.ts'
import { isAuxiliary, verbForm } from './verbs.ts'

/** Whoever stands before a comma, with a partner before them: `Jane Roe, the chair, and John Doe, its director,`. */
export function beforeComma(page: Page, comma: number, floor: number): Found | 'same' | undefined {
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
  const next = tokens[start + 1]
  const clause = !isAuxiliary(next) && !isPreposition(next) && !verbForm(next)
  return clause && isOneOf(tokens[start]!.lower, 'while whereas but')
}

/** Behind `and`, `but`, `because`, `in what`: where a clause says who. */
function firstWord(page: Page, start: number): number {
  const { tokens } = page.paragraph
  const what = isPreposition(tokens[start]) && isOneOf(tokens[start + 1]?.lower, 'what which whom')
  if (what) return start + 2
  return isClauseOpener(tokens[start]) || isOneOf(tokens[start]!.lower, 'and but') ? start + 1 : start
}

/** A role stands before the comma at `start - 1`: `her chief policy aide, Jake Sullivan,`. */
function roleBefore(page: Page, start: number, floor: number): boolean {
  const phrase = subjectPhrase(page, start - 2, floor)
  return !!phrase && isStation(page, phrase)
}

/** `the mayor`, `the Minister of Information`: what somebody is. */
const isStation = (page: Page, { kind, mention }: Phrase): boolean =>
  kind === 'common' || (mention?.figure.kind === 'unknown' && isRole(page.paragraph.tokens[mention.from]))

/** The subject of a sentence that opens with it: `Jane Roe, …, said`, `But Roe, …, said`. */
function openingSubject(page: Page, from: number, end: number): Phrase | undefined {
  const phrase = subjectPhrase(page, end - 1, from)
  if (!phrase) return undefined
  const whole = page.paragraph.tokens.slice(from, phrase.from)
  const lead = whole.slice(whole.findLastIndex(isClauseOpener) + 1)
  const inside = lead.some(
    (token, i) =>
      (isPreposition(token) && !isOneOf(token.lower, 'as since after before until like than')) ||
      (i > 0 && token.kind === 'word' && verbForm(token)?.form === 'finite' && !isNounToo(token)),
  )
  return inside ? undefined : phrase
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

export function endsWithComma(page: Page, i: number, floor: number): boolean {
  const { tokens, quotes } = page.paragraph
  const token = tokens[i]
  if (token?.kind !== 'quote') return token?.text === ','
  return isTitled(page, i, floor) && quotes[token.quote!]!.text.endsWith(',')
}
