import { closeSync, fstatSync, mkdirSync, readSync, renameSync, rmSync, writeSync, openSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { openSafe } from './cache-safety.ts'

/** A cache file that stays open, so that it can be read even after another process replaced it. */
export interface CacheFile {
  readonly size: number
  /** The bytes from a position on; fewer at the end of the file. Throws the system's error. */
  readonly read: (position: number, length: number) => Uint8Array
  readonly close: () => void
}

/** Opens a cache file. Undefined unless it is a plain file of this user that others cannot write to. */
export function openCacheFile(path: string): CacheFile | undefined {
  const file = openSafe(path)
  if (file === undefined) return undefined
  const { size } = fstatSync(file)
  return { size, read: (position, length) => readAt(file, position, Math.min(length, size)), close }

  function close(): void {
    closeSync(file!)
  }
}

function readAt(file: number, position: number, length: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(length)
  let read = 0
  while (read < length) {
    const some = readSync(file, bytes, read, length - read, position + read)
    if (!some) return bytes.subarray(0, read)
    read += some
  }
  return bytes
}

/** Replaces a cache file whole, and creates the folders above it. Throws the system's error. */
export function writeCacheFile(path: string, parts: readonly Uint8Array[]): void {
  const draft = `${path}.${process.pid}`
  try {
    makeFolder(dirname(path))
    const file = openSync(draft, 'w', 0o600)
    try {
      for (const part of parts) for (let at = 0; at < part.length;) at += writeSync(file, part, at)
    } finally {
      closeSync(file)
    }
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}

// Not `recursive`: Node 20 then loops forever on file systems that refuse the folder with ENOENT (/proc, autofs).
// A home folder that does not exist is not created.
function makeFolder(folder: string): void {
  if (process.env['HOME'] && folder === resolve(process.env['HOME'])) return
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return
    if (code !== 'ENOENT' || dirname(folder) === folder) throw error
    makeFolder(dirname(folder))
    mkdirSync(folder, { mode: 0o700 })
  }
}
