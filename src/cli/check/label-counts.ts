import { labelsOf, type Entry } from '../../model/entry.ts'
import type { Files } from '../../platform/world.ts'
import type { Call } from '../command.ts'
import { briefsInTurn, whereOf } from '../selection/briefs.ts'

/** What is known of the library without the briefs that are checked. */
export type LibraryCall = Pick<Call, 'options' | 'config' | 'world'>

/**
 * How often each spelling of a label is used: in the whole library if one of the briefs is in it, else in the briefs.
 * Without a label to compare, the library is not read.
 */
export async function labelCounts(entries: readonly Entry[], call: LibraryCall): Promise<ReadonlyMap<string, number>> {
  const hasLabels = entries.some((entry) => labelsOf(entry).length > 0)
  const { folder, files } = whereOf(call)
  const isInside = folder !== undefined && entries.some(({ path }) => isBelow(path, folder, files))
  return counted(hasLabels && isInside ? await entriesOf(call) : entries)
}

export function counted(entries: Iterable<Entry>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const entry of entries) for (const label of labelsOf(entry)) counts.set(label, (counts.get(label) ?? 0) + 1)
  return counts
}

/** An index may be a little out of date: no file is looked at for a label that was just changed. */
async function entriesOf({ options: { library, index }, ...call }: LibraryCall): Promise<Iterable<Entry>> {
  const options = {
    quiet: true,
    trustIndex: true,
    ...(library !== undefined && { library }),
    ...(index !== undefined && { index }),
  }
  // Files that are no briefs have been reported, or are not asked for.
  const found = await briefsInTurn({ ...call, operands: [], options }, [], 'all', {
    isCounted: true,
    onProblems: () => {},
  })
  return found.entries()
}

function isBelow(path: string, folder: string, files: Files): boolean {
  const inside = files.join(files.resolve(folder), 'x').slice(0, -1)
  return path !== '-' && files.resolve(path).startsWith(inside)
}
