import { append } from '../../model/append.ts'
import { checksum } from './checksum.ts'
import type { Machine, State } from '../../platform/machine.ts'
import type { Files } from '../../platform/world.ts'
import type { Finding } from '../load.ts'
import { listed } from '../walk.ts'

/** A folder of the library as it was last seen. Paths are relative to the library, and empty for the library itself. */
export interface Folder {
  readonly path: string
  readonly state: readonly number[]
  /** Whether the same state means the same names: not if it changed just now, or has links that may lead elsewhere. */
  readonly isSure: boolean
  readonly folders: readonly string[]
  /** The names of its files, with slashes between them, because most folders need no list. */
  readonly names: () => string
  /**
   * The state of each file in the order of `names`, four numbers each; NaN for a file that has not been read. Unless the
   * folder is in memory, each call reads them from the index, and they are valid until the next read.
   */
  readonly states: () => Float64Array
  /** False if its names and states are still to be read from the index. */
  readonly isInMemory: boolean
}

/** A folder in memory, whose states can be changed. */
export function inMemory(folder: Folder): Folder {
  if (folder.isInMemory) return folder
  const [names, states] = [folder.names(), folder.states().slice()]
  return { ...folder, names: () => names, states: () => states, isInMemory: true }
}

/** Numbers of a file's state. */
export const WIDTH = 4

export function namesIn(text: string): string[] {
  return text ? text.split('/') : []
}

export function pathIn(folder: string, name: string): string {
  return folder ? `${folder}/${name}` : name
}

/** A comparison of a library with its index. */
export interface Scan {
  /** In the order of a walk: a folder's files before those of the folders in it. */
  readonly folders: readonly Folder[]
  /** Whether a folder is new, gone, or not as it was. */
  readonly hasChangedFolders: boolean
  readonly stale: readonly StaleFile[]
  /** Paths of files that are no longer there. */
  readonly gone: readonly string[]
  /** Folders that could not be listed, and names that are not UTF-8. */
  readonly findings: readonly Finding[]
}

/** A file that must be read: it is new or was changed. */
export interface StaleFile {
  readonly path: string
  readonly folder: Folder
  /** Its place among the names of the folder. */
  readonly place: number
  readonly state: readonly number[]
}

export interface ScanSetting {
  /** The library's folder. */
  readonly root: string
  readonly files: Files
  readonly machine: Machine
}

/** Compares the state of every folder and file with the index. Throws FileFault if the library cannot be read. */
export function scan(indexed: ReadonlyMap<string, Folder>, setting: ScanSetting): Scan {
  const scanning: Scanning = { ...setting, findings: new Map() }
  const folders = foldersBelow((path) => visit(path, indexed.get(path), scanning))
  const stale: StaleFile[] = []
  const gone: string[] = []
  let hasChanged = false
  for (const [i, listing] of folders.entries()) {
    const before = indexed.get(listing.path)
    const [folder, states] = statesIn(listing, before, scanning)
    folders[i] = folder
    if (folder !== before) hasChanged = true
    if (folder !== before && before) append(gone, goneFrom(before, folder))
    if (isAsStored(folder, states)) continue
    folders[i] = inMemory(folder)
    append(stale, staleIn(folders[i], states, scanning))
  }
  const seen = new Set(folders.map(({ path }) => path))
  for (const { path, names } of indexed.values()) {
    if (seen.has(path)) continue
    hasChanged = true
    append(
      gone,
      namesIn(names()).map((name) => pathIn(path, name)),
    )
  }
  const findings = folders.flatMap(({ path }) => scanning.findings.get(path) ?? [])
  return { folders, hasChangedFolders: hasChanged, stale, gone, findings }
}

/**
 * As `scan`, but without the states of files (`--trust-index`): undefined if a folder changed. Files that were written in
 * place are not noticed.
 */
export function scanFolders(indexed: ReadonlyMap<string, Folder>, { root, machine }: ScanSetting): Scan | undefined {
  const isSame = (folder: Folder | undefined) => {
    const state = folder && machine.state(pathIn(root, folder.path))
    return folder?.isSure && state && isEqual(numbersOf(state, machine.now()), folder.state)
  }
  if (![...indexed.values()].every(isSame) || !indexed.has('')) return undefined
  const folders = foldersBelow((path) => indexed.get(path)!)
  return { folders, hasChangedFolders: false, stale: [], gone: [], findings: [] }
}

interface Scanning extends ScanSetting {
  /** By the folder that was listed. A folder with findings is not sure, and so is listed each time. */
  readonly findings: Map<string, readonly Finding[]>
}

function foldersBelow(visited: (path: string) => Folder): Folder[] {
  const folders: Folder[] = []
  const open = ['']
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const folder = visited(path)
    folders.push(folder)
    append(open, folder.folders.map((name) => pathIn(folder.path, name)).reverse())
  }
  return folders
}

/** The numbers that are compared. The size is -1, which no file has, if it may change again in the same tick of a clock. */
export function numbersOf({ size, changed, touched, inode }: State, now: number): number[] {
  return [Math.max(changed, touched) > now - TICK ? -1 : size, changed, touched, inode]
}

/** A fingerprint of a state, to notice that a file was changed without reading the states of its folder. */
export function stampOf(state: readonly number[]): number {
  stampNumbers.set(state)
  return checksum(stampBytes)
}

const stampNumbers = new Float64Array(WIDTH)
const stampBytes = new Uint8Array(stampNumbers.buffer)

/** Three seconds: the coarsest clock of a file system has two (FAT), and another machine's may be a little off. */
const TICK = 3000

/** A folder as it is now: the same value if it did not change. */
function visit(path: string, before: Folder | undefined, scanning: Scanning): Folder {
  const { root, machine } = scanning
  const now = numbersOf(machine.state(pathIn(root, path)) ?? NO_FILE, machine.now())
  if (before?.isSure && isEqual(now, before.state)) return before
  const folder = list(path, now, before, scanning)
  return before && isAlike(before, folder) ? before : folder
}

/** A folder and the states of its files. If a file has disappeared but its folder has not changed, it was a link, and the folder is listed again. */
function statesIn(folder: Folder, before: Folder | undefined, scanning: Scanning): [Folder, Float64Array] {
  const { root, machine } = scanning
  const at = pathIn(root, folder.path)
  const states = machine.states(at, folder.names())
  if (folder !== before || !states.some(Number.isNaN)) return [folder, states]
  const found = list(folder.path, folder.state, before, scanning)
  return [found, machine.states(at, found.names())]
}

function isAlike(a: Folder, b: Folder): boolean {
  return a.isSure === b.isSure && isEqual(a.state, b.state) && a.names() === b.names() && isEqual(a.folders, b.folders)
}

function isEqual(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i])
}

const NO_FILE: State = { kind: 'other', size: 0, changed: 0, touched: 0, inode: 0 }

function list(path: string, state: readonly number[], before: Folder | undefined, scanning: Scanning): Folder {
  const { root, files } = scanning
  const { folders, names, hasOthers, findings } = listed(files.join(root, path), files, path === '')
  scanning.findings.set(path, findings)
  const isSure = state[0] !== -1 && !hasOthers && !findings.length
  const [joined, states] = [names.join('/'), statesFrom(names, before)]
  return { path, state, isSure, folders, names: () => joined, states: () => states, isInMemory: true }
}

/** The states of the files that are still there, as the index has them. */
function statesFrom(names: readonly string[], before: Folder | undefined): Float64Array {
  const states = new Float64Array(names.length * WIDTH).fill(NaN)
  if (!before) return states
  const places = new Map(namesIn(before.names()).map((name, i) => [name, i * WIDTH]))
  const known = before.states()
  for (const [i, name] of names.entries()) {
    const place = places.get(name)
    if (place !== undefined) states.set(known.subarray(place, place + WIDTH), i * WIDTH)
  }
  return states
}

function goneFrom(before: Folder, { path, names }: Folder): string[] {
  const still = new Set(namesIn(names()))
  return namesIn(before.names())
    .filter((name) => !still.has(name))
    .map((name) => pathIn(path, name))
}

function isAsStored(folder: Folder, found: Float64Array): boolean {
  const states = folder.states()
  for (let i = 0; i < states.length; i++) if (states[i] !== found[i]) return false
  return true
}

function staleIn(folder: Folder, found: Float64Array, { machine }: Scanning): StaleFile[] {
  const now = machine.now()
  const stale: StaleFile[] = []
  const [names, states] = [namesIn(folder.names()), folder.states()]
  for (let place = 0; place < names.length; place++) {
    if (hasState(states, place, found, place)) continue
    const [size = 0, changed = 0, touched = 0, inode = 0] = found.subarray(place * WIDTH, place * WIDTH + WIDTH)
    const state: State = Number.isNaN(size) ? NO_FILE : { kind: 'file', size, changed, touched, inode }
    stale.push({ path: pathIn(folder.path, names[place]!), folder, place, state: numbersOf(state, now) })
  }
  return stale
}

function hasState(states: Float64Array, place: number, found: Float64Array, at: number): boolean {
  for (let i = 0; i < WIDTH; i++) if (states[place * WIDTH + i] !== found[at * WIDTH + i]) return false
  return true
}
