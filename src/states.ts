import { statSync } from 'node:fs'
import type { Listing, State } from './machine.ts'

/** What of a file or folder changes with its content; undefined where there is nothing. */
export function state(path: string): State | undefined {
  try {
    const stat = statSync(path, quietly)
    if (!stat) return undefined
    const kind = stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'other'
    return { kind, size: stat.size, changed: stat.mtimeMs, touched: stat.ctimeMs, inode: stat.ino }
  } catch {
    return undefined
  }
}

/** Four numbers for each file of a folder (size, changed, touched, inode); NaN where it is no file. */
export function states(folder: string, names: readonly string[]): Float64Array {
  const numbers = new Float64Array(names.length * 4).fill(NaN)
  let place = 0
  // No path is joined, and no object made, that need not be: this is done a hundred thousand times.
  for (const name of names) {
    note(`${folder}/${name}`, numbers, place)
    place += 4
  }
  return numbers
}

/** The states of many folders, where they are very many on two threads. */
export async function onTwoThreads(folders: readonly Listing[], program: string): Promise<readonly Float64Array[]> {
  const all = folders.reduce((sum, [, names]) => sum + names.length, 0)
  const { availableParallelism } = process.getBuiltinModule('node:os')
  if (all < MANY || availableParallelism() < 2) return folders.map((each) => states(...each))
  let count = 0
  const middle = folders.findIndex(([, names]) => (count += names.length) > all * OWN_SHARE)
  const { Worker } = threads()
  const theirs = folders.slice(middle).map(([path, names]) => [path, names.join('/')])
  const worker = new Worker(`require(${JSON.stringify(program)})('machine').answerStates()`, {
    eval: true,
    workerData: theirs,
  })
  const answer = new Promise<Float64Array[]>((done, failed) => worker.once('message', done).once('error', failed))
  const own = folders.slice(0, middle).map((each) => states(...each))
  return [...own, ...(await answer)]
}

/** Below, a thread starts no sooner than the files are asked. */
const MANY = 25_000
/** Of the thread that is there already. */
const OWN_SHARE = 0.57

/** The other thread of `onTwoThreads`. */
export function answerStates(): void {
  const { parentPort, workerData } = threads()
  const folders = workerData as readonly (readonly [string, string])[]
  const found = folders.map(([path, names]) => states(path, names ? names.split('/') : []))
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort!.postMessage(
    found,
    found.map(({ buffer }) => buffer as ArrayBuffer),
  )
}

const threads = () => process.getBuiltinModule('node:worker_threads')

const quietly = { throwIfNoEntry: false } as const

type Note = (path: string, numbers: Float64Array, at: number) => void

let note: Note = (...first) => {
  note = noteDirectly() ?? noteSlowly
  note(...first)
}

const noteSlowly: Note = (path, numbers, at) => {
  const found = state(path)
  if (found?.kind !== 'file') return
  numbers[at] = found.size
  numbers[at + 1] = found.changed
  numbers[at + 2] = found.touched
  numbers[at + 3] = found.inode
}

/**
 * As `noteSlowly`, without the object with dates that `statSync` makes of each: in half of the time. Undefined where this
 * Node does not have what `statSync` asks, or it tells something else.
 */
function noteDirectly(): Note | undefined {
  try {
    const { stat } = (process as unknown as { binding: (name: 'fs') => StatWrap }).binding('fs')
    const direct: Note = (path, numbers, at) => {
      try {
        const found = stat(path, false, undefined, false)
        if (!found || (found[MODE]! & FORMAT) !== REGULAR) return
        numbers[at] = found[SIZE]!
        numbers[at + 1] = found[CHANGED]! * 1000 + found[CHANGED + 1]! / 1e6
        numbers[at + 2] = found[TOUCHED]! * 1000 + found[TOUCHED + 1]! / 1e6
        numbers[at + 3] = found[INODE]!
      } catch {
        return
      }
    }
    return process.platform !== 'win32' && isSame(direct) ? direct : undefined
  } catch {
    return undefined
  }
}

interface StatWrap {
  readonly stat: (path: string, big: false, request: undefined, throws: false) => Float64Array | undefined
}

const [MODE, INODE, SIZE, CHANGED, TOUCHED] = [1, 7, 8, 12, 14]
const [FORMAT, REGULAR] = [0o170000, 0o100000]

function isSame(direct: Note): boolean {
  const [a, b] = [new Float64Array(4), new Float64Array(4)]
  direct(process.execPath, a, 0)
  noteSlowly(process.execPath, b, 0)
  return a.every((value, i) => value === b[i]) && a[0]! > 0
}
