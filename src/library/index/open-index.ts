import type { Entry, StoredSentence } from '../../model/entry.ts'
import type { Candidates, Finding } from '../load.ts'
import { needsQuotes, type IndexQuery } from './candidate-rows.ts'
import { entryClass } from './entries.ts'
import { newestRows, type Row, type WalkOrder } from './newest-first.ts'
import type { Stages } from './record.ts'
import { pathIn, scan, scanFolders, stampOf, type Folder, type Scan } from './scan.ts'
import { indexStatus, type Status } from './status.ts'
import {
  openStore,
  unsafeStore,
  writerTo,
  type IndexState,
  type Store,
  type StoredSegment,
  type Writer,
} from './store.ts'
import { findQuotes, updateIndex, type Unreadable, type Work } from './update-index.ts'

export { removeStore } from './store.ts'

export interface IndexSetting extends Store {
  /** The library's folder, as it is printed. */
  readonly root: string
  readonly stages: Stages
  /** Asks whether folders changed, and of the files only those that are printed. */
  readonly trust: boolean
  readonly progress: (done: number, all: number) => void
}

/** Returned in place of an answer after Ctrl-C. */
export const interrupted = 'interrupted'

/**
 * The briefs of a library that may be wanted, from its index, which is updated before. A text tells why there can be no
 * index: the library is then read without one, with the same result. Throws DamagedIndex, also later, when an entry is read.
 */
export async function candidates(
  query: IndexQuery,
  setting: IndexSetting,
): Promise<Candidates | typeof interrupted | { readonly unsafe: string }> {
  const unsafe = unsafeStore(setting)
  if (unsafe !== undefined) return { unsafe }
  const state = openStore(setting)
  const unchanged = setting.trust && scanFolders(state.folders, setting)
  if (!unchanged) return updated(state, query, setting)
  const isComplete = !needsQuotes(query) || (await findQuotes(state, workOf(setting, writerTo(setting, true, false))))
  return isComplete ? { ...answer(state, unchanged, [], query, setting), changedAmong } : interrupted

  /** What `--trust-index` did not notice: some briefs are to be printed, and their files were written in place. */
  async function changedAmong(printed: readonly Entry[]): Promise<Candidates | undefined> {
    // The entries of an index are its rows.
    if (!hasChangedFile(printed as readonly (Entry & Row)[], setting)) return undefined
    const again = await updated(state, query, setting)
    return again === interrupted ? undefined : again
  }
}

/** Reads what was changed first. */
async function updated(
  state: IndexState,
  query: IndexQuery,
  setting: IndexSetting,
): Promise<Candidates | typeof interrupted> {
  const found = scan(state.folders, setting)
  const work = workOf(setting, writerTo(setting, !isAllRecent(found), false))
  const { unreadable, isInterrupted } = await updateIndex(state, found, work)
  if (isInterrupted || (needsQuotes(query) && !(await findQuotes(state, work)))) return interrupted
  state.close()
  return answer(state, found, unreadable, query, setting)
}

/** Updates the index and its quotes, and returns its status, or a text that says why there can be no index. Throws DamagedIndex. */
export async function status(setting: IndexSetting, verify: boolean): Promise<Status | string> {
  const unsafe = unsafeStore(setting)
  if (unsafe !== undefined) return unsafe
  try {
    const state = openStore(setting)
    const found = scan(state.folders, setting)
    const work = workOf(setting, writerTo(setting, true, true))
    const { unreadable, isInterrupted } = await updateIndex(state, found, work)
    if (isInterrupted || !(await findQuotes(state, work))) return interrupted
    work.writer.commit(state)
    const findings = [...found.findings, ...unreadable.map(({ inLibrary: _path, ...finding }) => finding)]
    return { ...(await indexStatus(state, setting, verify)), findings }
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return error.message
    throw error
  }
}

function workOf({ root, files, machine, stages, progress }: IndexSetting, writer: Writer): Work {
  return { machine, stages, writer, progress, pathOf: (path) => files.join(root, path) }
}

/** A few files that changed in the last seconds are read again next time anyway, so they are not saved. */
function isAllRecent({ stale, gone, folders }: Scan): boolean {
  const isRecent = (state: readonly number[]) => state[0] === -1
  return (
    stale.length > 0 &&
    stale.length + gone.length <= 20 &&
    stale.every(({ state }) => isRecent(state)) &&
    folders.length > 0
  )
}

function answer(
  state: IndexState,
  found: Scan,
  unreadable: readonly Unreadable[],
  query: IndexQuery,
  { root, files, machine }: IndexSetting,
): Candidates {
  const before = walkOrder(found.folders)
  const pathOf = (path: string) => files.join(root, path)
  return {
    entries: newestRows(state, query, entryClass(machine.unpack, pathOf), before),
    sentences,
    findings: [...found.findings, ...findingsIn(state, unreadable, before, pathOf)],
  }
}

/** What is wrong with files, in the order of a walk. */
function findingsIn(
  { segments }: IndexState,
  unreadable: readonly Unreadable[],
  before: WalkOrder,
  pathOf: (path: string) => string,
): Finding[] {
  const stored = segments.flatMap(({ segment, dead }) =>
    segment
      .findings()
      .filter(([file]) => !dead.has(file))
      .map(([file, findings]) => ({ inLibrary: segment.paths().at(file), findings })),
  )
  const all = [...stored, ...unreadable.map((each) => ({ inLibrary: each.inLibrary, findings: [each] }))]
  return all
    .sort((a, b) => before(a.inLibrary, b.inLibrary))
    .flatMap(({ inLibrary, findings }) =>
      findings.map(({ message, problem }) => ({ path: pathOf(inLibrary), message, ...(problem && { problem }) })),
    )
}

/** Whether the file of one of some briefs was changed since it was indexed. */
function hasChangedFile(rows: readonly Row[], { root, machine }: IndexSetting): boolean {
  return bySegment(rows).some(([{ segment }, places]) => {
    const files = places.map((place) => segment.fileOf()[rows[place]!.row]!)
    return segment.pathsOf(files).some((path, i) => {
      const state = machine.state(pathIn(root, path))
      if (state?.kind !== 'file') return true
      const { size, changed, touched, inode } = state
      return stampOf([size, changed, touched, inode]) !== segment.stamps()[files[i]!]
    })
  })
}

function sentences(wanted: readonly StoredSentence[]): string[] {
  const texts: string[] = Array.from(wanted, () => '')
  const rows = wanted.map(({ entry }) => entry as Entry & Row)
  for (const [{ segment }, places] of bySegment(rows)) {
    const own = segment.sentencesAt(
      places.map((place) => rows[place]!.row),
      places.map((place) => wanted[place]!.sentence),
    )
    for (const [i, place] of places.entries()) texts[place] = own[i]!
  }
  return texts
}

/** The places of rows, by their segment. */
function bySegment(rows: readonly Row[]): (readonly [StoredSegment, readonly number[]])[] {
  const places = new Map<StoredSegment, number[]>()
  for (const [place, { segment }] of rows.entries()) {
    const own = places.get(segment)
    if (own) own.push(place)
    else places.set(segment, [place])
  }
  return [...places]
}

/** The files of a folder before those of the folders in it, each in the order of names. */
function walkOrder(folders: readonly Folder[]): WalkOrder {
  const places = new Map(folders.map(({ path }, i) => [path, i]))
  return (a, b) => {
    const [x, y] = [split(a), split(b)]
    if (x.folder !== y.folder) return places.get(x.folder)! - places.get(y.folder)!
    return x.name < y.name ? -1 : x.name > y.name ? 1 : 0
  }
}

function split(path: string): { readonly folder: string; readonly name: string } {
  const slash = path.lastIndexOf('/')
  return { folder: path.slice(0, Math.max(slash, 0)), name: path.slice(slash + 1) }
}
