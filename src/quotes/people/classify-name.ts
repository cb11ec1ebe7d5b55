import { CAPITALS, isInitial } from '../text/letters.ts'
import { isDeterminer } from '../words/function-words.ts'
import { givenName, type Gender } from '../words/given-names.ts'
import { isOneOf, lexicon } from '../words/lexicon.ts'
import { inList, wordTest, type Token } from '../text/token.ts'
import type { EntityKind, Name, Place } from './names.ts'
import { isAdjective, isPlace } from '../words/places.ts'
import { genderOfNoun, genderOfTitle, isOrganisationWord, isRole, isTitle } from '../words/roles.ts'
import { keyOf } from './name-index.ts'
import type { Paragraph } from '../text/paragraph.ts'
import { isAuxiliary, verbForm } from '../words/verbs.ts'

/** A run of capitalised words, letters behind the name (`KC`) left out. */
interface Run {
  readonly paragraph: Paragraph
  readonly from: number
  readonly to: number
  /** The end of the run, letters behind the name included. */
  readonly last: number
  /** The run opens a sentence. */
  readonly opens: boolean
}

/** Splits a run of capitalised words into names, each with its kind. */
export function classifyName(paragraph: Paragraph, from: number, last: number, opens: boolean): Name[] {
  const { tokens } = paragraph
  const honoured = isHonourBehind(tokens[last - 1]) && last - from > (isRank(tokens[last - 1]!) ? 2 : 1)
  const run: Run = { paragraph, from, to: honoured ? last - 1 : last, last, opens }
  const words = tokens.slice(from, run.to)

  if (isPlace(words)) return [nameOf(run, from, 'place')]
  if (isOneOf(words.at(-2)?.lower, 'no. no')) return [nameOf(run, from, 'person')]
  if (isRank(words.at(-1)!)) return words.length > 1 ? classifyName(paragraph, from, run.to - 1, opens) : []
  const title = lastTitle(words, tokens[from - 1])
  return title < 0 ? withoutTitle(run) : [withTitle(run, words, title)]
}

/** The name from token `start` to the end of the run. */
function nameOf(run: Run, start: number, kind: EntityKind, gender?: Gender, honoured = false, end = run.to): Name {
  const { tokens, index } = run.paragraph
  const words = tokens.slice(start, end)
  const to = end === run.to ? run.last : end
  const place: Place = { paragraph: index, outer: run.from, from: start, to, possessive: isPossessive(tokens, to - 1) }
  return { words, key: keyOf(words), kind, gender, honoured, place }
}

/** `Macy’s` in `Lin Mora of Macy’s said` is a whole name; the owner in `Lind’s repeated calls` is not. */
function isPossessive(tokens: readonly Token[], last: number): boolean {
  if (!tokens[last]!.possessive) return false
  const next = tokens[last + 1]
  const verb = next && !next.capital ? verbForm(next) : undefined
  if (verb?.form !== 'finite' || verb.speechClass !== 'strong') return true
  const object = tokens[last + 2]
  return !isOneOf(next!.lower, 'said says told wrote added') && object?.kind === 'word' && !isDeterminer(object)
}

function withTitle(run: Run, words: readonly Token[], title: number): Name {
  const { paragraph, from, to } = run
  const start = from + afterTitle(words, title)
  if (start < to) {
    const gender = genderOfTitle(words[title]) ?? genderOf(paragraph.tokens.slice(start, to))
    return nameOf(run, start, 'person', gender, isHonour(words[title]))
  }
  return title > 0 && words.length - 1 === title && givenName(words[0])
    ? nameOf(run, from, 'person', genderOf(words))
    : nameOf(run, from, 'unknown')
}

function withoutTitle(run: Run): Name[] {
  const { paragraph, from, to } = run
  const { tokens } = paragraph
  let start = from
  while (start < to - 1 && isAdjective(tokens[start]) && !isGivenToo(tokens, start, to)) start++
  if (start === to - 1 && isAdjective(tokens[start])) return [nameOf(run, from, 'unknown')]
  const words = tokens.slice(start, to)
  if (isOrganisation(words)) return [nameOf(run, from, 'organisation')]

  const split = placeBefore(words)
  if (split) {
    const person = nameOf({ ...run, from: start + split }, start + split, 'person', genderOf(words.slice(split)))
    return [nameOf(run, from, 'place', undefined, false, start + split), person]
  }
  const isGiven = givenName(words[0]) ?? (words[0]!.text === 'An' || isGivenToo(tokens, start, to))
  const given = words.length > 1 && words.length < 6 && isGiven
  if (given) return [nameOf(run, start, 'person', genderOf(words))]
  if (looksLikePerson(paragraph, start, to))
    return [nameOf(run, start, 'person', genderOf(words) ?? genderOfNoun(tokens[from - 1]))]
  return [nameOf(run, start, 'unknown', genderOf(words))]
}

/** `German Ortega`: an adjective with an article or a role would be `the German striker Ortega`. */
function isGivenToo(tokens: readonly Token[], start: number, to: number): boolean {
  const before = tokens[start - 1]
  const alone = before?.kind !== 'word' || verbForm(before)?.speechClass === 'strong'
  return to - start === 2 && alone && isGivenAdjective(tokens[start]) && !isAdjective(tokens[start + 1])
}

/** Demonyms that are given names as well. */
const isGivenAdjective = inList(lexicon('german christian'))

function isOrganisation(words: readonly Token[]): boolean {
  if (words.length === 1 && isAcronym(words[0])) return true
  const person = words.length === 2 && givenName(words[0]) && !isOrganisationWord(words[1])
  return !person && words.some(isOrganisationWord)
}

/** `MP` in `one Tory MP` is a role in capitals. */
const isRank = (token: Token): boolean => isAcronym(token) && isRole(token)

/** Titles that go with given names. */
const isHonour = inList(lexicon('sir dame lord prince princess king queen pope'))

/** Letters after a name: `Karim Khan KC`. */
const isHonourBehind = inList(lexicon('kc qc mp msp mep mla obe cbe mbe kbe dbe qpm phd md'))

/** The number of words of a place before a given name: 1 for `Texas Ted Cruz`. */
function placeBefore(words: readonly Token[]): number | undefined {
  for (let n = Math.min(2, words.length - 2); n > 0; n--)
    if (isPlace(words.slice(0, n)) && givenName(words[n])) return n
  return undefined
}

/** `NASA Administrator Bill Nelson`, `Quarterback Jalen Hurts`: a role in capitals. */
function isRoleBefore(word: Token, next: Token | undefined, opens: boolean, full: boolean): boolean {
  return !!next && isRole(word) && (opens || (full && !!givenName(next)))
}

/** Roles that are also names. */
export const isNameToo = inList(
  lexicon(`hunter cook baker carter mason porter taylor miller parker cooper marshall major king prince dean judge page barber
butler fisher gardener potter singer farmer painter shepherd bishop pope guy star ward archer piper hooker forward guide native nun monk marine brewer weaver
abbott driver glover pilot ranger rider skinner slater tanner thatcher turner walker knight deacon priest coward winner child friend law noble
squire tailor chandler dyer gamer grower herder roofer welder`),
)

function lastTitle(run: readonly Token[], behind: Token | undefined): number {
  return run.findLastIndex((token, i) => {
    const next = run[i + 1]
    if (i === 0 && next && isBearer(token, run.length, behind)) return false
    if (!isTitle(token))
      return isRoleBefore(token, next, i === 0 && run.length > 2 && !isNameToo(token), i + 2 < run.length)
    const before = run[i - 1]
    return !(before && !next && !isTitle(before) && (givenName(before) || isInitial(before.text)))
  })
}

/** Whether a title is a given name here: `captain Dean Smith`, `forward Major Watt`, `Dean Smith`. */
function isBearer(token: Token, length: number, behind: Token | undefined): boolean {
  if (!isNameToo(token)) return false
  return (length === 2 && !!givenName(token)) || (behind?.kind === 'word' && !behind.capital && isRole(behind))
}

/** The first word of the name after `Secretary of State` or `Mr.`. */
function afterTitle(run: readonly Token[], title: number): number {
  let i = title + 1
  if (run[i]?.lower !== 'of' && run[i]?.lower !== 'for') return i
  const given = run.findIndex((token, at) => at > i + 1 && (givenName(token) || isInitial(token.text)))
  if (given > 0) return given
  i = run[i + 1]?.lower === 'the' ? i + 3 : i + 2
  if (/^(?:and|,)$/.test(run[i]?.lower ?? '')) return run.length
  if (isOneOf(run[i - 1]?.lower, 'homeland human veterans foreign national urban')) i += 1
  return i
}

export function genderOf(words: readonly Token[]): Gender | undefined {
  for (const word of words.slice(0, Math.max(1, words.length - 1))) {
    const gender = givenName(word)
    if (gender && gender !== 'either') return gender
  }
  return undefined
}

/** Whether the words around a name show that it is a person, if its given name is unknown. */
function looksLikePerson({ tokens }: Paragraph, from: number, to: number): boolean {
  if (to - from > 4 || tokens[to - 1]!.possessive) return false
  if (followsRole(tokens, from, to)) return true
  if (to - from < 2) return isDetermined(tokens, to) && appositiveRole(tokens, to + 1)
  return isDescribed(tokens, from, to) || speaks(tokens, from, to)
}

/** `nurse Lind`, `the mayor, Otto Berg,` */
function followsRole(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens[from - 1]
  if (before?.kind === 'word' && !before.capital && isRole(before) && !before.possessive) return true
  const role = isRole(tokens[from - 2]) || oneOf(tokens, from - 2)
  return tokens[to]?.kind !== 'word' && before?.text === ',' && role
}

/** `Lind, 54,`, `Lind, who`, `Lind, a nurse`, `Lind (D-Ohio)` */
function isDescribed(tokens: readonly Token[], from: number, to: number): boolean {
  const next = tokens[to]
  const after = tokens[to + 1]
  if (next?.lower === 'who') return true
  if (next?.text === '(') return !!after && isOneOf(after.text.slice(0, 2), 'R- D- I-')
  if (next?.text !== ',') return false
  if (tokens[from - 1]?.text === ',' && roleBehind(tokens, from - 2)) return true
  return !!after && (/^\d\d$/.test(after.text) || after.lower === 'who' || appositiveRole(tokens, to + 1))
}

/** `, a`: an apposition begins. */
const isDetermined = (tokens: readonly Token[], comma: number): boolean =>
  tokens[comma]?.text === ',' && isOneOf(tokens[comma + 1]?.lower, 'a an the')

/** `Lind said`, `“…,” said Lind` */
function speaks(tokens: readonly Token[], from: number, to: number): boolean {
  if (isFiniteSpeech(tokens[to])) return true
  const opener = tokens[from - 2]
  return isFiniteSpeech(tokens[from - 1]) && (opener?.kind === 'quote' || opener?.text === ',')
}

function isFiniteSpeech(token: Token | undefined): boolean {
  const verb = verbForm(token)
  return verb?.speechClass === 'strong' && verb.form === 'finite'
}

/** `one of them,` */
const oneOf = (tokens: readonly Token[], last: number): boolean =>
  isOneOf(tokens[last]?.lower, 'them us') && tokens[last - 2]?.lower === 'one'

/** `Moscow’s ambassador to the UN,`: a role and its preposition since the last mark. */
function roleBehind(tokens: readonly Token[], last: number): boolean {
  for (let i = last; i > Math.max(0, last - 8) && tokens[i]!.kind === 'word'; i--)
    if (isOneOf(tokens[i]!.lower, 'of to for at in') && isRole(tokens[i - 1])) return true
  return false
}

/** `, a senior adviser`, `, director of`: a role noun before the next comma or verb. */
function appositiveRole(tokens: readonly Token[], from: number): boolean {
  const first = tokens[from]
  if (!first || (first.capital && !isRole(first) && !isTitle(first) && !isAdjective(first))) return false
  for (let i = from; i < Math.min(tokens.length, from + 9); i++) {
    const token = tokens[i]!
    if (token.kind !== 'word') return false
    if (isRole(token)) return true
    if (token.lower === 'of' || token.lower === 'who' || isAuxiliary(token)) return false
  }
  return false
}

const isAcronym = wordTest(({ text }) => ACRONYM.test(text))
const ACRONYM = new RegExp(`^[${CAPITALS}][${CAPITALS}\\d.&-]+$`)
