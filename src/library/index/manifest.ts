import type { CacheFile } from '../../platform/cache-files.ts'
import { blockFileOf, bytesOf, numbersIn, openBlockFile, textOf, type BlockFile } from './block-file.ts'
import { inMemory, type Folder } from './scan.ts'

/** The file that names all other files of an index, and the state of the library that they describe. */
export interface Manifest {
  readonly segments: readonly SegmentName[]
  /** By path. */
  readonly folders: ReadonlyMap<string, Folder>
}

export interface SegmentName {
  /** Of its file, and of the file of its quotes if they were looked for. */
  readonly name: string
  readonly quotes: string | null
  /** The files, as places among its paths, that were changed or removed since. */
  readonly dead: readonly number[]
}

interface Head {
  /** The program and the Node that wrote it: what another one wrote is not read. */
  readonly edition: string
  readonly segments: readonly SegmentName[]
  readonly folders: readonly Omit<Folder, 'names' | 'states' | 'isInMemory'>[]
}

export function manifestFile({ segments, folders }: Manifest, edition: string): Uint8Array[] {
  const all = [...folders.values()]
  const head: Head = {
    edition,
    segments,
    folders: all.map(({ path, state, isSure, folders: below }) => ({ path, state, isSure, folders: below })),
  }
  return blockFileOf({
    head: { json: head },
    names: all.map(({ names }) => Buffer.from(names())),
    states: all.map((folder) => bytesOf(inMemory(folder).states())),
  })
}

/**
 * Reads a manifest; undefined if it is not a manifest, or has another version. The files of a folder are read when they
 * are asked for. Throws DamagedIndex, also later.
 */
export function readManifest(file: CacheFile, edition: string): Manifest | undefined {
  const blocks = openBlockFile(file)
  const head = blocks?.json('head') as Head | undefined
  if (!blocks || head?.edition !== edition) return undefined
  const folders = head.folders.map((folder, place) => storedFolder(folder, place, blocks))
  return { segments: head.segments, folders: new Map(folders.map((folder) => [folder.path, folder])) }
}

function storedFolder(head: Head['folders'][number], place: number, blocks: BlockFile): Folder {
  return {
    ...head,
    names: () => textOf(blocks.record('names', place)),
    states: () => numbersIn(blocks.record('states', place), Float64Array),
    isInMemory: false,
  }
}
