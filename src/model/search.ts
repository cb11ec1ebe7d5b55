import { wordsOnly } from './fold.ts'
import { fitsLabel } from './label.ts'
import type { Passage, Place } from './passage.ts'
import { prefilter } from './query/prefilter.ts'
import { wantedTerms, type Alternative, type Term } from './query/query.ts'
import { holds, isPhrase, occurrences } from './query/words.ts'

/** How well a brief fits a query. */
export interface Match {
  readonly score: number
  /** Those that it fits. */
  readonly alternatives: readonly Alternative[]
  /** The words that it was found by. */
  readonly terms: readonly Term[]
}

/** What matching needs of a brief. */
export interface Searchable {
  /** Words in the brief. */
  readonly length: number
  /** The weight of a term if an index has it; undefined if it must be counted in the text. */
  readonly weightOf: (term: Term) => number | undefined
  readonly passages: () => Promise<readonly Passage[]>
}

/**
 * Matches one of several alternatives; undefined if none fits. With labels only the sections so labelled count. The score
 * is BM25F without the rarity of words, which is a fact about a library and not about a brief: a brief that fits scores
 * the same in every library and selection, with an index and without one.
 */
export function matchOf(
  alternatives: readonly Alternative[],
  brief: Searchable,
): Match | undefined | Promise<Match | undefined> {
  return alternatives.some(hasScope) || alternatives.some(({ terms }) => terms.some((term) => lacksWeight(term, brief)))
    ? matchInText(alternatives, brief)
    : matchByWeights(alternatives, brief)
}

function lacksWeight(term: Term, { weightOf }: Searchable): boolean {
  return weightOf(term) === undefined
}

/** From the index alone. Not a promise, because a common word is in thousands of briefs. */
function matchByWeights(alternatives: readonly Alternative[], { weightOf, length }: Searchable): Match | undefined {
  const isFit = ({ terms }: Alternative) => terms.every((term) => weightOf(term)! > 0 !== term.not)
  const fitting = alternatives.every(isFit) ? alternatives : alternatives.filter(isFit)
  if (!fitting.length) return undefined
  const terms = fitting === alternatives ? allTerms(alternatives) : wantedTerms(fitting)
  return {
    score: scoreOf(
      terms.map((term) => weightOf(term)!),
      length,
    ),
    alternatives: fitting,
    terms,
  }
}

const termsOfAll = new WeakMap<readonly Alternative[], readonly Term[]>()

function allTerms(alternatives: readonly Alternative[]): readonly Term[] {
  const terms = termsOfAll.get(alternatives) ?? wantedTerms(alternatives)
  termsOfAll.set(alternatives, terms)
  return terms
}

async function matchInText(alternatives: readonly Alternative[], brief: Searchable): Promise<Match | undefined> {
  const mayHold = prefilterFor(alternatives, () => alternatives.flatMap(({ terms }) => terms))
  let text: SearchText | undefined
  const textOf = async () => (text ??= searchTextOf(await brief.passages(), mayHold))
  const fitting: Alternative[] = []
  for (const each of alternatives) if (await fits(each, brief, textOf)) fitting.push(each)
  if (!fitting.length) return undefined
  const terms = wantedTerms(fitting)
  const weights: number[] = []
  for (const term of terms) weights.push(await weightIn(term, fitting, brief, textOf))
  return { score: scoreOf(weights, brief.length), alternatives: fitting, terms }
}

async function fits(alternative: Alternative, brief: Searchable, textOf: () => Promise<SearchText>): Promise<boolean> {
  if (hasScope(alternative) && !(await textOf()).passages.some((passage) => isInScope(alternative, passage)))
    return false
  for (const term of alternative.terms) {
    const weight = hasScope(alternative) ? undefined : brief.weightOf(term)
    const isThere = weight === undefined ? (await textOf()).has(term.words, alternative) : weight > 0
    if (isThere === term.not) return false
  }
  return true
}

async function weightIn(
  term: Term,
  fitting: readonly Alternative[],
  brief: Searchable,
  textOf: () => Promise<SearchText>,
): Promise<number> {
  const weight = fitting.some(hasScope) ? undefined : brief.weightOf(term)
  return weight ?? (await textOf()).weight(term.words, fitting)
}

/** The passage with the most of the words; an alternative text or a headline only if they stand nowhere else. */
export function bestPassage({ alternatives, terms }: Match, passages: readonly Passage[]): Passage | undefined {
  const { held } = searchTextOf(
    passages,
    prefilterFor(terms, () => terms),
  )
  const inScope = (passage: Passage) => alternatives.some((each) => isInScope(each, passage))
  const found = held.filter(({ passage }) => inScope(passage))
  const best = (some: readonly HeldPassage[]) => {
    const counts = some.map((text) => terms.filter(({ words }) => holds(text.words, words)).length)
    const most = Math.max(0, ...counts)
    return most ? some[counts.indexOf(most)]!.passage : undefined
  }
  const body = found.filter(({ passage }) => passage.place !== 'headline')
  const printed = body.filter(({ passage }) => passage.place !== 'alt')
  return best(printed) ?? best(body) ?? best(found) ?? firstOf(passages.filter(inScope))
}

function firstOf(passages: readonly Passage[]): Passage | undefined {
  return passages.find(({ place }) => place !== 'headline') ?? passages[0]
}

/** A passage that may have a word that is looked for. */
interface HeldPassage {
  readonly passage: Passage
  /** Folded. */
  readonly words: string
  /** The folded label of its section; empty without one. */
  readonly label: string
}

/** The passages of a brief, folded as far as a query needs them. */
interface SearchText {
  readonly passages: readonly Passage[]
  readonly held: readonly HeldPassage[]
  readonly has: (words: string, scope: Alternative) => boolean
  readonly weight: (words: string, scopes: readonly Alternative[]) => number
}

function searchTextOf(passages: readonly Passage[], mayHold: (text: string) => boolean): SearchText {
  const held = heldIn(passages, mayHold)
  let whole: string | undefined
  return { passages, held, has, weight }

  function has(words: string, scope: Alternative): boolean {
    const isIn = (passage: Passage) => isInScope(scope, passage)
    if (held.some((text) => isIn(text.passage) && (holds(text.words, words) || holds(text.label, words)))) return true
    if (!isPhrase(words)) return false
    return holds(hasScope(scope) ? wholeOf(passages.filter(isIn)) : (whole ??= wholeOf(passages)), words)
  }

  function weight(words: string, scopes: readonly Alternative[]): number {
    const texts = held.filter(({ passage }) => scopes.some((scope) => isInScope(scope, passage)))
    const inText = texts.map(({ passage, words: text }) => WEIGHTS[passage.place] * occurrences(text, words))
    return sum(inText) + WEIGHTS.label * sum(labelsIn(texts).map((label) => occurrences(label, words)))
  }
}

function heldIn(passages: readonly Passage[], mayHold: (text: string) => boolean): HeldPassage[] {
  return passages
    .filter(({ text, label = '' }) => mayHold(text) || (label && mayHold(label)))
    .map((passage) => ({
      passage,
      words: wordsOnly(passage.text),
      label: passage.label ? wordsOnly(passage.label) : '',
    }))
}

const prefilters = new WeakMap<object, (text: string) => boolean>()

/** Built once for a part of a query: a regular expression of all its words. */
function prefilterFor(part: object, termsOf: () => readonly Term[]): (text: string) => boolean {
  const found = prefilters.get(part) ?? prefilter(termsOf())
  prefilters.set(part, found)
  return found
}

function hasScope({ fields }: Alternative): boolean {
  return Boolean(fields.label?.length)
}

function isInScope({ fields: { label = [] } }: Alternative, passage: Passage): boolean {
  return !label.length || label.some((each) => passage.label && fitsLabel(each, passage.label))
}

/** The words of all passages, each behind its label. */
function wholeOf(passages: readonly Passage[]): string {
  const all = passages.flatMap(({ label = '', text }) => [wordsOnly(label).trim(), wordsOnly(text).trim()])
  return ['', ...all.filter(Boolean), ''].join(' ')
}

/** The weight of a word by its place. An index stores weights, so a change here needs a new version of the index. */
const WEIGHTS: Readonly<Record<Place | 'label', number>> = {
  headline: 8,
  label: 4,
  dek: 4,
  lede: 4,
  caption: 2,
  alt: 1,
  section: 1,
  note: 1,
}

/** Calls `count` with each word of a brief and its weight there, once for each occurrence. */
export function weighWords(passages: readonly Passage[], count: (word: string, weight: number) => void): void {
  for (const { place, text } of passages)
    for (const word of wordsOnly(text).split(' ')) if (word) count(word, WEIGHTS[place])
  const labelled = passages.flatMap((passage) => (passage.label ? [{ passage, label: wordsOnly(passage.label) }] : []))
  for (const label of labelsIn(labelled)) for (const word of label.split(' ')) if (word) count(word, WEIGHTS.label)
}

/** BM25's k1 and b, and the usual length of a brief in words. */
const [SATURATION, LENGTH_SHARE, USUAL_LENGTH] = [2, 0.75, 350]

function scoreOf(weights: readonly number[], length: number): number {
  const norm = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / USUAL_LENGTH)
  return Math.round(sum(weights.map((weight) => weight / (weight + norm))) * 1e6) / 1e6
}

/** The label of each section once. */
function labelsIn(texts: readonly { readonly passage: Passage; readonly label: string }[]): string[] {
  const labelled = texts.filter(({ label }) => label)
  return [...new Map(labelled.map(({ passage, label }) => [passage.path.split('.', 1)[0], label])).values()]
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
