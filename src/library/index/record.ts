import type { Brief } from '../../model/brief.ts'
import { labelsIn, NO_WEIGHT, type Entry } from '../../model/entry.ts'
import type { Passage } from '../../model/passage.ts'
import type { Problem } from '../../model/problem.ts'
import type { Quote } from '../../model/quote.ts'
import { weighWords } from '../../model/search.ts'
import { unspacedIn } from '../../model/unspaced.ts'
import type { Machine } from '../../platform/machine.ts'
import type { Loaded } from '../load.ts'
import { encodePassages } from './passage-text.ts'

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
  /** JSON of a `Card`. */
  readonly card: string
  /** The passages, see `encodePassages`. */
  readonly text: string
  /** The keys of the brief that the card lacks: JSON, packed with the text as its dictionary. */
  readonly rest: Uint8Array
  /** `word weight word weight …` */
  readonly terms: string
}

/** The keys of a brief that listing and most selecting ask for. */
export interface Card extends Partial<Brief> {
  /** The names of the other keys. */
  readonly long: readonly string[]
}

const SHORT_KEYS: readonly (keyof Brief)[] = ['headline', 'date', 'topic', 'byline', 'tags', 'lang']

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
  const keys = Object.entries(brief)
  const isShort = ([key]: readonly [string, unknown]) => SHORT_KEYS.some((name) => name === key)
  const rest = Object.fromEntries(keys.filter((each) => !isShort(each)))
  const card: Card = { ...Object.fromEntries(keys.filter(isShort)), long: Object.keys(rest) }
  const text = encodePassages(passages)
  return {
    number,
    slug,
    date: brief.date ?? '',
    weight: brief.weight ?? NO_WEIGHT,
    words: stages.words(brief),
    topic: brief.topic ?? '',
    tags: brief.tags ?? [],
    labels: labelsIn(brief),
    card: JSON.stringify(card),
    text,
    rest: stages.pack(JSON.stringify(rest), text),
    terms: termsOf(passages),
  }
}

/** The keys that a card lacks. */
export function restOf({ rest, text }: Pick<BriefRecord, 'rest' | 'text'>, unpack: Machine['unpack']): Partial<Brief> {
  return JSON.parse(unpack(rest, text)) as Partial<Brief>
}

/** Every word with its weight. Of scripts without spaces each character is a word too: a query may begin at any. */
export function termsOf(passages: readonly Passage[]): string {
  const weights = new Map<string, number>()
  weighWords(passages, (word, weight) => {
    weights.set(word, (weights.get(word) ?? 0) + weight)
    for (const character of unspacedIn(word)) if (!weights.has(character)) weights.set(character, 1)
  })
  return [...weights].flat().join(' ')
}
