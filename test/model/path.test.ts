import { expect, test } from 'vitest'
import { baseName, hasFolder, onOneLine } from '../../src/model/path.ts'

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
