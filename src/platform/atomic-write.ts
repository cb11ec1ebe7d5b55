import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Interrupted } from '../model/fault.ts'

/**
 * Writes a file whole, with the folders above it: a temporary file beside it, fsync, and a rename, so that a full disk or a
 * kill leaves the old file or the new one. `new` never replaces a file. False if there is one already. Throws the system's
 * error, and Interrupted after Ctrl-C.
 */
export async function writeAtomically(path: string, text: string, mode: 'new' | 'replace'): Promise<boolean> {
  let isInterrupted = false
  const interrupt = () => void (isInterrupted = true)
  process.on('SIGINT', interrupt)
  try {
    return write(path, text, mode)
  } finally {
    // A signal reaches its listener only when the event loop turns.
    await new Promise((resolve) => setImmediate(resolve))
    process.off('SIGINT', interrupt)
    // oxlint-disable-next-line no-unsafe-finally -- the file is whole, and the command ends here
    if (isInterrupted) throw new Interrupted(`stopped after ${path}`)
  }
}

function write(path: string, text: string, mode: 'new' | 'replace'): boolean {
  const target = mode === 'replace' ? followed(path) : path
  const folder = dirname(target)
  mkdirSync(folder, { recursive: true })
  removeAbandoned(folder)
  const draft = join(folder, `.${basename(target).slice(0, 200)}.${process.pid}.draft`)
  try {
    writeDraft(draft, text)
    return mode === 'replace' ? replace(draft, target) : publish(draft, target)
  } finally {
    rmSync(draft, { force: true })
    sync(folder)
  }
}

/** Where a link leads: the link stays. */
function followed(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

function writeDraft(draft: string, text: string): void {
  const fd = openSync(draft, 'wx', 0o666)
  try {
    const bytes = Buffer.from(text)
    for (let at = 0; at < bytes.length;) at += writeSync(fd, bytes, at)
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

function replace(draft: string, target: string): boolean {
  const before = statSync(target, { throwIfNoEntry: false })
  if (before) chmodSync(draft, before.mode)
  renameSync(draft, target)
  return true
}

/** A hard link fails if there is a file already, and a rename would replace it. */
function publish(draft: string, target: string): boolean {
  try {
    linkSync(draft, target)
    return true
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    if (!NO_LINKS.test(code)) throw error
    return reserve(draft, target)
  }
}

/** What file systems without hard links answer. */
const NO_LINKS = /^(?:EPERM|ENOTSUP|EOPNOTSUPP|ENOSYS|EMLINK|EACCES|EINVAL)$/

function reserve(draft: string, target: string): boolean {
  try {
    closeSync(openSync(target, 'wx'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
  renameSync(draft, target)
  return true
}

/** Drafts that a killed process left. */
function removeAbandoned(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = Number(/^\..+\.(\d+)\.draft$/.exec(name)?.[1])
    if (pid && pid !== process.pid && !isRunning(pid)) rmSync(join(folder, name), { force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The folder's entry is on the disk too; not every system can open a folder. */
function sync(folder: string): void {
  try {
    const fd = openSync(folder, 'r')
    fsyncSync(fd)
    closeSync(fd)
  } catch {
    // The file itself has been synced.
  }
}
