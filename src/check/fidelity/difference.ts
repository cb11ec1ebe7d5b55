import { diffArrays, type ChangeObject } from 'diff'
import type { SourceText, SourceWord } from './source-text.ts'
import { wordsIn, type Word } from './words.ts'

/** What differs between a quotation and the words of a source that are nearest to it. */
export interface Difference {
  /** The number of the passage. */
  readonly passage: number
  readonly start: number
  readonly changes: readonly Change[]
}

export interface Change {
  readonly kind: 'same' | 'only in the brief' | 'only in the source'
  /** As they are written, without the marks between them. */
  readonly words: readonly string[]
}

/** A quotation of which fewer words stand in order in one place was not taken from there. */
const LEAST_SHARE = 0.5
const LEAST_WORDS = 2

/** Compares a quotation with the place of a source that has most of its words; undefined where no place has half of them. */
export function differenceOf(quotation: string, source: SourceText): Difference | undefined {
  const quoted = wordsIn(quotation).map((word): Written => ({ ...word, text: quotation }))
  const best = startsOf(quoted, source)
    .map((at) => compare(quoted, at, source))
    .toSorted((a, b) => b.same - a.same || a.changes.length - b.changes.length)[0]
  if (!best || best.same < Math.max(LEAST_WORDS, quoted.length * LEAST_SHARE)) return undefined
  const { passage, start } = source.words[best.at]!
  return { passage, start, changes: best.changes }
}

/** A word, and the text that it is written in. */
interface Written extends Word {
  readonly text: string
}

/** The places where most words of the quotation would stand at their distance from its beginning. */
function startsOf(quoted: readonly Written[], { places, words }: SourceText): number[] {
  const votes = new Map<number, number>()
  for (const [i, { word }] of quoted.entries())
    for (const at of places.get(word) ?? []) votes.set(at - i, (votes.get(at - i) ?? 0) + 1)
  return [...votes]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST_STARTS)
    .map(([at]) => Math.max(0, Math.min(at, words.length - 1)))
}

const MOST_STARTS = 8

function compare(quoted: readonly Written[], at: number, { words, passages }: SourceText) {
  const margin = Math.ceil(quoted.length / 2) + 2
  const from = Math.max(0, at - margin)
  const window = words.slice(from, at + quoted.length + margin)
  const parts = compact(
    diffArrays(
      window.map((word): Written => ({ ...word, text: passages[word.passage]!.text })),
      [...quoted],
      { comparator: (a, b) => a.word === b.word },
    ),
  )
  const changes = parts.map(({ added, removed, value }): Change => ({
    kind: added ? 'only in the brief' : removed ? 'only in the source' : 'same',
    words: value.map(({ text, start, end }) => text.slice(start, end)),
  }))
  const same = changes.reduce((sum, { kind, words: some }) => sum + (kind === 'same' ? some.length : 0), 0)
  const lead = parts[0]?.removed ? parts[0].value.length : 0
  const tail = parts.findLast(({ added }) => !added)?.removed
    ? parts.findLast(({ removed }) => removed)!.value.length
    : 0
  const own = {
    before: sharedQuotation(window.slice(0, lead).toReversed(), window[lead]),
    after: sharedQuotation(window.slice(window.length - tail), window[window.length - tail - 1]),
  }
  return { at: Math.min(from + lead, words.length - 1), same, changes: trimmed(changes, own) }
}

type Aligned = Pick<ChangeObject<Written[]>, 'added' | 'removed' | 'value'>

/**
 * The same alignment on as few words of the source as possible. In `the [river has eels. The] eels are`, the quotation can begin
 * with either "the"; the nearer one is chosen. The same is done at the end.
 */
function compact(parts: readonly Aligned[]): Aligned[] {
  return movedInwards(movedInwards(parts.map(reversed).toReversed()).map(reversed).toReversed())
}

function reversed({ value, ...part }: Aligned): Aligned {
  return { ...part, value: value.toReversed() }
}

/** Where the words that only the source has end with the words before them, the later ones are aligned. */
function movedInwards(parts: readonly Aligned[]): Aligned[] {
  const at = parts.findIndex(({ added, removed }) => !added && !removed)
  const [kept, cut] = [parts[at], parts[at + 1]]
  const [first, last] = [kept?.value ?? [], cut?.removed ? cut.value : []]
  const isMovable =
    first.length > 0 && last.length > 0 && first.every((each, i) => each.word === last.at(i - first.length)?.word)
  if (!isMovable) return [...parts]
  const source = [...first, ...last]
  return [
    ...parts.slice(0, at),
    { added: false, removed: true, value: source.slice(0, last.length) },
    { added: false, removed: false, value: source.slice(last.length) },
    ...parts.slice(at + 2),
  ]
}

/** How many words in a row belong to the quotation of a word beside them. */
function sharedQuotation(words: readonly SourceWord[], beside: SourceWord | undefined): number {
  const end = words.findIndex(
    ({ passage, quote, isQuoted }) =>
      passage !== beside?.passage || quote !== beside.quote || isQuoted !== beside.isQuoted,
  )
  return end < 0 ? words.length : end
}

/**
 * Without what the source has before and after. Where the brief has other words at an end, as many of the source's stand
 * beside them, if they belong to its quotation.
 */
function trimmed(changes: readonly Change[], own: { readonly before: number; readonly after: number }): Change[] {
  const firstSame = changes.findIndex(({ kind }) => kind === 'same')
  const lastSame = changes.findLastIndex(({ kind }) => kind === 'same')
  if (firstSame < 0) return [...changes]
  return [
    ...atEnd(changes.slice(0, firstSame), (words, count) => words.slice(-Math.min(count, own.before))),
    ...changes.slice(firstSame, lastSame + 1),
    ...atEnd(changes.slice(lastSame + 1), (words, count) => words.slice(0, Math.min(count, own.after))),
  ]
}

function atEnd(
  changes: readonly Change[],
  cut: (words: readonly string[], count: number) => readonly string[],
): Change[] {
  const count = changes.reduce((sum, { kind, words }) => sum + (kind === 'only in the brief' ? words.length : 0), 0)
  return changes
    .map((change) =>
      change.kind === 'only in the source' ? { ...change, words: count ? cut(change.words, count) : [] } : change,
    )
    .filter(({ words }) => words.length)
}
