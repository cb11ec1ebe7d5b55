import { expect, test } from 'vitest'
import { directoryOf, type Directory } from '../../src/platform/directories.ts'
import { worldOf } from '../helpers/world.ts'

const ana = { HOME: '/home/ana' }
const windows = { LOCALAPPDATA: '/c/ana/local', APPDATA: '/c/ana/roaming', HOME: '/c/ana' }

test.each<[string, Record<string, string>, Record<Directory, string | undefined>]>([
  [
    'linux',
    ana,
    { cache: '/home/ana/.cache/brief', config: '/home/ana/.config/brief', data: '/home/ana/.local/share/brief' },
  ],
  [
    'freebsd',
    ana,
    { cache: '/home/ana/.cache/brief', config: '/home/ana/.config/brief', data: '/home/ana/.local/share/brief' },
  ],
  [
    'darwin',
    ana,
    {
      cache: '/home/ana/Library/Caches/brief',
      config: '/home/ana/.config/brief',
      data: '/home/ana/Library/Application Support/brief',
    },
  ],
  ['win32', windows, { cache: '/c/ana/local/brief/Cache', config: '/c/ana/roaming/brief', data: '/c/ana/local/brief' }],
  ...['linux', 'darwin', 'win32'].map((platform): [string, Record<string, string>, Record<Directory, string>] => [
    platform,
    { ...ana, ...windows, XDG_CACHE_HOME: '/x/cache', XDG_CONFIG_HOME: '/x/config', XDG_DATA_HOME: '/x/data' },
    { cache: '/x/cache/brief', config: '/x/config/brief', data: '/x/data/brief' },
  ]),
  [
    'linux',
    { ...ana, XDG_CACHE_HOME: 'cache', XDG_CONFIG_HOME: './config', XDG_DATA_HOME: '' },
    { cache: '/home/ana/.cache/brief', config: '/home/ana/.config/brief', data: '/home/ana/.local/share/brief' },
  ],
  ['linux', {}, { cache: undefined, config: undefined, data: undefined }],
  ['win32', ana, { cache: undefined, config: undefined, data: undefined }],
  ['linux', { HOME: 'ana' }, { cache: undefined, config: undefined, data: undefined }],
])('on %s with %j', (platform, env, expected) => {
  const { world } = worldOf({ platform, env })
  for (const [name, folder] of Object.entries(expected)) expect(directoryOf(name as Directory, world)).toBe(folder)
})
