import { CAPITALS, isInitial } from './letters.ts'
import { OPENERS } from './english.ts'
import { givenName, type Gender } from './given.ts'
import { isOneOf, lexicon } from './lexicon.ts'
import type { Kind, Name, Place } from './names.ts'
import { isAdjective, isPlace } from './places.ts'
import { FEMALE_NOUNS, FEMALE_TITLES, MALE_NOUNS, MALE_TITLES, isOrganisationWord, isRole, isTitle } from './roles.ts'
import type { Paragraph } from './text.ts'
import type { Token } from './tokens.ts'
import { AUXILIARIES, verbForm } from './verbs.ts'

/** A run of capitals, told apart into title, name and organisation. */
export function typed(paragraph: Paragraph, from: number, last: number, opens: boolean): Name[] {
  const { tokens } = paragraph
  const honoured = HONOURS.has(tokens[last - 1]!.lower) && last - from > (isRank(tokens[last - 1]!) ? 2 : 1)
  const to = honoured ? last - 1 : last
  const run = tokens.slice(from, to)
  const whole = run.map(({ text }) => text).join(' ')
  const placeOf = (start: number, end: number): Place => ({
    paragraph: paragraph.index,
    outer: from,
    from: start,
    to: end,
    possessive: tokens[end - 1]!.possessive,
  })
  const name = (start: number, end: number, kind: Kind, honoured = false, gender?: Gender): Name => ({
    words: tokens.slice(start, end).map(({ text }) => text),
    kind,
    gender,
    honoured,
    place: placeOf(start, end === to ? last : end),
  })

  if (isPlace(whole)) return [name(from, to, 'place')]

  if (isRank(run.at(-1)!)) return run.length > 1 ? typed(paragraph, from, to - 1, opens) : []
  const title = lastTitle(run, tokens[from - 1])
  if (title >= 0) {
    const start = from + afterTitle(run, title)
    if (start < to) {
      const gender = genderOfTitle(run[title]!.lower) ?? genderOf(wordsOf(tokens, start, to))
      return [name(start, to, 'person', HONOURED.has(run[title]!.lower), gender)]
    }
    return from + title > from && run.length - 1 === title && givenName(run[0]!.text)
      ? [name(from, to, 'person', false, genderOf(wordsOf(tokens, from, to)))]
      : [name(from, to, 'unknown')]
  }

  let start = from
  while (start < to - 1 && isAdjective(tokens[start]!.lower)) start++
  if (start === to - 1 && isAdjective(tokens[start]!.lower)) return [name(from, to, 'unknown')]
  const words = wordsOf(tokens, start, to)

  if (words.some(isOrganisationWord) && !(words.length === 2 && givenName(words[0]!) && !isOrganisationWord(words[1]!)))
    return [name(from, to, 'organisation')]
  if (words.length === 1 && ACRONYM.test(words[0]!) && words[0]!.length > 1) return [name(from, to, 'organisation')]

  const split = placeBefore(words)
  if (split)
    return [
      name(from, start + split, 'place'),
      {
        ...name(start + split, to, 'person', false, genderOf(words.slice(split))),
        place: { ...name(start + split, to, 'person').place, outer: start + split },
      },
    ]
  const given = words.length > 1 && words.length < 6 && givenName(words[0]!)
  if (given) return [name(start, to, 'person', false, genderOf(words))]
  if (looksLikePerson(paragraph, start, to))
    return [name(start, to, 'person', false, genderOf(words) ?? roleGender(tokens, from))]
  if (opens && words.length === 1 && OPENERS.has(tokens[start]!.lower)) return []
  return [name(start, to, 'unknown', false, genderOf(words))]
}

/** `MP` in `one Tory MP`: a role, though in capitals. */
const isRank = ({ text }: Token): boolean => ACRONYM.test(text) && isRole(text)

/** Titles before given names. */
const HONOURED = lexicon('sir dame lord prince princess king queen pope')

/** `Karim Khan KC`: letters behind a name. */
const HONOURS = lexicon('kc qc mp msp mep mla obe cbe mbe kbe dbe qpm phd md')

const wordsOf = (tokens: readonly Token[], from: number, to: number): string[] =>
  tokens.slice(from, to).map(({ text }) => text)

/** `Texas` in `Texas Ted Cruz`: how many words of place stand before a given name. */
function placeBefore(words: readonly string[]): number | undefined {
  for (let n = Math.min(2, words.length - 2); n > 0; n--)
    if (isPlace(words.slice(0, n).join(' ')) && givenName(words[n]!)) return n
  return undefined
}

/** `NASA Administrator Bill Nelson`, `Quarterback Jalen Hurts`: a role in capitals. */
function isRoleBefore(word: string, next: Token | undefined, opens: boolean, full: boolean): boolean {
  return !!next && isRole(word) && (opens || (full && !!givenName(next.text)))
}

/** Roles that are names as well. */
const BEARERS =
  lexicon(`hunter cook baker carter mason porter taylor miller parker cooper marshall major king prince dean judge page barber
butler fisher gardener potter singer farmer painter shepherd bishop pope guy star ward archer piper hooker forward guide native nun monk marine`)

function lastTitle(run: readonly Token[], behind: Token | undefined): number {
  return run.findLastIndex(({ text, lower }, i) => {
    const next = run[i + 1]
    if (i === 0 && next && isBearer(text, lower, run.length, behind)) return false
    if (!isTitle(text))
      return isRoleBefore(lower, next, i === 0 && run.length > 2 && !BEARERS.has(lower), i + 2 < run.length)
    const before = run[i - 1]
    return !(before && !next && !isTitle(before.text) && givenName(before.text))
  })
}

/** `captain Dean Smith`, `forward Major Watt`, `Dean Smith`: a name, though it may be a title elsewhere. */
function isBearer(text: string, lower: string, length: number, behind: Token | undefined): boolean {
  if (!BEARERS.has(lower)) return false
  return (length === 2 && !!givenName(text)) || (behind?.kind === 'word' && !behind.capital && isRole(behind.lower))
}

/** Where the name begins after `Secretary of State` or `Mr.`. */
function afterTitle(run: readonly Token[], title: number): number {
  let i = title + 1
  if (run[i]?.lower !== 'of' && run[i]?.lower !== 'for') return i
  const given = run.findIndex(({ text }, at) => at > i + 1 && (givenName(text) || isInitial(text)))
  if (given > 0) return given
  i = run[i + 1]?.lower === 'the' ? i + 3 : i + 2
  if (/^(?:and|,)$/.test(run[i]?.lower ?? '')) return run.length
  if (isOneOf(run[i - 1]?.lower, 'homeland human veterans foreign national urban')) i += 1
  return i
}

function genderOfTitle(title: string): Gender | undefined {
  if (MALE_TITLES.has(title)) return 'male'
  return FEMALE_TITLES.has(title) ? 'female' : undefined
}

export function genderOf(words: readonly string[]): Gender | undefined {
  for (const word of words.slice(0, Math.max(1, words.length - 1))) {
    const gender = givenName(word)
    if (gender && gender !== 'either') return gender
  }
  return undefined
}

function roleGender(tokens: readonly Token[], from: number): Gender | undefined {
  const role = tokens[from - 1]?.lower ?? ''
  if (MALE_NOUNS.has(role)) return 'male'
  return FEMALE_NOUNS.has(role) ? 'female' : undefined
}

/** Without a given name that we know: what stands around a name tells whether it is a person's. */
function looksLikePerson({ tokens }: Paragraph, from: number, to: number): boolean {
  if (to - from > 4 || tokens[to - 1]!.possessive) return false
  const before = tokens[from - 1]
  const next = tokens[to]
  const after = tokens[to + 1]
  if (before?.kind === 'word' && !before.capital && isRole(before.lower) && !before.possessive) return true
  if (
    next?.kind !== 'word' &&
    before?.text === ',' &&
    (isRole(tokens[from - 2]?.lower ?? '') || oneOf(tokens, from - 2))
  )
    return true
  if (to - from < 2) return false
  if (next?.text === ',' && before?.text === ',' && roleBehind(tokens, from - 2)) return true
  if (next?.text === ',' && after) {
    if (/^\d\d$/.test(after.text)) return true
    if (after.lower === 'who') return true
    if (appositiveRole(tokens, to + 1)) return true
  }
  if (next?.text === '(' && after && isOneOf(after.text.slice(0, 2), 'R- D- I-')) return true
  if (next?.lower === 'who') return true
  const verb = next && verbForm(next.lower)
  if (verb?.force === 'strong' && verb.form === 'finite') return true
  const inverted = before && verbForm(before.lower)
  return (
    inverted?.force === 'strong' &&
    inverted.form === 'finite' &&
    (tokens[from - 2]?.kind === 'quote' || tokens[from - 2]?.text === ',')
  )
}

/** `one of them,` */
const oneOf = (tokens: readonly Token[], last: number): boolean =>
  isOneOf(tokens[last]?.lower, 'them us') && tokens[last - 2]?.lower === 'one'

/** `Moscow’s ambassador to the UN,`: a role and its preposition since the last mark. */
function roleBehind(tokens: readonly Token[], last: number): boolean {
  for (let i = last; i > Math.max(0, last - 8) && tokens[i]!.kind === 'word'; i--)
    if (isOneOf(tokens[i]!.lower, 'of to for at in') && isRole(tokens[i - 1]!.lower)) return true
  return false
}

/** `, a senior adviser`, `, director of`: a role noun before the next comma or verb. */
function appositiveRole(tokens: readonly Token[], from: number): boolean {
  const first = tokens[from]
  if (!first || (first.capital && !isRole(first.lower) && !isTitle(first.text) && !isAdjective(first.lower)))
    return false
  for (let i = from; i < Math.min(tokens.length, from + 9); i++) {
    const token = tokens[i]!
    if (token.kind !== 'word') return false
    if (isRole(token.lower)) return true
    if (token.lower === 'of' || token.lower === 'who' || AUXILIARIES.has(token.lower)) return false
  }
  return false
}

const ACRONYM = new RegExp(`^[${CAPITALS}][${CAPITALS}\\d.&-]+$`)
