import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { readCache, unsafeCache } from '../../src/platform/cache-safety.ts'

const base = mkdtempSync(join(tmpdir(), 'brief-safety-'))
afterAll(() => rmSync(base, { recursive: true, force: true }))

const top = join(base, 'brief')
const folder = join(top, 'quotes')
const file = join(folder, 'a1b2')

beforeEach(() => {
  rmSync(top, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeFileSync(file, 'kept', { mode: 0o600 })
})

/** Only root can give files away. */
const isRoot = process.geteuid?.() === 0

test('a file written by brief is safe', () => {
  expect(unsafeCache(file, top)).toBeUndefined()
  expect(readCache(file)?.toString()).toBe('kept')
})

test('a missing file is safe to write and cannot be read', () => {
  for (const path of [join(folder, 'new'), join(top, 'index', 'new')]) {
    expect(unsafeCache(path, top)).toBeUndefined()
    expect(readCache(path)).toBeUndefined()
  }
})

describe.each([
  ['the cache folder', top],
  ['a folder in it', folder],
  ['the file', file],
])('%s', (_, path) => {
  test.runIf(isRoot)('belongs to another user', () => {
    chownSync(path, 12345, 12345)
    expect(unsafeCache(file, top)).toBe(`"${path}" belongs to another user`)
  })

  test.each([0o720, 0o702, 0o777])('has the mode %o', (mode) => {
    chmodSync(path, mode)
    expect(unsafeCache(file, top)).toBe(`"${path}" is writable by other users; use chmod go-w`)
  })

  test('may be read by others', () => {
    chmodSync(path, 0o755)
    expect(unsafeCache(file, top)).toBeUndefined()
  })

  test('is a symbolic link', () => {
    const elsewhere = join(base, 'elsewhere')
    rmSync(elsewhere, { recursive: true, force: true })
    renameSync(path, elsewhere)
    symlinkSync(elsewhere, path)
    expect(unsafeCache(file, top)).toBe(`"${path}" is a symbolic link`)
  })
})

test('a file where a folder should be', () => {
  rmSync(folder, { recursive: true })
  writeFileSync(folder, '')
  expect(unsafeCache(file, top)).toBe(`"${folder}" is not a folder`)
})

test('the folder that holds the cache folder is not checked', () => {
  chmodSync(base, 0o777)
  expect(unsafeCache(file, top)).toBeUndefined()
  chmodSync(base, 0o700)
})

describe('a file is not read', () => {
  test.runIf(isRoot)('of another user', () => {
    chownSync(file, 12345, 12345)
    expect(readCache(file)).toBeUndefined()
  })

  test.each([0o620, 0o602])('with the mode %o', (mode) => {
    chmodSync(file, mode)
    expect(readCache(file)).toBeUndefined()
  })

  test('through a symbolic link', () => {
    symlinkSync(file, join(folder, 'link'))
    expect(readCache(join(folder, 'link'))).toBeUndefined()
  })

  test('of 32 MiB and a byte', () => {
    truncateSync(file, 32 * 1024 * 1024 + 1)
    expect(readCache(file)).toBeUndefined()
  })

  test('if it is a folder', () => expect(readCache(folder)).toBeUndefined())
})
