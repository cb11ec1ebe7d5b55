import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Listing } from '../../src/platform/machine.ts'
import { onOneThread, onTwoThreads, states } from '../../src/platform/file-states.ts'

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

test('relative paths give the same states, and the working directory is restored', async () => {
  const home = process.cwd()
  const folders: readonly Listing[] = [
    [folder, '夜.yaml/below.yaml/gone.yaml'],
    [relative(home, folder), '夜.yaml'],
    [folder, ''],
    [join(folder, 'gone'), 'x.yaml'],
  ]
  expect(await onOneThread(folders)).toEqual(folders.map((each) => states(...each)))
  expect(process.cwd()).toBe(home)
})

test('two threads report the same states as one', async () => {
  const many = Array.from({ length: 13_000 }, (_, i) => (i % 1000 ? `${i}.yaml` : '夜.yaml'))
  const folders = [
    [folder, many.join('/')],
    [folder, ''],
    [folder, '夜.yaml/gone.yaml'],
    [folder, many.join('/')],
  ] as const
  const survey = onTwoThreads(resolve('bin/brief.js'))
  const expected = folders.map(([path, names]) => states(path, names))
  expect(await survey(folders)).toEqual(expected)
  expect(await survey(folders)).toEqual(expected)
})
