import type { Machine } from '../../platform/machine.ts'

/**
 * A few lines beside the database: which program wrote it, its file's name, and the state that it left the file in. A
 * database in another state was damaged, cut short or put there by somebody else, and is not read. While one is being
 * written, and after a writer was killed, SQLite's own journal keeps it whole. A new database gets a new name, for
 * another process may still write to the old one.
 */
export interface Seal {
  /** The file of the database. */
  readonly database: string
  /** Of that file, in bytes. */
  readonly size: number
  readonly isSound: boolean
  /** Whether a writer is at work, or was killed. */
  readonly isOpen: boolean
  /** Before writing. Throws the system's error. */
  readonly open: () => void
  /** After it. */
  readonly close: () => void
}

/** The seal at `path`, which ends with `.seal`; that of a new database where there is none that can be believed. */
export function sealAt(path: string, edition: string, machine: Machine): Seal {
  const { recall, keep, state, now } = machine
  const stem = path.replace(/\.seal$/, '')
  const stateOf = (database: string) => {
    const found = state(database)
    return found ? [found.size, found.changed, found.touched, found.inode].join(' ') : 'none'
  }
  // Another process may write between the reading of the two: twice.
  const found = sound() ?? sound()
  const name = found?.name ?? `${now().toString(36)}${machine.process.toString(36)}`
  const database = `${stem}-${name}.db`
  return {
    database,
    size: found ? (state(database)?.size ?? 0) : 0,
    isSound: found !== undefined,
    isOpen: found?.left === WRITING,
    open: () => keep(path, `${edition}\n${name}\n${WRITING}\n`),
    close: () => keep(path, `${edition}\n${name}\n${stateOf(database)}\n`),
  }

  function sound(): { readonly name: string; readonly left: string } | undefined {
    const [by, name = '', left = ''] = recall(path)?.split('\n') ?? []
    if (by !== edition || !/^[0-9a-z]+$/.test(name)) return undefined
    const there = stateOf(`${stem}-${name}.db`)
    return there !== 'none' && (left === WRITING || left === there) ? { name, left } : undefined
  }
}

const WRITING = 'writing'
