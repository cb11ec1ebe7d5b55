import { describe, expect, test } from 'vitest'
import { candidates, find, latest, NoLibrary, type Where } from '../../src/library/find.ts'
import { Failure } from '../../src/model/fault.ts'
import { periodOf } from '../../src/model/period.ts'
import { decodeBytes, maxBytes } from '../../src/yaml/bytes.ts'
import { read } from '../../src/yaml/read.ts'
import { library, nightBuses, samples } from '../helpers/library.ts'
import { worldOf, type Content } from '../helpers/world.ts'

const broken = { 'briefs/broken.yaml': 'headlin: Night buses return\n' }

function whereOf(files: Readonly<Record<string, Content>> = library, stdin?: string): Where {
  const { world } = worldOf({ files: { ...files, ...samples }, ...(stdin !== undefined && { stdin }) })
  const today = '2022-01-27'
  return {
    folder: world.files.kind('briefs') ? 'briefs' : undefined,
    samples: world.samples,
    files: world.files,
    reader: {
      decode: decodeBytes,
      read,
      bytes: (path) => (path === '-' ? world.stdin(maxBytes) : world.files.read(path, maxBytes)),
    },
    dayNamed: (word) => (/^[\d-]{10}$|day$/.test(word) ? periodOf(word, today) : undefined),
  }
}

async function slugs(designators: string[], where = whereOf()): Promise<string[]> {
  return (await find(designators, where)).entries.map(({ slug }) => slug)
}

async function failure(designator: string, where = whereOf()): Promise<string> {
  const found = await find([designator], where).catch((error: unknown) => error)
  expect(found).toBeInstanceOf(Failure)
  return (found as Failure).message
}

describe('a brief can be named by', () => {
  test.each([
    ['its slug', 'night-buses', ['night-buses']],
    ['its slug in any case', 'Night-Buses', ['night-buses']],
    ['its name with the date', '2018-11-01-night-buses', ['night-buses']],
    ['a beginning', 'nig', ['night-buses']],
    ['a beginning with the date', '2018-', ['night-buses']],
    ['a part', 'buses', ['night-buses']],
    ['a part in any case', 'MARYS', ['st-marys-nurse']],
    ['latest', 'latest', ['morning-edition#1']],
    ['a day', '2020-02-06', ['st-marys-nurse']],
    ['a day of a timestamp', '2020-02-08', ['mail-boat']],
    ['a day with several', '2021-05-03', ['morning-edition#1', 'morning-edition#2']],
    ['the slug of an edition', 'morning-edition', ['morning-edition#1', 'morning-edition#2', 'morning-edition#3']],
    ['its place in an edition', 'morning-edition#2', ['morning-edition#2']],
    ['a part and its place', 'edition#3', ['morning-edition#3']],
    ['the first place of a file that holds one', 'night-buses#1', ['night-buses']],
    ['a path', 'briefs/no-paper.yml', ['no-paper']],
    ['a path from the root', '/desk/briefs/no-paper.yml', ['no-paper']],
    ['a path and its place', 'briefs/2021/2021-05-03-morning-edition.yaml#2', ['morning-edition#2']],
    ['a folder', 'briefs/2020', ['st-marys-nurse', 'mail-boat']],
    ['a folder with a slash', 'briefs/2020/', ['st-marys-nurse', 'mail-boat']],
    ['the folder where one stands', './briefs/2018', ['night-buses']],
    ['sample: the latest that the package ships', 'sample', ['budget']],
    ['one that the package ships', 'sample:ferry', ['ferry-strike']],
  ])('%s (%s)', async (_, designator, found) => expect(await slugs([designator])).toEqual(found))

  const composed = 'briefs/caf\u00e9-gr\u00f6\u00dfe.yaml'
  test.each<[string, string, string[]]>([
    ['composed, of a name that is decomposed', 'caf\u00e9-gr\u00f6\u00dfe', [composed.normalize('NFD')]],
    ['decomposed, of a name that is composed', 'cafe\u0301-gro\u0308\u00dfe', [composed]],
    ['without accents', 'cafe-grosse', [composed]],
    ['a beginning without accents', 'CAFE-GRO', [composed.normalize('NFD')]],
    ['with its ending', 'cafe\u0301-gro\u0308\u00dfe.yaml', [composed]],
    ['a path, composed', composed, [composed.normalize('NFD')]],
    ['a path, decomposed', composed.normalize('NFD'), [composed]],
    ['its own form where both are there', 'caf\u00e9-gr\u00f6\u00dfe', [composed.normalize('NFD'), composed]],
  ])('its slug in another form of Unicode: %s', async (_, designator, paths) => {
    const where = whereOf(Object.fromEntries(paths.map((path) => [path, nightBuses])))
    expect((await find([designator], where)).entries.map(({ path }) => path)).toEqual(paths.slice(-1))
  })

  test('a folder in another form of Unicode', async () => {
    expect(await slugs(['caf\u00e9/'], whereOf({ 'cafe\u0301/a.yaml': nightBuses }))).toEqual(['a'])
  })

  test('its slug, before longer slugs with that prefix', async () => {
    const where = whereOf({ ...library, 'briefs/night-buses-again.yaml': nightBuses })
    expect(await slugs(['night-buses'], where)).toEqual(['night-buses'])
  })

  test('a prefix, before another part', async () => {
    const where = whereOf({ ...library, 'briefs/late-night.yaml': nightBuses })
    expect(await slugs(['night'], where)).toEqual(['night-buses'])
  })

  test('a name whose capitals tell it from another', async () => {
    const where = whereOf({ 'briefs/NATO.yaml': nightBuses, 'briefs/nato.yaml': nightBuses })
    expect(await slugs(['nato'], where)).toEqual(['nato'])
  })

  test('a file of the current folder outside any library', async () => {
    expect(await slugs(['notes.yaml'], whereOf({ ...library, 'notes.yaml': nightBuses }))).toEqual(['notes'])
  })

  test('-, without a slug', async () => {
    const { entries } = await find(['-'], whereOf(library, nightBuses))
    expect(entries).toMatchObject([{ slug: '', path: '-', number: 1 }])
  })

  test('- without a library', async () => expect(await slugs(['-'], whereOf({}, nightBuses))).toEqual(['']))
})

test('several briefs are found in the order given, repeated if named twice', async () => {
  expect(await slugs(['nurse', 'night', 'nurse'])).toEqual(['st-marys-nurse', 'night-buses', 'st-marys-nurse'])
})

describe('a missing name is answered with similar names', () => {
  test.each([
    ['nigth-buses', 'no brief is called "nigth-buses"; did you mean night-buses?'],
    ['nigth', 'no brief is called "nigth"; did you mean night-buses?'],
    ['norse', 'no brief is called "norse"; did you mean st-marys-nurse?'],
    ['2018-11-01-night-busses', 'no brief is called "2018-11-01-night-busses"; did you mean 2018-11-01-night-buses?'],
    ['weather', 'no brief is called "weather"; to list all briefs, run: brief list'],
    ['2020-02-07', 'no brief is dated "2020-02-07"; the nearest dates are 2020-02-06 and 2020-02-08'],
    ['2017-01-01', 'no brief is dated "2017-01-01"; the nearest dates are 2018-11-01'],
    ['today', 'no brief is dated "today"; the nearest dates are 2021-05-03'],
    ['night-buses#2', 'no brief "night-buses#2"; briefs in this file: 1'],
    ['edition#4', 'no brief "edition#4"; briefs in this file: 3'],
    ['edition#0', 'no brief "edition#0"; briefs in this file: 3'],
  ])('%s: %s', async (designator, message) => expect(await failure(designator)).toBe(message))

  test('a part of several names', async () => {
    expect(await failure('m')).toBe('"m" matches several briefs:\n  2020-02-08-mail-boat\n  2021-05-03-morning-edition')
    expect(await failure('2020')).toBe(
      '"2020" matches several briefs:\n  2020-02-06-st-marys-nurse\n  2020-02-08-mail-boat',
    )
  })

  test('a name in several folders', async () => {
    const where = whereOf({ 'briefs/city/notes.yaml': nightBuses, 'briefs/world/notes.yaml': nightBuses })
    expect(await failure('notes', where)).toBe(
      '"notes" matches several briefs:\n  briefs/city/notes.yaml\n  briefs/world/notes.yaml',
    )
  })

  test('a part of very many names', async () => {
    const many = Object.fromEntries(Array.from({ length: 25 }, (_, i) => [`briefs/bus-${i + 10}.yaml`, nightBuses]))
    const lines = (await failure('bus', whereOf(many))).split('\n')
    expect(lines).toHaveLength(22)
    expect(lines.at(-1)).toBe('  … and 5 more')
  })

  test('no library', async () => {
    await expect(find(['night'], whereOf({}))).rejects.toThrow(NoLibrary)
    await expect(latest(whereOf({}))).rejects.toThrow(NoLibrary)
    await expect(candidates(whereOf({}), {})).rejects.toThrow(NoLibrary)
  })
})

describe('files that are not briefs', () => {
  test('are findings beside the other briefs', async () => {
    const { entries, findings } = await candidates(
      whereOf({
        ...library,
        ...broken,
        'briefs/closed.yaml': { fault: 'permission denied' },
        'briefs/latin.yaml': new Uint8Array([0x68, 0x3a, 0x20, 0xe9, 0x0a]),
      }),
      {},
    )
    expect(entries).toHaveLength(7)
    expect(findings.map(({ path, problem }) => [path, problem?.code])).toEqual([
      ['briefs/broken.yaml', 'unknown-key'],
      ['briefs/closed.yaml', undefined],
      ['briefs/latin.yaml', 'not-utf-8'],
    ])
  })

  test('a missing path is a finding', async () => {
    const { entries, findings } = await find(['briefs/none.yaml', 'night'], whereOf())
    expect(entries.map(({ slug }) => slug)).toEqual(['night-buses'])
    expect(findings).toEqual([{ path: 'briefs/none.yaml', message: 'no such file' }])
  })

  test('a brief keeps its number if another one of the file is broken', async () => {
    const where = whereOf({ 'briefs/edition.yaml': 'headlin: a\n---\nheadline: Herons counted\n' })
    expect((await candidates(where, {})).entries).toMatchObject([{ slug: 'edition#2', number: 2 }])
    expect(await slugs(['edition#2'], where)).toEqual(['edition#2'])
  })

  test('a broken brief of a file is a finding if it is named', async () => {
    const where = whereOf({ 'briefs/edition.yaml': 'headlin: a\n---\nheadline: Herons counted\n' })
    const { entries, findings } = await find(['edition#1'], where)
    expect(entries).toEqual([])
    expect(findings.map(({ problem }) => problem?.code)).toContain('unknown-key')
  })

  test('standard input that is a terminal is a finding', async () => {
    expect(await find(['-'], whereOf())).toEqual({
      entries: [],
      findings: [{ path: '-', message: 'standard input is a terminal; pipe a brief into it' }],
    })
  })

  test('a missing library is a usage error', async () => {
    await expect(candidates({ ...whereOf(), folder: 'gone' }, {})).rejects.toThrow('"gone" cannot be found')
  })
})

test('a path needs no library, and a file name may be a slug', async () => {
  const stale = { ...whereOf(), folder: 'gone' }
  expect((await find(['briefs/2018/2018-11-01-night-buses.yaml'], stale)).entries).toHaveLength(1)
  expect((await find(['night-buses.yaml'], whereOf())).entries[0]!.slug).toBe('night-buses')
})

test('the latest brief has the latest date, then the first name, then the first place', async () => {
  const dated = (date: string) => `headline: Night buses return\ndate: ${date}\n`
  const newest = async (files: Record<string, string>) => (await latest(whereOf(files))).entries[0]!.slug
  expect(await newest({ 'briefs/a.yaml': dated('2020-01-01'), 'briefs/b.yaml': dated('2021-01-01') })).toBe('b')
  expect(await newest({ 'briefs/b.yaml': dated('2020-01-01'), 'briefs/a.yaml': dated('2020-01-01') })).toBe('a')
  expect(await newest({ 'briefs/a.yaml': 'headline: b\n', 'briefs/b.yaml': dated('2020-01-01') })).toBe('b')
  expect(await newest({ 'briefs/b.yaml': dated('2020-01-01T09:00'), 'briefs/a.yaml': dated('2020-01-01') })).toBe('b')
})

test('an empty library has no latest brief', async () => {
  const { entries } = await latest(whereOf({ 'briefs/README.md': '' }))
  expect(entries).toEqual([])
})
