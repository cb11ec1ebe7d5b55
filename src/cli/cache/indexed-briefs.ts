import type { IndexQuery } from '../../library/index/candidate-rows.ts'
import type { IndexSetting } from '../../library/index/open-index.ts'
import type { Candidates } from '../../library/load.ts'
import { walk } from '../../library/walk.ts'
import { Interrupted } from '../../model/fault.ts'
import { hashOf } from '../../model/hash.ts'
import { directoryOf } from '../../platform/directories.ts'
import type { World } from '../../platform/world.ts'
import { say } from '../output/report-problems.ts'
import type { Call } from '../command.ts'
import { stagesOf } from './file-readers.ts'
import { progressOn } from './progress.ts'

/**
 * The briefs of a library that may be wanted, from its index; undefined if there is none: it is not worth it, was not
 * asked for, or is not safe. A damaged index is rebuilt. Throws Interrupted.
 */
export async function indexedBriefs(
  folder: string,
  query: IndexQuery,
  { options, world }: Pick<Call, 'options' | 'world'>,
): Promise<Candidates | undefined> {
  const top = options.index === false ? undefined : directoryOf('cache', world)
  // Most libraries are small. They do not need what the setting loads.
  if (!top || !isWorthIt(folder, indexPath(folder, top, world), query, world)) return undefined
  const setting = await indexSetting(folder, { options, world })
  if (!setting) return undefined
  const { candidates, interrupted, removeStore } = await import('../../library/index/open-index.ts')
  const found = await candidates(query, setting).catch((error: unknown) => {
    if (!isDamage(error)) throw error
    removeStore(setting)
    return candidates(query, setting)
  })
  setting.progress.done()
  if (found === interrupted) throw new Interrupted(stopped)
  if (!('unsafe' in found)) return found
  if (world.env['BRIEF_DEBUG'] !== undefined) say(`the index is not used: ${found.unsafe}`, world)
  return undefined
}

/** Whether an error says that the index was damaged. It checks the kind, because bundles do not share classes. */
export function isDamage(error: unknown): boolean {
  return error instanceof Error && 'kind' in error && error.kind === 'damaged-index'
}

/** After Ctrl-C. */
export const stopped = 'interrupted; the next command continues from here'

/** What opening the index of a library needs; undefined without a cache folder. */
export async function indexSetting(
  root: string,
  { options, world }: Pick<Call, 'options' | 'world'>,
): Promise<(IndexSetting & { readonly progress: ReturnType<typeof progressOn> }) | undefined> {
  const { files } = world
  const top = directoryOf('cache', world)
  const machine = top && (await world.machine?.())
  if (!machine) return undefined
  return {
    root,
    top,
    path: indexPath(root, top, world),
    edition: `${VERSION} ${BUILD} ${machine.runtime}`,
    files,
    machine,
    stages: stagesOf(files, machine),
    trust: options.trustIndex ?? false,
    progress: progressOn(world, options.quiet ?? false, machine.now),
  }
}

function indexPath(root: string, top: string, { files }: World): string {
  return files.join(top, 'index', `${hashOf(files.resolve(root))}.index`)
}

// A few hundred files are read sooner than an index; finding quotes takes a hundred times longer than reading.
function isWorthIt(folder: string, path: string, { quotes, by }: IndexQuery, { files }: World): boolean {
  if (files.kind(path) === 'file') return true
  return walk(folder, files).paths.length >= (quotes || by?.length ? 50 : 500)
}
