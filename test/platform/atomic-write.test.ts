import { buildSync } from 'esbuild'
import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
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
import { hostname, tmpdir } from 'node:os'
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

  test.runIf(isRoot)('keeps its owner and group', async () => {
    writeFileSync(file, 'headline: First\n')
    chownSync(file, 1234, 2345)
    chmodSync(file, 0o664)
    await writeAtomically(file, 'headline: Second\n', 'replace')
    expect(statSync(file)).toMatchObject({ uid: 1234, gid: 2345 })
    expect(statSync(file).mode & 0o777).toBe(0o664)
  })

  test('may have the longest name that a file system takes, in any script', async () => {
    for (const name of ['f'.repeat(250), '夜'.repeat(83)]) {
      const long = join(folder, `${name}.yaml`)
      await writeAtomically(long, 'headline: Second\n', 'replace')
      expect(readFileSync(long, 'utf8')).toBe('headline: Second\n')
    }
  })

  test('behind links, in a folder that is a link, or not there yet: the links stay', async () => {
    mkdirSync(join(folder, 'a', 'b'), { recursive: true })
    symlinkSync(join('a', 'b'), join(folder, 'short'))
    symlinkSync('../two.yaml', join(folder, 'a', 'b', 'one.yaml'))
    symlinkSync('b/one.yaml', join(folder, 'a', 'zero.yaml'))
    for (const path of [join(folder, 'short', 'one.yaml'), join(folder, 'a', 'zero.yaml')]) {
      await writeAtomically(path, `headline: ${path}\n`, 'replace')
      expect(lstatSync(path).isSymbolicLink()).toBe(true)
      expect(readFileSync(join(folder, 'a', 'two.yaml'), 'utf8')).toBe(`headline: ${path}\n`)
    }
  })

  test('behind a loop of links is refused', async () => {
    symlinkSync('two.yaml', file)
    symlinkSync('one.yaml', join(folder, 'two.yaml'))
    await expect(writeAtomically(file, 'x', 'replace')).rejects.toMatchObject({ code: 'ELOOP' })
    expect(readdirSync(folder)).toEqual(['one.yaml', 'two.yaml'])
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

  test('leaves a draft that the next writer removes; those of running processes and other hosts stay', async () => {
    const { pid: dead } = spawnSync(process.execPath, ['-e', ''])
    const own = hostname()
      .replace(/[^A-Za-z0-9-]/g, '-')
      .slice(0, 63)
    const kept = [`.one.yaml.${own}.${process.ppid}.draft`, `.one.yaml.elsewhere.${dead}.draft`, '.notes.draft']
    for (const name of [...kept, `.one.yaml.${own}.${dead}.draft`]) writeFileSync(join(folder, name), 'half')
    await writeAtomically(file, 'headline: Ferry\n', 'new')
    expect(readdirSync(folder).sort()).toEqual([...kept, 'one.yaml'].sort())
  })

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('finishes after %s, and then ends', async (signal) => {
    for (const killedAfter of [0, 5, 20, 80]) {
      const ended = await child(['replace', 'a', 'forever'], { killedAfter, by: signal })
      // The caller of an interrupted write chooses the exit code; between two writes, the signal itself ends the process.
      expect(ended.code === 130 && signal === 'SIGINT' ? signal : ended.signal).toBe(signal)
      expect([content('a'), content('b')]).toContain(readFileSync(file, 'utf8'))
      expect(readdirSync(folder)).toEqual(['one.yaml'])
    }
  })
})

describe('a full disk', () => {
  // A limit on the size of files stands for it: the write fails half-way.
  test.each(['new', 'replace'])('leaves the old file or none (%s)', async (mode) => {
    if (mode === 'replace') writeFileSync(file, 'headline: First\n')
    const { stdout } = spawnSync('bash', [
      '-c',
      'ulimit -f 100; exec "$@"',
      '-',
      process.execPath,
      built,
      file,
      mode,
      'a',
      'once',
    ])
    expect(String(stdout).trim()).toBe('EFBIG')
    expect(readdirSync(folder)).toEqual(mode === 'replace' ? ['one.yaml'] : [])
    if (mode === 'replace') expect(readFileSync(file, 'utf8')).toBe('headline: First\n')
  })
})

/** Long enough for a kill to come between two writes. */
function content(text: string): string {
  return `headline: ${text.repeat(2_000_000)}\n`
}

/** Writes the file once and prints the answer or the error’s code; or forever, other content each time, and a space after the first. */
const program = `
  import { rmSync } from 'node:fs'
  import { writeAtomically } from './src/platform/atomic-write.ts'
  const [file, mode, text, times, uid] = process.argv.slice(2)
  if (uid) process.setuid(Number(uid))
  const content = (text) => \`headline: \${text.repeat(2_000_000)}\\n\`
  if (times === 'once') {
    process.stdout.write(String(await writeAtomically(file, content(text), mode).catch(({ code }) => code)))
  } else for (let i = 0; ; i++) {
    await writeAtomically(file, content('ab'[i % 2]), mode).catch(({ kind }) => process.exit(kind === 'interrupted' ? 130 : 1))
    if (i === 0) process.stdout.write(' ')
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
  /** Milliseconds after the first write. */
  readonly killedAfter?: number
  readonly by?: NodeJS.Signals
}

interface Ended {
  readonly text: string
  readonly out: string
  readonly code: number | null
  readonly signal: string | null
}

function child([mode, text, times]: [string, string, string], { uid, killedAfter, by = 'SIGKILL' }: Setting = {}) {
  return new Promise<Ended>((resolve, reject) => {
    const args = [built, file, mode, text, times, String(uid ?? '')]
    const writer = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    let out = ''
    writer.stdout.setEncoding('utf8').on('data', (some: string) => {
      if (!out && killedAfter !== undefined) setTimeout(() => writer.kill(by), killedAfter)
      out += some
    })
    writer.on('error', reject).on('close', (code, signal) => {
      resolve({ text: content(text), out: out.trim(), code, signal })
    })
  })
}
