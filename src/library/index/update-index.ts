import { append } from '../../model/append.ts'
import { NO_WEIGHT } from '../../model/entry.ts'
import { sentencesIn } from '../../model/sentences.ts'
import type { Machine } from '../../platform/machine.ts'
import type { Finding, Loaded } from '../load.ts'
import { shortKeys } from './entries.ts'
import { passagesWithoutText, textRecord } from './passage-text.ts'
import { termsOf } from './postings.ts'
import { type BriefRecord, type FileRecord, type Stages } from './record.ts'
import { quoteFileOf, quoteFileParts, type StoredQuotes } from './quote-file.ts'
import { inMemory, stampOf, WIDTH, type Scan, type StaleFile } from './scan.ts'
import { segmentFile, segmentOf, type IndexedFile } from './segment.ts'
import type { IndexState, StoredSegment, Writer } from './store.ts'
import { batchesOf, doJobs, type Job, type StoredBrief } from './tasks.ts'

export interface Work {
  readonly machine: Machine
  readonly stages: Stages
  readonly writer: Writer
  readonly pathOf: (path: string) => string
  readonly progress: (done: number, all: number) => void
}

export interface Updated {
  /** Of files that could not be read; they are tried again by the next command. */
  readonly unreadable: readonly Unreadable[]
  readonly isInterrupted: boolean
}

/** Files that are written to one segment: a few seconds of work. An interrupted update continues after the last segment. */
const SEGMENT_FILES = 4096

/**
 * Reads the files that are stale and adds what they hold to an index, a segment at a time. What it held of these files
 * and of removed files is marked dead.
 */
export async function updateIndex(state: IndexState, found: Scan, work: Work): Promise<Updated> {
  const { machine, writer, progress } = work
  const { stale, gone, folders, hasChangedFolders } = found
  const unreadable: Unreadable[] = []
  if (!stale.length && !gone.length && !hasChangedFolders) return { unreadable, isInterrupted: false }
  const died = markDead(state, new Set([...stale.map(({ path }) => path), ...gone]))
  state.folders = new Map(folders.map((folder) => [folder.path, inMemory(folder)]))
  const waiting: ReadFile[] = []
  let [done, isInterrupted] = [0, false]
  const resume = machine.onInterrupt(() => (isInterrupted = true))
  try {
    for await (const { file, record } of readFiles(stale, work)) {
      progress(done++, stale.length)
      if ('entries' in record) append(unreadable, unreadableIn(file, record))
      else waiting.push({ path: file.path, file, record })
      if (waiting.length >= SEGMENT_FILES) addSegment(state, waiting.splice(0), work)
      if (isInterrupted) break
    }
  } finally {
    resume()
  }
  if (waiting.length) addSegment(state, waiting, work)
  mergeSegments(state, work)
  // A file that cannot be read is retried each time. That alone is not a change.
  if (died || hasChangedFolders || unreadable.length < stale.length) writer.commit(state)
  return { unreadable, isInterrupted }
}

/** A finding of a file, with its path in the library. */
export interface Unreadable extends Finding {
  readonly inLibrary: string
}

function unreadableIn({ path, folder, place }: StaleFile, { findings }: Loaded): Unreadable[] {
  folder.states().fill(NaN, place * WIDTH, place * WIDTH + WIDTH)
  return findings.map((finding) => ({ ...finding, inLibrary: path }))
}

interface ReadFile {
  readonly path: string
  readonly file: StaleFile
  readonly record: FileRecord
}

async function* readFiles(
  stale: readonly StaleFile[],
  { machine, stages, pathOf }: Work,
): AsyncGenerator<{ readonly file: StaleFile; readonly record: FileRecord | Loaded }> {
  const isMany = stale.length > FEW
  const jobs = batchesOf(stale, isMany ? 32 : 8).map((batch): Job<readonly StaleFile[]> => ({
    for: batch,
    task: { kind: 'read', paths: batch.map(({ path }) => pathOf(path)) },
  }))
  for await (const [batch, records] of doJobs(jobs, isMany, { machine, stages }))
    for (const [i, file] of batch.entries()) yield { file, record: records[i] as FileRecord | Loaded }
}

/** Below so many files or briefs it takes longer to start threads than to do without them. */
const FEW = 100

function addSegment(state: IndexState, read: readonly ReadFile[], { writer }: Work): void {
  const { name, file } = writer.add(segmentFile(read.map(indexed)))
  state.segments = [...state.segments, { name, segment: segmentOf(file), dead: new Set() }]
  for (const { file: each } of read) each.folder.states().set(each.state, each.place * WIDTH)
  if (read.length >= SEGMENT_FILES) writer.commit(state)
}

/** Gives how many files of the index died. */
function markDead({ segments }: IndexState, paths: ReadonlySet<string>): number {
  const alive = segments.reduce((sum, { dead }) => sum - dead.size, 0)
  for (const { segment, dead } of paths.size ? segments : []) {
    const own = segment.paths()
    for (let file = 0; file < own.length; file++) if (paths.has(own.at(file))) dead.add(file)
  }
  return alive - segments.reduce((sum, { dead }) => sum - dead.size, 0)
}

/** Joins the segments that are small or mostly dead once there are many. */
function mergeSegments(state: IndexState, { writer }: Work): void {
  const isSmall = ({ segment, dead }: StoredSegment) => segment.paths().length - dead.size < SMALL
  const small = state.segments.filter(isSmall)
  if (small.length <= MOST_SMALL) return
  const files = small.flatMap(recordsOf)
  const { name, file } = writer.add(segmentFile(files))
  const merged: StoredSegment = { name, segment: segmentOf(file), dead: new Set() }
  if (small.every(({ quotes }) => quotes)) {
    const quotes = small.flatMap((each) => aliveRows(each).map((row) => each.quotes!.file.stored(row)))
    const own = writer.add(quoteFileParts(quotes))
    merged.quotes = { name: own.name, file: quoteFileOf(own.file) }
  }
  state.segments = [...state.segments.filter((each) => !small.includes(each)), merged]
}

/** Files, and segments with so few files. */
const [SMALL, MOST_SMALL] = [512, 8]

function aliveRows({ segment, dead }: StoredSegment): number[] {
  return Array.from({ length: segment.rows }, (_, row) => row).filter((row) => !dead.has(segment.fileOf()[row]!))
}

function indexed({ path, record, file: { state } }: ReadFile): IndexedFile {
  return { path, record, stamp: stampOf(state) }
}

function recordsOf(stored: StoredSegment): IndexedFile[] {
  const { segment, dead } = stored
  const findings = new Map(segment.findings())
  const briefs = new Map<number, BriefRecord[]>()
  for (const row of aliveRows(stored)) {
    const file = segment.fileOf()[row]!
    briefs.set(file, [...(briefs.get(file) ?? []), recordAt(stored, row)])
  }
  const paths = segment.paths()
  const alive = Array.from({ length: paths.length }, (_, file) => file).filter((file) => !dead.has(file))
  return alive.map((file) => ({
    path: paths.at(file),
    stamp: segment.stamps()[file]!,
    record: { findings: findings.get(file) ?? [], briefs: briefs.get(file) ?? [] },
  }))
}

/** What a file's reading would give again. */
export function recordAt({ segment }: StoredSegment, row: number): BriefRecord {
  const sentences = sentencesIn(segment.passages(row))
  return {
    number: segment.numbers()[row]!,
    slug: segment.slugs().at(row),
    date: segment.date(row),
    weight: segment.ranks()[row]! - NO_WEIGHT,
    words: segment.words()[row]!,
    topic: segment.topic(row),
    tags: segment.tags(row),
    labels: segment.labels(row),
    headline: segment.headlines().at(row),
    card: JSON.stringify(segment.card(row)),
    passages: passagesWithoutText(sentences),
    texts: textRecord(sentences),
    rest: segment.rest(row),
    terms: termsOf(sentences),
  }
}

/** Finds the quotes of all briefs that have not been searched for quotes yet. False after Ctrl-C. */
export async function findQuotes(state: IndexState, { machine, stages, writer, progress }: Work): Promise<boolean> {
  const missing = state.segments.filter(({ quotes }) => !quotes)
  const all = missing.reduce((sum, stored) => sum + aliveRows(stored).length, 0)
  let [done, isInterrupted] = [0, false]
  const resume = machine.onInterrupt(() => (isInterrupted = true))
  try {
    for await (const [{ part, rows }, found] of doJobs(quoteJobs(missing), all > FEW, { machine, stages })) {
      for (const [i, row] of rows.entries()) part.quotes[row] = found[i] as StoredQuotes
      progress((done += rows.length), all)
      if ((part.left -= rows.length) > 0) continue
      const { name, file } = writer.add(quoteFileParts(part.quotes))
      part.stored.quotes = { name, file: quoteFileOf(file) }
      writer.commit(state)
      if (isInterrupted) return false
    }
    return true
  } finally {
    resume()
  }
}

/** A segment whose quotes are being looked for. */
interface Part {
  readonly stored: StoredSegment
  readonly quotes: StoredQuotes[]
  left: number
}

/** Of a row whose file is gone. */
const NO_QUOTES: StoredQuotes = { speakers: [], packed: new Uint8Array() }

// One by one, for the texts of a large library do not fit into memory.
function* quoteJobs(missing: readonly StoredSegment[]): Generator<Job<{ part: Part; rows: readonly number[] }>> {
  for (const stored of missing) {
    const rows = aliveRows(stored)
    const part: Part = {
      stored,
      quotes: Array.from({ length: stored.segment.rows }, () => NO_QUOTES),
      left: rows.length,
    }
    // One without rows is done with its only job.
    for (const batch of rows.length ? batchesOf(rows, 32) : [[]])
      yield { for: { part, rows: batch }, task: { kind: 'quotes', briefs: batch.map((row) => briefAt(stored, row)) } }
  }
}

function briefAt(stored: StoredSegment, row: number): StoredBrief {
  const { long: _long, ...card } = shortKeys({ segment: stored, row })
  return { passages: stored.segment.passages(row), rest: stored.segment.rest(row), card }
}
