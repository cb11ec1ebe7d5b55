import { statSync } from 'node:fs'
import type { Listing, State } from './machine.ts'

/** What of a file or folder changes with its content; undefined where there is nothing. */
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

/** Four numbers for each file of a folder (size, changed, touched, inode); NaN where it is no file. */
export function states(folder: string, names: readonly string[]): Float64Array {
  const numbers = new Float64Array(names.length * 4).fill(NaN)
  // No path is joined, and no object made, that need not be: this is done a hundred thousand times.
  for (let at = 0; at < names.length; at++) {
    const found = ask(`${folder}/${names[at]!}`)
    if (!found || (found[MODE]! & FORMAT) !== REGULAR) continue
    numbers[at * 4] = found[SIZE]!
    numbers[at * 4 + 1] = instant(found, CHANGED)
    numbers[at * 4 + 2] = instant(found, TOUCHED)
    numbers[at * 4 + 3] = found[INODE]!
  }
  return numbers
}

/** The states of many folders, where they are very many on two threads. */
export async function onTwoThreads(folders: readonly Listing[], program: string): Promise<readonly Float64Array[]> {
  const all = folders.reduce((sum, [, names]) => sum + names.length, 0)
  if (all < MANY || process.getBuiltinModule('node:os').availableParallelism() < 2)
    return folders.map((each) => states(...each))
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

/** What the system tells of a path, at the places below; undefined where there is nothing. */
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
 * What `statSync` asks itself, without the object with dates that it makes of each answer: in half of the time. Undefined
 * where this Node has no such thing, or it tells something else.
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
