import fc from 'fast-check'
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
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
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { main } from '../../src/main.ts'
import { FileFault } from '../../src/model/fault.ts'
import type { Machine } from '../../src/platform/machine.ts'
import { realWorld, type World } from '../../src/platform/world.ts'
import { worldOf } from '../helpers/world.ts'

let scratch: string
let library: string
let cache: string

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'brief-index-'))
  library = join(scratch, 'briefs')
  cache = join(scratch, 'cache')
  for (const [path, text] of Object.entries(samples)) write(path, text)
})
afterEach(() => rmSync(scratch, { recursive: true, force: true }))

const samples: Readonly<Record<string, string>> = {
  '2021/2021-02-03-heron-census.yaml': brief('Herons return to Lake Vessa', '2021-02-03', 'Science', 'Mira Okafor'),
  '2021/2021-03-01-night-buses.yaml': brief('Night buses reach St. Mary’s', '2021-03-01', 'City', 'Ana Roth'),
  '2022/2022-01-27-ferry.yaml': brief('Ferry crews walk out', '2022-01-27', 'City', 'Jan Vos'),
  '2022/edition.yaml': `headline: One\ndate: 2022-02-01\n---\nheadline: Two\ndate: 2022-02-02\ntags: [heron]\n`,
  '2022/夜.yaml': 'headline: 中秋夜加开三班渡轮\ndate: 2022-09-29\ntopic: 城市\nlede: 青屿的渡轮。\n',
  'broken.yaml': 'headlin: Night buses\n',
  'undated.yaml': 'headline: No day at all\n',
}

function brief(headline: string, date: string, topic: string, speaker: string): string {
  return `headline: ${headline}
date: ${date}
topic: ${topic}
tags: [${topic.toLowerCase()}, bench]
lede: The *council* met on Monday; the U.S. sent 1,000 to the Hafenstraße and the Straße.
sections:
  - label: Why it matters
    body: |-
      "We counted ${date.slice(8)} of them," said ${speaker}, the harbor master.

      - A bullet about the ferry, with [a link](https://example.org).
  - label: What to watch
    body: Snow.
source: {publisher: The Bench Gazette}
`
}

function write(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(library, path)), { recursive: true })
  writeFileSync(join(library, path), text)
}

interface Outcome {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Folders that may not be read: chmod does not bind root. */
let closed: readonly string[] = []
afterEach(() => (closed = []))

/** Ten seconds later than it is, no file is young enough to be read again for that alone. */
async function run(
  line: string,
  { later = 10_000, env = {} as World['env'], isStopped = false, isKept = false, isFull = false } = {},
): Promise<Outcome> {
  const { world, outcome } = worldOf({ today: '2022-02-01' })
  const { files: real, machine } = realWorld('')
  const files: World['files'] = {
    ...real,
    list(folder) {
      if (closed.includes(folder)) throw new FileFault(folder, 'you may not read this folder')
      return real.list(folder)
    },
  }
  const shifted = async () => ({
    ...(await machine!()),
    now: () => Date.now() + later,
    ...(isStopped && { onInterrupt }),
    ...(isKept && { remove: refused }),
    ...(isFull && { writeCacheFile: withoutManifest(await machine!()) }),
  })
  const own = { ...world, files, machine: shifted, env: { XDG_CACHE_HOME: cache, BRIEF_LIBRARY: library, ...env } }
  const code = await main(line.split(' '), own)
  const { out, err } = outcome()
  return { code, out, err }
}

/** The disk is full when the manifest is written. */
function withoutManifest({ writeCacheFile }: Machine): Machine['writeCacheFile'] {
  return (path, parts) => {
    if (path.endsWith('.index'))
      throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC', syscall: 'write' })
    writeCacheFile(path, parts)
  }
}

/** Of a folder that may only be read. */
function refused(): never {
  throw Object.assign(new Error("EACCES: permission denied, unlink 'x'"), { code: 'EACCES', syscall: 'unlink' })
}

/** Ctrl-C at once. */
function onInterrupt(stop: () => void): () => void {
  stop()
  return () => {}
}

const lines = [
  'list --format json',
  'list --json slug,lede,sections,words,text,source',
  'list --format jsonl',
  'list -n 2 --format csv',
  'list --topic City --since 2021-03',
  'list --topic Ciity',
  'list --tag heron --sort headline',
  'list --by roth --reverse',
  'list --match ferry* --sort words',
  'list --section watch --where source.publisher=x',
  'quotes --all --format json --context',
  'quotes --all --format jsonl --limit 2',
  'quotes --by vos',
  'quotes --all --section why --match counted',
  'people --format json',
  'search ferry OR 渡轮 --format json',
  'search "council met" --sort date',
  'search speaker:okafor',
  'search -- -speaker:okafor',
  'search ferry -speaker:vos OR topic:science counted',
  'search tag:heron OR label:watch OR since:2022-09',
  'search topic:ciity',
  'quotes --by okafo',
  'quotes --by xyz --since 2022',
  'search us 1000',
  'search U.S. 1,000 strasse',
  'search Straße',
  'section why --all --format jsonl',
  'show latest --format json',
  'show 2022-02-02',
  'topics',
  'labels --since 2022 --json count,name',
  'tags',
]

/** The lines whose answer is another one with the index than without it. */
async function differing(some: readonly string[] = lines): Promise<unknown[]> {
  const found: unknown[] = []
  for (const line of some) {
    const [indexed, plain] = [await run(line), await run(`${line} --no-index`)]
    if (JSON.stringify(indexed) !== JSON.stringify(plain)) found.push({ line, indexed, plain })
  }
  return found
}

function indexFiles(): string[] {
  return readdirSync(join(cache, 'brief', 'index')).map((name) => join(cache, 'brief', 'index', name))
}

function manifestFile(): string {
  return indexFiles().find((path) => path.endsWith('.index'))!
}

/** The files of the briefs and of their quotes. */
function segmentFiles(): string[] {
  return indexFiles().filter((path) => !path.endsWith('.index'))
}

test('a small library gets no index, but a requested index is used', async () => {
  await run('list')
  expect(existsSync(cache)).toBe(false)
  expect((await run('index')).out).toContain('\nbriefs\t7\n')
  const before = indexFiles().map((path) => statSync(path).mtimeMs)
  expect(await differing()).toEqual([])
  expect(indexFiles().map((path) => statSync(path).mtimeMs)).toEqual(before)
  expect(before).toHaveLength(3)
})

test.each(['index', 'list'])('after Ctrl-C %s says that it goes on where it was', async (line) => {
  await run('index')
  write('2022/2022-05-05-snow.yaml', brief('Snow', '2022-05-05', 'Weather', 'Ruth Adler'))
  expect(await run(line, { isStopped: true })).toEqual({
    code: 130,
    out: '',
    err: 'brief: interrupted; the next command continues from here\n',
  })
  expect(await differing()).toEqual([])
})

test('`brief index` prints the state of the index as records', async () => {
  expect((await run('index --rebuild --verify --json briefs,speakers,different')).out).toBe(
    `${JSON.stringify([{ briefs: 7, speakers: 3, different: [] }], null, 2)}\n`,
  )
  expect((await run('index --template {files}:{briefs}')).out).toBe('7:7\n')
  expect((await run('index')).out).toMatch(/^library\t.+\nindex\t.+\nedition\t.+\nfiles\t7\nbriefs\t7\nspeakers\t3\n/)
})

test('without a usable cache folder, the message names it', async () => {
  writeFileSync(cache, 'a file')
  const { code, err } = await run('index')
  expect([code, err]).toEqual([1, expect.stringMatching(/^brief: the index cannot be used: ".+cache\/brief".+\n$/)])
})

test('no file is written into the library', async () => {
  const before = readdirSync(library, { recursive: true })
  await run('index')
  await run('list')
  expect(readdirSync(library, { recursive: true })).toEqual(before)
})

describe('an edit is noticed', () => {
  const edits: readonly [name: string, edit: () => void][] = [
    ['a word of the same length', () => write('2022/2022-01-27-ferry.yaml', samples['2022/2022-01-27-ferry.yaml']!.replace('Ferry', 'Funny'))],
    ['its time set back', () => {
      const path = join(library, '2022/2022-01-27-ferry.yaml')
      const { atime, mtime } = statSync(path)
      writeFileSync(path, readFileSync(path, 'utf8').replace('Ferry', 'Funny'))
      utimesSync(path, atime, mtime)
    }],
    ['a new file', () => write('2022/2022-05-05-snow.yaml', brief('Snow', '2022-05-05', 'Weather', 'Ruth Adler'))],
    ['a new folder', () => write('2023/01/2023-01-01-ice.yaml', brief('Ice', '2023-01-01', 'Weather', 'Ruth Adler'))],
    ['a file gone', () => rmSync(join(library, '2022/2022-01-27-ferry.yaml'))],
    ['a folder gone', () => rmSync(join(library, '2021'), { recursive: true })],
    ['a file renamed', () => renameSync(join(library, '2022/2022-01-27-ferry.yaml'), join(library, '2022/2022-01-27-strike.yaml'))],
    ['a folder renamed', () => renameSync(join(library, '2021'), join(library, 'old'))],
    ['another file in its place', () => renameSync(join(library, '2021/2021-03-01-night-buses.yaml'), join(library, '2022/2022-01-27-ferry.yaml'))],
    ['a brief that breaks', () => appendFileSync(join(library, 'undated.yaml'), 'topics: x\n')],
    ['a brief that is mended', () => write('broken.yaml', 'headline: Mended\ndate: 2022-12-31\n')],
    ['a document more', () => appendFileSync(join(library, '2022/edition.yaml'), '---\nheadline: Three\n')],
    ['bytes that are no text', () => write('undated.yaml', Uint8Array.of(0xff, 0xfe, 0x00))],
    ['a file that becomes a folder', () => {
      rmSync(join(library, 'undated.yaml'))
      mkdirSync(join(library, 'undated.yaml'))
      write('undated.yaml/in.yaml', 'headline: Inside\n')
    }],
    ['a link that leads elsewhere', () => {
      write('elsewhere/one.yaml', 'headline: Linked\n')
      symlinkSync(join(library, 'elsewhere/one.yaml'), join(library, 'link.yaml'))
    }],
    ['a link that leads nowhere', () => symlinkSync(join(scratch, 'nothing.yaml'), join(library, 'link.yaml'))],
  ] // prettier-ignore
  test.each(edits)('%s', async (_, edit) => {
    await run('index')
    edit()
    expect(await differing()).toEqual([])
    expect(await differing(['list --format json', 'people'])).toEqual([])
  })

  test('folders that become unreadable and readable again', async () => {
    await run('index')
    closed = [join(library, '2021'), join(library, '2022')]
    utimesSync(join(library, '2021'), 1, 1)
    utimesSync(join(library, '2022'), 1, 1)
    expect(await differing()).toEqual([])
    const { code, err } = await run('list')
    expect([code, err.split('\n').slice(0, 2)]).toEqual([
      3,
      closed.map((path) => `brief: ${path}: you may not read this folder`),
    ])
    const index = await run('index --json files')
    expect(index).toMatchObject({
      code: 3,
      err: closed.map((path) => `brief: ${path}: you may not read this folder\n`).join(''),
    })
    expect((await run('show heron')).err).toBe(
      `brief: no brief is called "heron"; to list all briefs, run: brief list\n${closed.map((path) => `${path}: you may not read this folder\n`).join('')}`,
    )
    closed = []
    expect(await differing()).toEqual([])
    expect((await run('list')).out).toContain('Herons return')
  })

  test('files whose names are not UTF-8', async () => {
    await run('index')
    for (const byte of [0xe8, 0xe9]) {
      const path = Buffer.concat([Buffer.from(join(library, '2022', 'caf')), Buffer.of(byte), Buffer.from('.yaml')])
      writeFileSync(path, 'headline: Coffee\n')
    }
    expect(await differing()).toEqual([])
    const { code, err } = await run('list')
    expect([code, err.split('\n').slice(0, 2)]).toEqual([
      3,
      ['E8', 'E9'].map((hex) => `brief: ${library}/2022/caf\\x${hex}.yaml: rename it: the name is not valid UTF-8`),
    ])
  })

  test('the old and the new target of a symbolic link', async () => {
    symlinkSync(join(scratch, 'later.yaml'), join(library, 'link.yaml'))
    await run('index')
    expect(await differing(['list'])).toEqual([])
    writeFileSync(join(scratch, 'later.yaml'), 'headline: Now there is one\n')
    expect(await differing(['list'])).toEqual([])
    rmSync(join(scratch, 'later.yaml'))
    expect(await differing(['list'])).toEqual([])
  })

  test('in the same tick of the clock as the index was written', async () => {
    for (let i = 0; i < 5; i++) {
      write('undated.yaml', `headline: Version ${i}\n`)
      await run('index', { later: 0 })
      write('undated.yaml', `headline: Changed ${i}\n`)
      expect((await run('list', { later: 0 })).out).toContain(`Changed ${i}`)
    }
  })
})

describe('the answers are right for any state of the index', () => {
  const damage = (path: string, change: (bytes: Buffer) => Buffer) => writeFileSync(path, change(readFileSync(path)))
  const harms: readonly [name: string, harm: () => void][] = [
    ['no manifest', () => rmSync(manifestFile())],
    ['no segments', () => segmentFiles().forEach((path) => rmSync(path))],
    ['empty files', () => indexFiles().forEach((path) => truncateSync(path))],
    ['half a manifest', () => truncateSync(manifestFile(), statSync(manifestFile()).size >> 1)],
    ['half a segment', () => truncateSync(segmentFiles()[0]!, statSync(segmentFiles()[0]!).size >> 1)],
    ['a manifest of 3 GiB', () => truncateSync(manifestFile(), 3 * 2 ** 30)],
    ['segments of 3 GiB', () => segmentFiles().forEach((path) => truncateSync(path, 3 * 2 ** 30))],
    ['files that end later', () => indexFiles().forEach((path) => appendFileSync(path, 'x'))],
    ['segments in each other’s place', () => {
      const [one = '', two = ''] = segmentFiles()
      renameSync(one, `${one}.old`)
      renameSync(two, one)
      renameSync(`${one}.old`, two)
    }],
    ['text of another kind', () => indexFiles().forEach((path) => writeFileSync(path, 'Night buses'.repeat(5000)))],
    ['another edition', () => damage(manifestFile(), (bytes) => Buffer.from(bytes.toString('latin1').replace(/"edition":"\d/, '"edition":"9'), 'latin1'))],
    ['folders in place of files', () => {
      for (const path of indexFiles()) {
        rmSync(path)
        mkdirSync(path)
      }
    }],
  ] // prettier-ignore
  test.each(harms)('%s: the index is rebuilt', async (_, harm) => {
    await run('index')
    harm()
    expect(await differing()).toEqual([])
  })

  test.each(harms.slice(0, -1))('%s: `brief index` rebuilds it', async (_, harm) => {
    await run('index')
    harm()
    expect(await run('index --verify --json briefs,different')).toEqual({
      code: 0,
      out: `${JSON.stringify([{ briefs: 7, different: [] }], null, 2)}\n`,
      err: '',
    })
  })

  test('one flipped bit anywhere in it', async () => {
    await run('index')
    const asked = ['list --format jsonl', 'quotes --by vos', 'search ferry OR 渡轮', 'people', 'labels', 'show latest']
    const plain = new Map<string, Outcome>()
    for (const line of asked) plain.set(line, await run(`${line} --no-index`))
    const sound = new Map(indexFiles().map((path) => [path, readFileSync(path)]))
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...sound.keys()),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.integer({ min: 0, max: 7 }),
        fc.constantFrom(...asked),
        async (path, share, bit, line) => {
          for (const each of indexFiles()) if (!sound.has(each)) rmSync(each)
          for (const [each, bytes] of sound) writeFileSync(each, bytes)
          const bytes = Buffer.from(sound.get(path)!)
          bytes[Math.floor(share * bytes.length)]! ^= 1 << bit
          writeFileSync(path, bytes)
          expect(await run(line)).toEqual(plain.get(line))
        },
      ),
      { numRuns: 300 },
    )
  }, 600_000)

  test.each([
    ['the briefs', '"cards"'],
    ['the quotes', '"voices"'],
  ])('%s of another segment', async (_, block) => {
    const filesWith = () => segmentFiles().filter((path) => readFileSync(path).includes(block))
    await run('index')
    const [other = ''] = filesWith()
    write('2021/2021-03-01-night-buses.yaml', brief('Trams come back', '2021-03-01', 'City', 'Luca Berg'))
    await run('people')
    const added = filesWith().filter((path) => path !== other)
    expect(added).toHaveLength(1)
    copyFileSync(other, added[0]!)
    expect(await differing()).toEqual([])
  })

  test('a damaged index that is read-only', async () => {
    await run('index')
    for (const path of segmentFiles()) damage(path, (bytes) => bytes.fill(0x5a, 100, Math.min(1000, bytes.length)))
    for (const line of ['list', 'quotes --all', 'search ferry'])
      expect(await run(line, { isKept: true })).toEqual(await run(`${line} --no-index`))
  })

  test.each(['list', 'quotes --all'])('a cache folder that cannot be: %s', async (line) => {
    writeFileSync(cache, 'a file')
    expect(await run(line)).toEqual(await run(`${line} --no-index`))
  })

  const unsafe: readonly [name: string, harm: () => void, reason: string][] = [
    ['a manifest that others can write to', () => chmodSync(manifestFile(), 0o666), 'is writable by other users; use chmod go-w'],
    ['a folder that others can write to', () => chmodSync(join(cache, 'brief', 'index'), 0o777), 'is writable by other users; use chmod go-w'],
    ['a link for the cache folder', () => {
      renameSync(join(cache, 'brief'), join(cache, 'elsewhere'))
      symlinkSync(join(cache, 'elsewhere'), join(cache, 'brief'))
    }, 'is a symbolic link'],
    ['a link for the manifest', () => {
      renameSync(manifestFile(), join(cache, 'moved'))
      symlinkSync(join(cache, 'moved'), join(cache, 'brief', 'index', 'x.index'))
      renameSync(join(cache, 'brief', 'index', 'x.index'), manifest)
    }, 'is a symbolic link'],
  ] // prettier-ignore
  let manifest = ''
  test.each(unsafe)('%s is neither read nor written', async (_, harm, reason) => {
    await run('index')
    manifest = manifestFile()
    harm()
    const before = readdirSync(cache, { recursive: true }).map(String).sort()
    write('2022/2022-05-05-snow.yaml', brief('Snow', '2022-05-05', 'Weather', 'Ruth Adler'))
    expect(await run('list')).toEqual(await run('list --no-index'))
    expect((await run('list', { env: { BRIEF_DEBUG: '1' } })).err).toContain(reason)
    expect(await run('index')).toMatchObject({ code: 1, err: expect.stringContaining(reason) })
    expect(readdirSync(cache, { recursive: true }).map(String).sort()).toEqual(before)
  })

  test('a folder in place of the manifest: nothing is written, and `brief index` names it', async () => {
    await run('index')
    for (const path of segmentFiles()) rmSync(path)
    const path = manifestFile()
    rmSync(path)
    mkdirSync(path)
    expect(await differing(['list', 'quotes --all'])).toEqual([])
    expect((await run('index')).err).toContain(`"${path}" is a folder; remove it`)
    expect(indexFiles()).toEqual([path])
  })

  test('a manifest that cannot be written leaves no other files', async () => {
    await run('index')
    const before = indexFiles()
    write('2022/2022-05-05-snow.yaml', brief('Snow', '2022-05-05', 'Weather', 'Ruth Adler'))
    expect(await run('list', { isFull: true })).toEqual(await run('list --no-index'))
    expect(await run('quotes --all', { isFull: true })).toEqual(await run('quotes --all --no-index'))
    expect(indexFiles()).toEqual(before)
    expect(await differing(['list', 'quotes --all'])).toEqual([])
  })

  test('a segment that others can write to is rebuilt', async () => {
    await run('index')
    chmodSync(segmentFiles()[0]!, 0o666)
    expect(await differing()).toEqual([])
  })

  test('a read-only cache folder', async () => {
    await run('index')
    chmodSync(join(cache, 'brief', 'index'), 0o500)
    write('2022/2022-05-05-snow.yaml', brief('Snow', '2022-05-05', 'Weather', 'Ruth Adler'))
    expect(await differing()).toEqual([])
    chmodSync(join(cache, 'brief', 'index'), 0o700)
  })

  test('many small edits are merged', async () => {
    await run('index')
    for (let i = 0; i < 24; i++) {
      write(`many/${i}.yaml`, brief(`Snow ${i}`, '2022-05-05', 'Weather', 'Ruth Adler'))
      await run(i % 2 ? 'list' : 'people')
    }
    await run('index', { later: 3_600_000 })
    expect(segmentFiles().length).toBeLessThan(20)
    expect((await run('index --verify --json briefs,different')).out).toContain('"briefs": 31,\n    "different": []')
    expect(await differing()).toEqual([])
  })
})

describe('--trust-index', () => {
  test('adding quotes does not mark changed files as unchanged', async () => {
    // A folder that changed just now is not trusted.
    const old = new Date(Date.now() - 60_000)
    for (let i = 0; i < 500; i++) write(`many/${i}.yaml`, `headline: Number ${i}\n`)
    for (const folder of ['', '2021', '2022', 'many']) utimesSync(join(library, folder), old, old)
    await run('list')
    await run('quotes --by roth --trust-index')
    write('2022/2022-01-27-ferry.yaml', brief('Ferry crews return', '2022-01-27', 'Sea', 'Jan Vos'))
    renameSync(join(library, '2021/2021-03-01-night-buses.yaml'), join(library, '2021/2021-03-01-day-buses.yaml'))
    expect(await run('list --json slug,topic')).toEqual(await run('list --json slug,topic --no-index'))
  })

  const ferry = '2022/2022-01-27-ferry.yaml'
  test.each([
    ['list -n 5', 'Ferry crews'],
    ['list --topic City', 'Ferry crews'],
    ['show 2022-01-27 --format text', 'Ferry crews'],
    ['search crews -n 1', 'Ferry crews'],
  ])('%s reads a changed file that it prints again', async (line, before) => {
    await run('index')
    expect((await run(`${line} --trust-index`)).out).toContain(before)
    write(ferry, samples[ferry]!.replace('Ferry crews', 'Funny crews'))
    expect(await run(`${line} --trust-index`)).toEqual(await run(`${line} --no-index`))
    expect((await run(`${line} --trust-index`)).out).toContain('Funny crews')
  })

  test('a changed file that is not printed is not read', async () => {
    await run('index')
    write(ferry, 'headline: Changed\ndate: 2022-01-27\n')
    expect((await run('list -n 1 --trust-index')).out).toContain('渡轮')
    expect((await run('topics --trust-index')).out).toContain('2\tCity')
    expect((await run('topics')).out).not.toContain('2\tCity')
  })

  test('a new file is read', async () => {
    await run('index')
    write('2023/2023-05-05-snow.yaml', brief('Snow', '2023-05-05', 'Weather', 'Ruth Adler'))
    expect((await run('list -n 1 --trust-index')).out).toContain('Snow')
  })
})

test('after any edits, every answer is the same as without an index', async () => {
  const names = fc.constantFrom('a.yaml', 'b.yml', '2021/c.yaml', '2022/d.yaml', '2022/01/2022-01-01-e.yaml')
  const texts = fc.constantFrom(
    brief('Herons return', '2021-02-03', 'Science', 'Mira Okafor'),
    brief('Night buses', '2021-03-01', 'City', 'Ana Roth'),
    'headline: One\n---\nheadline: Two\ndate: 2022-02-02\n',
    'headlin: Broken\n',
    '',
  )
  const edit = fc.oneof(
    fc.record({ kind: fc.constant('write' as const), name: names, text: texts }),
    fc.record({ kind: fc.constant('remove' as const), name: names }),
    fc.record({ kind: fc.constant('move' as const), name: names, to: names }),
    fc.record({
      kind: fc.constant('ask' as const),
      line: fc.constantFrom(...lines),
      later: fc.constantFrom(0, 10_000),
    }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 2, maxLength: 12 }), async (edits) => {
      rmSync(library, { recursive: true, force: true })
      rmSync(cache, { recursive: true, force: true })
      mkdirSync(library)
      await run('index')
      for (const each of edits) {
        const path = 'name' in each ? join(library, each.name) : ''
        if (each.kind === 'write') write(each.name, each.text)
        if (each.kind === 'remove') rmSync(path, { force: true })
        if (each.kind === 'move' && each.name !== each.to && readable(path)) {
          mkdirSync(dirname(join(library, each.to)), { recursive: true })
          renameSync(path, join(library, each.to))
        }
        if (each.kind === 'ask') await run(each.line, { later: each.later })
      }
      expect(
        await differing([
          'list --format json',
          'quotes --all',
          'search buses OR herons',
          'people',
          'section why --all',
        ]),
      ).toEqual([])
    }),
    { numRuns: 25 },
  )
})

function readable(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}
