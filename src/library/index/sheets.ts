import type { Hand } from '../../platform/machine.ts'
import type { Work } from './catch-up.ts'
import { sheetOf, type Sheet } from './sheet.ts'
import { QUOTED, type Stale } from './survey.ts'

/** What a thread is asked: to read these files. */
export interface Task {
  readonly paths: readonly string[]
  readonly withQuotes: boolean
}

type Sheets = readonly (readonly [Stale, Sheet | undefined])[]

/** The sheets of files, a batch at a time as they get ready; on other threads where there are many. */
export async function* sheetsOf(stale: readonly Stale[], work: Work): AsyncGenerator<Sheets> {
  const hands = stale.length > FEW ? work.machine.crew<Task, readonly (Sheet | undefined)[]>(4) : []
  const size = hands.length ? 32 : 8
  const batches = Array.from({ length: Math.ceil(stale.length / size) }, (_, i) =>
    stale.slice(i * size, i * size + size),
  )
  if (!hands.length) return yield* here(batches, work)
  try {
    yield* elsewhere(batches, hands, work)
  } finally {
    for (const hand of hands) hand.end()
  }
}

/** Below so many files it takes longer to start threads than to read them. */
const FEW = 100

async function* here(batches: readonly Stale[][], { pathOf, makers, level }: Work): AsyncGenerator<Sheets> {
  for (const batch of batches) {
    const sheets: [Stale, Sheet | undefined][] = []
    for (const each of batch) sheets.push([each, await sheetOf(pathOf(each.path), makers, level >= QUOTED)])
    yield sheets
    // Time for Ctrl-C to be heard.
    await new Promise((go) => setTimeout(go))
  }
}

async function* elsewhere(
  batches: readonly Stale[][],
  hands: readonly Hand<Task, readonly (Sheet | undefined)[]>[],
  { pathOf, level }: Work,
): AsyncGenerator<Sheets> {
  interface Done {
    readonly place: number
    readonly sheets: Sheets
  }
  // Each has its next task at hand when it is done with one.
  const places = [...hands, ...hands]
  const queue = batches.values()
  const busy = new Map<number, Promise<Done>>()
  const start = (place: number) => {
    const { value: batch } = queue.next()
    if (!batch) return busy.delete(place)
    const task = { paths: batch.map(({ path }) => pathOf(path)), withQuotes: level >= QUOTED }
    const done = places[place]!.do(task).then((sheets) => ({
      place,
      sheets: batch.map((each, i) => [each, sheets[i]] as const),
    }))
    // A thread that fails fails in all that it was asked; the first of them is told.
    done.catch(() => undefined)
    return busy.set(place, done)
  }
  for (const place of places.keys()) start(place)
  while (busy.size) {
    const { place, sheets } = await Promise.race(busy.values())
    start(place)
    yield sheets
  }
}
