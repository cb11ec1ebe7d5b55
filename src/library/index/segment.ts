import { NO_WEIGHT } from '../../model/entry.ts'
import { lastOf, recent } from '../../model/recent.ts'
import { once } from '../../model/once.ts'
import type { Passage } from '../../model/passage.ts'
import type { StoredSentences } from '../../model/search.ts'
import { hasUnspaced } from '../../model/unspaced.ts'
import { isPhrase } from '../../model/query/words.ts'
import { blockFileOf, textOf, type BlockFile, type TextColumn } from './block-file.ts'
import { textAt, textsIn } from './passage-text.ts'
import { groupTerms } from './postings.ts'
import type { Card, FileRecord, StoredFinding } from './record.ts'
import { sentenceTable, sentenceTableBlocks, type WordsIn } from './sentence-table.ts'
import { MOST_WORDS, wordTable } from './word-table.ts'

/** The records of some files, written once and never changed. A row is a brief; its columns are read when they are asked for. */
export interface Segment {
  readonly rows: number
  readonly paths: () => TextColumn
  /** The paths of some files. */
  readonly pathsOf: (files: readonly number[]) => string[]
  /** The file of each row, as its place among the paths. */
  readonly fileOf: () => Uint32Array
  /** By file: the fingerprint of the state in which it was read. */
  readonly stamps: () => Uint32Array
  /** By file; most have none. */
  readonly findings: () => readonly (readonly [file: number, findings: readonly StoredFinding[]])[]
  readonly numbers: () => Uint32Array
  readonly words: () => Uint32Array
  /** `20220127`; 0 without a date. */
  readonly days: () => Uint32Array
  /** As written; empty without one. */
  readonly date: (row: number) => string
  /** The dates that are not a plain day; the others are empty. */
  readonly times: () => TextColumn
  readonly slugs: () => TextColumn
  readonly headlines: () => TextColumn
  /** The key `weight`, plus `NO_WEIGHT`: none is negative. */
  readonly ranks: () => Uint32Array
  readonly topic: (row: number) => string
  readonly tags: (row: number) => readonly string[]
  readonly labels: (row: number) => readonly string[]
  readonly card: (row: number) => Card
  readonly passages: (row: number) => Passage[]
  /** Sentences of some rows, read together. */
  readonly sentencesAt: (rows: readonly number[], numbers: readonly number[]) => string[]
  readonly sentences: (row: number) => StoredSentences
  readonly rest: (row: number) => Uint8Array
  /** The weight of folded words in each row, in sections with the given labels or everywhere. Undefined if the text must be searched. */
  readonly weights: (words: string, labels: readonly string[]) => Uint32Array | undefined
  /** For each row, whether a section with one of the given labels has text. */
  readonly hasTextBelow: (labels: readonly string[]) => Uint8Array
  /** The rows that may have folded words: they have a weight of each part that the words surely have. */
  readonly mayHave: (words: string) => readonly Uint32Array[]
  readonly close: () => void
}

/** A file that goes into a segment. */
export interface IndexedFile {
  readonly path: string
  readonly record: FileRecord
  /** See `stampOf`. */
  readonly stamp: number
}

/** The parts of the file of a segment. */
export function segmentFile(files: readonly IndexedFile[]): Uint8Array[] {
  const rows = files.flatMap(({ record }, file) => record.briefs.map((brief) => ({ file, brief })))
  const briefs = rows.map(({ brief }) => brief)
  const values = new Map<string, number>()
  const numberOf = (value: string) => values.get(value) ?? (values.set(value, values.size), values.size - 1)
  const facets = briefs.map(({ topic, tags, labels }) => [
    topic ? numberOf(topic) + 1 : 0,
    tags.length,
    ...tags.map(numberOf),
    ...labels.map(numberOf),
  ])
  const { first, groups } = groupTerms(briefs.map(({ terms }) => terms))
  return blockFileOf({
    paths: { texts: files.map(({ path }) => path) },
    stamps: Uint32Array.from(files, ({ stamp }) => stamp),
    findings: { json: files.flatMap(({ record }, i) => (record.findings.length ? [[i, record.findings]] : [])) },
    files: Uint32Array.from(rows, ({ file }) => file),
    numbers: Uint32Array.from(briefs, ({ number }) => number),
    words: Uint32Array.from(briefs, ({ words }) => words),
    days: Uint32Array.from(briefs, ({ date }) => dayNumber(date)),
    times: { texts: briefs.map(({ date }) => (date === dayText(dayNumber(date)) ? '' : date)) },
    slugs: { texts: briefs.map(({ slug }) => slug) },
    headlines: { texts: briefs.map(({ headline }) => headline) },
    ranks: Uint32Array.from(briefs, ({ weight }) => weight + NO_WEIGHT),
    values: { json: [...values.keys()] },
    facets: Uint32Array.from(facets.flat()),
    facetEnds: Uint32Array.from(endsOf(facets)),
    cards: groupsOf(briefs.map(({ card }) => card)).map((cards) => Buffer.from(cards.join('\n'))),
    ...sentenceTableBlocks(briefs.map(({ passages }) => passages)),
    texts: briefs.map(({ texts }) => texts),
    rests: briefs.map(({ rest }) => rest),
    firstTerms: { json: first },
    terms: groups,
  })
}

export function dayNumber(date: string): number {
  return Number(date.slice(0, 10).replaceAll('-', '')) || 0
}

/** The date of a day number: 20220127 is `2022-01-27`, and 0 is empty. Neighbouring rows are mostly of one day. */
const dayText = lastOf((day: number): string => {
  if (!day) return ''
  const digits = String(day).padStart(8, '0')
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
})

export function endsOf(lists: readonly (readonly unknown[])[]): number[] {
  let end = 0
  return lists.map(({ length }) => (end += length))
}

/** Cards that are read at once. */
const CARDS = 64

function groupsOf<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / CARDS) }, (_, i) => items.slice(i * CARDS, i * CARDS + CARDS))
}

export function segmentOf(file: BlockFile): Segment {
  const days = once(() => file.uint32('days'))
  const times = once(() => file.texts('times'))
  const values = once(() => file.json('values') as string[])
  const facets = once(() => file.uint32('facets'))
  const facetEnds = once(() => file.uint32('facetEnds'))
  const cards = new Map<number, readonly string[]>()
  const sentences = sentenceTable(file)
  const words = wordTable(file, sentences, () => days().length)
  const wordsIn: WordsIn = (row, each) => (isInText(each) ? undefined : words.sentencesWith(row, each))
  const facetStart = (row: number) => (row ? facetEnds()[row - 1]! : 0)

  return {
    get rows() {
      return days().length
    },
    days,
    paths: once(() => file.texts('paths')),
    fileOf: once(() => file.uint32('files')),
    stamps: once(() => file.uint32('stamps')),
    findings: once(() => file.json('findings') as ReturnType<Segment['findings']>),
    numbers: once(() => file.uint32('numbers')),
    words: once(() => file.uint32('words')),
    times,
    date: (row) => times().at(row) || dayText(days()[row]!),
    slugs: once(() => file.texts('slugs')),
    headlines: once(() => file.texts('headlines')),
    ranks: once(() => file.uint32('ranks')),
    topic: (row) => values()[facets()[facetStart(row)]! - 1] ?? '',
    tags: (row) => valuesBetween(facetStart(row) + 2, facetStart(row) + 2 + facets()[facetStart(row) + 1]!),
    labels: (row) => valuesBetween(facetStart(row) + 2 + facets()[facetStart(row) + 1]!, facetEnds()[row]!),
    card: (row) => JSON.parse(cardsWith(row)[row % CARDS]!) as Card,
    passages: (row) => sentences.passages(row, textsIn(file.record('texts', row), sentences.count(row))),
    sentencesAt,
    pathsOf: (files) => file.someTexts('paths', files),
    sentences: (row) => sentences.of(row, wordsIn),
    // Copied, because a view would send its whole buffer to the other thread.
    rest: (row) => Uint8Array.from(file.record('rests', row)),
    weights: (each, labels) => (isInText(each) ? undefined : words.weights(each, labels)),
    hasTextBelow: words.hasTextBelow,
    mayHave: (each) => partsOf(each).map((part) => words.weights(part, [])),
    close: file.close,
  }

  function sentencesAt(rows: readonly number[], numbers: readonly number[]): string[] {
    const texts: string[] = Array.from(rows, () => '')
    file.records('texts', rows, (bytes, i) => {
      texts[i] = textAt(bytes, sentences.count(rows[i]!), numbers[i]!)
    })
    return texts
  }

  /** Read cards are kept, because the hits of a search come in any order. */
  function cardsWith(row: number): readonly string[] {
    const place = Math.floor(row / CARDS)
    const some = cards.get(place) ?? textOf(file.record('cards', place)).split('\n')
    cards.set(place, some)
    return some
  }

  // Allocates no view of the numbers: this runs for every brief of a library.
  function valuesBetween(start: number, end: number): string[] {
    const found: string[] = []
    for (let at = start; at < end; at++) found.push(values()[facets()[at]!]!)
    return found
  }
}

/** Whether the text must be searched: the index has single words only. */
const isInText = recent(MOST_WORDS, (words: string) => isPhrase(words) || hasUnspaced(words))

// Inside a run of characters without spaces a word may begin anywhere: only its characters are sure.
function partsOf(words: string): string[] {
  if (hasUnspaced(words)) return [...new Set(words.trim())].filter(hasUnspaced).map((each) => ` ${each} `)
  const parts = words.trim().split(' ')
  return parts.map((part, i) => (i === parts.length - 1 && !words.endsWith(' ') ? ` ${part}` : ` ${part} `))
}
