import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, type Stats } from 'node:fs'
import { join, relative, sep } from 'node:path'

/**
 * Why a cache file or folder must be neither read nor written; undefined if it is safe. From the cache folder `top` down
 * to `path`, each part must be a plain folder (the last one may be a plain file) that belongs to this user and that
 * others cannot write to, because their content is trusted. A path that does not exist is safe. The parent of `top` is the
 * user's choice and is not checked.
 */
export function unsafeCache(path: string, top: string): string | undefined {
  const parts = relative(top, path).split(sep).filter(Boolean)
  const steps = [top, ...parts.map((_, i) => join(top, ...parts.slice(0, i + 1)))]
  for (const step of steps) {
    const found = statsOf(step)
    if (found === undefined) return undefined
    const fault = faultOf(found, step === path)
    if (fault) return `"${step}" ${fault}`
  }
  return undefined
}

function statsOf(path: string): Stats | 'unreadable' | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false })
  } catch {
    return 'unreadable'
  }
}

function faultOf(found: Stats | 'unreadable', isLast: boolean): string | undefined {
  if (found === 'unreadable') return 'cannot be read'
  if (found.isSymbolicLink()) return 'is a symbolic link'
  if (!found.isDirectory() && !(isLast && found.isFile())) return 'is not a folder'
  return faultOfOwner(found)
}

/** Windows has neither user IDs nor these permissions. */
function faultOfOwner({ uid, mode }: Stats): string | undefined {
  const user = process.geteuid?.()
  if (user === undefined) return undefined
  if (uid !== user) return 'belongs to another user'
  return mode & 0o022 ? 'is writable by other users; use chmod go-w' : undefined
}

/** A larger file is not one that brief wrote. */
const maxBytes = 32 * 1024 * 1024

/** The bytes of a small cache file; undefined if it does not exist or is not safe. The open file is checked, not its path. */
export function readCache(path: string): Buffer | undefined {
  const file = openSafe(path)
  if (file === undefined) return undefined
  try {
    return fstatSync(file).size <= maxBytes ? readFileSync(file) : undefined
  } catch {
    return undefined
  } finally {
    closeSync(file)
  }
}

/** A descriptor of a cache file that is plain, belongs to this user, and is not writable by others; else undefined. */
export function openSafe(path: string): number | undefined {
  let file
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
    const found = fstatSync(file)
    if (found.isFile() && !faultOfOwner(found)) return file
  } catch {
    // It does not exist, or cannot be read.
  }
  if (file !== undefined) closeSync(file)
  return undefined
}
