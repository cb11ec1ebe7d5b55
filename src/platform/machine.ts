import { rmSync } from 'node:fs'
import { once } from '../model/once.ts'
import { openCacheFile, writeCacheFile, type CacheFile } from './cache-files.ts'
import { readCache, unsafeCache } from './cache-safety.ts'
import { state, states } from './file-states.ts'
import { saveMemory } from './save-memory.ts'

/** What the index of a large library asks of the machine, beyond the files of every command. */
export interface Machine {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** The version of Node: it decides what a letter is. */
  readonly runtime: string
  /** The number of this process. */
  readonly process: number
  /** Metadata that changes with the content of a file or folder; undefined if it does not exist. */
  readonly state: (path: string) => State | undefined
  /** Four numbers for each file of a folder (size, changed, touched, inode), whose names have slashes between them; NaN if it is not a file. Valid until the next call. */
  readonly states: (folder: string, names: string) => Float64Array
  /** Compresses a text. `like` is a dictionary of similar text, which decompression needs too. */
  readonly pack: (text: string, like: string) => Uint8Array
  readonly unpack: (bytes: Uint8Array, like: string) => string
  /** Why a cache file or folder must be neither read nor written; undefined if it is safe. `top` is the cache folder of brief. */
  readonly unsafeCache: (path: string, top: string) => string | undefined
  /** The text of a small cache file; undefined where it cannot be read, is larger than 32 MiB, or others can write to it. */
  readonly recall: (path: string) => string | undefined
  /** Replaces a cache file by a text, and creates the folders above it. Throws the system's error. */
  readonly keep: (path: string, text: string) => void
  /** Opens a cache file. Undefined unless it is a plain file of this user that others cannot write to. */
  readonly openCacheFile: (path: string) => CacheFile | undefined
  /** Replaces a cache file, and creates the folders above it. Throws the system's error. */
  readonly writeCacheFile: (path: string, parts: readonly Uint8Array[]) => void
  readonly remove: (path: string) => void
  /** Threads that run the worker bundle; none on a single processor or without a built package. */
  readonly crew: <Task, Done>(most: number) => readonly Hand<Task, Done>[]
  /** Calls `stop` at the first Ctrl-C instead of ending the process. Returns a function that undoes this. */
  readonly onInterrupt: (stop: () => void) => () => void
}

export interface State {
  readonly kind: 'file' | 'folder' | 'other'
  readonly size: number
  /** Milliseconds, to the quarter of a microsecond that a number holds. */
  readonly changed: number
  /** When anything about it was last changed; no program can set it. */
  readonly touched: number
  readonly inode: number
}

/** A thread that does its tasks one after the other. */
export interface Hand<Task, Done> {
  readonly do: (task: Task) => Promise<Done>
  readonly end: () => void
}

/** `program` is the file of bin/, which a worker's thread loads too. */
export function realMachine(program: string | undefined): Machine {
  return {
    now: Date.now,
    runtime: process.version,
    process: process.pid,
    state,
    states,
    // Copied: otherwise a thread would transfer the whole buffer behind it, which is eight times larger.
    pack: (text, like) => new Uint8Array(zlib().deflateRawSync(text, { ...SMALL, dictionary: Buffer.from(like) })),
    unpack: (bytes, like) =>
      zlib()
        .inflateRawSync(bytes, { ...SMALL, dictionary: Buffer.from(like) })
        .toString(),
    unsafeCache,
    recall: (path) => readCache(path)?.toString(),
    keep: (path, text) => writeCacheFile(path, [Buffer.from(text)]),
    openCacheFile,
    writeCacheFile,
    remove: (path) => rmSync(path, { force: true }),
    crew: (most) => (program ? hired(program, Math.min(most, os().availableParallelism())) : []),
    onInterrupt(stop) {
      process.once('SIGINT', stop)
      return () => process.off('SIGINT', stop)
    },
  }
}

// Each of these modules takes milliseconds to load and is seldom needed.
const zlib = once(() => process.getBuiltinModule('node:zlib'))
const os = () => process.getBuiltinModule('node:os')
const threads = () => process.getBuiltinModule('node:worker_threads')

/** For texts of a few thousand characters: a quarter of the memory, in two thirds of the time. */
const SMALL = { windowBits: 13, memLevel: 6, chunkSize: 8192 }

function hired<Task, Done>(program: string, count: number): Hand<Task, Done>[] {
  saveMemory()
  return count < 2 ? [] : Array.from({ length: count }, () => hand<Task, Done>(program))
}

// Limits the heap of each thread: by default, it may grow to the limit of the whole process.
function hand<Task, Done>(program: string): Hand<Task, Done> {
  const { Worker } = threads()
  const worker = new Worker(`require(${JSON.stringify(program)})('worker').serve()`, {
    eval: true,
    resourceLimits: { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 24 },
  })
  const waiting: { readonly resolve: (done: Done) => void; readonly reject: (error: unknown) => void }[] = []
  worker.on('message', (answer: { readonly done: Done } | { readonly error: unknown }) => {
    const first = waiting.shift()!
    if ('done' in answer) first.resolve(answer.done)
    else first.reject(answer.error)
  })
  worker.on('error', (error) => waiting.splice(0).forEach(({ reject }) => reject(error)))
  return {
    do: (task) => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      worker.postMessage(task)
      return new Promise((resolve, reject) => waiting.push({ resolve, reject }))
    },
    end: () => void worker.terminate(),
  }
}
