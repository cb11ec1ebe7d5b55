import { directoryOf } from '../../platform/directories.ts'
import type { World } from '../../platform/world.ts'

/** For someone who has no library yet: what one is, how to make a first brief, and how to see a sample. */
export function firstRun(world: World): string {
  const { env } = world
  const folder = ownLibrary(world) ?? 'briefs'
  const short = env['HOME'] && folder.startsWith(`${env['HOME']}/`) ? `~${folder.slice(env['HOME'].length)}` : folder
  return [
    `there is no library yet: a folder of briefs, a YAML file each, found as briefs/ here or above, or as ${short}`,
    `make a first brief:  mkdir -p ${short} && brief show sample --format yaml > ${short}/first.yaml`,
    'see a sample:        brief show sample',
  ].join('\n')
}

/** The user's own library, whether it exists or not; undefined without a home folder. */
export function ownLibrary(world: Pick<World, 'env' | 'platform' | 'files'>): string | undefined {
  const folder = directoryOf('data', world)
  return folder && world.files.join(folder, 'briefs')
}
