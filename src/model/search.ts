import { wordsOnly } from './fold.ts'
import { fitsLabel } from './label.ts'
import type { Passage, Place } from './passage.ts'
import { prefilter } from './query/prefilter.ts'
import { wantedTerms, type Alternative, type Term } from './query/query.ts'
import { holds, isPhrase, occurrences } from './query/words.ts'
import type { SentenceHead } from './sentences.ts'

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
  /**
   * The weight of a term in the sections with the given labels, or in the whole brief if there are none. Undefined if no
   * index has it, so that the text must be searched.
   */
  weightOf(term: Term, labels: readonly string[]): number | undefined
  /** Whether a section with one of the given labels has text; undefined if no index knows. */
  hasLabel(labels: readonly string[]): boolean | undefined
  passages(): Promise<readonly Passage[]>
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
  return alternatives.every((each) => isIndexed(each, brief))
    ? matchByWeights(alternatives, brief)
    : matchInText(alternatives, brief)
}

/** Whether an index has everything that an alternative asks for. */
function isIndexed(alternative: Alternative, brief: Searchable): boolean {
  const labels = labelsOf(alternative)
  if (labels.length && brief.hasLabel(labels) === undefined) return false
  return alternative.terms.every((term) => brief.weightOf(term, labels) !== undefined)
}

/** From the index alone. Not a promise, because a common word is in thousands of briefs. */
function matchByWeights(alternatives: readonly Alternative[], brief: Searchable): Match | undefined {
  const isFit = (each: Alternative) => {
    const labels = labelsOf(each)
    if (labels.length && !brief.hasLabel(labels)) return false
    return each.terms.every((term) => brief.weightOf(term, labels)! > 0 !== term.not)
  }
  const fitting = alternatives.every(isFit) ? alternatives : alternatives.filter(isFit)
  if (!fitting.length) return undefined
  const { terms, labels } = soughtBy(fitting)
  const weights = terms.map((term) => brief.weightOf(term, labels)!)
  return { score: scoreOf(weights, brief.length), alternatives: fitting, terms }
}

/** The words of some alternatives, and the labels of the sections in which they count; none if they count everywhere. */
interface Sought {
  readonly terms: readonly Term[]
  readonly labels: readonly string[]
}

const soughtByAll = new WeakMap<readonly Alternative[], Sought>()

function soughtBy(alternatives: readonly Alternative[]): Sought {
  const known = soughtByAll.get(alternatives)
  if (known) return known
  const labels = alternatives.every(hasScope) ? alternatives.flatMap(labelsOf) : NO_LABELS
  const sought = { terms: wantedTerms(alternatives), labels }
  soughtByAll.set(alternatives, sought)
  return sought
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
    const weight = brief.weightOf(term, labelsOf(alternative))
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
  const weight = brief.weightOf(term, soughtBy(fitting).labels)
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

/** The sentences of a brief as an index has them. */
export interface StoredSentences {
  readonly count: number
  headOf(sentence: number): SentenceHead
  isFirst(sentence: number): boolean
  /** The sentences that contain a folded word, in order. A sentence is repeated for each occurrence. Undefined if the text is needed. */
  sentencesWith(words: string): readonly number[] | undefined
}

/**
 * Finds with an index what `bestPassage` and `excerptOf` find in the text: the first sentence of the best passage that has one
 * of the words. Undefined if the text is needed.
 */
export function bestSentence({ alternatives, terms }: Match, stored: StoredSentences): number | undefined {
  const isScoped = alternatives.every(hasScope)
  const isSought = (head: SentenceHead) =>
    head.place !== 'label' && (!isScoped || alternatives.some((each) => isInScope(each, head)))
  const found: (readonly number[])[] = []
  for (const { words } of terms) {
    const sentences = stored.sentencesWith(words)
    if (!sentences) return undefined
    found.push(sentences.filter((sentence) => isSought(stored.headOf(sentence))))
  }
  const best = found.length === 1 ? bestOf(found[0]!, stored) : bestOfPassages(found, stored)
  return best ?? firstSought(stored, isSought)
}

/** For a single word, all passages that contain it are equally good. */
function bestOf(sentences: readonly number[], stored: StoredSentences): number | undefined {
  let [best, bestRank]: [number | undefined, number] = [undefined, 0]
  for (const sentence of sentences) {
    const rank = rankOf(stored.headOf(sentence))
    if (rank > bestRank) [best, bestRank] = [sentence, rank]
  }
  return best
}

function bestOfPassages(found: readonly (readonly number[])[], stored: StoredSentences): number | undefined {
  const passages = new Map<number, { first: number; words: number }>()
  for (const sentences of found) {
    const starts = new Set(sentences.map((sentence) => startOf(sentence, stored)))
    for (const start of starts) {
      const words = (passages.get(start)?.words ?? 0) + 1
      const first = Math.min(
        passages.get(start)?.first ?? Infinity,
        sentences.find((each) => startOf(each, stored) === start)!,
      )
      passages.set(start, { first, words })
    }
  }
  const rank = (start: number) => rankOf(stored.headOf(start))
  const [best] = [...passages].sort(([a, x], [b, y]) => rank(b) - rank(a) || y.words - x.words || a - b)
  return best?.[1].first
}

/** An alternative text or a headline is printed only if the words stand nowhere else. */
const RANK: Readonly<Partial<Record<Place | 'label', number>>> = { headline: 1, alt: 2 }

const rankOf = ({ place }: SentenceHead) => RANK[place] ?? 3

/** Where the passage of a sentence starts. */
function startOf(sentence: number, stored: StoredSentences): number {
  let start = sentence
  while (!stored.isFirst(start)) start--
  return start
}

function firstSought(stored: StoredSentences, isSought: (head: SentenceHead) => boolean) {
  let headline: number | undefined
  for (let sentence = 0; sentence < stored.count; sentence++) {
    const head = stored.headOf(sentence)
    if (!isSought(head)) continue
    if (head.place !== 'headline') return sentence
    headline ??= sentence
  }
  return headline
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

const NO_LABELS: readonly string[] = []

function labelsOf({ fields }: Alternative): readonly string[] {
  return fields.label ?? NO_LABELS
}

function hasScope(alternative: Alternative): boolean {
  return labelsOf(alternative).length > 0
}

function isInScope(alternative: Alternative, { label }: Pick<Passage, 'label'>): boolean {
  return !hasScope(alternative) || hasOneOf(labelsOf(alternative), label)
}

/** Whether a section has one of the wanted labels. */
export function hasOneOf(labels: readonly string[], label: string | undefined): boolean {
  return label !== undefined && label !== '' && labels.some((each) => fitsLabel(each, label))
}

/** The words of all passages, each behind its label. */
function wholeOf(passages: readonly Passage[]): string {
  const all = passages.flatMap(({ label = '', text }) => [wordsOnly(label).trim(), wordsOnly(text).trim()])
  return ['', ...all.filter(Boolean), ''].join(' ')
}

/** The weight of a word by its place. */
export const WEIGHTS: Readonly<Record<Place | 'label', number>> = {
  headline: 8,
  label: 4,
  dek: 4,
  lede: 4,
  caption: 2,
  alt: 1,
  section: 1,
  note: 1,
}

/** BM25's k1 and b, and the usual length of a brief in words. */
const [SATURATION, LENGTH_SHARE, USUAL_LENGTH] = [2, 0.75, 350]

function scoreOf(weights: readonly number[], length: number): number {
  const norm = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / USUAL_LENGTH)
  const fit = weights.reduce((total, weight) => total + weight / (weight + norm), 0)
  return Math.round(fit * 1e6) / 1e6
}

/** The label of each section once. */
function labelsIn(texts: readonly { readonly passage: Passage; readonly label: string }[]): string[] {
  const labelled = texts.filter(({ label }) => label)
  return [...new Map(labelled.map(({ passage, label }) => [passage.path.split('.', 1)[0], label])).values()]
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
