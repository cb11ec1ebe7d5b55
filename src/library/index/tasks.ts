import type { Brief } from '../../model/brief.ts'
import type { Passage } from '../../model/passage.ts'
import type { Machine, Hand } from '../../platform/machine.ts'
import type { Loaded } from '../load.ts'
import { storedQuotes, type StoredQuotes } from './quote-file.ts'
import { readRecord, restOf, type BriefRecord, type FileRecord, type Stages } from './record.ts'

/** Work that another thread may do: to read files, or to find the quotes of stored briefs. */
export type Task =
  | { readonly kind: 'read'; readonly paths: readonly string[] }
  | { readonly kind: 'quotes'; readonly briefs: readonly StoredBrief[] }

export interface StoredBrief extends Pick<BriefRecord, 'rest'> {
  readonly passages: readonly Passage[]
  /** The keys that `rest` lacks. */
  readonly card: Partial<Brief>
}

/** By file, or by brief. */
export type Done = readonly (FileRecord | Loaded)[] | readonly StoredQuotes[]

export async function doTask(task: Task, stages: Stages): Promise<Done> {
  switch (task.kind) {
    case 'read': {
      const records: (FileRecord | Loaded)[] = []
      for (const path of task.paths) records.push(await readRecord(path, stages))
      return records
    }
    case 'quotes': {
      const quotes: StoredQuotes[] = []
      for (const brief of task.briefs) quotes.push(await quotesIn(brief, stages))
      return quotes
    }
  }
}

async function quotesIn({ passages, rest, card }: StoredBrief, stages: Stages): Promise<StoredQuotes> {
  const brief = { ...card, ...restOf(rest, passages, stages.unpack) } as Brief
  return storedQuotes(await stages.quotes(passages, brief), passages, stages.pack)
}

/** A task, and what it is for: that stays on this thread. */
export interface Job<For> {
  readonly task: Task
  readonly for: For
}

/** Does jobs as the threads get free, or here if there are few. Gives each with what came of it. */
export async function* doJobs<For>(
  jobs: Iterable<Job<For>>,
  isMany: boolean,
  { machine, stages }: { readonly machine: Machine; readonly stages: Stages },
): AsyncGenerator<readonly [For, Done]> {
  const hands = isMany ? machine.crew<Task, Done>(4) : []
  if (!hands.length) return yield* doHere(jobs, stages)
  try {
    yield* doElsewhere(jobs, hands)
  } finally {
    for (const hand of hands) hand.end()
  }
}

async function* doHere<For>(jobs: Iterable<Job<For>>, stages: Stages): AsyncGenerator<readonly [For, Done]> {
  for (const job of jobs) {
    yield [job.for, await doTask(job.task, stages)]
    // Time for Ctrl-C to be noticed.
    await new Promise((go) => setTimeout(go))
  }
}

async function* doElsewhere<For>(
  jobs: Iterable<Job<For>>,
  hands: readonly Hand<Task, Done>[],
): AsyncGenerator<readonly [For, Done]> {
  // Twice, so that each has its next task at hand when it is done with one.
  const places = [...hands, ...hands]
  const queue = jobs[Symbol.iterator]()
  const busy = new Map<number, Promise<{ readonly place: number; readonly job: Job<For>; readonly done: Done }>>()
  const start = (place: number) => {
    const next = queue.next()
    if (next.done) return busy.delete(place)
    const promise = places[place]!.do(next.value.task).then((done) => ({ place, job: next.value, done }))
    // A thread that fails fails in all its tasks; the first of them is reported.
    promise.catch(() => undefined)
    return busy.set(place, promise)
  }
  for (const place of places.keys()) start(place)
  while (busy.size) {
    const { place, job, done } = await Promise.race(busy.values())
    start(place)
    yield [job.for, done]
  }
}

/** Parts of a list. */
export function batchesOf<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, i * size + size))
}
