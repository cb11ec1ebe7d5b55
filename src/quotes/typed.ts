import { CAPITALS, isInitial } from './letters.ts'
import { isOpener } from './english.ts'
import { givenName, type Gender } from './given.ts'
import { isOneOf, lexicon } from './lexicon.ts'
import { among, whether, type Token } from './word.ts'
import type { Kind, Name, Place } from './names.ts'
import { isAdjective, isPlace } from './places.ts'
import { genderOfNoun, genderOfTitle, isOrganisationWord, isRole, isTitle } from './roles.ts'
import { keyOf } from './register.ts'
import type { Paragraph } from './text.ts'
import { isAuxiliary, verbForm } from './verbs.ts'

/** A run of capitals, told apart into title, name and organisation. */
export function typed(paragraph: Paragraph, from: number, last: number, opens: boolean): Name[] {
  const { tokens } = paragraph
  const honoured = isHonourBehind(tokens[last - 1]) && last - from > (isRank(tokens[last - 1]!) ? 2 : 1)
  const to = honoured ? last - 1 : last
  const run = tokens.slice(from, to)
  const placeOf = (start: number, end: number): Place => ({
    paragraph: paragraph.index,
    outer: from,
    from: start,
    to: end,
    possessive: tokens[end - 1]!.possessive,
  })
  const name = (start: number, end: number, kind: Kind, honoured = false, gender?: Gender): Name => {
    const words = tokens.slice(start, end)
    return { words, key: keyOf(words), kind, gender, honoured, place: placeOf(start, end === to ? last : end) }
  }

  if (isPlace(run)) return [name(from, to, 'place')]

  if (isRank(run.at(-1)!)) return run.length > 1 ? typed(paragraph, from, to - 1, opens) : []
  const title = lastTitle(run, tokens[from - 1])
  if (title >= 0) {
    const start = from + afterTitle(run, title)
    if (start < to) {
      const gender = genderOfTitle(run[title]) ?? genderOf(tokens.slice(start, to))
      return [name(start, to, 'person', isHonour(run[title]), gender)]
    }
    return from + title > from && run.length - 1 === title && givenName(run[0])
      ? [name(from, to, 'person', false, genderOf(run))]
      : [name(from, to, 'unknown')]
  }

  let start = from
  while (start < to - 1 && isAdjective(tokens[start])) start++
  if (start === to - 1 && isAdjective(tokens[start])) return [name(from, to, 'unknown')]
  const words = tokens.slice(start, to)

  if (words.some(isOrganisationWord) && !(words.length === 2 && givenName(words[0]) && !isOrganisationWord(words[1])))
    return [name(from, to, 'organisation')]
  if (words.length === 1 && isAcronym(words[0])) return [name(from, to, 'organisation')]

  const split = placeBefore(words)
  if (split)
    return [
      name(from, start + split, 'place'),
      {
        ...name(start + split, to, 'person', false, genderOf(words.slice(split))),
        place: { ...name(start + split, to, 'person').place, outer: start + split },
      },
    ]
  const given = words.length > 1 && words.length < 6 && givenName(words[0])
  if (given) return [name(start, to, 'person', false, genderOf(words))]
  if (looksLikePerson(paragraph, start, to))
    return [name(start, to, 'person', false, genderOf(words) ?? genderOfNoun(tokens[from - 1]))]
  if (opens && words.length === 1 && isOpener(tokens[start])) return []
  return [name(start, to, 'unknown', false, genderOf(words))]
}

/** `MP` in `one Tory MP`: a role, though in capitals. */
const isRank = (token: Token): boolean => isAcronym(token) && isRole(token)

/** Titles before given names. */
const isHonour = among(lexicon('sir dame lord prince princess king queen pope'))

/** `Karim Khan KC`: letters behind a name. */
const isHonourBehind = among(lexicon('kc qc mp msp mep mla obe cbe mbe kbe dbe qpm phd md'))

/** `Texas` in `Texas Ted Cruz`: how many words of place stand before a given name. */
function placeBefore(words: readonly Token[]): number | undefined {
  for (let n = Math.min(2, words.length - 2); n > 0; n--)
    if (isPlace(words.slice(0, n)) && givenName(words[n])) return n
  return undefined
}

/** `NASA Administrator Bill Nelson`, `Quarterback Jalen Hurts`: a role in capitals. */
function isRoleBefore(word: Token, next: Token | undefined, opens: boolean, full: boolean): boolean {
  return !!next && isRole(word) && (opens || (full && !!givenName(next)))
}

/** Roles that are names as well. */
const isNameToo = among(
  lexicon(`hunter cook baker carter mason porter taylor miller parker cooper marshall major king prince dean judge page barber
butler fisher gardener potter singer farmer painter shepherd bishop pope guy star ward archer piper hooker forward guide native nun monk marine`),
)

function lastTitle(run: readonly Token[], behind: Token | undefined): number {
  return run.findLastIndex((token, i) => {
    const next = run[i + 1]
    if (i === 0 && next && isBearer(token, run.length, behind)) return false
    if (!isTitle(token))
      return isRoleBefore(token, next, i === 0 && run.length > 2 && !isNameToo(token), i + 2 < run.length)
    const before = run[i - 1]
    return !(before && !next && !isTitle(before) && givenName(before))
  })
}

/** `captain Dean Smith`, `forward Major Watt`, `Dean Smith`: a name, though it may be a title elsewhere. */
function isBearer(token: Token, length: number, behind: Token | undefined): boolean {
  if (!isNameToo(token)) return false
  return (length === 2 && !!givenName(token)) || (behind?.kind === 'word' && !behind.capital && isRole(behind))
}

/** Where the name begins after `Secretary of State` or `Mr.`. */
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

/** Without a given name that we know: what stands around a name tells whether it is a person's. */
function looksLikePerson({ tokens }: Paragraph, from: number, to: number): boolean {
  if (to - from > 4 || tokens[to - 1]!.possessive) return false
  const before = tokens[from - 1]
  const next = tokens[to]
  const after = tokens[to + 1]
  if (before?.kind === 'word' && !before.capital && isRole(before) && !before.possessive) return true
  if (next?.kind !== 'word' && before?.text === ',' && (isRole(tokens[from - 2]) || oneOf(tokens, from - 2)))
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
  const verb = next && verbForm(next)
  if (verb?.force === 'strong' && verb.form === 'finite') return true
  const inverted = before && verbForm(before)
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

const isAcronym = whether(({ text }) => ACRONYM.test(text))
const ACRONYM = new RegExp(`^[${CAPITALS}][${CAPITALS}\\d.&-]+$`)
