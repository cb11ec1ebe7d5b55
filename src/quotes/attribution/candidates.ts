import { speechNounBefore } from './speech-noun.ts'
import { isComplement, isInfinitive, isSubordinate, outsideBrackets, type Clause } from '../grammar/clauses.ts'
import { extendPhrase } from '../grammar/extend-phrase.ts'
import { isAdverb, isDeterminer, isPreposition } from '../words/function-words.ts'
import { isOneOf } from '../words/lexicon.ts'
import {
  isNoun,
  isTime,
  phraseEndingAt,
  phraseStartingAt,
  type TaggedText,
  type Phrase,
} from '../grammar/noun-phrase.ts'
import type { Range } from '../text/sentences.ts'
import { canSpeak, headOf, isAnswer, type Speaker } from '../people/speaker.ts'
import { accordingTo } from './according-to.ts'
import { subjectPhrase } from '../grammar/subject-phrase.ts'
import { isRole } from '../words/roles.ts'
import { unknownVerbAfter } from './unknown-verb.ts'
import type { Token } from '../text/token.ts'
import { verbForm } from '../words/verbs.ts'

/** A possible speaker, named in the sentence of the quotation. */
export interface Candidate {
  readonly rule: string
  readonly points: number
  readonly speaker?: Speaker
  readonly cue: string
  readonly phrase?: Phrase | undefined
  readonly clause?: Clause | undefined
}

export type SpeakerOf = (phrase: Phrase | undefined) => Speaker | undefined

/** Points for and against a candidate. */
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
  relative: 4,
  behindRelative: -58,
  behindSubordinate: -35,
  others: -30,
  embedded: -28,
  outer: -40,
  semicolon: -20,
  after: 122,
  agency: 40,
  closing: 84,
  passedOn: -30,
  claim: 66,
  according: 66,
  framed: 84,
  told: -24,
  colonSpeech: 120,
  colonUnknown: 70,
  colonName: 110,
  colon: 90,
  unknownVerb: 100,
  dash: 75,
} as const

/** All possible speakers of the quotation at token `q` that its sentence names. */
export function candidatesFor(
  tagged: TaggedText,
  sentence: Range,
  clauses: readonly Clause[],
  q: number,
  speakerOf: SpeakerOf,
): Candidate[] {
  const context: Context = { tagged, sentence, clauses, q, speakerOf }
  const inside = [
    ...beforeColon(context),
    ...beforeQuote(context),
    ...fromSpeechNoun(context),
    ...fromCueAfter(context),
  ]
  return [...inside, ...fromClosingCue(context, inside), ...fromSource(context, inside), ...fromDash(context)]
}

/** What the candidate functions read. */
interface Context {
  readonly tagged: TaggedText
  readonly sentence: Range
  readonly clauses: readonly Clause[]
  readonly q: number
  readonly speakerOf: SpeakerOf
}

function candidate(
  { speakerOf }: Context,
  rule: string,
  points: number,
  phrase: Phrase | undefined,
  cue: string,
  clause?: Clause,
): Candidate {
  const speaker = speakerOf(phrase)
  return { rule, points, cue, phrase, clause, ...(speaker && { speaker }) }
}

const verbText = ({ tagged }: Context, { verb }: Clause): string => tagged.paragraph.tokens[verb]!.text

/** `Lind said: “…”`, `Lind has doubts: “…”`, `Lind: “…”` */
function beforeColon(context: Context): Candidate[] {
  const { tagged, sentence, clauses, q, speakerOf } = context
  if (tagged.paragraph.tokens[q - 1]?.text !== ':' || q - 1 < sentence.from) return []
  const found: Candidate[] = []
  const speech = clauses.findLast(
    (one) =>
      one.verb < q && one.subject && one.speechClass === 'strong' && one.how !== 'relative' && !isInfinitive(one),
  )
  const other = clauseOfColon(tagged, clauses, q)
  const name = nameBeforeColon(tagged, sentence, clauses, q - 1)
  if (speech && !(other && turns(tagged, other) && other.verb > speech.verb)) {
    const points = speakerOf(speech.subject) ? POINTS.colonSpeech : POINTS.colonUnknown
    found.push(candidate(context, 'colon', points, speech.subject, verbText(context, speech), speech))
  } else if (other) {
    const points = POINTS.colon + (canSpeak(tagged, other.subject!) ? POINTS.someone : POINTS.something)
    found.push(candidate(context, 'colon', points, other.subject, ':', other))
  }
  if (name && !speech) found.push(candidate(context, 'colon-name', POINTS.colonName - (other ? 20 : 0), name, ':'))
  return found
}

/** `Lind said the fare was “…”` */
function beforeQuote(context: Context): Candidate[] {
  const { tagged, clauses, q } = context
  return outsideBrackets(tagged, clauses, q).flatMap((clause) => {
    if (!clause.subject || clause.verb > q) return []
    const weak = clause.speechClass === 'wide' || clause.speechClass === 'plain'
    const able = canSpeak(tagged, clause.subject)
    const thing = clause.how === 'relative' ? q - clause.verb > 4 : !able
    const inner = weak || thing || isInner(context, clause)
    const embedded = inner && clauses.some((one) => reports(tagged, one, clause, q))
    const passedOver = clauses.some((one) => one.verb < q && isOfObject(clause, one))
    const points = before(tagged, clause, q) + (embedded ? POINTS.embedded : 0) + (passedOver ? POINTS.outer : 0)
    const subject = weak && !able ? undefined : clause.subject
    return [candidate(context, `before-${clause.speechClass}`, points, subject, verbText(context, clause), clause)]
  })
}

/** `that Berg begged her`, `when Berg railed against it,`: less likely the speaker than whoever reports it. */
function isInner({ tagged, q }: Context, clause: Clause): boolean {
  const { tokens } = tagged.paragraph
  if (isComplement(tagged, clause)) return !isOneOf(tokens[clause.verb]!.lower, 'said says told tells wrote added')
  return isAside(tagged, clause) && tokens.slice(clause.verb, q).some(({ text }) => text === ',')
}

/** `when Berg railed`; not `as Berg said`, which names the speaker of the whole sentence. */
const isAside = (tagged: TaggedText, clause: Clause): boolean =>
  isSubordinate(tagged, clause) && tagged.paragraph.tokens[clause.subject!.from - 1]!.lower !== 'as'

/** `Lind’s claim that “…”` */
function fromSpeechNoun(context: Context): Candidate[] {
  const { tagged, sentence, clauses, q } = context
  const claim = speechNounBefore(tagged, sentence, clauses, q)
  if (!claim) return []
  return [candidate(context, 'claim', POINTS.claim - claim.gap, claim.owner, tagged.paragraph.tokens[claim.noun]!.text)]
}

/** `“…,” Lind said` */
function fromCueAfter(context: Context): Candidate[] {
  const { tagged, sentence, clauses, q } = context
  const clause = afterQuote(tagged, sentence, clauses, q)
  if (clause && passesOn(context, clause))
    return [candidate(context, 'after', POINTS.agency, clause.subject, verbText(context, clause), clause)]
  return clause
    ? [candidate(context, 'after', POINTS.after, clause.subject, verbText(context, clause), clause)]
    : unknownCue(context)
}

/** `Lind said it was “…,” Xinwen reported`: an agency passes on the words of a person. */
function passesOn({ tagged, clauses, q, speakerOf, sentence }: Context, { verb, subject }: Clause): boolean {
  const { tokens } = tagged.paragraph
  if (opens(tagged, sentence, q) || !/^report/.test(tokens[verb]!.lower)) return false
  if (speakerOf(subject)?.entity?.kind === 'person' || subject?.kind === 'pronoun') return false
  return clauses.some((clause) => {
    const speaker = clause.verb < q && clause.speechClass === 'strong' ? speakerOf(clause.subject) : undefined
    return speaker?.entity?.kind === 'person'
  })
}

/** `“…,” riffed Lind`, `“…,” one user riffed`: verbs of saying are an open class. */
function unknownCue(context: Context): Candidate[] {
  const { tagged, sentence, q } = context
  if (!opens(tagged, sentence, q)) return []
  const cue = unknownVerbAfter(tagged, sentence, q)
  return cue
    ? [candidate(context, 'unknown-verb', POINTS.unknownVerb, cue.subject, tagged.paragraph.tokens[cue.verb]!.text)]
    : []
}

/** `…, Lind said.` An agency that reports the words of a person only passes them on. */
function fromClosingCue(context: Context, inside: readonly Candidate[]): Candidate[] {
  const { tagged, sentence, clauses, q } = context
  const clause = closingClause(tagged, sentence, clauses, q)
  if (!clause) return []
  const cue = verbText(context, clause)
  const spoken = inside.some(({ rule, speaker }) => rule !== 'after' && speaker?.entity?.kind === 'person')
  const points = POINTS.closing + (spoken && /^report/.test(cue) ? POINTS.passedOn : 0)
  return [candidate(context, 'closing', points, clause.subject, cue, clause)]
}

/** `according to Lind`, `for Lind, it is “…”` */
function fromSource(context: Context, inside: readonly Candidate[]): Candidate[] {
  const { tagged, sentence, clauses, q } = context
  const source = accordingTo(tagged, sentence, clauses, q)
  if (!source) return []
  const told = inside.some(({ rule, speaker }) => speaker && (rule === 'before-strong' || rule === 'before-naming'))
  const points = (source.opens ? POINTS.framed : POINTS.according) + (told ? POINTS.told : 0)
  return [candidate(context, source.rule, points, source.phrase, source.cue)]
}

/** `“…” — Lind` */
function fromDash(context: Context): Candidate[] {
  const name = dashName(context.tagged, context.sentence, context.q)
  return name ? [candidate(context, 'dash', POINTS.dash, name, '—')] : []
}

/** `Lind: “…”`, `Lind, mayor of Akron: “…”`, `From Lind: “…”`; `Lind, speaking to the paper: “…”`. */
export function nameBeforeColon(
  tagged: TaggedText,
  { from }: Range,
  clauses: readonly Clause[],
  colon: number,
): Phrase | undefined {
  const { tokens } = tagged.paragraph
  const signed = nameAfterDash(tagged, from, colon)
  if (signed) return signed
  const described = describedBeforeColon(tagged, from, colon, clauses)
  if (described) return described
  const owner = ownerBeforeColon(tagged, from, colon)
  if (owner) return owner
  const own = subjectPhrase(tagged, colon - 1, from)
  const last = own ?? phraseEndingAt(tagged, colon - 1, from)
  const led = !own && last && isPreposition(tokens[last.from - 1])
  const by = led && isOneOf(tokens[last.from - 1]!.lower, 'from by via per of')
  const opening = led && !by ? phraseStartingAt(tagged, from, colon) : undefined
  if (opening && tokens[opening.to]?.text === ',') return opening.kind === 'name' ? opening : undefined
  if (led && !by && isOneOf(tokens[last.from - 1]!.lower, 'on in at during')) return undefined
  return last?.kind === 'name' ? last : undefined
}

/** `Polls agree - Jane Roe:`, as newsletters list what others write. */
function nameAfterDash(tagged: TaggedText, from: number, colon: number): Phrase | undefined {
  const last = phraseEndingAt(tagged, colon - 1, from)
  const dash = last && tagged.paragraph.tokens[last.from - 1]
  const named = last?.kind === 'name' && last.from - 1 > from && last.mention?.entity.kind !== 'place'
  return named && dash && /^(?:[—–―-]|--)$/.test(dash.text) ? last : undefined
}

/** `Lind, mayor of Akron:`, `Rep. Al Dunn, D-Ohio:`, `Lind (Acme):`, `One voter in Hays, Kansas:` */
function describedBeforeColon(
  tagged: TaggedText,
  from: number,
  colon: number,
  clauses: readonly Clause[],
): Phrase | undefined {
  const { tokens } = tagged.paragraph
  const first = phraseStartingAt(tagged, from, colon)
  if (!first || first.kind === 'pronoun' || isTime(tagged, first)) return undefined
  const lead = first.kind === 'common' ? extendPhrase(tagged, first, colon) : first
  const after = tokens[lead.to]
  if (
    !after ||
    (lead.to !== colon && after.text !== ',' && after.text !== '(' && !isOneOf(after.lower, 'of from at in'))
  )
    return undefined
  if (clauses.some(({ verb, how }) => verb >= lead.to && verb < colon && how !== 'relative' && how !== 'none'))
    return undefined
  if (lead.mention?.entity.kind === 'person') return lead
  const last = phraseEndingAt(tagged, colon - 1, from)
  if (lead.to < colon && last?.mention?.entity.kind === 'person') return last
  if (lead.kind === 'name') return isLeadName(tagged, lead) ? lead : undefined
  const author = phraseEndingAt(tagged, lead.to - 1, from)
  const written = author?.kind === 'name' && isOneOf(tokens[author.from - 1]?.lower, 'from by of')
  if (written && !isRole(tokens[headOf(tagged, first)])) return author
  return canSpeak(tagged, lead) ? lead : undefined
}

/** Not `Akron:`, not `Reaction:`. */
const isLeadName = ({ paragraph: { tokens } }: TaggedText, { mention, to }: Phrase): boolean =>
  mention?.entity.kind !== 'place' && !(mention?.entity.kind === 'unknown' && isAnswer(tokens[to - 1]))

/** `Mayor Ruth Cole’s statement:` */
function ownerBeforeColon(
  { names, paragraph: { tokens } }: TaggedText,
  from: number,
  colon: number,
): Phrase | undefined {
  for (let i = colon - 2; i >= Math.max(from, colon - 4); i--) {
    const mention = names[i]
    if (!mention || !tokens[i]!.possessive) continue
    if (mention.entity.kind === 'place') return undefined
    return { kind: 'name', from: mention.outer, to: mention.to, mention }
  }
  return undefined
}

/** The first clause of the sentence, or the clause after `but`: `…, but Hall remains sceptical: “…”`. */
function clauseOfColon(tagged: TaggedText, clauses: readonly Clause[], q: number): Clause | undefined {
  const leading = clauses.filter(
    ({ verb, subject, how }) => verb < q && subject && how !== 'relative' && how !== 'none',
  )
  const main = leading.find(({ subject }) => tagged.paragraph.tokens[subject!.from - 1]?.lower !== 'with')
  return leading.findLast((clause) => turns(tagged, clause)) ?? main ?? leading[0]
}

function turns(tagged: TaggedText, { subject }: Clause): boolean {
  const opener = tagged.paragraph.tokens[subject!.from - 1]?.lower ?? ''
  return isOneOf(opener, 'but while whereas') && canSpeak(tagged, subject!)
}

/** `who told` in `echoed Paul Arden, who told`: its subject is the object of the outer clause. */
const isOfObject = (outer: Clause, { how, speechClass, subject }: Clause): boolean =>
  how === 'relative' &&
  speechClass === 'strong' &&
  subject?.mention?.entity.kind === 'person' &&
  subject.from > outer.verb &&
  subject.from <= outer.verb + 2

/** Whether `outer` reports `inner`, as `Trump said` does in `Trump said the plan was “…”`: the outer subject is the speaker. */
function reports(tagged: TaggedText, outer: Clause, inner: Clause, q: number): boolean {
  if (outer.speechClass !== 'strong' || !outer.subject || outer.how === 'none' || outer.verb >= inner.verb) return false
  if (outer.how === 'relative' && closedBefore(tagged, outer, q)) return false
  if (isOfObject(outer, inner)) return false
  const opener = tagged.paragraph.tokens[inner.subject!.from - 1]
  return inner.subject!.from > outer.verb && !/^(?:while|whereas|but|though|although|;)$/.test(opener?.lower ?? '')
}

function before(tagged: TaggedText, clause: Clause, q: number): number {
  const { tokens } = tagged.paragraph
  const gap = q - clause.verb - 1
  const bare = tokens
    .slice(clause.verb + 1, q)
    .every(({ kind, lower }) => kind === 'punctuation' || lower === 'that' || lower === 'as')
  let points: number = POINTS[clause.speechClass]
  if (bare) points += POINTS.touching
  else if (gap <= 4) points += POINTS.near
  points -= Math.min(gap, -POINTS.far)
  points += canSpeak(tagged, clause.subject!) ? POINTS.someone : POINTS.something
  if (clause.how === 'relative') points += closedBefore(tagged, clause, q) ? POINTS.behindRelative : POINTS.relative
  if (tokens.slice(clause.verb, q).some(({ text }) => text === ';')) points += POINTS.semicolon
  if (isAside(tagged, clause) && closedBefore(tagged, clause, q))
    points += POINTS.behindSubordinate + (othersFollow(tagged, clause, q) ? POINTS.others : 0)
  return points
}

/** Whether a relative clause (`, who …,`) ends before the quotation: at a comma, or at a bracket that is not its own. */
export function closedBefore(tagged: TaggedText, clause: Clause, q: number): boolean {
  const { tokens, quotes } = tagged.paragraph
  let open = 0
  for (let i = clause.verb; i < q - 1; i++) {
    const { text, quote } = tokens[i]!
    if (text === '(') open++
    else if (text === ')' && --open < 0) return true
    else if (text === ',' && !open) return true
    else if (quote !== undefined && quotes[quote]!.text.endsWith(',')) return true
  }
  return false
}

/** `Berg` in `While Lind calls it “mad,” Berg ponders the “pace”`: somebody else after the clause. */
function othersFollow(tagged: TaggedText, clause: Clause, q: number): boolean {
  const { tokens } = tagged.paragraph
  const close = tokens.findIndex(({ text, kind }, i) => i > clause.verb && (text === ',' || kind === 'quote'))
  const next = close < q ? phraseStartingAt(tagged, close + 1, q) : undefined
  return (
    next?.kind === 'name' &&
    next.to < q &&
    canSpeak(tagged, next) &&
    next.mention!.entity !== clause.subject?.mention?.entity
  )
}

/** Whether only punctuation stands before the quotation in its sentence. */
function opens(tagged: TaggedText, { from }: Range, q: number): boolean {
  return tagged.paragraph.tokens.slice(from, q).every(({ kind }) => kind !== 'word')
}

/** `“…,” said Jane Roe`, `“…,” the mayor, who was tired, told reporters`. */
function afterQuote(
  tagged: TaggedText,
  { from, to }: Range,
  clauses: readonly Clause[],
  q: number,
): Clause | undefined {
  const { tokens } = tagged.paragraph
  let next = q + 1
  while (
    next < to &&
    (tokens[next]!.kind === 'punctuation' ||
      (isAdverb(tokens[next]) && !tagged.names[next]) ||
      tokens[next]!.lower === 'as')
  )
    next++
  const as = tokens[next - 1]!.lower === 'as'
  if (next >= to || tokens[next]!.kind !== 'word') return undefined
  const ended = /[,?!…—–―-]['’)\]]*$/.test(tagged.paragraph.quotes[tokens[q]!.quote!]!.text)
  const first = opens(tagged, { from, to }, q)
  if (!first && !ended) return undefined
  const ledIn = !first && (isLedIn(tagged, clauses, q) || isNamedAside(tagged, clauses, q))
  const cue = clauses.find(({ verb, subject, speechClass, form, how, start }) => {
    if (!subject || verb < next || (form === 'ing' && how !== 'inherited') || (as && !canSpeak(tagged, subject)))
      return false
    if (!first && (introduces(tagged, verb) || reportsMore(tagged, clauses, verb))) return false
    if (how === 'inverted') return start <= next && verb - next <= 2
    if (ledIn || how === 'relative' || how === 'by' || !leads(tagged, next, subject.from)) return false
    if (how === 'inherited') return tagged.paragraph.tokens[verb - 1]?.lower === 'as' && speechClass === 'strong'
    return (
      speechClass === 'strong' ||
      (ended && first && subject.kind !== 'common' && canSpeak(tagged, subject) && verb - subject.to < 3)
    )
  })
  return cue ?? (first && ended ? afterOpenApposition(tagged, next, to, clauses) : undefined)
}

/** `While Lind calls it “mad,” Berg ponders the rest`: the words after the quotation begin the main clause. */
function isNamedAside(tagged: TaggedText, clauses: readonly Clause[], q: number): boolean {
  if (tagged.paragraph.tokens[q - 1]?.kind !== 'word') return false
  const before = clauses.filter(({ verb, subject }) => subject && verb < q)
  return before.length > 0 && before.every((clause) => isAside(tagged, clause))
}

/** `said, “…”`, `telling her, “…”`: the words before the quotation introduce it, so those after it belong to the next one. */
function isLedIn({ paragraph: { tokens } }: TaggedText, clauses: readonly Clause[], q: number): boolean {
  if (!isOneOf(tokens[q - 1]?.text, ', :')) return false
  return clauses.some(({ verb, subject, form, speechClass }) => {
    if (!subject && form !== 'finite') return false
    if (speechClass !== 'strong' || verb > q - 2 || verb < q - 6) return false
    return tokens.slice(verb + 1, q - 1).every(({ kind }) => kind === 'word')
  })
}

/** `Lind said the cases were different`: the verb has a clause of its own. */
const reportsMore = ({ paragraph: { tokens } }: TaggedText, clauses: readonly Clause[], said: number): boolean =>
  tokens[said + 1]?.kind === 'word' &&
  clauses.some(({ subject, how }) => subject && how === 'before' && subject.from > said && subject.from <= said + 2)

/** `“…,” Jane Roe, who runs the union said`: the comma before the verb is missing. */
function afterOpenApposition(
  tagged: TaggedText,
  next: number,
  to: number,
  clauses: readonly Clause[],
): Clause | undefined {
  const { tokens } = tagged.paragraph
  const subject = phraseStartingAt(tagged, next, to)
  if (subject?.mention?.entity.kind !== 'person' || tokens[subject.to]?.text !== ',') return undefined
  const end = tokens.findIndex(({ kind }, i) => i > subject.to && kind !== 'word')
  const clause = clauses.find(
    ({ verb, form, speechClass }) =>
      verb > subject.to + 2 && (end < 0 || verb < end) && speechClass === 'strong' && form === 'finite',
  )
  return clause && { ...clause, subject, how: 'before' }
}

/** Whether the verb introduces the next quotation: `Trump said: “…”`. */
function introduces(tagged: TaggedText, verb: number): boolean {
  const { tokens } = tagged.paragraph
  const mark = tokens[verb + 1]?.text
  return (mark === ':' || mark === ',') && tokens[verb + 2]?.kind === 'quote'
}

/** Whether only words of the subject stand between the quotation and its head (`warm-and-fuzzy Trump`). */
function leads(tagged: TaggedText, next: number, subject: number): boolean {
  if (subject < next || subject - next > 8) return false
  return tagged.paragraph.tokens
    .slice(next, subject)
    .every(
      (token) =>
        token.kind === 'word' &&
        (token.capital ||
          token.lower === 'and' ||
          isAdverb(token) ||
          isNoun(token) ||
          (isDeterminer(token) && token.lower !== 'that')) &&
        mayLead(token),
    )
}

/** Not a verb; but `planning` in `former policy planning director Jane Roe`. */
function mayLead(token: Token): boolean {
  const verb = verbForm(token)
  return !verb || verb.form === 'base' || (verb.form === 'ing' && isNoun(token))
}

/** A cue at the end of the sentence, which covers all of it: `…, Jane Roe said.` */
function closingClause(
  tagged: TaggedText,
  { from, to }: Range,
  clauses: readonly Clause[],
  q: number,
): Clause | undefined {
  const { tokens } = tagged.paragraph
  const clause = clauses.findLast(
    ({ speechClass, subject, how, verb }) =>
      speechClass === 'strong' && subject && verb > q && (how === 'before' || how === 'inverted'),
  )
  if (!clause) return undefined
  const first = clause.how === 'inverted' ? clause.start : clause.subject!.from
  const opener = tokens[first - 1]
  if (first <= from || !opener || (opener.text !== ',' && opener.kind !== 'quote')) return undefined
  const rest = tokens.slice(Math.max(clause.verb, clause.subject!.to) + 1, to)
  const inverted = clause.how === 'inverted'
  const idle =
    rest.length < (inverted ? 40 : 14) &&
    !rest.some(({ kind, lower }) => kind === 'quote' || (lower === 'that' && !inverted))
  return idle ? clause : undefined
}

function dashName(tagged: TaggedText, sentence: Range, q: number): Phrase | undefined {
  const { tokens } = tagged.paragraph
  const { to } = sentence
  if (!/^[—–―-]+$/.test(tokens[q + 1]?.text ?? '') || q + 2 >= to) return undefined
  const phrase = phraseStartingAt(tagged, q + 2, to)
  if (phrase?.kind === 'name') return tokens[phrase.to]?.lower === 'for' ? undefined : phrase
  if (phrase?.kind !== 'common' || !opens(tagged, sentence, q) || !canSpeak(tagged, phrase)) return undefined
  const whole = extendPhrase(tagged, phrase, to)
  return whole.to === to ? whole : undefined
}
