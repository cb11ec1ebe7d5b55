import type { CacheFile } from '../../platform/cache-files.ts'
import { blockFileOf, openBlockFile, type Checksum } from './block-file.ts'
import { WIDTH, type Folder } from './scan.ts'

/** The file that names all other files of an index, and the state of the library that they describe. */
export interface Manifest {
  readonly segments: readonly SegmentName[]
  /** By path. Without files where only the folders are asked for. */
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
  readonly folders: readonly (Omit<Folder, 'names' | 'states'> & { readonly files: number })[]
}

export function manifestFile({ segments, folders }: Manifest, edition: string, checksum: Checksum): Uint8Array[] {
  const all = [...folders.values()]
  const head: Head = {
    edition,
    segments,
    folders: all.map(({ path, state, isSure, folders: below, states }) => ({
      path,
      state,
      isSure,
      folders: below,
      files: states.length / WIDTH,
    })),
  }
  const states = new Float64Array(all.reduce((sum, folder) => sum + folder.states.length, 0))
  let at = 0
  for (const folder of all) {
    states.set(folder.states, at)
    at += folder.states.length
  }
  return blockFileOf({ head: { json: head }, names: { json: all.map(({ names }) => names) }, states }, checksum)
}

/** Reads a manifest; undefined if it is not a manifest, or has another version. Throws DamagedIndex. */
export function readManifest(
  file: CacheFile,
  { edition, checksum, isBrief }: { readonly edition: string; readonly checksum: Checksum; readonly isBrief: boolean },
): Manifest | undefined {
  const blocks = openBlockFile(file, checksum)
  const head = blocks?.json('head') as Head | undefined
  if (!blocks || head?.edition !== edition) return undefined
  const names = isBrief ? [] : (blocks.json('names') as string[])
  const states = isBrief ? new Float64Array() : blocks.float64('states')
  let at = 0
  const folders = head.folders.map(({ files, ...folder }, i): Folder => {
    const own = states.subarray(at, (at += files * WIDTH))
    return { ...folder, names: names[i] ?? '', states: own }
  })
  return { segments: head.segments, folders: new Map(folders.map((folder) => [folder.path, folder])) }
}
