import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { hashOf } from '../src/model/hash.ts'
import { brief, home, root } from './helpers/brief.ts'
import { terminal } from './helpers/terminal.ts'

const caches = join(home, 'cache', 'brief', 'code')
const cold = await show()

beforeEach(() => rmSync(caches, { recursive: true, force: true }))

test('a second run uses the compiled code and prints the same', async () => {
  expect(await show()).toEqual(cold)
  const files = readdirSync(caches)
  expect(files.length).toBeGreaterThan(0)
  expect(await show()).toEqual(cold)
  expect(readdirSync(caches)).toEqual(files)
})

describe('for any state of the cache the output is the same, and the cache is repaired', () => {
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

  test.each(['/proc/nowhere', '/dev/null', 'here', ''])('a cache in %j', async (folder) => {
    expect(await show({ XDG_CACHE_HOME: folder })).toEqual(cold)
    expect(readdirSync(home)).not.toContain('here')
  })
})

test('several processes at once', async () => {
  expect(await Promise.all([show(), show(), show(), show()])).toEqual([cold, cold, cold, cold])
  expect(readdirSync(caches).filter((name) => name.includes('.tmp') || /\.\d+$/.test(name))).toEqual([])
})

test('a failed run writes no cache', async () => {
  await brief(['lits'])
  expect(() => readdirSync(caches)).toThrow('ENOENT')
})

describe('the folder', () => {
  test('is created with its parents, readable by this user only', async () => {
    const base = join(home, 'new', 'caches')
    expect(await show({ XDG_CACHE_HOME: base })).toEqual(cold)
    expect(readdirSync(join(base, 'brief', 'code'))).not.toEqual([])
    for (const folder of [dirname(base), base, join(base, 'brief')]) expect(modeOf(folder)).toBe(0o700)
  })

  test('is created in the home folder', async () => {
    const [HOME, XDG_CACHE_HOME] = [join(home, 'ana'), undefined]
    mkdirSync(HOME)
    expect(await show({ HOME, XDG_CACHE_HOME })).toEqual(cold)
    expect(readdirSync(join(HOME, '.cache', 'brief', 'code'))).not.toEqual([])
  })

  test('is not created in a home folder that does not exist', async () => {
    const [HOME, XDG_CACHE_HOME] = [join(home, 'nobody'), undefined]
    expect(await show({ HOME, XDG_CACHE_HOME })).toEqual(cold)
    expect(existsSync(HOME)).toBe(false)
  })
})

describe('the code of another user is not run', () => {
  const path = cacheOfShow()
  const isRoot = process.geteuid?.() === 0
  const elsewhere = join(home, 'elsewhere')

  beforeEach(() => {
    rmSync(elsewhere, { recursive: true, force: true })
    mkdirSync(caches, { recursive: true, mode: 0o700 })
    chmodSync(dirname(caches), 0o700)
    forge(path)
  })

  test('the same code runs from a file of this user', async () => {
    expect(await show({ BRIEF_DEBUG: '1' })).toMatchObject({ out: 'forged', err: '' })
  })

  test('a base folder that others can write to, or a link to it, is accepted', async () => {
    const base = join(home, 'cache')
    chmodSync(base, 0o775)
    symlinkSync(base, elsewhere)
    expect((await show({ XDG_CACHE_HOME: elsewhere })).out).toBe('forged')
    rmSync(elsewhere)
    chmodSync(base, 0o700)
  })

  describe.each([
    ['the folder brief', dirname(caches)],
    ['the folder code', caches],
    ['the file', path],
  ])('%s', (_, part) => {
    test.runIf(isRoot)('belongs to another user', async () => {
      chownSync(part, 12345, 12345)
      expect(await refusal(part)).toBe('belongs to another user')
      rmSync(dirname(caches), { recursive: true })
    })

    test.each([0o720, 0o702])('has the mode %o', async (mode) => {
      chmodSync(part, mode)
      expect(await refusal(part)).toBe('is writable by other users; use chmod go-w')
    })

    test('is a symbolic link', async () => {
      renameSync(part, elsewhere)
      symlinkSync(elsewhere, part)
      expect(await refusal(part)).toMatch(part === path ? /^cannot be read: ELOOP/ : /^is not a plain folder$/)
      rmSync(part)
    })
  })

  /** Why a part of the path to the cache is not used, after the page was printed as without a cache. */
  async function refusal(part: string): Promise<string | undefined> {
    const before = contentOf(caches)
    const { out, err } = await show({ BRIEF_DEBUG: '1' })
    expect(out).toBe(cold.out)
    if (part !== path) expect(contentOf(caches)).toEqual(before)
    const start = `brief: the code cache is not used: "${part}" `
    return err
      .split('\n')
      .find((line) => line.startsWith(start))
      ?.slice(start.length)
  }

  test('a file that is too large', async () => {
    truncateSync(path, 2 ** 34)
    const { out, err } = await show({ BRIEF_DEBUG: '1' })
    expect([out, err]).toEqual([cold.out, `brief: the code cache is not used: "${path}" is too large\n`])
    expect(statSync(path).size).toBeLessThan(2 ** 24)
  })

  test('a file that is not safe is replaced', async () => {
    chmodSync(path, 0o666)
    expect(await show()).toEqual(cold)
    expect(await show({ BRIEF_DEBUG: '1' })).toEqual(cold)
  })
})

describe('installed versions of brief keep their caches', () => {
  const hashes = ['0', '1', '2', '3', '4', '5'].map((digit) => digit.repeat(16))
  const today = new Date()

  test('the four used last are kept', async () => {
    const own = cacheOfShow()
    const others = hashes.map((hash) => own.replace(/-[0-9a-f]{16}-/, `-${hash}-`))
    const neighbours = ['list', 'section'].map((command) => others[0]!.replace('-show-', `-${command}-`))
    mkdirSync(caches, { recursive: true, mode: 0o700 })
    for (const [age, path] of others.entries()) leave(path, age + 1)
    for (const path of neighbours) leave(path, 100)
    expect(await show()).toEqual(cold)
    expect([own, ...others].filter(existsSync)).toEqual([own, ...others.slice(0, 3)])
    expect(neighbours.filter(existsSync)).toEqual(neighbours)
  })

  test('Node with other flags has caches of its own', async () => {
    const flags = [{}, { NODE_OPTIONS: '--max-old-space-size=300' }, { NODE_OPTIONS: '--max-old-space-size=400' }]
    for (const env of flags) expect(await show(env)).toEqual(cold)
    const written = contentOf(caches)
    expect(readdirSync(caches).filter((name) => name.startsWith('brief-show-'))).toHaveLength(3)
    for (const env of flags) expect(await show(env)).toEqual(cold)
    expect(contentOf(caches)).toEqual(written)
  })

  test('output on a terminal has caches of its own', async () => {
    const cacheOfTerminal = cacheOfShow().replace('-show-', '-show.terminal-')
    await show()
    expect([existsSync(cacheOfShow()), existsSync(cacheOfTerminal)]).toEqual([true, false])
    await terminal(['show', 'kremlin'])
    expect(existsSync(cacheOfTerminal)).toBe(true)
  })

  test('using a cache updates its time', async () => {
    await show()
    const own = cacheOfShow()
    leave(own, 3)
    await show()
    expect(statSync(own).mtimeMs).toBeGreaterThanOrEqual(today.getTime())
  })

  function leave(path: string, days: number) {
    if (!existsSync(path)) writeFileSync(path, '')
    const day = new Date(today.getTime() - days * 86_400_000)
    utimesSync(path, day, day)
  }
})

/** The code cache of `brief show`. */
function cacheOfShow(): string {
  const [, hash] = readFileSync(join(root, 'dist', 'brief.cjs'), 'latin1').split(/^\/\/|\n/)
  return join(caches, ['brief', 'show', hash, process.version, process.arch].join('-'))
}

/** Writes a code cache of a program that prints "forged". V8 compares only the length of the source. */
function forge(path: string): void {
  const program = `
    const { readFileSync, writeFileSync } = require('node:fs')
    const { Script } = require('node:vm')
    const { length } = readFileSync('dist/brief.cjs', 'latin1')
    const start = '(function(exports){exports.start=function(){process.stdout.write("forged")}'
    const script = new Script(start.padEnd(length - 2) + '})')
    const forged = {}
    script.runInThisContext()(forged)
    forged.start() // V8 keeps the code of functions that have run.
    const data = script.createCachedData()
    writeFileSync(process.argv[1], Buffer.concat([data, data]), { mode: 0o600 })`
  execFileSync(process.execPath, ['-e', program, path], { cwd: root })
}

function modeOf(path: string): number {
  return statSync(path).mode & 0o777
}

function contentOf(folder: string): string[] {
  return readdirSync(folder).map((name) => `${name} ${statSync(join(folder, name)).mtimeMs}`)
}

function show(env: Record<string, string | undefined> = {}) {
  return brief(['show', 'kremlin', '--format', 'json'], { env })
}

describe('remembered quotes', () => {
  const story = 'headline: Night buses return\nlede: "\\"We kept the lights on,\\" said Jan Vos."\n'
  const damage: readonly (readonly [string, (kept: string) => string])[] = [
    ['left as it is', (kept) => kept],
    ['with another speaker in it', (kept) => kept.replace('Jan Vos', 'Jan Voss')],
    ['with another speaker everywhere', (kept) => kept.replaceAll('Jan Vos', 'Jan Voss')],
    ['without its hash', (kept) => kept.slice(kept.indexOf('\n') + 1)],
    ['cut short', (kept) => kept.slice(0, kept.length / 3)],
    ['empty', () => ''],
    ['of another brief', (kept) => kept.replaceAll('Night buses', 'Night trains')],
  ]

  test.each(damage)('%s: the quotes are found again', async (_, change) => {
    const folder = join(home, 'cache', 'brief', 'quotes')
    rmSync(folder, { recursive: true, force: true })
    const run = () => brief(['quotes', '-'], { input: story })
    const first = await run()
    expect(first.out).toContain('Jan Vos')
    const [name = ''] = readdirSync(folder)
    writeFileSync(join(folder, name), change(readFileSync(join(folder, name), 'utf8')))
    expect(await run()).toEqual(first)
  })

  test.each([
    ['cache', join(home, 'cache', 'brief')],
    ['quotes', join(home, 'cache', 'brief', 'quotes')],
  ])('in a folder %s that others can write to is neither read nor written', async (_, folder) => {
    const quotes = join(home, 'cache', 'brief', 'quotes')
    rmSync(quotes, { recursive: true, force: true })
    const run = (env = {}) => brief(['quotes', '-'], { input: story, env })
    const first = await run()
    const [name = ''] = readdirSync(quotes)
    const [, kept = ''] = readFileSync(join(quotes, name), 'utf8').split('\n')
    const forged = kept.replaceAll('"speaker":"Jan Vos"', '"speaker":"Mira Lund"')
    writeFileSync(join(quotes, name), `${hashOf(forged)}\n${forged}`)
    expect((await run()).out).toContain('Mira Lund')
    chmodSync(folder, 0o777)
    const { out, err } = await run({ BRIEF_DEBUG: '1' })
    chmodSync(folder, 0o700)
    expect(out).toBe(first.out)
    expect(err).toContain(
      `brief: remembered quotes are not used: "${folder}" is writable by other users; use chmod go-w\n`,
    )
    expect(readFileSync(join(quotes, name), 'utf8')).toContain('Mira Lund')
  })
})
