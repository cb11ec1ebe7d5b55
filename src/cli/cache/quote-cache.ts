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
 * Remembers the quotes of single briefs in the cache folder, for finding them takes as long as all else. A file holds
 * the brief and its quotes under a name made of brief, program and Node, and holds them twice: one that is damaged, cut
 * short or another brief's is not used; nor is a folder that another user can write to (BRIEF_DEBUG says so).
 * `--no-index` does without; a library that is large enough has its index.
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
  return async (brief, find) => {
    const source = JSON.stringify(brief)
    const path = world.files.join(folder, hashOf(`${BUILD} ${machine.runtime} ${source}`))
    const known = recalled(machine.recall(path), source)
    if (known) return known
    const quotes = await find()
    keep(path, JSON.stringify({ source, quotes }), machine)
    forget(folder, world.files, machine)
    return quotes
  }
}

/** Of briefs that were edited since, nobody asks again; and a program that is new finds all anew. */
const most = 500

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
  const half = text.slice(0, text.length / 2)
  if (half + half !== text) return undefined
  try {
    const { source, quotes } = JSON.parse(half) as { source?: unknown; quotes: Quote[] }
    return source === wanted ? quotes : undefined
  } catch {
    return undefined
  }
}

// If the cache folder is full or read-only, the quotes are only computed again.
function keep(path: string, text: string, machine: Machine): void {
  try {
    machine.keep(path, text + text)
  } catch {
    return
  }
}
