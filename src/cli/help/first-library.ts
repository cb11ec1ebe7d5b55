import { directoryOf } from '../../platform/directories.ts'
import type { World } from '../../platform/world.ts'

/** What to do without a library: where it can be, how to create a first brief, and how to see a sample. */
export function firstRun(world: World): string {
  const { env } = world
  const folder = ownLibrary(world) ?? 'briefs'
  const short = env['HOME'] && folder.startsWith(`${env['HOME']}/`) ? `~${folder.slice(env['HOME'].length)}` : folder
  return [
    `no library found; a library is a folder of YAML files: briefs/ here or in a folder above, or ${short}`,
    'create your first brief:  brief new "Night buses return"',
    'show a sample:            brief show sample',
  ].join('\n')
}

/** The user's own library, whether it exists or not; undefined without a home folder. */
export function ownLibrary(world: Pick<World, 'env' | 'platform' | 'files'>): string | undefined {
  const folder = directoryOf('data', world)
  return folder && world.files.join(folder, 'briefs')
}
