import type { Brief } from '../../model/brief.ts'
import { labelsIn, NO_WEIGHT, type Entry } from '../../model/entry.ts'
import type { Passage } from '../../model/passage.ts'
import type { Problem } from '../../model/problem.ts'
import type { Quote } from '../../model/quote.ts'
import { sentencesIn } from '../../model/sentences.ts'
import type { Machine } from '../../platform/machine.ts'
import type { Loaded } from '../load.ts'
import { passagesWithoutText, textRecord, type StoredPassages } from './passage-text.ts'
import { termsOf, type Terms } from './postings.ts'

/** The stages that make of a file what the index stores of it, passed in because the library must not import them. */
export interface Stages {
  readonly load: (path: string) => Promise<Loaded>
  readonly words: (brief: Brief) => number
  readonly passages: (brief: Brief) => Promise<readonly Passage[]>
  readonly quotes: (passages: readonly Passage[], brief: Brief) => Promise<readonly Quote[]>
  readonly pack: Machine['pack']
  readonly unpack: Machine['unpack']
}

/** What the index stores of a file: plain data, for another thread may make it. */
export interface FileRecord {
  readonly findings: readonly StoredFinding[]
  readonly briefs: readonly BriefRecord[]
}

export interface StoredFinding {
  readonly message: string
  readonly problem?: Problem
}

export interface BriefRecord {
  readonly number: number
  readonly slug: string
  readonly date: string
  /** `NO_WEIGHT` without one. */
  readonly weight: number
  readonly words: number
  readonly topic: string
  readonly tags: readonly string[]
  readonly labels: readonly string[]
  readonly headline: string
  /** JSON of a `Card`. */
  readonly card: string
  readonly passages: StoredPassages
  /** See `textRecord`. */
  readonly texts: Uint8Array
  /** The keys of the brief that the card lacks: JSON, packed with the text of the passages as its dictionary. */
  readonly rest: Uint8Array
  readonly terms: Terms
}

/** The short keys of a brief that have no column, or are empty. */
export interface Card extends Partial<Brief> {
  /** The names of the other keys. */
  readonly long: readonly string[]
}

const SHORT_KEYS: readonly string[] = ['headline', 'date', 'topic', 'byline', 'tags', 'lang'] satisfies (keyof Brief)[]

/** Keys with their own column. The card has them only if they are empty. */
const COLUMNS: readonly string[] = ['headline', 'date', 'topic', 'tags'] satisfies (keyof Brief)[]

/** Reads a file for the index; undefined if it could not be read: the next command tries again. */
export async function readRecord(path: string, stages: Stages): Promise<FileRecord | Loaded> {
  const loaded = await stages.load(path)
  if (loaded.findings.some(({ problem }) => !problem)) return loaded
  const briefs: BriefRecord[] = []
  for (const entry of loaded.entries) briefs.push(await briefRecord(entry, stages))
  return { findings: loaded.findings.map(({ path: _path, ...finding }) => finding), briefs }
}

async function briefRecord({ brief, number, slug }: Entry, stages: Stages): Promise<BriefRecord> {
  const passages = await stages.passages(brief)
  const sentences = sentencesIn(passages)
  const keys = Object.entries(brief) as [string, string | readonly unknown[]][]
  const rest = keys.filter(([key]) => !SHORT_KEYS.includes(key))
  const inCard = keys.filter(([key, value]) => SHORT_KEYS.includes(key) && !(COLUMNS.includes(key) && value.length))
  const card: Card = { ...Object.fromEntries(inCard), long: rest.map(([key]) => key) }
  return {
    number,
    slug,
    date: brief.date ?? '',
    weight: brief.weight ?? NO_WEIGHT,
    words: stages.words(brief),
    topic: brief.topic ?? '',
    tags: brief.tags ?? [],
    labels: labelsIn(brief),
    headline: brief.headline,
    card: JSON.stringify(card),
    passages: passagesWithoutText(sentences),
    texts: textRecord(sentences),
    rest: stages.pack(JSON.stringify(Object.fromEntries(rest)), dictionaryOf(passages)),
    terms: termsOf(sentences),
  }
}

/** The keys that a card lacks. */
export function restOf(rest: Uint8Array, passages: readonly Passage[], unpack: Machine['unpack']): Partial<Brief> {
  return JSON.parse(unpack(rest, dictionaryOf(passages))) as Partial<Brief>
}

/** The stored values repeat much of the text, so the text is their dictionary. */
export function dictionaryOf(passages: readonly Passage[]): string {
  return JSON.stringify(passages.map(({ text }) => text))
}
