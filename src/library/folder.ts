import type { World } from '../platform/world.ts'

/**
 * Where the library is: `--library`, else `$BRIEF_LIBRARY`, else the config file's, else the nearest `briefs/` folder
 * here or above, else `$XDG_DATA_HOME/brief/briefs` where that exists. Undefined: there is none yet.
 */
export function libraryFolder(named: string | undefined, { env, cwd, files, platform }: World): string | undefined {
  if (named) return named
  const near = nearestBriefs(cwd, files)
  if (near) return near
  const home = dataFolder(env, platform, files)
  return home && files.kind(home) === 'folder' ? home : undefined
}

/** The user's own library, whether it exists or not; undefined without a home folder. */
export function dataFolder(
  env: World['env'],
  platform: string,
  { join }: Pick<World['files'], 'join'>,
): string | undefined {
  if (env['XDG_DATA_HOME']) return join(env['XDG_DATA_HOME'], 'brief', 'briefs')
  if (platform === 'win32') return env['LOCALAPPDATA'] && join(env['LOCALAPPDATA'], 'brief', 'briefs')
  if (!env['HOME']) return undefined
  return platform === 'darwin'
    ? join(env['HOME'], 'Library', 'Application Support', 'brief', 'briefs')
    : join(env['HOME'], '.local', 'share', 'brief', 'briefs')
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
