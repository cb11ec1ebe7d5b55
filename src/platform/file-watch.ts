import { statSync, watch } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Calls `onChange` after each change of a file: a write, a rename over it, its removal and its return. A file that is
 * still being written is waited for. Returns a function that ends the watch.
 */
export function watchFile(path: string, onChange: () => void): () => void {
  let last = stateOf(path)
  let settling: NodeJS.Timeout | undefined

  const settle = (state: string, since: number) => {
    settling = setTimeout(() => {
      const now = stateOf(path)
      if (now !== state && Date.now() - since < LONGEST_WAIT) return settle(now, since)
      settling = undefined
      last = now
      onChange()
    }, QUIET)
  }
  const check = () => {
    const now = stateOf(path)
    if (now !== last && !settling) settle(now, Date.now())
  }
  const endWatch = watchFolder(dirname(path), check)
  const poll = setInterval(check, POLL)
  return () => {
    endWatch()
    clearInterval(poll)
    clearTimeout(settling)
  }
}

/** Milliseconds without a change after which a file counts as written. */
const QUIET = 50

/** A file that never rests is read all the same. */
const LONGEST_WAIT = 1000

/** For folders that cannot be watched, such as those of a network, and files behind links. */
const POLL = 500

/** The folder, not the file: an editor that replaces a file would end a watch of the file itself. */
function watchFolder(folder: string, onEvent: () => void): () => void {
  try {
    const watcher = watch(folder, onEvent)
    watcher.on('error', () => watcher.close())
    return () => watcher.close()
  } catch {
    return () => {}
  }
}

/** Changes whenever the content may have changed. */
function stateOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat ? `${stat.ino}:${stat.size}:${stat.mtimeMs}:${stat.ctimeMs}` : ''
}
