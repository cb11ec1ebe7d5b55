import type { Alternative } from './alternatives.ts'
import { wordsOnly } from './fold.ts'
import { fitsLabel } from './label.ts'
import type { Passage, Place } from './passage.ts'
import { holds, type Term } from './query.ts'
import { sieveOf } from './sieve.ts'

/** Where and how well a brief has what is looked for. */
export interface Match {
  readonly score: number
  /** Those that it fits. */
  readonly alternatives: readonly Alternative[]
  /** The words that it has been found by. */
  readonly terms: readonly Term[]
  /** Where most of the words stand together first, the headline last. */
  readonly passage?: Passage
}

/** How well a brief's passages fit; undefined where they do not. `length` is the brief's in words. */
export type Matcher = (passages: readonly Passage[], length: number) => Match | undefined

/**
 * Looks for one of several alternatives. With labels only the sections so labelled count. The score is BM25F without the
 * rarity of words, which is a fact about a library and not about a brief: a brief that fits scores the same in every
 * library and selection, with an index and without one.
 */
export function matcherOf(alternatives: readonly Alternative[]): Matcher {
  const mayHold = sieveOf(alternatives.flatMap(({ terms }) => terms))
  return (passages, length) => {
    const held = heldIn(passages, mayHold)
    const fitting = alternatives.filter((each) => fits(each, passages, held))
    if (!fitting.length) return undefined
    const isIn = (passage: Passage) => fitting.some((each) => isInScope(each, passage))
    const terms = termsIn(fitting)
    const texts = held.filter(({ passage }) => isIn(passage))
    const counted = texts.map(({ passage, words }): Counted => ({
      passage,
      counts: terms.map((term) => occurrences(words, term.words)),
    }))
    const best = bestOf(counted) ?? firstOf(passages.filter(isIn))
    const score = scoreOf(counted, labelsOf(texts), terms, length)
    return { score, alternatives: fitting, terms, ...(best && { passage: best }) }
  }
}

/** A passage that may have a word that is looked for. */
interface Held {
  readonly passage: Passage
  /** Folded. */
  readonly words: string
  /** The words of the label that it stands under; empty without one. */
  readonly label: string
}

function heldIn(passages: readonly Passage[], mayHold: (text: string) => boolean): Held[] {
  const held: Held[] = []
  for (const passage of passages) {
    const { text, label = '' } = passage
    if (mayHold(text) || (label && mayHold(label)))
      held.push({ passage, words: wordsOnly(text), label: label && wordsOnly(label) })
  }
  return held
}

function fits(alternative: Alternative, passages: readonly Passage[], held: readonly Held[]): boolean {
  const isIn = (passage: Passage) => isInScope(alternative, passage)
  if (!passages.some(isIn)) return false
  const texts = held.filter(({ passage }) => isIn(passage))
  return alternative.terms.every(
    ({ words, not }) =>
      (texts.some((text) => holds(text.words, words) || holds(text.label, words)) ||
        (isPhrase(words) && holds(wholeOf(passages.filter(isIn)), words))) !== not,
  )
}

function isInScope({ fields: { label = [] } }: Alternative, passage: Passage): boolean {
  return !label.length || label.some((each) => passage.label && fitsLabel(each, passage.label))
}

/** Several words, which may begin in one passage and end in the next. */
function isPhrase(words: string): boolean {
  return words.trim().includes(' ')
}

/** The words of all passages, each behind its label. */
function wholeOf(passages: readonly Passage[]): string {
  const all = passages.flatMap(({ label = '', text }) => [wordsOnly(label).trim(), wordsOnly(text).trim()])
  return ['', ...all.filter(Boolean), ''].join(' ')
}

/** The words to be found in a brief that fits, each once. */
function termsIn(alternatives: readonly Alternative[]): Term[] {
  const terms = alternatives.flatMap((each) => each.terms).filter(({ not }) => !not)
  return terms.filter(({ words }, i) => terms.findIndex((other) => other.words === words) === i)
}

interface Counted {
  readonly passage: Passage
  /** How often each word that is looked for stands in it. */
  readonly counts: readonly number[]
}

/** What a word weighs by where it stands. */
const WEIGHTS: Readonly<Record<Place | 'label', number>> = {
  headline: 8,
  label: 4,
  lede: 4,
  caption: 2,
  section: 1,
  note: 1,
}

/** BM25's k1 and b, and a brief's usual length in words. */
const [SATURATION, LENGTH_SHARE, USUAL_LENGTH] = [2, 0.75, 350]

function scoreOf(texts: readonly Counted[], labels: readonly string[], terms: readonly Term[], length: number): number {
  const norm = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / USUAL_LENGTH)
  const scores = terms.map(({ words }, i) => {
    const inText = texts.map(({ passage, counts }) => WEIGHTS[passage.place] * counts[i]!)
    const weight = sum(inText) + WEIGHTS.label * sum(labels.map((label) => occurrences(label, words)))
    return weight / (weight + norm)
  })
  return Math.round(sum(scores) * 1e6) / 1e6
}

/** Each section's label once. */
function labelsOf(texts: readonly Held[]): string[] {
  const labelled = texts.filter(({ label }) => label)
  return [...new Map(labelled.map(({ passage, label }) => [passage.path.split('.', 1)[0], label])).values()]
}

/** The passage with the most of the words; a headline only where they stand nowhere else. */
function bestOf(texts: readonly Counted[]): Passage | undefined {
  const found = texts.map(({ counts }) => counts.filter((count) => count > 0).length)
  const inBody = found.map((count, i) => (texts[i]!.passage.place === 'headline' ? 0 : count))
  const counts = Math.max(0, ...inBody) ? inBody : found
  const most = Math.max(0, ...counts)
  return most ? texts[counts.indexOf(most)]!.passage : undefined
}

function firstOf(passages: readonly Passage[]): Passage | undefined {
  return passages.find(({ place }) => place !== 'headline') ?? passages[0]
}

/** How often folded words, a prefix or a run of characters stand in a folded text. */
function occurrences(text: string, words: string): number {
  const found = count(text, words)
  return found || !UNSPACED.test(words) ? found : count(text, words.trim())
}

const UNSPACED = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[\ud840-\ud88d]/

// The space that ends one word begins the next.
function count(text: string, part: string): number {
  let found = 0
  const step = Math.max(1, part.trimEnd().length)
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + step)) found++
  return found
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
