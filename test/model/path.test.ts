import { expect, test } from 'vitest'
import { baseName, hasFolder, onOneLine, relativePath } from '../../src/model/path.ts'

test.each([
  ['linux', 'briefs/night.yaml', 'night.yaml', true],
  ['linux', 'a\\b.yaml', 'a\\b.yaml', false],
  ['darwin', 'old\\briefs/a\\b.yaml', 'a\\b.yaml', true],
  ['win32', 'C:\\briefs\\night.yaml', 'night.yaml', true],
  ['win32', 'briefs/night.yaml', 'night.yaml', true],
  ['linux', 'night.yaml', 'night.yaml', false],
  ['linux', 'old\nbriefs/night.yaml', 'night.yaml', true],
  ['linux', 'briefs/', '', true],
])('on %s %j has the name %j', (platform, path, name, isPath) => {
  expect(baseName(path, platform)).toBe(name)
  expect(hasFolder(path, platform)).toBe(isPath)
})

test.each([
  ['old\nbriefs', 'old briefs'],
  ['old \r\n\n briefs', 'old briefs'],
  ['old  briefs', 'old  briefs'],
])('%j is printed as %j', (word, printed) => expect(onOneLine(word)).toBe(printed))

test.each([
  ['linux', '/news', '/news/briefs/a.yaml', 'briefs/a.yaml'],
  ['linux', '/news/checks', '/news/briefs/a.yaml', '../briefs/a.yaml'],
  ['linux', '/', '/a.yaml', 'a.yaml'],
  ['linux', '/news', '/newsroom/a.yaml', '../newsroom/a.yaml'],
  ['win32', 'C:\\news', 'C:\\news\\briefs\\a.yaml', 'briefs/a.yaml'],
  ['win32', 'C:\\news', 'D:\\a.yaml', 'D:\\a.yaml'],
])('on %s, from %j to %j is %j', (platform, folder, file, way) => {
  expect(relativePath(folder, file, platform)).toBe(way)
})
