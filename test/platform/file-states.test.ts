import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { states } from '../../src/platform/file-states.ts'

const folder = mkdtempSync(join(tmpdir(), 'brief-states-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

writeFileSync(join(folder, '夜.yaml'), 'headline: Night\n')
mkdirSync(join(folder, 'below.yaml'))
symlinkSync('夜.yaml', join(folder, 'link.yaml'))

const nothing = [NaN, NaN, NaN, NaN]
const { size, mtimeMs, ctimeMs, ino } = statSync(join(folder, '夜.yaml'))

test.each([
  ['a file', ['夜.yaml'], [size, mtimeMs, ctimeMs, ino]],
  ['a link to one', ['link.yaml'], [size, mtimeMs, ctimeMs, ino]],
  ['a folder', ['below.yaml'], nothing],
  ['nothing', ['gone.yaml'], nothing],
  ['none', [], []],
  ['several', ['gone.yaml', '夜.yaml'], [...nothing, size, mtimeMs, ctimeMs, ino]],
])('the states of %s', (_, names, expected) => {
  expect([...states(folder, names.join('/'))]).toEqual(expected)
})

test('a file has no entries', () => {
  expect([...states(join(folder, '夜.yaml'), 'x.yaml')]).toEqual(nothing)
})

test.each([
  ['a relative path', relative(process.cwd(), folder), '夜.yaml/below.yaml/gone.yaml'],
  ['no name', folder, ''],
  ['a folder that does not exist', join(folder, 'gone'), 'x.yaml'],
])('the working directory is restored after %s', (_, path, names) => {
  const home = process.cwd()
  expect([...states(path, names)]).toEqual([...states(resolve(path), names)])
  expect(process.cwd()).toBe(home)
})
