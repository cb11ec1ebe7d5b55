import { buildSync } from 'esbuild'
import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { writeAtomically } from '../../src/platform/atomic-write.ts'
import { walk } from '../../src/library/walk.ts'
import { realWorld } from '../../src/platform/world.ts'

const base = mkdtempSync(join(tmpdir(), 'brief-write-'))
afterAll(() => rmSync(base, { recursive: true, force: true }))

const folder = join(base, 'library')
const file = join(folder, 'one.yaml')
const isRoot = process.geteuid?.() === 0

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
})

describe('a new file', () => {
  test('is written, with the folders above it, and nothing else', async () => {
    const below = join(folder, '2022', '01', 'two.yaml')
    expect(await writeAtomically(below, 'headline: Ferry ⛴\n', 'new')).toBe(true)
    expect(readFileSync(below, 'utf8')).toBe('headline: Ferry ⛴\n')
    expect(readdirSync(join(folder, '2022', '01'))).toEqual(['two.yaml'])
  })

  test('never replaces an existing file', async () => {
    writeFileSync(file, 'headline: First\n')
    expect(await writeAtomically(file, 'headline: Second\n', 'new')).toBe(false)
    expect(readFileSync(file, 'utf8')).toBe('headline: First\n')
    expect(readdirSync(folder)).toEqual(['one.yaml'])
  })

  test('never follows a symbolic link, not even a dangling one', async () => {
    symlinkSync(join(base, 'elsewhere.yaml'), file)
    expect(await writeAtomically(file, 'headline: Second\n', 'new')).toBe(false)
    expect(readdirSync(base)).not.toContain('elsewhere.yaml')
  })

  test('one of several writers wins', async () => {
    const all = await Promise.all(['a', 'b', 'c'].map((text) => child(['new', text, 'once'])))
    expect(all.map(({ out }) => out).sort()).toEqual(['false', 'false', 'true'])
    expect(readFileSync(file, 'utf8')).toBe(all.find(({ out }) => out === 'true')!.text)
    expect(readdirSync(folder)).toEqual(['one.yaml'])
  })
})

describe('an existing file', () => {
  test('is replaced, and keeps its permissions', async () => {
    writeFileSync(file, 'headline: First\n')
    chmodSync(file, 0o640)
    expect(await writeAtomically(file, 'headline: Second\n', 'replace')).toBe(true)
    expect(readFileSync(file, 'utf8')).toBe('headline: Second\n')
    expect(statSync(file).mode & 0o777).toBe(0o640)
    expect(readdirSync(folder)).toEqual(['one.yaml'])
  })

  test('behind a symbolic link is replaced, and the link stays', async () => {
    writeFileSync(join(folder, 'real.yaml'), 'headline: First\n')
    symlinkSync('real.yaml', file)
    await writeAtomically(file, 'headline: Second\n', 'replace')
    expect(lstatSync(file).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(folder, 'real.yaml'), 'utf8')).toBe('headline: Second\n')
  })
})

describe('a failed write throws the error of the system and leaves no file', () => {
  test('a folder in place of the file', async () => {
    mkdirSync(file)
    await expect(writeAtomically(file, 'x', 'replace')).rejects.toMatchObject({ syscall: 'rename' })
    expect(readdirSync(folder)).toEqual(['one.yaml'])
  })

  test('a file in place of a folder', async () => {
    writeFileSync(file, 'x')
    await expect(writeAtomically(join(file, 'below.yaml'), 'x', 'new')).rejects.toHaveProperty('syscall')
    expect(readFileSync(file, 'utf8')).toBe('x')
  })

  // Root may write everywhere: it becomes another user for this.
  test('a folder that is read-only', async () => {
    writeFileSync(file, 'headline: First\n')
    chmodSync(base, 0o755)
    chmodSync(folder, 0o555)
    for (const mode of ['new', 'replace']) {
      expect(await child([mode, 'b', 'once'], isRoot ? { uid: 65534 } : {})).toMatchObject({ out: 'EACCES' })
    }
    chmodSync(folder, 0o755)
    expect(readFileSync(file, 'utf8')).toBe('headline: First\n')
    expect(readdirSync(folder)).toEqual(['one.yaml'])
  })
})

describe('a writer that is killed', () => {
  test.each(['new', 'replace'])('leaves the old file or the new one (%s), and nothing else to read', async (mode) => {
    const whole = new Set([undefined, content('a'), content('b')])
    for (let round = 0; round < 6; round++) {
      await child([mode, 'a', 'forever'], { killedAfter: Math.random() * 40 })
      expect(whole).toContain(existsSync(file) ? readFileSync(file, 'utf8') : undefined)
      expect(walk(folder, realWorld('').files).paths.filter((path) => path !== file)).toEqual([])
    }
    // The drafts of killed writers do not add up.
    expect(readdirSync(folder).length).toBeLessThanOrEqual(2)
    rmSync(file, { force: true })
    await writeAtomically(file, content('a'), 'new')
    expect(readdirSync(folder)).toEqual(['one.yaml'])
  })

  test('leaves a draft that the next writer removes; the draft of a running writer stays', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', ''])
    writeFileSync(join(folder, `.one.yaml.${pid}.draft`), 'half')
    writeFileSync(join(folder, `.one.yaml.${process.ppid}.draft`), 'half')
    writeFileSync(join(folder, '.notes.draft'), 'mine')
    await writeAtomically(file, 'headline: Ferry\n', 'new')
    expect(readdirSync(folder).sort()).toEqual(['.notes.draft', `.one.yaml.${process.ppid}.draft`, 'one.yaml'].sort())
  })
})

/** Long enough for a kill to come between two writes. */
function content(text: string): string {
  return `headline: ${text.repeat(2_000_000)}\n`
}

/** Writes the file once and prints the answer or the error’s code; or forever, other content each time. */
const program = `
  import { rmSync } from 'node:fs'
  import { writeAtomically } from './src/platform/atomic-write.ts'
  const [file, mode, text, times, uid] = process.argv.slice(2)
  if (uid) process.setuid(Number(uid))
  const content = (text) => \`headline: \${text.repeat(2_000_000)}\\n\`
  process.stdout.write(' ')
  if (times === 'once') {
    process.stdout.write(String(await writeAtomically(file, content(text), mode).catch(({ code }) => code)))
  } else for (let i = 0; ; i++) {
    await writeAtomically(file, content('ab'[i % 2]), mode)
    if (mode === 'new') rmSync(file)
  }`

const built = join(base, 'write.mjs')
buildSync({
  stdin: { contents: program, resolveDir: process.cwd() },
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile: built,
})

interface Setting {
  /** The user it becomes once it runs: the program of Node itself may lie in a folder that only root reads. */
  readonly uid?: number
  /** Milliseconds after it began to write. */
  readonly killedAfter?: number
}

function child([mode, text, times]: [string, string, string], { uid, killedAfter }: Setting = {}) {
  return new Promise<{ text: string; out: string }>((resolve, reject) => {
    const args = [built, file, mode, text, times, String(uid ?? '')]
    const writer = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    let out = ''
    writer.stdout.setEncoding('utf8').on('data', (some: string) => {
      if (!out && killedAfter !== undefined) setTimeout(() => writer.kill('SIGKILL'), killedAfter)
      out += some
    })
    writer.on('error', reject).on('close', () => resolve({ text: content(text), out: out.trim() }))
  })
}
