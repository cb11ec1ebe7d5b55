import { startsCapital, startsSmall } from './letters.ts'
import { isAdverb, isDay } from './english.ts'
import { isOneOf, lexicon } from './lexicon.ts'
import { isTitle } from './roles.ts'
import type { Marked } from './marks.ts'
import type { Token } from './word.ts'
import { verbForm } from './verbs.ts'

/** A sentence as a range of its passage's tokens, end exclusive. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** The sentences of a passage; a quotation is one token and ends a sentence only if its words do and a new one begins. */
export function sentencesOf(tokens: readonly Token[], quotes: readonly Marked[]): Range[] {
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

/** `Why it matters: The …`, `NEW DELHI: The …`: a few words before the first sentence. */
function endsLabel(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1]
  return tokens[i]!.text === ':' && i < 6 && next?.kind === 'word' && (next.capital || /^[$\d]/.test(next.text))
}

/** Tokens: no writer has a longer sentence, and a hostile text must not make one of a megabyte. */
const LONGEST = 400

function endsSentence(tokens: readonly Token[], i: number, quotes: readonly Marked[]): boolean {
  const token = tokens[i]!
  const next = tokens[i + 1]
  if (!next) return false

  if (token.kind === 'quote') return endsWithQuote(tokens, i, quotes)
  if (token.kind === 'word') return token.text.endsWith('.') && endsAfterAbbreviation(token, next)
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

/** Words that seldom stand in capitals but at the start of a sentence. */
const STARTERS = lexicon(`
the a an he she they it we i in on at but and so this that these those his her their its as when while after before if there what however
meanwhile for with according asked some many one both still yet now then`)

/** Verbs that need something said: `“It is late.” Lind said.` is a slip; `“It is late.” Lind agreed.` is none. */
const PLAINLY = lexicon('said says wrote added told tells asked replied continued explained recalled')

/** `went on`, `shot back`: verbs of speech after a question only. */
const RETORTS = lexicon(
  'went shot fired pressed began started continued chimed persisted offered opened pleaded begged',
)

function endsWithQuote(tokens: readonly Token[], i: number, quotes: readonly Marked[]): boolean {
  const quote = quotes[tokens[i]!.quote!]!
  const next = tokens[i + 1]!
  if (next.kind === 'punctuation') return false
  if (quote.open) return true

  const ending = /[.!?…][)\]'’]*$/.exec(quote.text)?.[0]
  if (!ending) return false
  if (next.kind === 'quote') return !startsSmall(quotes[next.quote!]!.text)
  if (!next.capital && !/^[\d$]/.test(next.text)) return false
  return !cueFollows(tokens, i + 1, !/^\./.test(ending))
}

/** `“Why?” Clinton asked.`: a name and a verb of speech that has nothing else to tell. */
function cueFollows(tokens: readonly Token[], from: number, loose: boolean): boolean {
  let commas = 0
  for (let i = from; i < Math.min(tokens.length, from + 24); i++) {
    const token = tokens[i]!
    if (token.kind === 'quote' || /^[.!?;:]$/.test(token.text)) return false
    if (token.text === ',') commas++
    const verb = i > from && token.kind === 'word' && !token.capital ? verbForm(token) : undefined
    if (verb?.form !== 'finite') continue
    if (commas === 1) continue
    if (verb.force !== 'strong' && !(loose && RETORTS.has(token.lower))) return false
    const next = tokens[i + 1]
    if (!loose && !PLAINLY.has(token.lower)) return false
    if (!next || next.text === '.') return true
    if (next.text === ',') return tokens[i + 2]?.kind !== 'quote'
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
