import { execFile, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { generate } from '../../bench/library.mjs'

/** Whole processes, with the threads that read a large library. */
const program = resolve('bin/brief.js')
const scratch = mkdtempSync(join(tmpdir(), 'brief-processes-'))
const library = join(scratch, 'briefs')
const plain = new Map<string, string>()
const lines = ['list --format jsonl', 'quotes --by adler', 'search ferry council -n 5', 'people']

beforeAll(() => {
  generate(library, 160)
  for (const line of lines) plain.set(line, brief(`${line} --no-index`, 'none'))
})
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

function settingOf(cache: string) {
  return { env: { ...process.env, XDG_CACHE_HOME: join(scratch, cache), BRIEF_LIBRARY: library }, maxBuffer: 1e9 }
}

function brief(line: string, cache: string): string {
  return execFileSync(process.execPath, [program, ...line.split(' ')], settingOf(cache)).toString()
}

test.each(lines)('%s: the first time, the second time and without the index', (line) => {
  const cache = line.replace(/\W/g, '-')
  brief('index', cache)
  expect([brief(line, cache), brief(line, cache)]).toEqual([plain.get(line), plain.get(line)])
  expect(readdirSync(join(scratch, cache, 'brief', 'index')).length).toBeGreaterThan(1)
})

test('several processes at once without an index', async () => {
  const run = promisify(execFile)
  const asked = lines.map((line) => run(process.execPath, [program, ...line.split(' ')], settingOf('several')))
  const answers = await Promise.all(asked)
  expect(answers.map(({ stdout }) => stdout)).toEqual(lines.map((line) => plain.get(line)))
})

test('a process that is killed, each time a little later', async () => {
  for (const [i, after] of [60, 150, 300, 600, 900].entries()) {
    const child = spawn(process.execPath, [program, 'index'], { ...settingOf('killed'), stdio: 'ignore' })
    await new Promise((go) => setTimeout(go, after))
    child.kill('SIGKILL')
    const line = lines[i % lines.length]!
    expect(brief(line, 'killed')).toBe(plain.get(line))
  }
})

test('Ctrl-C exits with 130, and the next run continues', async () => {
  const child = spawn(process.execPath, [program, 'index'], { ...settingOf('stopped'), stdio: 'ignore' })
  const end = new Promise<[number | null, string | null]>((done) => child.once('exit', (...ended) => done(ended)))
  await new Promise((go) => setTimeout(go, 200))
  child.kill('SIGINT')
  const [code, signal] = await end
  expect(code ?? signal).toBeOneOf([130, 'SIGINT', 0])
  expect(brief('index --verify', 'stopped')).toContain('briefs\t160\n')
})

test('--trust-index prints the old word until the index is updated', () => {
  brief('index', 'verified')
  const [year = ''] = readdirSync(library)
  const [month = ''] = readdirSync(join(library, year))
  const [name = ''] = readdirSync(join(library, year, month))
  const path = join(library, year, month, name)
  writeFileSync(path, 'headline: Quite another one\ndate: 2030-01-01\n')
  expect(brief('show latest --json headline', 'verified')).toContain('Quite another one')
  expect(brief('index --verify', 'verified')).toContain('briefs\t160\n')
})
