import {
  chmodSync,
  chownSync,
  closeSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
  type Stats,
} from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { Interrupted } from '../model/fault.ts'

/**
 * Writes a file whole, with the folders above it: a temporary file beside it, fsync, and a rename, so that a full disk or a
 * kill leaves the old file or the new one. `new` never replaces a file: false if there is one already. `replace` keeps the
 * mode and the owner of the file, and a symbolic link stays a link. Throws the system's error, and Interrupted after Ctrl-C.
 */
export async function writeAtomically(
  path: string,
  content: string | Uint8Array,
  mode: 'new' | 'replace',
): Promise<boolean> {
  const signals = holdSignals()
  try {
    return write(path, content, mode)
  } finally {
    const signal = await signals.release()
    // oxlint-disable-next-line no-unsafe-finally -- the file is whole, and the command ends here
    if (signal === 'SIGINT') throw new Interrupted(`stopped after ${path}`)
    if (signal) await endBy(signal)
  }
}

/** Keeps signals from ending the process; `release` resolves to the first that arrived. */
function holdSignals(): { readonly release: () => Promise<NodeJS.Signals | undefined> } {
  let first: NodeJS.Signals | undefined
  const hold = (signal: NodeJS.Signals) => void (first ??= signal)
  for (const name of ENDING) process.on(name, hold)
  return {
    async release() {
      for (let turn = 0; turn < TURNS; turn++) await new Promise((resolve) => setImmediate(resolve))
      for (const name of ENDING) process.off(name, hold)
      return first
    },
  }
}

/** Turns of the event loop after which a signal has reached its listener: two if it has just been started, else one. */
const TURNS = 3

const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Ends the process as the signal would have done without a listener. */
function endBy(signal: NodeJS.Signals): Promise<never> {
  process.kill(process.pid, signal)
  return new Promise(() => {})
}

function write(path: string, content: string | Uint8Array, mode: 'new' | 'replace'): boolean {
  const target = mode === 'replace' ? followed(path) : path
  const folder = dirname(target)
  makeFolder(folder)
  removeAbandoned(folder)
  const draft = join(folder, draftName(target))
  try {
    writeDraft(draft, content)
    return mode === 'replace' ? replace(draft, target) : publish(draft, target)
  } catch (error) {
    // Errors of a descriptor have no path, and users know nothing of the draft.
    throw Object.assign(error as NodeJS.ErrnoException, { path: target })
  } finally {
    discard(draft)
    sync(folder)
  }
}

// Not `recursive`: Node 20 then loops forever on file systems that refuse the folder with ENOENT (/proc, autofs).
function makeFolder(folder: string): void {
  const state = stateOf(folder)
  if (state?.isDirectory()) return
  if (state) throw notFolder(folder)
  const parent = dirname(folder)
  if (parent !== folder) makeFolder(parent)
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another process may have created it meanwhile.
    if (!stateOf(folder)?.isDirectory()) throw error
  }
}

/** Undefined also below a file, for which some versions of Node throw. */
function stateOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined
    throw error
  }
}

function notFolder(path: string): NodeJS.ErrnoException {
  const error = new Error(`ENOTDIR: not a directory, mkdir '${path}'`)
  return Object.assign(error, { code: 'ENOTDIR', syscall: 'mkdir', path })
}

/** Where a link leads, even if nothing is there yet: the link stays. A loop of links is left to the system to report. */
function followed(path: string): string {
  let target = path
  for (let links = 0; links < MAX_LINKS; links++) {
    if (!lstatSync(target, { throwIfNoEntry: false })?.isSymbolicLink()) return target
    target = resolve(realpathSync(dirname(target)), readlinkSync(target))
  }
  return path
}

/** What Linux follows (path_resolution(7)). */
const MAX_LINKS = 40

/** `.night-buses.yaml.desk-1.4711.draft`: hidden, on the same file system, with the host and process that write it. */
function draftName(target: string): string {
  return `.${startOf(basename(target))}.${host()}.${process.pid}.draft`
}

/** As much of a name as leaves room for the rest of the draft's name; file systems count bytes, at most 255. */
function startOf(name: string): string {
  return Buffer.from(name)
    .subarray(0, 150)
    .toString()
    .replace(/\ufffd+$/, '')
}

/** Machines and containers may share a folder, but not their process numbers. */
function host(): string {
  return hostname()
    .replace(/[^A-Za-z0-9-]/g, '-')
    .slice(0, 63)
}

function writeDraft(draft: string, content: string | Uint8Array): void {
  const fd = openSync(draft, 'wx', 0o666)
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    for (let at = 0; at < bytes.length;) at += writeSync(fd, bytes, at)
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

function replace(draft: string, target: string): boolean {
  const before = statSync(target, { throwIfNoEntry: false })
  if (before) {
    keepOwner(draft, before)
    // After the owner: a change of owner clears the bits for set-user-ID and set-group-ID.
    chmodSync(draft, before.mode)
  }
  renameSync(draft, target)
  return true
}

/** Only root can give a file away; another user keeps at least the group, if they belong to it. */
function keepOwner(draft: string, { uid, gid }: Stats): void {
  const own = statSync(draft)
  if (own.uid === uid && own.gid === gid) return
  for (const user of new Set([uid, own.uid])) {
    try {
      return chownSync(draft, user, gid)
    } catch {
      // Not permitted.
    }
  }
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

/** Removes the drafts that killed processes of this machine left. */
function removeAbandoned(folder: string): void {
  const own = host()
  for (const name of namesIn(folder)) {
    const [, from, pid] = /^\..+\.([A-Za-z0-9-]*)\.(\d+)\.draft$/.exec(name) ?? []
    if (from === own && Number(pid) !== process.pid && !isRunning(Number(pid))) discard(join(folder, name))
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return [] // A folder can be writable, but not readable.
  }
}

function discard(draft: string): void {
  try {
    rmSync(draft, { force: true })
  } catch {
    // It belongs to another user.
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
