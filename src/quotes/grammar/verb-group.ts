import { isAdverb, isDeterminer } from '../words/function-words.ts'
import { isOneOf } from '../words/lexicon.ts'
import { isNounToo, phraseEndingAt, type TaggedText } from './noun-phrase.ts'
import { isBody, isPluralRole, isRole } from '../words/roles.ts'
import type { Range } from '../text/sentences.ts'
import { headOf } from '../people/speaker.ts'
import { subjectPhrase } from './subject-phrase.ts'
import { subjectBefore } from './subject.ts'
import type { Token } from '../text/token.ts'
import { isAuxiliary, isBe, verbForm, type VerbForm } from '../words/verbs.ts'

export function isVerb(tagged: TaggedText, sentence: Range, i: number, start: number, verb: VerbForm): boolean {
  const { tokens } = tagged.paragraph
  const before = i > sentence.from ? tokens[i - 1] : undefined
  if (hasAuxiliary(tagged, start, i)) return true
  if (verb.form === 'base') return bareWithSubject(tagged, i, sentence)
  if (verb.form === 'ing')
    return verb.speechClass !== 'plain' && !(before && (isDeterminer(before) || before.possessive))
  if (
    before &&
    ((isDeterminer(before) &&
      tokens[i - 2]?.lower !== 'of' &&
      !isOneOf(before.lower, 'that all both many some one another other others this several most')) ||
      (before.possessive && !isName(tagged, i - 1)))
  )
    return false
  return !isNounToo(tokens[i]) || takesSubject(tagged, i, start, sentence)
}

/** `Macy’s`: a name that ends like a possessive. */
const isName = ({ names }: TaggedText, i: number): boolean => names[i]?.possessive === false

export function isMainBe(tagged: TaggedText, i: number, { to }: Range): boolean {
  const { tokens } = tagged.paragraph
  if (!isBe(tokens[i])) return false
  let next = i + 1
  while (next < to && isAdverb(tokens[next])) next++
  const form = next < to ? verbForm(tokens[next])?.form : undefined
  return form === undefined || form === 'base'
}

/** `demands`, `issues`, `claims`: verbs only if a subject or `who` stands right before them. */
function takesSubject(tagged: TaggedText, i: number, start: number, { from, to }: Range): boolean {
  const { tokens } = tagged.paragraph
  const before = tokens[start - 1]
  if (start <= from || !before) return false
  const follower = i + 1 < to ? tokens[i + 1]! : undefined
  if (follower?.kind === 'word' && (isAuxiliary(follower) || verbForm(follower)?.form === 'finite')) return false
  if (before.kind !== 'word') return before.text === ',' || before.text === ')' || before.kind === 'quote'
  if (before.possessive) return false
  if (isOneOf(before.lower, 'he she it who which and that they we i')) return true
  const next = i + 1 < to ? tokens[i + 1] : undefined
  const object =
    !next ||
    next.kind !== 'word' ||
    isDeterminer(next) ||
    next.capital ||
    isOneOf(next.lower, 'that how why as him her them')
  if (tagged.names[start - 1])
    return (
      object ||
      isOneOf(next.lower, 'to for on it against out back himself herself') ||
      isOneOf(tokens[i]!.lower, 'notes reports claims shows read')
    )
  const noun = object ? subjectPhrase(tagged, start - 1, from) : undefined
  const head = noun?.kind === 'common' ? tokens[headOf(tagged, noun)]! : before
  if ((isRole(head) || isBody(head)) && !head.lower.endsWith('s') && object) return true
  const said = !next || next.kind === 'quote' || isOneOf(next.lower, 'to that')
  const phrase = said ? subjectPhrase(tagged, start - 1, from) : undefined
  return !!phrase && isOneOf(tokens[phrase.from]!.lower, 'the a an his her their its this')
}

/** `we say`, `critics say`, `Democrats call`: a bare verb needs a plural or a pronoun right before it. */
function bareWithSubject(tagged: TaggedText, i: number, { from }: Range): boolean {
  const { tokens } = tagged.paragraph
  let p = i - 1
  while (p > from && isAdverb(tokens[p]) && !tagged.names[p]) p--
  const before = tokens[p]
  if (!before || p < from) return false
  if (verbForm(tokens[i])?.speechClass === 'strong' && isPerceived(tagged, p, from)) return true
  if (before.text === ',') return isPlural(tagged, subjectBefore(tagged, p + 1, from))
  if (before.kind !== 'word' || before.possessive) return false
  if (isOneOf(before.lower, 'they we i you who')) return true
  if (tokens[i]!.lower === 'like') return false
  const strong = verbForm(tokens[i])?.speechClass === 'strong'
  if (strong && tagged.names[p] && before.lower.endsWith('s')) return true
  if (isPluralRole(before)) return true
  const said =
    isOneOf(tokens[i]!.lower, 'say argue write believe insist shout chant sing yell cheer') || takesObject(tagged, i)
  if (strong && said && isPlural(tagged, subjectBefore(tagged, p + 1, from))) return true
  return (
    before.lower.endsWith('s') &&
    isOneOf(
      tokens[i]!.lower,
      'say write argue tell call ask describe warn insist believe think claim contend suggest state add fear acknowledge concede predict',
    )
  )
}

/** `a guard` in `Weiss heard a guard say`, given its last token. */
function isPerceived(tagged: TaggedText, last: number, floor: number): boolean {
  const { tokens } = tagged.paragraph
  const perceives = (token: Token | undefined): boolean => isOneOf(token?.lower, 'heard hear hears hearing let')
  if (!tokens.slice(Math.max(floor, last - 5), last).some(perceives)) return false
  const phrase = phraseEndingAt(tagged, last, floor)
  return !!phrase && perceives(tokens[phrase.from - 1])
}

/** `report that …`, `say the …`: the verb has a clause or an object after it. */
function takesObject(tagged: TaggedText, i: number): boolean {
  const next = tagged.paragraph.tokens[i + 1]
  return next?.kind === 'quote' || isOneOf(next?.lower, 'that how why it they he she we the a an their its')
}

function isPlural(tagged: TaggedText, found: ReturnType<typeof subjectBefore>): boolean {
  if (typeof found !== 'object') return false
  const head = tagged.paragraph.tokens[headOf(tagged, found.phrase)]!
  return !!found.phrase.parts || isPluralRole(head)
}

/** The first token of a verb group: `has also said`, `would not say`, `went on to say`. */
export function verbGroupStart(tagged: TaggedText, verb: number, floor: number): number {
  const { tokens } = tagged.paragraph
  let i = verb
  while (i > floor) {
    const before = tokens[i - 1]!
    if (before.kind !== 'word' || before.possessive || tagged.names[i - 1]) return i
    if (isAuxiliary(before) || isAdverb(before)) {
      i--
      continue
    }
    if (before.lower !== 'to') return i
    let j = i - 2
    while (j > floor && (isAdverb(tokens[j]) || tokens[j]!.lower === 'on')) j--
    const control = j >= floor && !tagged.names[j] ? verbForm(tokens[j]) : undefined
    if (!control) return i
    i = j
  }
  return i
}

export function hasAuxiliary(tagged: TaggedText, start: number, verb: number): boolean {
  for (let i = start; i < verb; i++) {
    const token = tagged.paragraph.tokens[i]!
    if (isAuxiliary(token) || token.lower === 'to') return true
  }
  return false
}

export function isPassive(tagged: TaggedText, verb: number, start: number): boolean {
  const { tokens } = tagged.paragraph
  for (let i = verb - 1; i >= start; i--) {
    if (isBe(tokens[i])) return true
    if (!isAdverb(tokens[i])) return false
  }
  return (
    verbForm(tokens[verb])?.speechClass !== 'strong' &&
    (tokens[verb + 1]?.lower === 'by' || isQuotedBy(tagged, verb)) &&
    !isAuxiliary(tokens[verb - 1])
  )
}

/** `labeled a “witch hunt” by the drivers`, `described as “noise” by Lind` */
function isQuotedBy({ paragraph: { tokens } }: TaggedText, verb: number): boolean {
  let quote = verb + 1
  while (quote < verb + 3 && isOneOf(tokens[quote]?.lower, 'as a an the')) quote++
  return tokens[quote]?.kind === 'quote' && tokens[quote + 1]?.lower === 'by'
}

/** `shot back`, `went on`: two words that form a verb of speech. So does `he began` between two quotations. */
export function isRetort(tagged: TaggedText, i: number, { speechClass }: VerbForm): boolean {
  const next = tagged.paragraph.tokens[i + 1]
  if (speechClass !== 'wide' || !next) return false
  const after = tagged.paragraph.tokens[i + 2]
  return (
    next.lower === 'back' ||
    (isOneOf(tagged.paragraph.tokens[i]!.lower, 'began begins started opened') &&
      next.text === ',' &&
      after?.kind === 'quote') ||
    (next.lower === 'on' && after?.lower === 'about' && tagged.paragraph.tokens[i + 3]?.kind === 'quote') ||
    ((next.lower === 'on' || next.lower === 'it') && !!after && (after.kind === 'quote' || /^[,:.]$/.test(after.text)))
  )
}
