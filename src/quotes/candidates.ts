import { claimBefore } from './claim.ts'
import type { Clause } from './clauses.ts'
import { completed } from './completed.ts'
import { isAdverb, isDeterminer, isPreposition } from './english.ts'
import { isOneOf } from './lexicon.ts'
import { isNoun, phraseEndingAt, phraseStartingAt, type Page, type Phrase } from './phrases.ts'
import type { Range } from './sentences.ts'
import { canSpeak, type Speaker } from './speakers.ts'
import { sourceOf } from './source.ts'
import { subjectPhrase } from './reach.ts'
import { verbForm } from './verbs.ts'

/** Somebody in the sentence of a quotation who may have said it. */
export interface Candidate {
  readonly rule: string
  readonly points: number
  readonly speaker?: Speaker
  readonly cue: string
}

export type Speak = (phrase: Phrase | undefined) => Speaker | undefined

/** What speaks for a candidate and against it. */
const POINTS = {
  strong: 60,
  naming: 60,
  wide: 40,
  plain: 14,
  touching: 30,
  near: 16,
  far: -22,
  someone: 12,
  something: -24,
  relative: -8,
  behindRelative: -50,
  embedded: -28,
  semicolon: -20,
  after: 122,
  closing: 84,
  passedOn: -30,
  listed: 80,
  claim: 66,
  according: 66,
  framed: 84,
  told: -24,
  colonSpeech: 120,
  colonUnknown: 70,
  colonName: 110,
  colon: 90,
  dash: 75,
} as const

/** Everyone in the sentence who may have said the quotation at token `q`. */
export function candidatesFor(
  page: Page,
  sentence: Range,
  clauses: readonly Clause[],
  q: number,
  speak: Speak,
): Candidate[] {
  const found: Candidate[] = []
  const add = (rule: string, points: number, phrase: Phrase | undefined, cue: string): void => {
    const speaker = speak(phrase)
    found.push({ rule, points, cue, ...(speaker && { speaker }) })
  }
  const word = (clause: Clause): string => page.paragraph.tokens[clause.verb]!.text

  if (page.paragraph.tokens[q - 1]?.text === ':' && q - 1 >= sentence.from) {
    const speech = clauses.findLast(
      ({ verb, subject, force, how }) => verb < q && subject && force === 'strong' && how !== 'relative',
    )
    const other = clauseOfColon(page, clauses, q)
    const name = nameBeforeColon(page, sentence, q - 1)
    if (speech && !(other && turns(page, other) && other.verb > speech.verb))
      add('colon', speak(speech.subject) ? POINTS.colonSpeech : POINTS.colonUnknown, speech.subject, word(speech))
    else if (other)
      add(
        'colon',
        POINTS.colon + (canSpeak(page, other.subject!) ? POINTS.someone : POINTS.something),
        other.subject,
        ':',
      )
    if (name && !speech) add('colon-name', POINTS.colonName - (other ? 20 : 0), name, ':')
  }
  for (const clause of clauses) {
    if (!clause.subject || clause.verb > q) continue
    const weak = clause.force === 'wide' || clause.force === 'plain'
    const thing = clause.how === 'relative' ? q - clause.verb > 4 : !canSpeak(page, clause.subject)
    const embedded = (weak || thing) && clauses.some((one) => reports(page, one, clause, q))
    add(
      `before-${clause.force}`,
      before(page, clause, q) + (embedded ? POINTS.embedded : 0),
      weak && !canSpeak(page, clause.subject) ? undefined : clause.subject,
      word(clause),
    )
  }
  const claim = claimBefore(page, sentence, clauses, q)
  if (claim) add('claim', POINTS.claim - claim.gap, claim.claimant, page.paragraph.tokens[claim.noun]!.text)
  const after = afterQuote(page, sentence, clauses, q)
  if (after) add('after', POINTS.after, after.subject, word(after))

  const closing = closingClause(page, sentence, clauses, q)
  const passedOn = found.some(({ rule, speaker }) => rule !== 'after' && speaker?.figure?.kind === 'person')
  if (closing)
    add(
      'closing',
      POINTS.closing + (passedOn && /^report/.test(word(closing)) ? POINTS.passedOn : 0),
      closing.subject,
      word(closing),
    )
  const source = sourceOf(page, sentence, clauses, q)
  const told = found.some(({ rule, speaker }) => speaker && (rule === 'before-strong' || rule === 'before-naming'))
  if (source) {
    const points = (source.opens ? POINTS.framed : POINTS.according) + (told ? POINTS.told : 0)
    add(source.rule, points, source.phrase, source.cue)
  }
  const signed = dashName(page, sentence, q)
  if (signed) add('dash', POINTS.dash, signed, '—')
  return found
}

/** `Lind: “…”`, `From Lind: “…”`; `Lind, speaking to the paper: “…”`. */
function nameBeforeColon(page: Page, { from }: Range, colon: number): Phrase | undefined {
  const { tokens } = page.paragraph
  const own = subjectPhrase(page, colon - 1, from)
  const last = own ?? phraseEndingAt(page, colon - 1, from)
  const led = !own && last && isPreposition(tokens[last.from - 1])
  const by = led && isOneOf(tokens[last.from - 1]!.lower, 'from by via per')
  const opening = led && !by ? phraseStartingAt(page, from, colon) : undefined
  if (opening && tokens[opening.to]?.text === ',') return opening.kind === 'name' ? opening : undefined
  return last?.kind === 'name' ? last : undefined
}

/** Whoever acts first in the sentence, or behind its turn: `…, but Hall remains sceptical: “…”`. */
function clauseOfColon(page: Page, clauses: readonly Clause[], q: number): Clause | undefined {
  const leading = clauses.filter(
    ({ verb, subject, how }) => verb < q && subject && how !== 'relative' && how !== 'none',
  )
  return leading.findLast((clause) => turns(page, clause)) ?? leading[0]
}

function turns(page: Page, { subject }: Clause): boolean {
  const opener = page.paragraph.tokens[subject!.from - 1]?.lower ?? ''
  return isOneOf(opener, 'but while whereas') && canSpeak(page, subject!)
}

/** `Trump said` in `Trump said the plan was “…”`: the outer clause speaks, not the one that it reports. */
function reports(page: Page, outer: Clause, inner: Clause, q: number): boolean {
  if (outer.force !== 'strong' || !outer.subject || outer.how === 'none' || outer.verb >= inner.verb) return false
  if (outer.how === 'relative' && closedBefore(page, outer, q)) return false
  const opener = page.paragraph.tokens[inner.subject!.from - 1]
  return inner.subject!.from > outer.verb && !/^(?:while|whereas|but|though|although|;)$/.test(opener?.lower ?? '')
}

function before(page: Page, clause: Clause, q: number): number {
  const { tokens } = page.paragraph
  const gap = q - clause.verb - 1
  const bare = tokens
    .slice(clause.verb + 1, q)
    .every(({ kind, lower }) => kind === 'punctuation' || lower === 'that' || lower === 'as')
  let points: number = POINTS[clause.force]
  if (bare) points += POINTS.touching
  else if (gap <= 4) points += POINTS.near
  points -= Math.min(gap, -POINTS.far)
  points += canSpeak(page, clause.subject!) ? POINTS.someone : POINTS.something
  if (clause.how === 'relative') points += POINTS.relative + (closedBefore(page, clause, q) ? POINTS.behindRelative : 0)
  if (tokens.slice(clause.verb, q).some(({ text }) => text === ';')) points += POINTS.semicolon
  return points
}

/** `, who …,` has ended before the quotation. */
function closedBefore(page: Page, clause: Clause, q: number): boolean {
  const { tokens } = page.paragraph
  for (let i = clause.verb; i < q - 1; i++) if (tokens[i]!.text === ',' || tokens[i]!.text === ')') return true
  return false
}

/** Nothing but punctuation stands before it in its sentence. */
function opens(page: Page, { from }: Range, q: number): boolean {
  return page.paragraph.tokens.slice(from, q).every(({ kind }) => kind !== 'word')
}

/** `“…,” said Jane Roe`, `“…,” the mayor, who was tired, told reporters`. */
function afterQuote(page: Page, { from, to }: Range, clauses: readonly Clause[], q: number): Clause | undefined {
  const { tokens } = page.paragraph
  let next = q + 1
  while (
    next < to &&
    (tokens[next]!.kind === 'punctuation' ||
      (isAdverb(tokens[next]) && !page.names[next]) ||
      tokens[next]!.lower === 'as')
  )
    next++
  const as = tokens[next - 1]!.lower === 'as'
  if (next >= to || tokens[next]!.kind !== 'word') return undefined
  const ended = /[,?!…—–―-]['’)\]]*$/.test(page.paragraph.quotes[tokens[q]!.quote!]!.text)
  const first = opens(page, { from, to }, q)
  if (!first && !ended) return undefined
  return clauses.find(({ verb, subject, force, form, how, start }) => {
    if (!subject || verb < next || (form === 'ing' && how !== 'inherited') || (as && !canSpeak(page, subject)))
      return false
    if (!first && introduces(page, verb)) return false
    if (how === 'inverted') return start <= next && verb - next <= 2
    if (how === 'relative' || how === 'by' || !leads(page, next, subject.from)) return false
    if (how === 'inherited') return page.paragraph.tokens[verb - 1]?.lower === 'as' && force === 'strong'
    return (
      force === 'strong' ||
      (ended && first && subject.kind !== 'common' && canSpeak(page, subject) && verb - subject.to < 3)
    )
  })
}

/** `Trump said: “…”`: the verb tells of the quotation behind it. */
function introduces(page: Page, verb: number): boolean {
  const { tokens } = page.paragraph
  const mark = tokens[verb + 1]?.text
  return (mark === ':' || mark === ',') && tokens[verb + 2]?.kind === 'quote'
}

/** From the quotation to the subject: nothing, or words that belong to it (`warm-and-fuzzy Trump`). */
function leads(page: Page, next: number, subject: number): boolean {
  if (subject < next || subject - next > 8) return false
  return page.paragraph.tokens
    .slice(next, subject)
    .every(
      (token) =>
        token.kind === 'word' &&
        (token.capital ||
          token.lower === 'and' ||
          isAdverb(token) ||
          isNoun(token) ||
          (isDeterminer(token) && token.lower !== 'that')) &&
        (verbForm(token)?.form ?? 'base') === 'base',
    )
}

/** `…, Jane Roe said.`: what ends the sentence tells of all of it. */
function closingClause(page: Page, { from, to }: Range, clauses: readonly Clause[], q: number): Clause | undefined {
  const { tokens } = page.paragraph
  const clause = clauses.findLast(
    ({ force, subject, how, verb }) =>
      force === 'strong' && subject && verb > q && (how === 'before' || how === 'inverted'),
  )
  if (!clause) return undefined
  const first = clause.how === 'inverted' ? clause.start : clause.subject!.from
  const opener = tokens[first - 1]
  if (first <= from || !opener || (opener.text !== ',' && opener.kind !== 'quote')) return undefined
  const rest = tokens.slice(Math.max(clause.verb, clause.subject!.to) + 1, to)
  const idle =
    rest.length < (clause.how === 'inverted' ? 40 : 14) &&
    !rest.some(({ kind, lower }) => kind === 'quote' || lower === 'that')
  return idle ? clause : undefined
}

function dashName(page: Page, sentence: Range, q: number): Phrase | undefined {
  const { tokens } = page.paragraph
  const { to } = sentence
  if (!/^[—–―-]+$/.test(tokens[q + 1]?.text ?? '') || q + 2 >= to) return undefined
  const phrase = phraseStartingAt(page, q + 2, to)
  if (phrase?.kind === 'name') return tokens[phrase.to]?.lower === 'for' ? undefined : phrase
  if (phrase?.kind !== 'common' || !opens(page, sentence, q) || !canSpeak(page, phrase)) return undefined
  const whole = completed(page, phrase, to)
  return whole.to === to ? whole : undefined
}
