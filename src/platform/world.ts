import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  statSync,
  writeSync,
  type Dirent,
} from 'node:fs'
import { join, resolve } from 'node:path'
import type { Console } from './console.ts'
import type { Machine } from './machine.ts'
import type { Screen, ScreenEvent } from './screen.ts'
import type { WebPage, WebRequest } from './web/download.ts'
import { isDay } from '../model/calendar.ts'
import { Closed, faultOf, FileFault, UsageFault } from '../model/fault.ts'
import { once } from '../model/once.ts'
import { saveMemory } from './save-memory.ts'

export type { WebPage } from './web/download.ts'

/** Everything outside the program: files, streams, clock and environment. Tests pass a World of their own. */
export interface World {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: string
  readonly cwd: string
  /** The folder of the briefs that the package ships. */
  readonly samples: string
  readonly stdout: Sink
  readonly stderr: Sink
  readonly files: Files
  /** Standard input, at most about `cap` bytes of it. Undefined if it is a terminal. */
  readonly stdin: (cap: number) => Uint8Array | undefined
  /** Local calendar day, `YYYY-MM-DD`. */
  readonly today: () => string
  /** The current instant, in UTC: `2022-01-27T18:00:00.000Z`. */
  readonly now: () => string
  /** From 0 up to 1. */
  readonly random: () => number
  /** What the index of a large library also needs; absent if no index is wanted. */
  readonly machine?: () => Promise<Machine>
  /** The file that git has as `REV:PATH`, or the reason why it cannot be read. */
  readonly gitFile: (name: string) => Uint8Array | string
  /** The terminal, for editors and questions. */
  readonly console: () => Promise<Console>
  /** Takes the whole window of the terminal, and can watch files; absent where nobody could give it back. */
  readonly openWindow?: () => Promise<WindowTools>
  /** Prefers less memory to speed, for a long output. */
  readonly saveMemory?: () => void
  /** Starts a program that shows text a screen at a time. */
  readonly openPager: (command: string) => Promise<Pager>
  /**
   * Writes a file whole or not at all, with the folders above it. `new` never replaces a file: false if there is one.
   * Throws the system's error, and Interrupted after Ctrl-C.
   */
  readonly write: (path: string, content: string | Uint8Array, mode: 'new' | 'replace') => Promise<boolean>
  /** Downloads a page; undefined if it has not changed since the state that the request names. Throws FileFault. */
  readonly download: (request: WebRequest) => Promise<WebPage | undefined>
}

export interface Pager {
  /** Waits until the pager has room for the text. False if it has ended, because the user left it or it did not start. */
  readonly write: (text: string) => Promise<boolean>
  /** Waits until the user leaves the pager. False if it could not be started. */
  readonly end: () => Promise<boolean>
}

/** See screen.ts and file-watch.ts. */
export interface WindowTools {
  readonly openScreen: (write: Sink['write'], onEvent: (event: ScreenEvent) => void) => Screen
  readonly watchFile: (path: string, onChange: () => void) => () => void
}

export interface Sink {
  readonly isTTY: boolean
  /** Of a terminal. */
  readonly columns: number | undefined
  /** Throws `Closed` if the reader has closed the pipe, and the system's error if the text cannot be written. */
  readonly write: (text: string) => void
}

export interface Files {
  /** A regular file's bytes, at most `cap` + 1 of them. Throws FileFault. */
  readonly read: (path: string, cap: number) => Uint8Array
  /** Names in a folder, sorted; a link counts as what it leads to, but a link to a folder is `other`. Throws FileFault. */
  readonly list: (folder: string) => readonly Item[]
  readonly kind: (path: string) => Kind | undefined
  readonly join: (...parts: string[]) => string
  readonly resolve: (...parts: string[]) => string
}

export type Kind = 'file' | 'folder' | 'other'

export interface Item {
  readonly name: string
  readonly kind: Kind
  /** Its name is no UTF-8, and here written with escapes: it cannot be asked for by it. */
  readonly isMisnamed?: boolean
}

/** `program` is the file in bin/ that was started. */
export function realWorld(samples: string, program?: string): World {
  return {
    samples,
    env: process.env,
    platform: process.platform,
    get cwd() {
      return cwd()
    },
    stdout: sink(1),
    stderr: sink(2),
    files: { read, list, kind, join, resolve },
    stdin: stdinOnce(),
    gitFile,
    today: once(today),
    now,
    random: Math.random,
    saveMemory,
    openPager: async (command) => (await import('./pager.ts')).openPager(command),
    openWindow: () => import('./window.ts'),
    console: async () => (await import('./console.ts')).realConsole(),
    write: async (path, content, mode) => (await import('./atomic-write.ts')).writeAtomically(path, content, mode),
    download: async (request) => (await import('./web/download.ts')).download(request),
    machine: async () => (await import('./machine.ts')).realMachine(program),
  }
}

function cwd(): string {
  try {
    return process.cwd()
  } catch {
    throw new FileFault('.', 'the current folder no longer exists; change to another one')
  }
}

function sink(fd: 1 | 2): Sink {
  const window = once(() => windowOf(fd))
  return {
    get isTTY() {
      return window() !== undefined
    },
    get columns() {
      return window()?.columns
    },
    write: (text) => writeAll(fd, text),
  }
}

interface Window {
  readonly columns?: number
}

/** The size of the terminal that a descriptor is open on; undefined if it is not a terminal. */
function windowOf(fd: 0 | 1 | 2): Window | undefined {
  if (isPipeOrFile(fd)) return undefined
  try {
    return askedDirectly(fd)
  } catch {
    return askedStream(fd)
  }
}

function isPipeOrFile(fd: number): boolean {
  try {
    const stat = fstatSync(fd)
    return stat.isFIFO() || stat.isFile() || stat.isSocket()
  } catch {
    return false // A console on Windows cannot be asked so; its stream can.
  }
}

// The binding that process.stdout uses, without loading net and the streams, which takes a fifth of the start of a bare
// Node. If a version of Node no longer has it, this throws, and the stream is used.
function askedDirectly(fd: number): Window | undefined {
  const { TTY, isTTY } = (process as unknown as { binding: (name: string) => TtyWrap }).binding('tty_wrap')
  if (!isTTY(fd)) return undefined
  const size: [number, number] = [0, 0]
  const handle = new TTY(fd, {})
  const failed = handle.getWindowSize(size)
  handle.close()
  return failed ? {} : { columns: size[0] }
}

interface TtyWrap {
  readonly isTTY: (fd: number) => boolean
  readonly TTY: new (fd: number, context: object) => { getWindowSize: (size: number[]) => number; close: () => void }
}

function askedStream(fd: 0 | 1 | 2): Window | undefined {
  if (fd === 0) return process.stdin.isTTY ? {} : undefined
  const { isTTY, columns } = fd === 1 ? process.stdout : process.stderr
  return isTTY ? { columns } : undefined
}

// Synchronous and complete: process.exit after the write of a stream truncates a pipe at 64 KiB, and console.log hides a full disk.
function writeAll(fd: number, text: string): void {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(fd, bytes, at)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EPIPE') throw new Closed()
      if (code !== 'EAGAIN') throw error
      pause()
    }
  }
}

/** A pipe that another process made non-blocking may be full or still empty: retry after five milliseconds. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
}

/** Reads standard input once: `check` reads a brief from it, and then looks for words in its text. */
function stdinOnce(): World['stdin'] {
  let input: { readonly bytes: Uint8Array | undefined } | undefined
  return (cap) => (input ??= { bytes: stdin(cap) }).bytes
}

function stdin(cap: number): Uint8Array | undefined {
  return windowOf(0) ? undefined : readAll(0, cap)
}

// Reads one byte more than the size of the file. If exactly that size arrives, it is the end, without another read.
function readAll(fd: number, cap: number, size = 0): Uint8Array {
  const chunks: Uint8Array[] = []
  for (let total = 0; total <= cap;) {
    const chunk = Buffer.allocUnsafe(total || !size ? 65536 : Math.min(size + 1, 1 << 20))
    const length = readSome(fd, chunk)
    if (length === 0) break
    chunks.push(chunk.subarray(0, length))
    total += length
    if (total === size) break
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)
}

function readSome(fd: number, chunk: Uint8Array): number {
  for (;;) {
    try {
      return readSync(fd, chunk, 0, chunk.length, null)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EOF') return 0
      if (code !== 'EAGAIN') throw error
      pause()
    }
  }
}

// Opens without blocking, then checks the kind: a FIFO would block, and a device may never end.
function read(path: string, cap: number): Uint8Array {
  let fd
  try {
    fd = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  } catch (error) {
    throw fileFault(path, error)
  }
  try {
    const stat = fstatSync(fd)
    if (stat.isDirectory()) throw new FileFault(path, reasons.EISDIR!)
    if (!stat.isFile()) throw new FileFault(path, 'not a regular file; to read it, pipe it in: brief show - < FILE')
    return readAll(fd, cap, stat.size)
  } catch (error) {
    throw faultOf(error) ? error : fileFault(path, error)
  } finally {
    closeSync(fd)
  }
}

function list(folder: string): Item[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true })
    const items = entries.map((entry): Item => ({ name: entry.name, kind: kindOf(entry, join(folder, entry.name)) }))
    // Two names that are not valid UTF-8 may have become the same name.
    const all = items.some(({ name }) => name.includes('\ufffd')) ? exactly(folder) : items
    return all.sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    throw fileFault(folder, error, listingReasons)
  }
}

function kindOf(entry: Pick<Dirent, 'isDirectory' | 'isFile' | 'isSymbolicLink'>, path: string): Kind {
  if (entry.isDirectory()) return 'folder'
  return entry.isFile() || (entry.isSymbolicLink() && kind(path) === 'file') ? 'file' : 'other'
}

function exactly(folder: string): Item[] {
  return readdirSync(folder, { withFileTypes: true, encoding: 'buffer' }).map((entry): Item => {
    const name = entry.name.toString()
    const kind = kindOf(entry, join(folder, name))
    return Buffer.from(name).equals(entry.name) ? { name, kind } : { name: escaped(entry.name), kind, isMisnamed: true }
  })
}

/** `caf\xE9.yaml` */
function escaped(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[^ -~]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
}

function kind(path: string): Kind | undefined {
  try {
    const stat = statSync(path, { throwIfNoEntry: false })
    return stat && (stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'other')
  } catch {
    return undefined
  }
}

type Reasons = Readonly<Record<string, string>>

const reasons: Reasons = {
  ENOENT: 'no such file',
  EACCES: 'permission denied; allow reading it (chmod u+r) and entering its folders (chmod u+x)',
  EPERM: 'permission denied',
  EISDIR: 'is a folder, not a file',
  ENOTDIR: 'no such file',
  ELOOP: 'its symbolic links form a loop',
  ENAMETOOLONG: 'the name is too long',
  ENXIO: 'not a regular file; to read it, pipe it in: brief show - < FILE',
}

/** Of a folder that is to be listed. */
const listingReasons: Reasons = {
  ...reasons,
  EACCES: 'permission denied; to read the briefs in it, allow it with chmod u+rx',
  EPERM: 'permission denied',
}

function fileFault(path: string, error: unknown, words = reasons): FileFault {
  const { code = '', message } = error as NodeJS.ErrnoException
  return new FileFault(path, words[code] ?? message)
}

/** `BRIEF_NOW` sets the clock: a day, or an instant such as `2022-01-27T18:00:00Z`. */
function today(): string {
  const now = process.env['BRIEF_NOW']
  if (!now) return localDay(new Date())
  if (isDay(now)) return now
  const instant = new Date(now)
  // Date parses February 30 as March 2.
  if (!isDay(now.slice(0, 10)) || Number.isNaN(instant.getTime()))
    throw new UsageFault(`BRIEF_NOW: "${now}" is not a date; write one as 2022-01-27 or 2022-01-27T18:00:00Z`)
  return localDay(instant)
}

function now(): string {
  today() // complains of a BRIEF_NOW that is none
  return new Date(process.env['BRIEF_NOW'] || Date.now()).toISOString()
}

function localDay(instant: Date): string {
  return [
    String(instant.getFullYear()).padStart(4, '0'),
    String(instant.getMonth() + 1).padStart(2, '0'),
    String(instant.getDate()).padStart(2, '0'),
  ].join('-')
}

function gitFile(name: string): Uint8Array | string {
  const { execFileSync } = process.getBuiltinModule('node:child_process')
  try {
    return execFileSync('git', ['show', '--end-of-options', name], {
      maxBuffer: 64e6,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  } catch (error) {
    const { stderr, message } = error as Error & { readonly stderr?: Uint8Array }
    return (stderr ? Buffer.from(stderr).toString() : message)
      .trim()
      .replace(/^fatal: /, '')
      .split('\n')[0]!
  }
}
