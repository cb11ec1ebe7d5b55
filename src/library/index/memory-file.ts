import type { CacheFile } from '../../platform/cache-files.ts'

/** A file of the index that is only in memory, because it cannot be written or is not worth it. */
export function cacheFileOf(bytes: Uint8Array): CacheFile {
  const read = (at: number, length: number) => bytes.slice(at, at + length)
  return { size: bytes.length, read, peek: read, close: () => {} }
}
