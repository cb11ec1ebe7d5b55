import type { World } from '../../platform/world.ts'

/** The seal of a library's index, in the user's cache folder; undefined where there is none. `root` is its whole path. */
export function placeOf(root: string, world: Pick<World, 'env' | 'platform' | 'files'>): string | undefined {
  const folder = cacheFolder(world)
  return folder && world.files.join(folder, 'index', `${hash(root)}.seal`)
}

/** Where this user's caches are; undefined where nothing says it. */
export function cacheFolder({ env, platform, files }: Pick<World, 'env' | 'platform' | 'files'>): string | undefined {
  const { join, resolve } = files
  const { XDG_CACHE_HOME, LOCALAPPDATA, HOME } = env
  const isAbsolute = (path: string) => resolve('/a', path) === resolve('/b', path)
  if (XDG_CACHE_HOME && isAbsolute(XDG_CACHE_HOME)) return join(XDG_CACHE_HOME, 'brief')
  if (platform === 'win32') return LOCALAPPDATA && join(LOCALAPPDATA, 'brief', 'Cache')
  return HOME && join(HOME, platform === 'darwin' ? join('Library', 'Caches') : '.cache', 'brief')
}

/** Two times 32 bits of FNV-1a, the second from the end: enough to tell a user's libraries apart. */
function hash(text: string): string {
  let [ahead, back] = [0x811c9dc5, 0x811c9dc5]
  for (let i = 0; i < text.length; i++) {
    ahead = Math.imul(ahead ^ text.charCodeAt(i), 0x01000193)
    back = Math.imul(back ^ text.charCodeAt(text.length - 1 - i), 0x01000193)
  }
  return [ahead, back].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}
