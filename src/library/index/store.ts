import { once } from '../../model/once.ts'
import type { Files } from '../../platform/world.ts'
import type { Machine } from '../../platform/machine.ts'
import { cacheFileOf } from './memory-file.ts'
import { DamagedIndex, openBlockFile, sumOf, type BlockFile } from './block-file.ts'
import { manifestFile, readManifest, type Manifest } from './manifest.ts'
import { quoteFileOf, type QuoteFile } from './quote-file.ts'
import { inMemory, type Folder } from './scan.ts'
import { segmentOf, type Segment } from './segment.ts'

/** An index in memory: the folders as they were last seen, and the segments that hold the briefs of their files. */
export interface IndexState {
  folders: ReadonlyMap<string, Folder>
  segments: readonly StoredSegment[]
  /** Closes the manifest, because Windows does not replace an open file. Folders that are not in memory cannot be read afterwards. */
  readonly close: () => void
}

export interface StoredSegment {
  readonly name: string
  readonly segment: Segment
  /** The files that were changed or removed since, as places among its paths. */
  readonly dead: Set<number>
  quotes?: { readonly name: string; readonly file: QuoteFile }
}

/** Where an index is kept, and by whom. */
export interface Store {
  /** The file of its manifest; the others are beside it. */
  readonly path: string
  /** The cache folder of brief, from which on every folder must be safe. */
  readonly top: string
  /** The program and the Node that it is for. */
  readonly edition: string
  readonly machine: Machine
  readonly files: Files
}

/** Why an index must be neither read nor written; undefined if it is safe. */
export function unsafeStore({ path, top, machine }: Store): string | undefined {
  const fault = machine.unsafeCache(path, top)
  if (fault !== undefined) return fault
  return machine.state(path)?.kind === 'folder' ? `"${path}" is a folder; remove it` : undefined
}

/**
 * The index that is kept; an empty one if there is none, or another program's. Another process may replace files between
 * the reading of the manifest and of the segments: it is tried three times. Throws DamagedIndex.
 */
export function openStore(store: Store, tries = 3): IndexState {
  const manifest = manifestAt(store)
  if (!manifest) return { folders: new Map(), segments: [], close: () => {} }
  try {
    const segments = manifest.segments.map((each) => openSegment(store, each))
    return { folders: manifest.folders, segments, close: manifest.close }
  } catch (error) {
    manifest.close()
    if (!(error instanceof DamagedIndex) || tries === 1) throw error
    return openStore(store, tries - 1)
  }
}

function manifestAt({ path, edition, machine }: Store): (Manifest & Pick<IndexState, 'close'>) | undefined {
  const file = machine.openCacheFile(path)
  if (!file) return undefined
  const close = once(file.close)
  try {
    const manifest = file.size > MOST_MANIFEST ? undefined : readManifest(file, edition)
    if (manifest) return { ...manifest, close }
  } catch (error) {
    close()
    throw error
  }
  close()
  return undefined
}

/** Bytes. A manifest has less than a hundred for each file of the library; a larger one is not one that brief wrote. */
const MOST_MANIFEST = 256 * 1024 * 1024

function openSegment(store: Store, { name, quotes, dead }: Manifest['segments'][number]): StoredSegment {
  return {
    name,
    segment: segmentOf(opened(store, name)),
    dead: new Set(dead),
    ...(quotes && { quotes: { name: quotes, file: quoteFileOf(opened(store, quotes)) } }),
  }
}

function opened({ path, machine }: Store, name: string): BlockFile {
  const file = machine.openCacheFile(`${stem(path)}-${name}`)
  const blocks = file && openBlockFile(file)
  if (!blocks || !name.endsWith(suffixFor(blocks.sum))) throw new DamagedIndex(`the index has no file ${name}`)
  return blocks
}

/** The end of the name of a file. It tells a file from another one that was copied to its place. */
function suffixFor(sum: number): string {
  return `-${sum.toString(36)}`
}

function stem(path: string): string {
  return path.replace(/\.index$/, '')
}

/** Where new files go: to the cache folder, or only to memory. */
export interface Writer {
  /** Writes a file and opens it. */
  readonly add: (parts: readonly Uint8Array[]) => { readonly name: string; readonly file: BlockFile }
  /** Writes the manifest: from now on other processes find the files. */
  readonly commit: (state: IndexState) => void
}

/** `isKept`: whether to write to the cache folder. A folder that cannot be written to is an error only if `mustKeep`. */
export function writerTo(store: Store, isKept: boolean, mustKeep: boolean): Writer {
  const { path, edition, machine } = store
  let isWritable = isKept
  let count = 0
  /** Since the last manifest. */
  const added: string[] = []
  return {
    add(parts) {
      const time = `${machine.now().toString(36)}${machine.process.toString(36)}${(count++).toString(36)}`
      const name = time + suffixFor(sumOf(parts))
      attempt(() => {
        added.push(name)
        machine.writeCacheFile(`${stem(path)}-${name}`, parts)
      })
      const file = (isWritable && machine.openCacheFile(`${stem(path)}-${name}`)) || cacheFileOf(Buffer.concat(parts))
      return { name, file: openBlockFile(file)! }
    },
    commit(state) {
      const { segments } = state
      const folders = new Map([...state.folders].map(([path, folder]) => [path, inMemory(folder)]))
      state.folders = folders
      state.close()
      const names = segments.map(({ name, quotes, dead }) => ({ name, quotes: quotes?.name ?? null, dead: [...dead] }))
      const parts = () => manifestFile({ folders, segments: names }, edition)
      attempt(() => {
        machine.writeCacheFile(path, parts())
        added.length = 0
      })
      attempt(() => removeOthers(store, new Set(names.flatMap(({ name, quotes }) => [name, quotes]))))
    },
  }

  function attempt(write: () => void): void {
    if (!isWritable) return
    try {
      write()
    } catch (error) {
      isWritable = false
      forget()
      if (mustKeep) throw error
    }
  }

  /** Removes the files that no manifest names, or each command would leave some. They stay open, and can still be read. */
  function forget(): void {
    try {
      for (const name of added) machine.remove(`${stem(path)}-${name}`)
    } catch {
      // They are removed when they are old.
    }
  }
}

/** Removes the files of an index that no manifest names: those of a process that was killed, or of a former state. */
function removeOthers(store: Store, names: ReadonlySet<string | null>): void {
  for (const path of filesOf(store)) {
    const name = path.slice(stem(store.path).length + 1)
    const age = store.machine.now() - (store.machine.state(path)?.changed ?? 0)
    if (path !== store.path && !names.has(name) && age > LONG_AGO) store.machine.remove(path)
  }
}

/** Younger files may be those of a process that is about to name them: ten minutes. */
const LONG_AGO = 600_000

/** Removes an index; the next command makes a new one. Files that cannot be removed stay: no answer depends on them. */
export function removeStore(store: Store): void {
  if (unsafeStore(store) !== undefined) return
  for (const path of filesOf(store)) {
    try {
      store.machine.remove(path)
    } catch {
      return
    }
  }
}

/** The files of an index, the manifest included. */
export function filesOf({ path, files }: Pick<Store, 'path' | 'files'>): string[] {
  const [, folder = '', name = ''] = /^(.*[/\\])(.*)\.index$/.exec(path)!
  if (files.kind(folder) !== 'folder') return []
  const isOwn = (each: string) => each === `${name}.index` || each.startsWith(`${name}-`) || each.startsWith(`${name}.`)
  return files.list(folder).flatMap((item) => (isOwn(item.name) ? [folder + item.name] : []))
}
