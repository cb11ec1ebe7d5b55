import type { Machine } from '../../platform/machine.ts'
import type { Database } from './database.ts'
import type { Seal } from './seal.ts'
import type { Makers, Sheet } from './sheet.ts'
import { sheetsOf } from './sheets.ts'
import { forget, forgetFolder, saveFolder, saveSheet } from './store.ts'
import { UNREAD, WIDTH, type Folder, type Stale, type Survey } from './survey.ts'

export interface Work {
  readonly machine: Machine
  readonly makers: Makers
  /** How far files are to be read. */
  readonly level: number
  readonly pathOf: (path: string) => string
  readonly progress: (done: number, all: number) => void
  /** Writes down what may have to be read again at once, too. */
  readonly isEager: boolean
  /** Throws what the database throws. */
  readonly debug: boolean
}

export interface Caught {
  /** Paths of files that could not be read, or not be put away: what is known of them is not so any more. */
  readonly left: readonly string[]
  /** Of files that are gone, but not from the database. */
  readonly gone: readonly string[]
  readonly isInterrupted: boolean
}

/**
 * Reads the files that are stale and puts away what they hold, every few thousand files, so that whoever is interrupted
 * goes on from there. A database that cannot be written (its folder is read-only, the disk is full, another process is
 * writing) stays as it is.
 */
export async function catchUp(database: Database, seal: Seal, found: Survey, work: Work): Promise<Caught> {
  const { stale, changed, goneFiles, goneFolders } = found
  const dirty = new Set<Folder>(changed)
  if (!work.isEager && isAllRecent(found))
    return { left: stale.map(({ path }) => path), gone: goneFiles, isInterrupted: false }
  const left = new Set(stale.map(({ path }) => path))
  const unsaved = new Set<string>()
  let [done, isOpen, isGoneSaved, isInterrupted] = [0, false, false, false]
  const resume = work.machine.onInterrupt(() => (isInterrupted = true))
  try {
    if (dirty.size || goneFiles.length || goneFolders.length) open()
    for (const path of goneFiles) forget(database, path)
    for (const path of goneFolders) forgetFolder(database, path)
    for await (const sheets of sheetsOf(stale, work)) {
      for (const [each, sheet] of sheets) if (sheet) keep(each, sheet)
      work.progress((done += sheets.length), stale.length)
      if (unsaved.size > MANY) close()
      if (isInterrupted) break
    }
    if (isOpen) close()
    return { left: [...left], gone: [], isInterrupted }
  } catch (error) {
    if (work.debug) throw error
    return { left: [...left], gone: isGoneSaved ? [] : goneFiles, isInterrupted }
  } finally {
    if (isOpen) undo()
    resume()
  }

  function keep({ path, folder, at, state }: Stale, sheet: Sheet): void {
    if (!isOpen) open()
    saveSheet(database, path, sheet, folder.files[at * WIDTH] === UNREAD)
    folder.files.set([work.level, ...state], at * WIDTH)
    dirty.add(folder)
    unsaved.add(path)
  }

  function open(): void {
    seal.open()
    database.run('BEGIN IMMEDIATE')
    isOpen = true
  }

  function close(): void {
    for (const folder of dirty) saveFolder(database, folder)
    database.run('COMMIT')
    isOpen = false
    isGoneSaved = true
    for (const path of unsaved) left.delete(path)
    dirty.clear()
    unsaved.clear()
    seal.close()
  }

  function undo(): void {
    try {
      database.run('ROLLBACK')
    } catch {
      // SQLite has done so by itself.
    }
  }
}

/** A few files that were written a moment ago are read again next time anyway: writing them down would be for nothing. */
function isAllRecent({ stale, changed, goneFiles, goneFolders }: Survey): boolean {
  const isRecent = (state: readonly number[]) => state[0] === -1
  return (
    stale.length > 0 &&
    stale.length + goneFiles.length <= FEW &&
    !goneFolders.length &&
    stale.every(({ state }) => isRecent(state)) &&
    [...changed].every(({ state }) => isRecent(state))
  )
}

const FEW = 20

/** Files between two commits: a few seconds of work. */
const MANY = 3000
