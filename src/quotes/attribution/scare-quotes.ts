import { LETTERS, startsCapital } from '../text/letters.ts'
import type { Verdict } from './verdict.ts'
import { isDeterminer, isPossessive } from '../words/function-words.ts'
import { wordCount } from '../quote-kind.ts'
import { isOneOf, lexicon } from '../words/lexicon.ts'
import { wordTest } from '../text/token.ts'
import { isNoun, type TaggedText } from '../grammar/noun-phrase.ts'
import type { Range } from '../text/sentences.ts'
import { isBe, verbForm } from '../words/verbs.ts'

/** Whether the words between the marks are not speech: a title, a nickname, a term, scare quotes. */
export function isScare(tagged: TaggedText, sentence: Range, q: number, verdict: Verdict): boolean {
  const text = tagged.paragraph.quotes[tagged.paragraph.tokens[q]!.quote!]!.text
  const words = text.split(/\s+/)
  if (isTerm(tagged, sentence, q, words)) return true
  if (words.length > 9 && !inTitleCase(words)) return false
  if (!/[a-z]/i.test(text) && wordCount(text) > 3) return false
  return pointsOf(signsOf(tagged, sentence, q, verdict, words)) + (POINTS[verdict.rule] ?? 0) + START <= NEEDED
}

/** `the word “goodbye”`, `so-called “ghost guns” and “junk fees”`, `known as “Doc”`, `dubbed “Operation Sunrise”`. */
function isTerm(tagged: TaggedText, { from }: Range, q: number, words: readonly string[]): boolean {
  const { tokens, quotes } = tagged.paragraph
  const before = tokens[q - 1]
  if (!before || q <= from || words.length > 7) return false
  if (isOneOf(before.lower, 'and or') && tokens[q - 2]?.kind === 'quote') {
    const text = quotes[tokens[q - 2]!.quote!]!.text
    return words.length < 4 && isTerm(tagged, { from, to: q }, q - 2, text.split(' '))
  }
  if (before.lower === 'so-called' || before.lower === 'a.k.a.') return true
  if (isOneOf(tokens[q - 2]?.lower, 'the a word name') && TERM_NOUNS.has(before.lower)) return true
  if (words.length > 4) return false
  if (before.lower === 'as') return tokens.slice(Math.max(from, q - 6), q).some(({ lower }) => isOneOf(lower, 'known'))
  const title = startsCapital(words[0]!)
  const self =
    isOneOf(before.lower, 'himself herself themselves itself') && /^(?:call|nam)/.test(tokens[q - 2]?.lower ?? '')
  if (self) return title && words.length < 4
  if (isOneOf(before.lower, 'him her them me') && isOneOf(tokens[q - 2]?.lower, 'call calls'))
    return title && words.length < 3
  if (isOneOf(before.lower, 'dubbed nicknamed codenamed entitled titled'))
    return title || !isFiniteAfterName(tagged, q - 1)
  const thing = before.lower === 'named' && !tagged.names[q - 2] && isNoun(tokens[q - 2]!)
  return title && isOneOf(before.lower, 'called named') && (isBe(tokens[q - 2]) || thing)
}

/** `critics dubbed`, but not `the plan, dubbed`. */
const isFiniteAfterName = ({ paragraph: { tokens } }: TaggedText, verb: number): boolean =>
  tokens[verb - 1]?.kind === 'word' && !isBe(tokens[verb - 1])

/** `supporting`, `backed`: verbs whose object is a thing and no speech. */
const isStand = wordTest(({ lower }) =>
  /^(?:support|oppos|back|propos|ban|fund|endors|push|pass|adopt|sign|introduc|impos|creat|launch)(?:s|e|es|ed|ing|ned|ning)?$/.test(
    lower,
  ),
)

const TERM_NOUNS = lexicon('word term name nickname moniker alias acronym slogan')

/** Positive points mean speech, negative ones a title, a nickname or scare quotes. Fitted on annotated articles. */
const POINTS: { readonly [ruleOrSign: string]: number } = {
  'before-strong': 10,
  'before-naming': 16,
  'before-wide': 5,
  'before-plain': -4,
  paragraph: 7,
  closing: 15,
  according: 9,
  orphan: -25,
  none: -11,
  'paragraph-fragment': -6,
  'spoken in the sentence': 5,
  'a person speaks': 7,
  'a far verb': -4,
  'says I or we': 12,
  'longer than four words': 15,
  'one word': -15,
  'two words': -10,
  'two words, weak verb': -8,
  'a single capital': -9,
  'in title case': -31,
  'a title on air': -15,
  'a title after a noun': -9,
  'a title after a possessive': -18,
  'a title in a list': -12,
  'a title of a show or book': -6,
  'told to a title': -15,
  'a network before it': -17,
  'a show or book before it': -14,
  'a shirt or sign before it': -6,
  'a thing called': -10,
  'so-called': -8,
  'such as': -7,
  'inside a phrase, weak verb': -10,
  'a capital before a noun': -10,
  'before a show or shirt': -7,
  'after a possessor': -4,
  'after the': -2,
  'after a': 6,
  'after of': -6,
  'after and': -7,
  'after be': 7,
  'after as': 11,
  'after that': 11,
  'after a verb': 4,
  'after a name': 4,
  'after a comma': 7,
  'after a colon': 20,
  'in brackets': 8,
  'in a list': 5,
  'supported or opposed': -25,
  'opens its sentence': 11,
  'said right after it': 12,
  'is its sentence': 15,
  'ends like a sentence': 3,
  'asks or shouts': 8,
}

const START = 18
const NEEDED = 10

/** Each sign, and whether it is present. */
type Signs = { readonly [sign: string]: unknown }

function pointsOf(signs: Signs): number {
  let points = 0
  for (const sign in signs) if (signs[sign]) points += POINTS[sign] ?? 0
  return points
}

function signsOf(
  tagged: TaggedText,
  sentence: Range,
  q: number,
  { rule, points, speaker }: Verdict,
  words: readonly string[],
): Signs {
  const { tokens } = tagged.paragraph
  const text = words.join(' ')
  const before = q > sentence.from ? tokens[q - 1] : undefined
  const after = q + 1 < sentence.to ? tokens[q + 1] : undefined
  const title = inTitleCase(words)
  const weak = rule === 'none' || rule === 'before-plain' || rule === 'before-wide'
  const listed = !!before && (isOneOf(before.lower, 'and or') || before.text === ',') && tokens[q - 2]?.kind === 'quote'
  const noun = before?.kind === 'word' && isNoun(before)
  const naming = rule.startsWith('before')
  const modifies = after?.kind === 'word' && !/[.,!?]$/.test(text) && isNoun(after)
  const inside = modifies && !!before && (isDeterminer(before) || isPossessive(before) || before.possessive || noun)

  return {
    'spoken in the sentence': tokens
      .slice(sentence.from, sentence.to)
      .some((token) => token.kind === 'word' && verbForm(token)?.speechClass === 'strong'),
    'a person speaks': speaker?.entity?.kind === 'person',
    'a far verb': rule.startsWith('before') && points < 55,
    'says I or we': /\b(?:I|my|we|our|you|me|us)\b/.test(text),
    'longer than four words': words.length > 4,
    'one word': words.length === 1,
    'two words, weak verb': words.length === 2 && weak,
    'a single capital': words.length === 1 && startsCapital(text),
    'in title case': title,
    'a title after a noun': title && noun,
    'a title after a possessive': title && before?.possessive,
    'a title in a list': title && listed,
    'a title on air': title && isOneOf(before?.lower, 'on in for from of with by to'),
    'a title of a show or book': title && near(tagged, sentence, q, 3, WORKS),
    'a thing called':
      naming &&
      !speaker?.entity &&
      isOneOf(before?.lower, 'called named titled dubbed known entitled labeled nicknamed billed'),
    'such as': tokens[q - 2]?.lower === 'such' && before?.lower === 'as',
    'after a name': !!before && !!tagged.names[q - 1] && !before.possessive,
    'after a possessor': before?.possessive,
    'two words': words.length === 2,
    'in brackets': before?.text === '(',
    'told to a title': title && isOneOf(before?.lower, 'told tells telling'),
    'a network before it': before?.possessive && NETWORKS.has(before.lower),
    'a show or book before it': near(tagged, sentence, q, 3, WORKS),
    'a shirt or sign before it': near(tagged, sentence, q, 3, WRITTEN),
    'so-called': near(tagged, sentence, q, 2, TERMS),
    'inside a phrase, weak verb': inside && weak,
    'a capital before a noun': modifies && startsCapital(text),
    'before a show or shirt': after && WORKS.has(after.lower),
    'after the': before?.lower === 'the',
    'after a': isOneOf(before?.lower, 'a an'),
    'after of': before?.lower === 'of',
    'after and': isOneOf(before?.lower, 'and or but'),
    'after be': before && isBe(before),
    'after as': before?.lower === 'as',
    'after that': before?.lower === 'that',
    'after a verb': before && verbForm(before),
    'after a comma': before?.text === ',',
    'after a colon': before?.text === ':' && !listed,
    'in a list': listed,
    'supported or opposed': words.length < 4 && isOneOf(before?.lower, 'a an the') && isStand(tokens[q - 2]),
    'opens its sentence': !before,
    'said right after it': rule === 'after' && !before && (/[,!?]$/.test(text) || after?.text === ','),
    'is its sentence': !before && !after && words.length > 1 && /[.!?]$/.test(text),
    'ends like a sentence': /[.,!?]$/.test(text),
    'asks or shouts': /[!?]$/.test(text),
  }
}

const near = (
  tagged: TaggedText,
  { from }: Range,
  q: number,
  reach: number,
  words: { has(word: string): boolean },
): boolean => tagged.paragraph.tokens.slice(Math.max(from, q - reach), q).some(({ lower }) => words.has(lower))

/** Whether all words but short ones are capitalised. */
function inTitleCase(words: readonly string[]): boolean {
  const capital = (word: string): boolean => startsCapital(word) || /^\d/.test(word)
  const small = (word: string): boolean => !FOUR_LETTERS.test(word) || /^(?:with|from|into|that|this|over)\b/.test(word)
  if (words.length < 2 || !capital(words[0]!) || !words.every((word) => capital(word) || small(word))) return false
  return words.filter(capital).length > 1 && !words.some((word) => isOneOf(word, NO_TITLE))
}

const NO_TITLE = 'is are was were be not will can has have'

const NETWORKS = lexicon(`
cnn msnbc nbc abc cbs fox bbc npr pbs hbo news channel netflix univision cnbc post times politico radio network showtime business espn sky
amazon hulu bloomberg yahoo itv`)
const WORKS = lexicon(`
show program programme book novel memoir song film movie series album podcast play musical episode author host co-host anchor magazine
newsletter column cover essay documentary sitcom drama comedy thriller bestseller best-seller single starring starred hosts sang edition
broadcast game poem painting exhibition hashtag tour bus shirt shirts t-shirt t-shirts hat hats sign signs button buttons banner banners
placard placards poster posters sticker stickers wearing`)
const WRITTEN = lexicon(
  'shirt shirts t-shirt t-shirts hat hats sign signs button buttons banner banners placard placards poster posters sticker stickers',
)
const TERMS = lexicon(
  'so-called self-described self-styled self-proclaimed term terms nickname nicknamed known titled entitled',
)

const FOUR_LETTERS = new RegExp(`^[${LETTERS}]{4,}`)
