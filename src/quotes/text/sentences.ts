import { startsCapital, startsSmall } from './letters.ts'
import { isAdverb, isDay } from '../words/function-words.ts'
import { isOneOf, lexicon } from '../words/lexicon.ts'
import { isTitle } from '../words/roles.ts'
import type { QuotedSpan } from './quotation-marks.ts'
import type { Token } from './token.ts'
import { verbForm } from '../words/verbs.ts'

/** A sentence as a range of its passage's tokens, end exclusive. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** The sentences of a passage. A quotation is one token; it ends a sentence if its words do and a new sentence follows. */
export function sentencesOf(tokens: readonly Token[], quotes: readonly QuotedSpan[]): Range[] {
  const sentences: Range[] = []
  let from = 0

  for (let i = 0; i < tokens.length; i++) {
    if (!endsSentence(tokens, i, quotes) && !endsLabel(tokens, i) && i - from < LONGEST) continue
    sentences.push({ from, to: i + 1 })
    from = i + 1
  }
  if (from < tokens.length) sentences.push({ from, to: tokens.length })
  return sentences
}

/** `Why it matters: The …`, `NEW DELHI: The …`: a few words before the first sentence. A time (`10:30`) is none. */
function endsLabel(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1]
  const isTime = /^\d/.test(tokens[i - 1]?.text ?? '')
  const starts = next?.kind === 'word' && (next.capital || /^[$\d]/.test(next.text))
  return tokens[i]!.text === ':' && i < 6 && starts && !isTime
}

/** In tokens. Bounds the work on a text without sentence ends. */
const LONGEST = 400

function endsSentence(tokens: readonly Token[], i: number, quotes: readonly QuotedSpan[]): boolean {
  const token = tokens[i]!
  const next = tokens[i + 1]
  if (!next) return false

  if (token.kind === 'quote') return endsWithQuote(tokens, i, quotes)
  if (token.kind === 'word') return token.text.endsWith('.') && endsAfterAbbreviation(token, next)
  if (token.text === ')') return isOneOf(tokens[i - 1]?.text, '. ! ?') && (next.capital || next.kind === 'quote')
  if (isOneOf(token.text, '. ! ?') && /^[-–—]$/.test(next.text)) return !startsSmall(tokens[i + 2]?.text ?? '')
  if (isOneOf(token.text, '. ! ?'))
    return (
      next.kind === 'quote' ||
      next.capital ||
      /^[\d$#@•—–―([*-]/.test(next.text) ||
      !(/^[,;:)]/.test(next.text) || startsSmall(next.text))
    )
  return /^(?:\.{2,}|…|•|;)$/.test(token.text) && (next.capital || next.kind === 'quote') && token.text !== ';'
}

function endsAfterAbbreviation(token: Token, next: Token): boolean {
  if (
    isTitle(token) ||
    (token.text.length === 2 && startsCapital(token.text)) ||
    /^(?:[a-z]|st|vs|mt|ft)\.$/i.test(token.text)
  )
    return false
  return next.capital && STARTERS.has(next.lower)
}

/** Words that are rarely capitalised inside a sentence. */
const STARTERS = lexicon(`
the a an he she they it we i in on at but and so this that these those his her their its as when while after before if there what however
meanwhile for with according asked some many one both still yet now then`)

/** Verbs that need an object. `“It is late.” Lind said.` is one sentence with a slip; `“It is late.” Lind agreed.` is two. */
const PLAINLY = lexicon('said says wrote added told tells asked replied continued explained recalled')

/** Verbs of speech only after a question: `went on`, `shot back`. */
const RETORTS = lexicon(
  'went shot fired pressed began started continued chimed persisted offered opened pleaded begged questioned',
)

function endsWithQuote(tokens: readonly Token[], i: number, quotes: readonly QuotedSpan[]): boolean {
  const quote = quotes[tokens[i]!.quote!]!
  const next = tokens[i + 1]!
  const ending = /[.!?…][)\]'’]*$/.exec(quote.text)?.[0]
  if (ending && next.text === '(') return tokens[i + 2]?.capital ?? false
  if (next.kind === 'punctuation') return false
  if (quote.open) return true
  if (!ending) return false
  if (next.kind === 'quote') return !startsSmall(quotes[next.quote!]!.text)
  if (!next.capital && !/^[\d$]/.test(next.text)) return false
  return !cueFollows(tokens, i + 1, !/^\./.test(ending))
}

/** Whether a cue follows the quotation: a name and a verb of speech without another object. */
function cueFollows(tokens: readonly Token[], from: number, loose: boolean): boolean {
  let commas = 0
  for (let i = from; i < Math.min(tokens.length, from + 24); i++) {
    const token = tokens[i]!
    if (token.kind === 'quote' || /^[.!?;:]$/.test(token.text)) return false
    if (token.text === ',') commas++
    const verb = i > from && token.kind === 'word' && !token.capital ? verbForm(token) : undefined
    if (verb?.form !== 'finite') continue
    if (commas === 1) continue
    if (verb.speechClass !== 'strong' && !(loose && RETORTS.has(token.lower))) return false
    const next = tokens[i + 1]
    if (!loose && !PLAINLY.has(token.lower)) return false
    if (!next || next.text === '.') return true
    if (next.text === ',') return tokens[i + 2]?.kind !== 'quote'
    if (loose && isOneOf(token.lower, 'asked asks questioned') && isPutTo(tokens, i + 1)) return true
    return (
      loose &&
      (isOneOf(token.lower, 'told tells') ||
        isOneOf(next.lower, 'in on at during of to with as when while after before from about by') ||
        isDay(next) ||
        isAdverb(next))
    )
  }
  return false
}

/** `asked the mayor.`: who is asked, and nothing about what. */
function isPutTo(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + 9); i++) {
    const token = tokens[i]!
    if (token.kind !== 'word') return isOneOf(token.text, '. ,')
    if (isOneOf(token.lower, 'about for to whether if why how what who when where out')) return false
  }
  return false
}
