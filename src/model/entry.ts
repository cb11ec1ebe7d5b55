import type { Brief } from './brief.ts'
import type { Passage } from './passage.ts'
import { baseName } from './path.ts'
import type { Quote } from './quote.ts'
import type { StoredSentences } from './search.ts'

/** A brief where it was found. */
export interface Entry {
  readonly brief: Brief
  /** The name of its file without folder, date and ending; in an edition `#2` follows. Empty for standard input. */
  readonly slug: string
  /** As it was given or found: relative to where the user stands if it was given so. `-` for standard input. */
  readonly path: string
  /** 1-based place in its file. */
  readonly number: number
  /** What the index of a library has of it; absent for a brief that was read from its file. */
  readonly stored?: StoredFacts
}

/** What an index stores of a brief, so that its text need not be read. */
export interface StoredFacts {
  /** As written; empty without one. */
  readonly date: string
  /** The key `weight`. */
  readonly weight?: number | undefined
  readonly words: number
  /** Empty without one. */
  readonly topic: string
  /** Markdown. */
  readonly headline: string
  readonly tags: readonly string[]
  readonly labels: readonly string[]
  readonly passages: () => readonly Passage[]
  /** Undefined if they have not been looked for yet. */
  readonly quotes: () => readonly Quote[] | undefined
  /** The speaker of each quote that has one; undefined if the quotes have not been found yet. */
  readonly speakers: () => readonly { readonly speaker: string; readonly role?: string }[] | undefined
  /**
   * The weight of folded words in the sections with the given labels, or in the whole brief if there are none. Undefined if
   * the text must be searched.
   */
  readonly weightOf: (words: string, labels: readonly string[]) => number | undefined
  /** Whether a section with one of the given labels has text. */
  readonly hasTextBelow: (labels: readonly string[]) => boolean
  readonly sentences: () => StoredSentences
}

/** A sentence of a brief in an index, by its number in the brief. */
export interface StoredSentence {
  readonly entry: Entry
  readonly sentence: number
}

/** `2022/2022-01-27-kremlin-nato.yaml` is `kremlin-nato`; a name that is only a day keeps it. */
export function slugOf(path: string): string {
  const stem = stemOf(path)
  return /^\d{4}-\d\d-\d\d[-_. ]+(.+)$/.exec(stem)?.[1] ?? stem
}

/** A file's name without folder and ending. */
export function stemOf(path: string): string {
  return baseName(path).replace(/\.ya?ml$/i, '')
}

/** The date of a brief as written; empty without one. An index need not read the brief for it. */
export function dateOf(entry: Entry): string {
  return entry.stored ? entry.stored.date : (entry.brief.date ?? '')
}

/** The labels and headings of its sections. An index need not read the brief for them. */
export function labelsOf(entry: Entry): readonly string[] {
  return entry.stored?.labels ?? labelsIn(entry.brief)
}

/** The labels and headings of the sections of a brief, in their order. */
export function labelsIn({ sections = [] }: Brief): string[] {
  return sections.flatMap(({ heading, label }) => [heading, label].flatMap((name) => name || []))
}

/** Its headline, Markdown. An index need not read the brief for it. */
export function headlineOf(entry: Entry): string {
  return entry.stored ? entry.stored.headline : entry.brief.headline
}

/** Its topic, or none. */
export function topicsOf(entry: Entry): readonly string[] {
  const topic = entry.stored ? entry.stored.topic : entry.brief.topic
  return topic ? [topic] : []
}

export function tagsOf(entry: Entry): readonly string[] {
  return entry.stored?.tags ?? entry.brief.tags ?? []
}

/** The key `weight` of a brief, or the greatest without one. An index need not read the brief for it. */
export function weightOf(entry: Entry): number {
  return (entry.stored ? entry.stored.weight : entry.brief.weight) ?? NO_WEIGHT
}

/** Above every weight that the format takes. */
export const NO_WEIGHT = 1_000_000_000

/** Newest day first; within it by weight, the time, slug and number. By code unit, not by locale: the same order on every machine. */
export function compareEntries(a: Entry, b: Entry): number {
  const [x, y] = [dateOf(a), dateOf(b)]
  return (
    compare(y.slice(0, 10), x.slice(0, 10)) ||
    weightOf(a) - weightOf(b) ||
    compare(y, x) ||
    compare(a.slug, b.slug) ||
    a.number - b.number
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The calendar day as written, `YYYY-MM-DD`; empty for a brief without a date. */
export function dayOf({ date = '' }: Brief): string {
  return date.slice(0, 10)
}
