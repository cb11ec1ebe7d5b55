import { statSync } from 'node:fs'
import type { Listing, State } from './machine.ts'

/** Metadata that changes with the content of a file or folder; undefined if it does not exist. */
export function state(path: string): State | undefined {
  const found = ask(path)
  if (!found) return undefined
  const format = found[MODE]! & FORMAT
  return {
    kind: format === REGULAR ? 'file' : format === FOLDER ? 'folder' : 'other',
    size: found[SIZE]!,
    changed: instant(found, CHANGED),
    touched: instant(found, TOUCHED),
    inode: found[INODE]!,
  }
}

/** Four numbers for each file of a folder (size, changed, touched, inode); NaN if it is not a file. */
export function states(...[folder, names]: Listing): Float64Array {
  return statesOf(`${folder}/`, names)
}

function statesOf(before: string, text: string): Float64Array {
  const names = text ? text.split('/') : []
  const numbers = new Float64Array(names.length * 4).fill(NaN)
  // This runs up to a hundred thousand times, so it avoids joining paths and allocating objects.
  for (let at = 0; at < names.length; at++) {
    const found = ask(before + names[at]!)
    if (!found || (found[MODE]! & FORMAT) !== REGULAR) continue
    numbers[at * 4] = found[SIZE]!
    numbers[at * 4 + 1] = instant(found, CHANGED)
    numbers[at * 4 + 2] = instant(found, TOUCHED)
    numbers[at * 4 + 3] = found[INODE]!
  }
  return numbers
}

/** Asks for the states of the files of many folders. */
export type Survey = (folders: readonly Listing[]) => Promise<readonly Float64Array[]>

export const onOneThread: Survey = async (folders) => folders.map(inside)

/** As `states`, with the folder as the working directory: the system then resolves shorter paths. */
function inside([folder, names]: Listing): Float64Array {
  const home = here()
  if (home === undefined) return states(folder, names)
  try {
    process.chdir(folder)
    return statesOf('', names)
  } catch {
    return states(folder, names)
  } finally {
    process.chdir(home)
  }
}

/** The working directory; undefined if the process might not be able to return to it. */
function here(): string | undefined {
  try {
    const home = process.cwd()
    process.chdir(home)
    return home
  } catch {
    return undefined
  }
}

/** Starts a second thread in advance, for libraries with very many files: starting it takes some time. */
export function onTwoThreads(program: string): Survey {
  const { Worker } = threads()
  const worker = new Worker(`require(${JSON.stringify(program)})('machine').answerStates()`, { eval: true })
  const answer = new Promise<Float64Array[]>((done, failed) => worker.once('message', done).once('error', failed))
  // If it is not used after all, it must neither keep the process alive nor report an error.
  answer.catch(() => undefined)
  worker.unref()
  let isFree = true
  return async (folders) => {
    if (!isFree) return onOneThread(folders)
    isFree = false
    const pieces = folders.flatMap((each, folder) => piecesOf(each).map((piece) => ({ folder, piece })))
    const taken = new Int32Array(new SharedArrayBuffer(pieces.length * 4))
    worker.ref()
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage({ taken, pieces: pieces.map(({ piece }) => piece) } satisfies Shared)
    const own: Float64Array[] = []
    for (const [i, { piece }] of pieces.entries()) {
      if (!takes(taken, i)) break
      own.push(states(...piece))
    }
    const parts = folders.map((): Float64Array[] => [])
    for (const [i, found] of [...own, ...(await answer)].entries()) parts[pieces[i]!.folder]!.push(found)
    return parts.map(joined)
  }
}

/** Characters of names that one thread takes at a time: a millisecond's work. */
const SOME = 20_000

interface Shared {
  /** By piece: 1 where a thread has taken it. One begins at the first piece, the other at the last, until they meet. */
  readonly taken: Int32Array
  readonly pieces: readonly Listing[]
}

/** The other thread of `onTwoThreads`. */
export function answerStates(): void {
  const { parentPort } = threads()
  parentPort!.once('message', ({ taken, pieces }: Shared) => {
    const found: Float64Array[] = []
    for (let i = pieces.length - 1; i >= 0 && takes(taken, i); i--) found.push(states(...pieces[i]!))
    found.reverse()
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    parentPort!.postMessage(
      found,
      found.map(({ buffer }) => buffer as ArrayBuffer),
    )
  })
}

function takes(taken: Int32Array, piece: number): boolean {
  return Atomics.exchange(taken, piece, 1) === 0
}

function piecesOf([path, names]: Listing): Listing[] {
  const pieces: Listing[] = []
  for (let from = 0; from < names.length;) {
    const slash = names.indexOf('/', from + SOME)
    const end = slash < 0 ? names.length : slash
    pieces.push([path, names.slice(from, end)])
    from = end + 1
  }
  return pieces
}

function joined(parts: readonly Float64Array[]): Float64Array {
  if (parts.length === 1) return parts[0]!
  const whole = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const threads = () => process.getBuiltinModule('node:worker_threads')

/** The raw result of stat for a path, at the indexes below; undefined if it does not exist. */
type Ask = (path: string) => Float64Array | undefined

const [MODE, INODE, SIZE, CHANGED, TOUCHED] = [1, 7, 8, 12, 14]
const [FORMAT, REGULAR, FOLDER] = [0o170000, 0o100000, 0o040000]

/** Milliseconds, to the quarter of a microsecond that a number holds. */
function instant(found: Float64Array, at: number): number {
  return found[at]! * 1000 + found[at + 1]! / 1e6
}

let ask: Ask = (path) => {
  ask = direct() ?? slow
  return ask(path)
}

/**
 * The binding that `statSync` calls. It takes half the time, because it allocates no object with dates. Undefined if this
 * version of Node has no such binding, or if its results differ from those of `statSync`.
 */
function direct(): Ask | undefined {
  if (process.platform === 'win32') return undefined
  try {
    const { stat } = (process as unknown as { binding: (name: 'fs') => StatWrap }).binding('fs')
    const asked: Ask = (path) => {
      try {
        return stat(path, false, undefined, false)
      } catch {
        return undefined
      }
    }
    const known = slow(process.execPath)
    const places = [MODE, INODE, SIZE, CHANGED, CHANGED + 1, TOUCHED, TOUCHED + 1]
    const found = asked(process.execPath)
    return known && places.every((place) => found?.[place] === known[place]) ? asked : undefined
  } catch {
    return undefined
  }
}

interface StatWrap {
  readonly stat: (path: string, big: false, request: undefined, throws: false) => Float64Array | undefined
}

function slow(path: string): Float64Array | undefined {
  try {
    const stat = statSync(path, { bigint: true, throwIfNoEntry: false })
    if (!stat) return undefined
    const found = new Float64Array(16)
    found[MODE] = Number(stat.mode)
    found[INODE] = Number(stat.ino)
    found[SIZE] = Number(stat.size)
    found.set(seconds(stat.mtimeNs), CHANGED)
    found.set(seconds(stat.ctimeNs), TOUCHED)
    return found
  } catch {
    return undefined
  }
}

function seconds(nanoseconds: bigint): [number, number] {
  return [Number(nanoseconds / 1_000_000_000n), Number(nanoseconds % 1_000_000_000n)]
}
