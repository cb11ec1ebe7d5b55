import { expect, test } from 'vitest'
import { ownLibrary } from '../../src/cli/help/first-library.ts'
import { libraryFolder } from '../../src/library/folder.ts'
import { worldOf, type Setting } from '../helpers/world.ts'

const home = '/home/ana/.local/share/brief/briefs'

test.each<[string, string | undefined, Setting, string | undefined]>([
  ['the one that was named', 'archive', { files: { 'briefs/a.yaml': '' } }, 'archive'],
  ['briefs/ here', undefined, { files: { 'briefs/a.yaml': '' } }, 'briefs'],
  ['briefs/ above', undefined, { cwd: '/desk/city/night', files: { '/desk/briefs/a.yaml': '' } }, '../../briefs'],
  [
    'the nearest briefs/',
    undefined,
    { cwd: '/desk/city', files: { '/desk/briefs/a.yaml': '', '/desk/city/briefs/b.yaml': '' } },
    'briefs',
  ],
  ['briefs/ at the root', undefined, { files: { '/briefs/a.yaml': '' } }, '../briefs'],
  ['no file called briefs', undefined, { files: { briefs: 'notes', '/briefs/a.yaml': '' } }, '../briefs'],
  ['the one at home', undefined, { env: { HOME: '/home/ana' }, files: { [`${home}/a.yaml`]: '' } }, home],
  [
    'briefs/ here before the one at home',
    undefined,
    { env: { HOME: '/home/ana' }, files: { [`${home}/a.yaml`]: '', 'briefs/a.yaml': '' } },
    'briefs',
  ],
  [
    'the one where XDG says',
    undefined,
    { env: { HOME: '/home/ana', XDG_DATA_HOME: '/data' }, files: { '/data/brief/briefs/a.yaml': '' } },
    '/data/brief/briefs',
  ],
  [
    'the one at home where XDG_DATA_HOME is relative',
    undefined,
    {
      env: { HOME: '/home/ana', XDG_DATA_HOME: 'data' },
      files: { [`${home}/a.yaml`]: '', 'data/brief/briefs/a.yaml': '' },
    },
    home,
  ],
  ['none where nothing is', undefined, { env: { HOME: '/home/ana' } }, undefined],
  ['none without a home', undefined, {}, undefined],
])('the library is %s', (_, named, setting, folder) => {
  const { world } = worldOf(setting)
  expect(libraryFolder(named, ownLibrary(world), world)).toBe(folder)
})
