import { DAYS, DETERMINERS, OPENERS, PRONOUNS, isAdverb } from './english.ts'
import { givenName, type Gender } from './given.ts'
import { lexicon } from './lexicon.ts'
import { isAdjective, isPlace } from './places.ts'
import {
  FEMALE_NOUNS,
  FEMALE_TITLES,
  MALE_NOUNS,
  MALE_TITLES,
  isOrganisationWord,
  isPluralRole,
  isRole,
  isTitle,
} from './roles.ts'
import type { Paragraph } from './text.ts'
import type { Token } from './tokens.ts'
import { AUXILIARIES, verbForm } from './verbs.ts'

export type Kind = 'person' | 'organisation' | 'place' | 'unknown'

/** A name where it stands, not yet joined with others of the same bearer. */
export interface Name {
  readonly words: readonly string[]
  readonly kind: Kind
  readonly gender: Gender | undefined
  readonly titled: boolean
  readonly place: Place
}

/** Tokens of a paragraph, end exclusive; `from` leaves titles out, `outer` takes them in. */
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
  return paragraphs.flatMap((paragraph) => (isTitleCase(paragraph) ? [] : namesIn(paragraph, sure)))
}

/** A headline in which every word of weight has a capital tells no names. */
function isTitleCase({ passage, tokens }: Paragraph): boolean {
  const display = passage.place === 'headline' || passage.form === 'heading' || !/[.?!:,;)”"’…-]\s*$/.test(passage.text)
  if (!display) return false
  const words = tokens.filter(({ kind, text }) => kind === 'word' && text.length > 3)
  return words.length > 3 && words.filter(({ capital }) => capital).length > words.length * 0.7
}

/** Words that stand in capitals inside a sentence: at the start of one they are names too. */
function capitalsInside(paragraphs: readonly Paragraph[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { tokens } of paragraphs)
    tokens.forEach((token, i) => {
      const before = tokens[i - 1]
      if (token.capital && before?.kind === 'word' && !before.text.endsWith('.')) words.add(token.lower)
    })
  return words
}

function namesIn(paragraph: Paragraph, sure: ReadonlySet<string>): Name[] {
  const { tokens, sentences } = paragraph
  const names: Name[] = []
  const starts = new Set(sentences.map(({ from }) => from))

  for (let i = 0; i < tokens.length; i++) {
    if (!startsName(tokens, i, starts, sure)) continue
    const to = endOfName(tokens, i)
    names.push(...typed(paragraph, i, to, starts.has(i)))
    i = to - 1
  }
  return names
}

function startsName(
  tokens: readonly Token[],
  i: number,
  starts: ReadonlySet<number>,
  sure: ReadonlySet<string>,
): boolean {
  const token = tokens[i]!
  if (!token.capital || token.kind !== 'word' || token.text.startsWith('@@')) return false
  if (DAYS.has(token.lower) && token.lower !== 'may' && token.lower !== 'april' && token.lower !== 'june') return false
  if (DETERMINERS.has(token.lower) || token.lower === 'i') return false
  const next = tokens[i + 1]
  const opens = starts.has(i) || tokens[i - 1]?.kind !== 'word'
  if (opens && (OPENERS.has(token.lower) || PRONOUNS.has(token.lower))) return false
  if (
    opens &&
    !next?.capital &&
    !isOffice(tokens, i) &&
    (isPluralRole(token.lower) || (isRole(token.lower) && !sure.has(token.lower)))
  )
    return false
  if (sure.has(token.lower)) return true
  const speaks = next && verbForm(next.lower)?.force === 'strong'
  if (opens && speaks) return true
  if (opens && isAdverb(token.lower)) return false
  if (opens && verbForm(token.lower)?.form === 'ing') return false
  if (opens && verbForm(token.lower) && !next?.capital && verbForm(token.lower)!.form !== 'base') return false
  return true
}

/** `Secretary of State`, `Speaker of the House`. */
function isOffice(tokens: readonly Token[], i: number): boolean {
  const of = tokens[i + 1]
  if (of?.lower !== 'of' || !OFFICES.has(tokens[i]!.lower)) return false
  return !!tokens[tokens[i + 2]?.lower === 'the' ? i + 3 : i + 2]?.capital
}

function endOfName(tokens: readonly Token[], from: number): number {
  let i = from
  for (;;) {
    const token = tokens[i]!
    const next = tokens[i + 1]
    if (!next || token.possessive || next.kind !== 'word') return i + 1
    if (next.capital) {
      if (DAYS.has(next.lower) || next.lower === 'i' || OPENERS_INSIDE.has(next.lower)) return i + 1
      i += 1
      continue
    }
    if (PARTICLES.has(next.lower) && PARTICLES.has(tokens[i + 2]?.lower ?? '') && tokens[i + 3]?.capital) {
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
    if (PARTICLES.has(next.lower)) i += 2
    else if ((next.lower === 'of' || next.lower === 'for') && joinsWithOf(tokens, from, i) && !DAYS.has(after.lower))
      i += 2
    else return i + 1
  }
}

const PARTICLES = lexicon('de van von der den bin ibn al el la le du da dos das di del della ter ten y e ben')
const OPENERS_INSIDE = lexicon('the he she they it his her their in on at but and when while after as if')

/** `University of Virginia`, `Secretary of State`: but not `Clinton of New York`. */
function joinsWithOf(tokens: readonly Token[], from: number, at: number): boolean {
  const word = tokens[at]!
  if (isOrganisationWord(word.lower) || OFFICES.has(word.lower)) return true
  return at > from && isOrganisationWord(tokens[from]!.lower)
}

const OFFICES = lexicon(
  'secretary minister speaker house bank department director office chamber institute board university college bureau board council center centre ministry',
)

/** A run of capitals, told apart into title, name and organisation. */
function typed(paragraph: Paragraph, from: number, to: number, opens: boolean): Name[] {
  const { tokens } = paragraph
  const run = tokens.slice(from, to)
  const whole = run.map(({ text }) => text).join(' ')
  const name = (start: number, end: number, kind: Kind, titled = false, gender?: Gender): Name => ({
    words: tokens.slice(start, end).map(({ text }) => text),
    kind,
    gender,
    titled,
    place: { paragraph: paragraph.index, outer: from, from: start, to: end, possessive: tokens[end - 1]!.possessive },
  })

  if (isPlace(whole)) return [name(from, to, 'place')]

  const title = lastTitle(run)
  if (title >= 0) {
    const start = from + afterTitle(run, title)
    if (start < to) {
      const gender = genderOfTitle(run[title]!.lower) ?? genderOf(wordsOf(tokens, start, to))
      return [name(start, to, 'person', true, gender)]
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
  if (words.length === 1 && /^\p{Lu}[\p{Lu}\d.&-]+$/u.test(words[0]!) && words[0]!.length > 1)
    return [name(from, to, 'organisation')]

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
  if (looksLikePerson(paragraph, start, to)) return [name(start, to, 'person', false, roleGender(tokens, from))]
  return opens && words.length === 1 && OPENERS.has(tokens[start]!.lower) ? [] : [name(start, to, 'unknown')]
}

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
butler fisher gardener potter singer farmer painter shepherd bishop pope guy star ward archer piper hooker forward guide native nun monk`)

function lastTitle(run: readonly Token[]): number {
  return run.findLastIndex(({ text, lower }, i) => {
    const next = run[i + 1]
    if (!isTitle(text))
      return isRoleBefore(lower, next, i === 0 && run.length > 2 && !BEARERS.has(lower), i + 2 < run.length)
    const before = run[i - 1]
    return !(before && !next && !isTitle(before.text) && givenName(before.text))
  })
}

/** Where the name begins after `Secretary of State` or `Mr.`. */
function afterTitle(run: readonly Token[], title: number): number {
  let i = title + 1
  if (run[i]?.lower !== 'of' && run[i]?.lower !== 'for') return i
  const given = run.findIndex(({ text }, at) => at > i + 1 && givenName(text))
  if (given > 0) return given
  i = run[i + 1]?.lower === 'the' ? i + 3 : i + 2
  if (/^(?:homeland|human|veterans|foreign|national|urban)$/.test(run[i - 1]?.lower ?? '')) i += 1
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
  if (next?.kind !== 'word' && before?.text === ',' && isRole(tokens[from - 2]?.lower ?? '')) return true
  if (to - from < 2) return false
  if (next?.text === ',' && after) {
    if (/^\d\d$/.test(after.text)) return true
    if (after.lower === 'who') return true
    if (appositiveRole(tokens, to + 1)) return true
  }
  if (next?.text === '(' && after && /^[RDI]-/.test(after.text)) return true
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
