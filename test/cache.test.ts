import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { brief, home } from './helpers/brief.ts'

const caches = join(home, 'cache', 'brief', 'code')
const cold = await show()

beforeEach(() => rmSync(caches, { recursive: true, force: true }))

test('a second run finds the code compiled, and prints the same', async () => {
  expect(await show()).toEqual(cold)
  const files = readdirSync(caches)
  expect(files.length).toBeGreaterThan(0)
  expect(await show()).toEqual(cold)
  expect(readdirSync(caches)).toEqual(files)
})

describe('any state of the cache prints the same, and is put right', () => {
  test.each<[string, (data: Buffer) => Buffer]>([
    ['empty', () => Buffer.alloc(0)],
    ['one byte', () => Buffer.from('x')],
    ['cut in half', (data) => data.subarray(0, data.length / 2)],
    ['cut by a byte', (data) => data.subarray(0, -1)],
    ['of zeros', (data) => Buffer.alloc(data.length)],
    ['of text', () => Buffer.from('headline: Night buses return\n'.repeat(100))],
    ['a byte too long', (data) => Buffer.concat([data, Buffer.from('x')])],
    ...[0, 0.1, 0.3, 0.5, 0.7, 0.999].map((at): [string, (data: Buffer) => Buffer] => [
      `with a wrong byte after ${at * 100} % of it`,
      (data) => {
        const copy = Buffer.from(data)
        copy[Math.floor(data.length * at)]! ^= 0xff
        return copy
      },
    ]),
  ])('%s', async (_, damage) => {
    await show()
    for (const name of readdirSync(caches)) {
      const path = join(caches, name)
      writeFileSync(path, damage(readFileSync(path)))
    }
    expect(await show()).toEqual(cold)
    expect(await show()).toEqual(cold)
  })

  test('a folder where the file should be', async () => {
    await show()
    const names = readdirSync(caches)
    rmSync(caches, { recursive: true })
    for (const name of names) mkdirSync(join(caches, name), { recursive: true })
    expect(await show()).toEqual(cold)
    expect(readdirSync(caches)).toEqual(names)
  })

  test.each(['/proc/nowhere', '/dev/null', '/nonexistent/a/b', 'here', ''])('a cache in %j', async (folder) => {
    expect(await show({ XDG_CACHE_HOME: folder })).toEqual(cold)
    expect(readdirSync(home)).not.toContain('here')
  })
})

test('several at once', async () => {
  expect(await Promise.all([show(), show(), show(), show()])).toEqual([cold, cold, cold, cold])
  expect(readdirSync(caches).filter((name) => name.includes('.tmp') || /\.\d+$/.test(name))).toEqual([])
})

test('a run that failed keeps none', async () => {
  await brief(['lits'])
  expect(() => readdirSync(caches)).toThrow('ENOENT')
})

function show(env: Record<string, string> = {}) {
  return brief(['show', 'kremlin', '--format', 'json'], { env })
}

describe('what was found in a brief before', () => {
  const story = 'headline: Night buses return\nlede: "\\"We kept the lights on,\\" said Jan Vos."\n'
  const damage: readonly (readonly [string, (kept: string) => string])[] = [
    ['left as it is', (kept) => kept],
    ['with another speaker in it', (kept) => kept.replace('Jan Vos', 'Jan Voss')],
    ['cut short', (kept) => kept.slice(0, kept.length / 3)],
    ['empty', () => ''],
    ['of another brief', (kept) => kept.replaceAll('Night buses', 'Night trains')],
  ]

  test.each(damage)('%s gives what is found anew', async (_, change) => {
    const folder = join(home, 'cache', 'brief', 'quotes')
    rmSync(folder, { recursive: true, force: true })
    const run = () => brief(['quotes', '-'], { input: story })
    const first = await run()
    expect(first.out).toContain('Jan Vos')
    const [name = ''] = readdirSync(folder)
    writeFileSync(join(folder, name), change(readFileSync(join(folder, name), 'utf8')))
    expect(await run()).toEqual(first)
  })
})
