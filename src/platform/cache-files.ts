import { closeSync, fstatSync, mkdirSync, readSync, renameSync, rmSync, writeSync, openSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { openSafe } from './cache-safety.ts'

/** A cache file that stays open, so that it can be read even after another process replaced it. */
export interface CacheFile {
  readonly size: number
  /** The bytes from a position on; fewer at the end of the file. Throws the system's error. */
  readonly read: (position: number, length: number) => Uint8Array
  /** As `read`, but the bytes are valid only until the next `peek` of any file: they share one buffer. */
  readonly peek: (position: number, length: number) => Uint8Array
  readonly close: () => void
}

/** Opens a cache file. Undefined unless it is a plain file of this user that others cannot write to. */
export function openCacheFile(path: string): CacheFile | undefined {
  const file = openSafe(path)
  if (file === undefined) return undefined
  const { size } = fstatSync(file)
  return {
    size,
    read: (position, length) => readAt(file, position, Buffer.allocUnsafeSlow(Math.min(length, size))),
    peek,
    close,
  }

  function peek(position: number, length: number): Uint8Array {
    return readAt(file!, position, sharedBytes(Math.min(length, size)))
  }

  function close(): void {
    closeSync(file!)
  }
}

let shared = Buffer.alloc(0)

/** Getting new memory takes longer than reading into it, so bytes that are decoded at once are read into the same buffer. */
function sharedBytes(length: number): Buffer {
  if (shared.length < length) shared = Buffer.allocUnsafeSlow(Math.max(length, SMALLEST))
  return shared.subarray(0, length)
}

const SMALLEST = 65_536

function readAt(file: number, position: number, bytes: Buffer): Uint8Array {
  let read = 0
  while (read < bytes.length) {
    const some = readSync(file, bytes, read, bytes.length - read, position + read)
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
