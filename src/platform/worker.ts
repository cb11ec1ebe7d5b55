import { setFlagsFromString } from 'node:v8'
import { parentPort } from 'node:worker_threads'
import { makers } from '../cli/cache/file-readers.ts'
import { sheetOf, type Sheet } from '../library/index/sheet.ts'
import type { Task } from '../library/index/sheets.ts'
import { realMachine } from './machine.ts'
import { realWorld } from './world.ts'

/** Reads files for the index, on a thread that a machine hired, until it is ended. */
export function serve(): void {
  // All processors are at work already: threads that help to collect garbage would only be in the way.
  setFlagsFromString('--no-parallel-scavenge')
  setFlagsFromString('--no-concurrent-marking')
  const { files } = realWorld('')
  const tools = makers(files, realMachine(undefined))
  parentPort!.on('message', ({ paths, withQuotes }: Task) => {
    sheets(paths, withQuotes).then(
      (done) => answer({ done }),
      (error: unknown) => answer({ error }),
    )
  })

  function answer(message: object): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    parentPort!.postMessage(message)
  }

  async function sheets(paths: readonly string[], withQuotes: boolean): Promise<(Sheet | undefined)[]> {
    const done: (Sheet | undefined)[] = []
    for (const path of paths) done.push(await sheetOf(path, tools, withQuotes))
    return done
  }
}
