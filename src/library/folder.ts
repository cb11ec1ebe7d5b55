import type { World } from '../platform/world.ts'

/**
 * Where the library is: `--library`, else `$BRIEF_LIBRARY`, else the config file's, else the nearest `briefs/` folder
 * here or above, else `own`, the user's own, where that exists. Undefined: there is none yet.
 */
export function libraryFolder(
  named: string | undefined,
  own: string | undefined,
  { cwd, files }: Pick<World, 'cwd' | 'files'>,
): string | undefined {
  if (named !== undefined) return named
  const near = nearestBriefs(cwd, files)
  if (near) return near
  return own && files.kind(own) === 'folder' ? own : undefined
}

function nearestBriefs(cwd: string, files: World['files']): string | undefined {
  let up = ''
  for (let folder = cwd; ;) {
    const path = `${up}briefs`
    if (files.kind(files.join(folder, 'briefs')) === 'folder') return path
    const parent = files.resolve(folder, '..')
    if (parent === folder) return undefined
    folder = parent
    up = `../${up}`
  }
}
