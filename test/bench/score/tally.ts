import type { Found, Gold, GoldQuote } from './gold.ts'
import type { Matched } from './match.ts'
import { isPronoun, isSameSpeaker } from './names.ts'

/** Counts over articles. `right` of `all`. */
export interface Share {
  right: number
  all: number
}

/** The speakers of quotes that were found. */
export interface Outcome {
  right: number
  wrong: number
  empty: number
}

export interface Tally {
  readonly extraction: { readonly precision: Share; readonly recall: Share }
  readonly endToEnd: { readonly precision: Share; readonly recall: Share }
  readonly speakers: Outcome
  readonly scares: Share
  pronouns: number
  readonly byForm: Map<string, Outcome>
  /** End to end, of the gold quotes of a kind. */
  readonly byKind: Map<string, Share>
  readonly byRule: Map<string, Outcome>
}

/** Counts what was found at a threshold: a speaker of less confidence is empty. */
export function tallyOf(
  articles: readonly { readonly gold: Gold; readonly matched: Matched }[],
  threshold: number,
): Tally {
  const tally: Tally = {
    extraction: { precision: share(), recall: share() },
    endToEnd: { precision: share(), recall: share() },
    speakers: outcome(),
    scares: share(),
    pronouns: 0,
    byForm: new Map(),
    byKind: new Map(),
    byRule: new Map(),
  }
  for (const { gold, matched } of articles) count(tally, gold, matched, threshold)
  return tally
}

function count(tally: Tally, gold: Gold, matched: Matched, threshold: number): void {
  tally.scares.right += matched.scares
  tally.scares.all += gold.not_quotes?.length ?? 0

  for (const { quote, found, exact } of matched.gold) {
    add(tally.extraction.recall, exact)
    if (!isTrusted(quote)) continue
    const result = found ? resultOf(found, quote, threshold) : 'empty'
    add(tally.endToEnd.recall, exact && result === 'right')
    add(at(tally.byKind, quote.kind ?? '?', share), exact && result === 'right')
    if (!found) continue
    tally.speakers[result]++
    at(tally.byForm, quote.form ?? '?', outcome)[result]++
    at(tally.byRule, found.rule, outcome)[result]++
    if (isPronoun(found.guess)) tally.pronouns++
  }
  for (const { found, quotes, exact } of matched.found) {
    const weight = Math.max(1, exact)
    tally.extraction.precision.all += weight
    tally.extraction.precision.right += exact
    if (!quotes.length && found.confidence >= threshold) at(tally.byRule, found.rule, outcome).wrong++
    if (!quotes.length || quotes.some(isTrusted)) tally.endToEnd.precision.all += weight
  }
  tally.endToEnd.precision.right = tally.endToEnd.recall.right
}

function resultOf({ guess, confidence }: Found, quote: GoldQuote, threshold: number): keyof Outcome {
  if (!guess || confidence < threshold) return 'empty'
  return isRight(guess, quote) ? 'right' : 'wrong'
}

/** A speaker that a person has named; those that programs guessed are left out. */
export const isTrusted = ({ speaker, ref_src }: GoldQuote): boolean => !!speaker && !ref_src?.startsWith('auto')

export function isRight(speaker: string | undefined, { speaker: gold, mention }: GoldQuote): boolean {
  return isSameSpeaker(speaker, gold ?? '') || (!!mention && !isPronoun(mention) && isSameSpeaker(speaker, mention))
}

const share = (): Share => ({ right: 0, all: 0 })
const outcome = (): Outcome => ({ right: 0, wrong: 0, empty: 0 })

function add(one: Share, right: boolean): void {
  one.all++
  if (right) one.right++
}

function at<T>(map: Map<string, T>, key: string, empty: () => T): T {
  const known = map.get(key) ?? empty()
  map.set(key, known)
  return known
}
