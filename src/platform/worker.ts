import { setFlagsFromString } from 'node:v8'
import { parentPort } from 'node:worker_threads'
import { stagesOf } from '../cli/cache/file-readers.ts'
import { doTask, type Task } from '../library/index/tasks.ts'
import { realMachine } from './machine.ts'
import { realWorld } from './world.ts'

/** Reads files and finds quotes for the index, on a thread of its own, until it is ended. */
export function serve(): void {
  // All processors are busy already, so extra threads for garbage collection would only slow this down.
  setFlagsFromString('--no-parallel-scavenge')
  setFlagsFromString('--no-concurrent-marking')
  const stages = stagesOf(realWorld('').files, realMachine(undefined))
  parentPort!.on('message', (task: Task) => {
    doTask(task, stages).then(
      (done) => answer({ done }),
      (error: unknown) => answer({ error }),
    )
  })

  function answer(message: object): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    parentPort!.postMessage(message)
  }
}
