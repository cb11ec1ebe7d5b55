import type { World } from './world.ts'

/** A folder of the environment variable, and the place of brief in it. */
type Place = readonly [variable: string, below: string]

/** `xdg` counts on every system, if its variable is set. */
type Places = Readonly<Record<'xdg' | 'linux' | 'darwin' | 'win32', Place>>

/** The folders that brief uses. bin/brief.js computes `cache` too, before this is loaded. */
const directories = {
  cache: {
    xdg: ['XDG_CACHE_HOME', 'brief'],
    linux: ['HOME', '.cache/brief'],
    darwin: ['HOME', 'Library/Caches/brief'],
    win32: ['LOCALAPPDATA', 'brief/Cache'],
  },
  config: {
    xdg: ['XDG_CONFIG_HOME', 'brief'],
    linux: ['HOME', '.config/brief'],
    darwin: ['HOME', '.config/brief'],
    win32: ['APPDATA', 'brief'],
  },
  data: {
    xdg: ['XDG_DATA_HOME', 'brief'],
    linux: ['HOME', '.local/share/brief'],
    darwin: ['HOME', 'Library/Application Support/brief'],
    win32: ['LOCALAPPDATA', 'brief'],
  },
} satisfies Record<string, Places>

export type Directory = keyof typeof directories

/**
 * The path of a folder, whether it exists or not; undefined without a home folder. A relative path in a variable is
 * ignored (XDG Base Directory Specification 0.8, "Basics").
 */
export function directoryOf(
  name: Directory,
  { env, platform, files }: Pick<World, 'env' | 'platform' | 'files'>,
): string | undefined {
  const places: Places = directories[name]
  const system = platform === 'win32' || platform === 'darwin' ? platform : 'linux'
  for (const [variable, below] of [places.xdg, places[system]]) {
    const folder = env[variable]
    if (folder && isAbsolute(folder, files)) return files.join(folder, below)
  }
  return undefined
}

function isAbsolute(path: string, { resolve }: World['files']): boolean {
  return resolve('/a', path) === resolve('/b', path)
}
