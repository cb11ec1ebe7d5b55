import type { Narrow } from '../../library/index/narrow.ts'
import type { Coming } from '../../library/load.ts'
import { walk } from '../../library/walk.ts'
import { Interrupted } from '../../model/fault.ts'
import { hashOf } from '../../model/hash.ts'
import { directoryOf } from '../../platform/directories.ts'
import type { World } from '../../platform/world.ts'
import type { Call } from '../command.ts'
import { makers } from './file-readers.ts'
import { progressOn } from './progress.ts'

/**
 * The briefs of a library that may be wanted, from its index; undefined where there is none: it is not worth it, or was
 * not asked for, or cannot be kept. Throws Interrupted.
 */
export async function indexedBriefs(
  folder: string,
  narrow: Narrow,
  { options, world }: Pick<Call, 'options' | 'world'>,
): Promise<Coming | undefined> {
  const path = options.index === false ? undefined : indexPath(folder, world)
  if (!world.machine || !path || !pays(folder, path, narrow, world)) return undefined
  const setting = await settingOf(folder, path, { options, world })
  const { indexed, interrupted } = await import('../../library/index/index.ts')
  const loaded = await indexed(narrow, setting)
  setting.progress.done()
  if (loaded === interrupted) throw new Interrupted(stopped)
  return loaded
}

/** The file that tells where the index of a library is; undefined without a cache folder. */
export function indexPath(folder: string, world: World): string | undefined {
  const { files } = world
  const cache = directoryOf('cache', world)
  return cache && files.join(cache, 'index', `${hashOf(files.resolve(folder))}.seal`)
}

/** After Ctrl-C. */
export const stopped = 'interrupted; the next command continues from here'

export async function settingOf(root: string, path: string, { options, world }: Pick<Call, 'options' | 'world'>) {
  const machine = await world.machine!()
  return {
    root,
    path,
    edition: `${VERSION} ${BUILD} ${machine.runtime}`,
    files: world.files,
    machine,
    makers: makers(world.files, machine),
    trust: options.trustIndex ?? false,
    progress: progressOn(world, options.quiet ?? false, machine.now),
    debug: world.env['BRIEF_DEBUG'] !== undefined,
  }
}

// A few hundred files are read before a database is opened; finding quotes takes a hundred times longer than reading.
function pays(folder: string, path: string, { quotes, by }: Narrow, { files }: World): boolean {
  if (files.kind(path) === 'file') return true
  return walk(folder, files).paths.length >= (quotes || by?.length ? 50 : 500)
}
