import type { Listing, Machine, State } from '../../platform/machine.ts'
import type { Files } from '../../platform/world.ts'
import type { Finding } from '../load.ts'
import { listed as inside } from '../walk.ts'

/** A folder of the library as it was last seen. Paths are relative to the library, and empty for the library itself. */
export interface Folder {
  readonly path: string
  readonly state: readonly number[]
  /** Whether the same state means the same names: not where it changed just now, or has links that may lead elsewhere. */
  readonly isSure: boolean
  readonly folders: readonly string[]
  /** Of its files, with slashes between them: mostly nobody has to look at one. */
  readonly names: string
  /** In the order of `names`, five numbers each: how far the file was read (`UNREAD` …), and its state. */
  readonly files: Float64Array
  /** How far all of them were read. */
  readonly level: number
}

/** The names of a folder's files or folders, each. */
export function namesIn(text: string): string[] {
  return text ? text.split('/') : []
}

export const [UNREAD, READ, QUOTED] = [0, 1, 2]
export const WIDTH = 5

export interface Survey {
  /** In the order of a walk: a folder's files before those of the folders in it. */
  readonly folders: readonly Folder[]
  /** Folders that are new or are not as they were known. */
  readonly changed: ReadonlySet<Folder>
  readonly stale: readonly Stale[]
  /** Of files and folders that are no longer there. */
  readonly goneFolders: readonly string[]
  readonly goneFiles: readonly string[]
  /** What could not be looked into. */
  readonly findings: readonly Finding[]
}

/** A file that must be read: it is new, was changed, or has not been read far enough. */
export interface Stale {
  readonly path: string
  readonly folder: Folder
  /** Its place among the names of the folder. */
  readonly at: number
  readonly state: readonly number[]
}

export interface Look {
  /** Asks for the states of all files. */
  readonly statesOf: (folders: readonly Listing[]) => Promise<readonly Float64Array[]>
  /** The library's folder. */
  readonly root: string
  readonly files: Files
  readonly machine: Machine
  /** How far files must have been read. */
  readonly level: number
}

/**
 * Compares a library with what is known of it: the state of every folder and of every file.
 * Throws FileFault where the library itself cannot be read.
 */
export async function survey(known: ReadonlyMap<string, Folder>, setting: Look): Promise<Survey> {
  const look: Looking = { ...setting, findings: new Map() }
  const folders: Folder[] = []
  const changed = new Set<Folder>()
  const stale: Stale[] = []
  const goneFiles: string[] = []
  const open = ['']
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const folder = visited(path, known.get(path), look)
    folders.push(folder)
    const above = path
    open.push(...folder.folders.map((name) => pathIn(above, name)).reverse())
  }
  const listings = folders.map(({ path, names }): Listing => [pathIn(look.root, path), names])
  for (const [i, found] of (await look.statesOf(listings)).entries()) {
    const before = known.get(folders[i]!.path)
    const [folder, states] = withoutLost(folders[i]!, found, before, look)
    folders[i] = folder
    if (folder !== before) changed.add(folder)
    if (folder !== before && before) for (const each of gone(before, folder)) goneFiles.push(each)
    for (const each of staleIn(folder, states, look)) stale.push(each)
  }
  const seen = new Set(folders.map(({ path }) => path))
  const lost = [...known.values()].filter(({ path }) => !seen.has(path))
  for (const { path, names } of lost) for (const name of namesIn(names)) goneFiles.push(pathIn(path, name))
  const findings = folders.flatMap(({ path }) => look.findings.get(path) ?? [])
  return { folders, changed, stale, goneFiles, goneFolders: lost.map(({ path }) => path), findings }
}

interface Looking extends Look {
  /** By the folder that was listed. One with some is not sure, and so is listed each time. */
  readonly findings: Map<string, readonly Finding[]>
}

/** As `survey`, for who trusts that no file was written in a folder that is as it was; undefined where one is not. */
export function trusted(
  known: ReadonlyMap<string, Folder>,
  { root, machine, level }: Omit<Look, 'statesOf'>,
): Survey | undefined {
  const folders: Folder[] = []
  const open = ['']
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const folder = known.get(path)
    const state = machine.state(pathIn(root, path))
    if (!folder?.isSure || folder.level < level || !state) return undefined
    if (numbers(state, machine.now()).some((value, i) => value !== folder.state[i])) return undefined
    folders.push(folder)
    const above = path
    open.push(...folder.folders.map((name) => pathIn(above, name)).reverse())
  }
  return { folders, changed: new Set(), stale: [], goneFiles: [], goneFolders: [], findings: [] }
}

export function pathIn(folder: string, name: string): string {
  return folder ? `${folder}/${name}` : name
}

/** The numbers that are compared. The size is none that a file has where it may change again in the same tick of a clock. */
export function numbers({ size, changed, touched, inode }: State, now: number): number[] {
  return [Math.max(changed, touched) > now - TICK ? -1 : size, changed, touched, inode]
}

/** Three seconds: the coarsest clock of a file system has two (FAT), and another machine's may be a little off. */
const TICK = 3000

/** A folder as it is now, the same value where it did not change. */
function visited(path: string, before: Folder | undefined, look: Looking): Folder {
  const { root, machine } = look
  const now = numbers(machine.state(pathIn(root, path)) ?? NOTHING, machine.now())
  if (before?.isSure && now.every((value, i) => value === before.state[i])) return before
  const folder = listed(path, now, before, look)
  return before && isAlike(before, folder) ? before : folder
}

/** A file that is none any more though its folder is the same was a link: the folder is read again. */
function withoutLost(
  folder: Folder,
  states: Float64Array,
  before: Folder | undefined,
  look: Looking,
): [Folder, Float64Array] {
  if (folder !== before || !states.some(Number.isNaN)) return [folder, states]
  const { root, machine } = look
  const again = listed(folder.path, folder.state, before, look)
  return [again, machine.states(pathIn(root, folder.path), again.names)]
}

/** What an unsure folder, which is listed each time, has in common with what was known of it: all. */
function isAlike(a: Folder, b: Folder): boolean {
  const same = (x: readonly unknown[], y: readonly unknown[]) =>
    x.length === y.length && x.every((one, i) => one === y[i])
  return a.isSure === b.isSure && same(a.state, b.state) && a.names === b.names && same(a.folders, b.folders)
}

const NOTHING: State = { kind: 'other', size: 0, changed: 0, touched: 0, inode: 0 }

function listed(path: string, state: readonly number[], before: Folder | undefined, look: Looking): Folder {
  const { root, files } = look
  const { folders, names, hasOthers, findings } = inside(files.join(root, path), files, path === '')
  look.findings.set(path, findings)
  const isSure = state[0] !== -1 && !hasOthers && !findings.length
  return { path, state, isSure, folders, names: names.join('/'), files: carried(names, before), level: UNREAD }
}

/** What was known of the files that are still there. */
function carried(names: readonly string[], before: Folder | undefined): Float64Array {
  const files = new Float64Array(names.length * WIDTH)
  if (!before) return files
  const places = new Map(namesIn(before.names).map((name, at) => [name, at * WIDTH]))
  for (const [at, name] of names.entries()) {
    const place = places.get(name)
    if (place !== undefined) files.set(before.files.subarray(place, place + WIDTH), at * WIDTH)
  }
  return files
}

function gone(before: Folder, { path, names }: Folder): string[] {
  const still = new Set(namesIn(names))
  return namesIn(before.names)
    .filter((name) => !still.has(name))
    .map((name) => pathIn(path, name))
}

function staleIn(folder: Folder, states: Float64Array, { level, machine }: Look): Stale[] {
  const now = machine.now()
  const { path, files } = folder
  const stale: Stale[] = []
  let names: readonly string[] | undefined
  for (let at = 0; at < files.length / WIDTH; at++) {
    if (files[at * WIDTH]! >= level && isKnown(states, at * 4, files, at * WIDTH)) continue
    names ??= namesIn(folder.names)
    const [size = 0, changed = 0, touched = 0, inode = 0] = states.subarray(at * 4, at * 4 + 4)
    stale.push({
      path: pathIn(path, names[at]!),
      folder,
      at,
      state: numbers(Number.isNaN(size) ? NOTHING : { kind: 'file', size, changed, touched, inode }, now),
    })
  }
  return stale
}

/** Whether a file's state, four numbers from `at` on, is the one noted at a place of `files`. */
export function isKnown(states: Float64Array, at: number, files: Float64Array, place: number): boolean {
  return (
    states[at] === files[place + 1] &&
    states[at + 1] === files[place + 2] &&
    states[at + 2] === files[place + 3] &&
    states[at + 3] === files[place + 4]
  )
}
