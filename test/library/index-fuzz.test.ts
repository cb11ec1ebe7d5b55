// Random edits, damage, concurrent commands and kills; after each round, every answer must be the same as without an index.
// `BRIEF_FUZZ_ROUNDS=500 BRIEF_SEED=random npx vitest run test/library/index-fuzz.test.ts` runs more rounds.
import fc from 'fast-check'
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { main } from '../../src/main.ts'
import type { CacheFile } from '../../src/platform/cache-files.ts'
import type { Machine } from '../../src/platform/machine.ts'
import { realWorld } from '../../src/platform/world.ts'
import { worldOf } from '../helpers/world.ts'

const rounds = Number(process.env['BRIEF_FUZZ_ROUNDS'] ?? 30)
const scratch = mkdtempSync(join(tmpdir(), 'brief-fuzz-'))
const library = join(scratch, 'briefs')
const cache = join(scratch, 'cache')
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const speakers = ['Ana Roth', 'Jan Vos', 'Mira Okafor']
const words = ['ferry', 'heron', 'night bus', 'Straße', '渡轮', 'U.S. budget', 'don’t']
const days = ['2021-02-03', '2022-01-27', '2022-01-27T23:00:00Z']

const text = fc
  .record({
    word: fc.constantFrom(...words),
    other: fc.constantFrom(...words),
    day: fc.constantFrom(...days),
    speaker: fc.constantFrom(...speakers),
    topic: fc.constantFrom('City', 'city', 'World'),
    label: fc.constantFrom('Why it matters', 'What to watch'),
    weight: fc.nat(2),
  })
  .map(
    ({ word, other, day, speaker, topic, label, weight }) => `headline: The ${word} and the ${other}
date: ${day}
topic: ${topic}
weight: ${weight + 1}
tags: [${topic}, x]
lede: The *council* met about the ${other}.
sections:
  - label: ${label}
    body: |-
      "We counted the ${word} twice on Monday," said ${speaker}, the harbor master.

      - A bullet about the ${other} with ${word}.
`,
  )

const content = fc.oneof(
  { weight: 8, arbitrary: text },
  { weight: 1, arbitrary: fc.tuple(text, text).map((both) => both.join('---\n')) },
  { weight: 1, arbitrary: fc.constantFrom('', 'headlin: Broken\n', 'headline: "a\\0b \\ud800"\n', '\u0000') },
)

const names = ['a.yaml', 'b.yml', '2021/c.yaml', '2021/d.yaml', '2022/01/e.yaml', '2022/01/f.yaml', '2022/02/g\\h.yaml']
const name = fc.constantFrom(...names)
const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

const lines = [
  'list --format json',
  'list --json slug,lede,sections,text,words,tags --topic city',
  'list --match night --sort words',
  'list --by roth --reverse -n 3',
  'search ferry OR heron --format json',
  'search "council met" --format jsonl',
  'search label:why heron -ferry',
  'search 渡 OR strasse',
  'search speaker:vos',
  'quotes --all --format jsonl',
  'quotes --by okafor',
  'quotes --today',
  'topics',
  'tags',
  'labels --since 2022',
  'people --format json',
  'show latest',
  'digest --on 2022-01-27 --format text',
  'section why --all --format jsonl',
]
const line = fc.constantFrom(...lines)
/** Zero: the files count as just written. Otherwise they are old enough to be trusted. */
const later = fc.constantFrom(0, 10_000)

/** Most steps ask: an edit that no command sees tests nothing. */
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('write' as const), name, content }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('append' as const), name, content }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('edit in place' as const), name }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('touch' as const), name, at: fc.nat(1_000_000_000) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), name }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('rename' as const), name, to: name }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rename folder' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('flip' as const), share, file: share, bit: fc.nat(7), count: fc.nat(40) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cut' as const), share, file: share }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('lengthen' as const), file: share }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), file: share }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('swap' as const), file: share, other: share }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('ask' as const), line, later }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('two at once' as const), line, other: line, later }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('kill' as const), line, write: fc.nat(4), share }) },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

test(`${rounds} rounds of edits, damage and kills do not change an answer`, { timeout: 60_000 * rounds }, async () => {
  const asked = fc.uniqueArray(line, { minLength: 3, maxLength: 5 })
  const start = fc.array(content, { minLength: 4, maxLength: names.length, size: 'max' })
  await fc.assert(
    fc.asyncProperty(
      start,
      fc.array(step, { minLength: 5, maxLength: 12, size: 'max' }),
      asked,
      async (texts, steps, finals) => {
        for (const folder of [library, cache]) rmSync(folder, { recursive: true, force: true })
        for (const [i, each] of texts.entries()) await take({ kind: 'write', name: names[i]!, content: each })
        await run('index')
        for (const each of steps) await take(each)
        for (const each of finals) expect([each, await run(each)]).toEqual([each, await run(`${each} --no-index`)])
      },
    ),
    { numRuns: rounds },
  )
})

async function take(each: Step): Promise<void> {
  const path = 'name' in each ? join(library, each.name) : ''
  if ('name' in each && each.kind !== 'write' && !isFile(path)) return
  switch (each.kind) {
    case 'write':
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, each.content)
      // Whole seconds, so that the time can be set back exactly.
      return utimesSync(path, ...wholeSeconds())
    case 'append':
      return appendFileSync(path, `---\n${each.content}`)
    case 'edit in place':
      return editInPlace(path)
    case 'touch':
      return utimesSync(path, each.at, each.at)
    case 'remove':
      return rmSync(path)
    case 'rename':
      mkdirSync(dirname(join(library, each.to)), { recursive: true })
      return renameSync(path, join(library, each.to))
    case 'rename folder':
      return renameFolder()
    case 'flip':
      return damage(each.file, (bytes) => {
        const start = Math.floor(each.share * bytes.length)
        for (let at = start; at < Math.min(start + each.count, bytes.length); at++) bytes[at]! ^= 1 << each.bit
        return bytes
      })
    case 'cut':
      return damage(each.file, (bytes) => bytes.subarray(0, Math.floor(each.share * bytes.length)))
    case 'lengthen':
      return damage(each.file, (bytes) => Buffer.concat([bytes, bytes.subarray(0, 100)]))
    case 'delete':
      return withIndexFile(each.file, (file) => rmSync(file))
    case 'swap':
      return withIndexFile(each.file, (file) => withIndexFile(each.other, (other) => renameSync(file, other)))
    case 'ask':
      await run(each.line, each)
      return
    case 'two at once':
      await Promise.all([run(each.line, each), run(each.other, each)])
      return
    case 'kill':
      await run(each.line, { dying: each })
  }
}

function wholeSeconds(): [number, number] {
  const now = Math.floor(Date.now() / 1000)
  return [now, now]
}

/** The same size, and the time set back: only the time of the last change of anything about the file tells. */
function editInPlace(path: string): void {
  const { mtimeMs } = statSync(path)
  const before = readFileSync(path, 'utf8')
  writeFileSync(path, before.includes('ferry') ? before.replace('ferry', 'heron') : before.replace('heron', 'ferry'))
  utimesSync(path, mtimeMs / 1000, mtimeMs / 1000)
}

function renameFolder(): void {
  const [from, to] = [join(library, '2021'), join(library, 'old')]
  const isThere = (folder: string) => statSync(folder, { throwIfNoEntry: false }) !== undefined
  if (isThere(from) && !isThere(to)) renameSync(from, to)
  else if (isThere(to) && !isThere(from)) renameSync(to, from)
}

function withIndexFile(at: number, change: (path: string) => void): void {
  const folder = join(cache, 'brief', 'index')
  const files = isFolder(folder) ? readdirSync(folder) : []
  if (files.length) change(join(folder, files[Math.floor(at * files.length)]!))
}

function damage(at: number, change: (bytes: Buffer) => Buffer): void {
  withIndexFile(at, (path) => {
    const bytes = change(readFileSync(path))
    // Written in place: a replaced file would be open under its old name.
    truncateSync(path)
    appendFileSync(path, bytes)
  })
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

interface Dying {
  /** How many cache files are written before. */
  readonly write: number
  /** How much of the last one is written. */
  readonly share: number
}

class Killed extends Error {}

async function run(command: string, { later = 10_000, dying = undefined as Dying | undefined } = {}) {
  const { world, outcome } = worldOf({ today: '2022-02-01' })
  const { files, machine } = realWorld('')
  const opened = new Set<CacheFile>()
  const shifted = async () => {
    const real = await machine!()
    const openCacheFile: Machine['openCacheFile'] = (path) => {
      const file = real.openCacheFile(path)
      if (file) opened.add(file)
      return file && { ...file, close: () => opened.delete(file) && file.close() }
    }
    const own = { ...real, openCacheFile, now: () => Date.now() + later }
    return dying ? mortal(own, dying) : own
  }
  const env = { XDG_CACHE_HOME: cache, BRIEF_LIBRARY: library }
  const code = await main(command.split(' '), { ...world, files, machine: shifted, env })
  // A process closes its files at its end.
  for (const file of opened) file.close()
  const { out, err } = outcome()
  return { code, out, err }
}

/** A machine on which a process dies while it writes: part of a file stays, and nothing happens after that. */
function mortal(machine: Machine, { write, share }: Dying): Machine {
  let left = write
  const alive =
    <Args extends readonly unknown[], Result>(act: (...args: Args) => Result) =>
    (...args: Args): Result => {
      if (left < 0) throw new Killed()
      return act(...args)
    }
  return {
    ...machine,
    remove: alive(machine.remove),
    openCacheFile: alive(machine.openCacheFile),
    writeCacheFile: alive((path, parts) => {
      if (left-- > 0) return machine.writeCacheFile(path, parts)
      const bytes = Buffer.concat(parts)
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
      writeFileSync(`${path}.99999`, bytes.subarray(0, Math.floor(share * bytes.length)), { mode: 0o600 })
      throw new Killed()
    }),
  }
}
