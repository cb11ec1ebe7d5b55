import type { Brief } from '../../model/brief.ts'
import { hashOf } from '../../model/hash.ts'
import type { Quote } from '../../model/quote.ts'
import { directoryOf } from '../../platform/directories.ts'
import type { Machine } from '../../platform/machine.ts'
import type { Files } from '../../platform/world.ts'
import type { Call } from '../command.ts'
import { say } from '../output/report-problems.ts'

/** Gives the quotes of a brief: those found before, or those that `find` finds. */
export type Memory = (brief: Brief, find: () => Promise<Quote[]>) => Promise<Quote[]>

/**
 * Remembers the quotes of single briefs in the cache folder, because finding them takes as long as everything else. A file
 * holds a hash of its text, the brief and its quotes; its name is made of brief, program and Node. A file that is damaged,
 * cut short or another brief's is not used, nor is a folder that another user can write to (BRIEF_DEBUG says so).
 * `--no-index` turns this off. A large library has its index.
 */
export async function memoryOf({ options, world }: Pick<Call, 'options' | 'world'>): Promise<Memory> {
  const cache = options.index === false ? undefined : directoryOf('cache', world)
  const machine = cache && (await world.machine?.())
  if (!cache || !machine) return (_, find) => find()
  const folder = world.files.join(cache, 'quotes')
  const fault = machine.unsafeCache(folder, cache)
  if (fault) {
    if (world.env['BRIEF_DEBUG']) say(`remembered quotes are not used: ${fault}`, world)
    return (_, find) => find()
  }
  let count = 0
  return async (brief, find) => {
    const source = JSON.stringify(brief)
    const path = world.files.join(folder, hashOf(`${BUILD} ${machine.runtime} ${source}`))
    const known = recalled(machine.recall(path), source)
    if (known) return known
    const quotes = await find()
    keep(path, JSON.stringify({ source, quotes }), machine)
    if (count++ % SOME === 0) forget(folder, world.files, machine)
    return quotes
  }
}

/** Files that are kept. Most are of briefs that were edited since, or of an older program. */
const most = 500

/** Listing the folder takes as long as writing a file, so it is not done for each. */
const SOME = 50

function forget(folder: string, files: Files, machine: Machine): void {
  try {
    const names = files.list(folder)
    if (names.length > most) for (const { name } of names) machine.remove(files.join(folder, name))
  } catch {
    return
  }
}

function recalled(text: string | undefined, wanted: string): Quote[] | undefined {
  if (!text) return undefined
  const end = text.indexOf('\n')
  const body = text.slice(end + 1)
  if (text.slice(0, end) !== hashOf(body)) return undefined
  try {
    const { source, quotes } = JSON.parse(body) as { source?: unknown; quotes: Quote[] }
    return source === wanted ? quotes : undefined
  } catch {
    return undefined
  }
}

// If the cache folder is full or read-only, the quotes are only computed again.
function keep(path: string, text: string, machine: Machine): void {
  try {
    machine.keep(path, `${hashOf(text)}\n${text}`)
  } catch {
    return
  }
}
