import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { load } from '../src/library/load.ts'
import { walk } from '../src/library/walk.ts'
import { storyOf } from '../src/markdown/story.ts'
import { quoteFields } from '../src/render/records/quote-fields.ts'
import { quoteRecords } from '../src/cli/selection/quote-records.ts'
import { decodeBytes } from '../src/yaml/bytes.ts'
import { read } from '../src/yaml/read.ts'
import { realWorld } from '../src/platform/world.ts'
import { json } from './helpers/records.ts'

// The other tests run src; users run what is built of it. Both must say the same, whatever characters the code holds.

const samples = walk('briefs', realWorld('').files).paths
const brief = (...args: string[]) => execFileSync(process.execPath, ['bin/brief.js', ...args], { encoding: 'utf8' })

describe.each(samples)('the built program prints %s', (path) => {
  const name = basename(path, '.yaml').replace(/^\d{4}-\d\d-\d\d-/, '')

  test.each([
    ['txt', ['--format', 'text']],
    ['40.txt', ['--format', 'terminal', '--width', '40']],
    ['md', ['--format', 'markdown']],
    ['html', ['--format', 'html']],
  ])('prints the golden page %s', (ending, options) => {
    expect(brief('show', path, ...options)).toBe(readFileSync(`test/golden/${name}.${ending}`, 'utf8'))
  })

  test('finds the same quotes', async () => {
    const { entries } = await load([path], { bytes: (each) => readFileSync(each), decode: decodeBytes, read })
    const records = await Promise.all(
      entries.map((entry) => quoteRecords({ entry, story: () => storyOf(entry.brief) })),
    )
    const fields = quoteFields.filter(({ name }) => name !== 'context' && name !== 'proof')
    expect(brief('quotes', path, '--json')).toBe(await json(records.flat(), fields))
  })
})

test('the stack of a bug has places in the source files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'brief-stack-'))
  const breaks = join(folder, 'breaks.cjs')
  const program = `
    const fs = require('node:fs')
    const { writeSync } = fs
    fs.writeSync = (fd, ...rest) => {
      if (fd === 1) throw new TypeError('broken for a test')
      return writeSync(fd, ...rest)
    }`
  writeFileSync(breaks, program)
  const env = { ...process.env, BRIEF_DEBUG: '1', BRIEF_LIBRARY: 'briefs', XDG_CACHE_HOME: folder }
  const { status, stderr } = spawnSync(process.execPath, ['--require', breaks, 'bin/brief.js', 'list'], {
    env,
    encoding: 'utf8',
  })
  rmSync(folder, { recursive: true })
  expect(status).toBe(1)
  expect(stderr).toMatch(/^brief: TypeError: broken for a test$/m)
  const [, path, line] = /\((src\/platform\/world\.ts):(\d+):\d+\)$/m.exec(stderr) ?? []
  expect(readFileSync(path!, 'utf8').split('\n')[Number(line) - 1]).toContain('writeSync(')
})

test('the bundles are plain ASCII', () => {
  for (const bundle of ['brief', 'quotes', 'html', 'commonmark']) {
    expect(readFileSync(`dist/${bundle}.cjs`, 'latin1')).not.toMatch(/[^\0-\x7f]/)
  }
})
