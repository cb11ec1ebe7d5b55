import type { Gold, GoldQuote } from './gold.ts'
import type { Matched } from './match.ts'
import { isPronoun, isSameSpeaker } from './names.ts'

/** Counts over articles. `right` of `all`. */
export interface Share {
  right: number
  all: number
}

export interface Tally {
  readonly extraction: { readonly precision: Share; readonly recall: Share }
  readonly endToEnd: { readonly precision: Share; readonly recall: Share }
  readonly attribution: Share
  readonly scares: Share
  unnamed: number
  pronouns: number
  readonly byForm: Map<string, Share>
  /** End to end, of the gold quotes of a kind. */
  readonly byKind: Map<string, Share>
  readonly byRule: Map<string, Share>
}

export function tallyOf(articles: readonly { readonly gold: Gold; readonly matched: Matched }[]): Tally {
  const tally: Tally = {
    extraction: { precision: share(), recall: share() },
    endToEnd: { precision: share(), recall: share() },
    attribution: share(),
    scares: share(),
    unnamed: 0,
    pronouns: 0,
    byForm: new Map(),
    byKind: new Map(),
    byRule: new Map(),
  }
  for (const { gold, matched } of articles) count(tally, gold, matched)
  return tally
}

function count(tally: Tally, gold: Gold, matched: Matched): void {
  tally.scares.right += matched.scares
  tally.scares.all += gold.not_quotes?.length ?? 0

  for (const { quote, found, exact } of matched.gold) {
    add(tally.extraction.recall, exact)
    if (!isTrusted(quote)) continue
    const right = !!found && isRight(found.speaker, quote)
    add(tally.endToEnd.recall, exact && right)
    add(of(tally.byKind, quote.kind ?? '?'), exact && right)
    if (!found) continue
    add(tally.attribution, right)
    add(of(tally.byForm, quote.form ?? '?'), right)
    add(of(tally.byRule, found.rule), right)
    if (!found.speaker) tally.unnamed++
    if (isPronoun(found.speaker)) tally.pronouns++
  }
  for (const { found, quotes, exact } of matched.found) {
    const weight = Math.max(1, exact)
    tally.extraction.precision.all += weight
    tally.extraction.precision.right += exact
    if (!quotes.length) add(of(tally.byRule, found.rule), false)
    if (!quotes.length || quotes.some(isTrusted)) tally.endToEnd.precision.all += weight
  }
  tally.endToEnd.precision.right = tally.endToEnd.recall.right
}

/** A speaker that a person has named; those that programs guessed are left out. */
const isTrusted = ({ speaker, ref_src }: GoldQuote): boolean => !!speaker && !ref_src?.startsWith('auto')

export function isRight(speaker: string | undefined, { speaker: gold, mention }: GoldQuote): boolean {
  return isSameSpeaker(speaker, gold ?? '') || (!!mention && !isPronoun(mention) && isSameSpeaker(speaker, mention))
}

const share = (): Share => ({ right: 0, all: 0 })

function add(one: Share, right: boolean): void {
  one.all++
  if (right) one.right++
}

function of(shares: Map<string, Share>, key: string): Share {
  const known = shares.get(key) ?? share()
  shares.set(key, known)
  return known
}
