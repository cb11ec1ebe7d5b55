import { execaNode } from 'execa'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { brief, defined, home, plainEnv, program, root, shell } from './helpers/brief.ts'

/** A quarter of a mebibyte: more than a pipe holds. */
const lines = Array.from({ length: 6000 }, (_, i) => `Night bus ${i} leaves the harbour at ${i % 24} o'clock.`)
const long = join(home, 'long.yaml')
writeFileSync(
  long,
  `headline: Timetable\nsections:\n  - label: Buses\n    body: |-\n      ${lines.join('\n\n      ')}\n`,
)

const kremlin = await brief(['show', 'kremlin'])

test('a sample is printed', () => {
  expect(kremlin).toMatchObject({ code: 0, err: '' })
  expect(kremlin.out).toMatch(/^Jan 27, 2022 - World\n\nKremlin says U\.S\. answers skip its main NATO demand\n/)
})

describe('pipes', () => {
  test('a reader that closes the pipe is not an error', async () => {
    expect(await shell(`brief show ${long} | head -1; echo "\${PIPESTATUS[0]}"`)).toMatchObject({
      out: 'Timetable\n0\n',
      err: '',
    })
  })

  test('a long brief is printed whole, even to a slow reader', async () => {
    const { out } = await shell(`brief show ${long} | (sleep 0.2; cat)`)
    expect(out).toContain(lines.at(-1)!)
    expect(Buffer.byteLength(out)).toBeGreaterThan(2 ** 18)
  })

  test('a brief is read from a pipe', async () => {
    expect(await shell(`cat ${long} | brief show - | head -1`)).toMatchObject({ out: 'Timetable\n' })
    expect(await shell(`(sleep 0.2; cat ${long}) | brief list - --json headline`)).toMatchObject({ code: 0 })
  })

  test('check finds the words of a brief from a pipe', async () => {
    const { out } = await brief(['check', '-', '--template', '{line}:{column}'], {
      input: 'headline: A\nlede: "Somebody wrote \\"We counted TK herons\\" there."\n',
    })
    expect(out).toBe('2:36\n')
  })

  test('endless input ends', async () => {
    const { code, err } = await shell('yes "a: b" | brief show -')
    expect([code, err]).toEqual([3, '-:1:1: split the file: it is larger than 8 MiB (too-large)\n'])
    expect((await brief(['show', '-'], { input: '' })).err).toMatch(/^-:1:1: .* \(empty-file\)\n$/)
  })

  test('a full disk is one error message', async () => {
    expect(await shell('brief list > /dev/full')).toMatchObject({
      code: 1,
      err: 'brief: cannot write the output: no space left on the device\n',
    })
    expect((await shell('brief lits 2> /dev/full')).code).toBe(2)
  })

  test('closed streams', async () => {
    expect(await shell('brief show kremlin <&-')).toEqual(kremlin)
    expect(await shell('brief show kremlin 2>&-')).toEqual(kremlin)
    expect(await shell('brief show - <&-')).toMatchObject({ code: 3, out: '' })
    expect(await shell('brief show kremlin >&-')).toMatchObject({ code: 0, err: '' })
  })
})

describe('a pipe gets the same bytes in any environment', () => {
  test.each<[string, Record<string, string | undefined>]>([
    ['NO_COLOR', { NO_COLOR: '1' }],
    ['FORCE_COLOR, which has nothing to colour', { FORCE_COLOR: '3', TERM: 'xterm-256color' }],
    ['TERM=dumb', { TERM: 'dumb' }],
    ['a terminal with links', { TERM: 'xterm-kitty', FORCE_HYPERLINK: '1' }],
    ['COLUMNS=0', { COLUMNS: '0' }],
    ['COLUMNS=20', { COLUMNS: '20' }],
    ['LC_ALL=C', { LC_ALL: 'C' }],
    ['LANG=he_IL.UTF-8', { LANG: 'he_IL.UTF-8' }],
    ['TZ far in the east', { TZ: 'Pacific/Kiritimati' }],
    ['TZ far in the west', { TZ: 'Pacific/Niue' }],
    ['no home', { HOME: undefined, XDG_CACHE_HOME: undefined }],
    ['a home that is not there', { HOME: '/nonexistent', XDG_CACHE_HOME: undefined }],
    ['no PATH', { PATH: undefined }],
  ])('%s', async (_, env) => expect(await brief(['show', 'kremlin'], { env })).toEqual(kremlin))

  test('another folder', async () => expect(await brief(['show', 'kremlin'], { cwd: '/' })).toEqual(kremlin))

  test('a list, with the days that the files have', async () => {
    const plain = await brief(['list'])
    expect(await brief(['list'], { env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'C' } })).toEqual(plain)
  })
})

test('today depends on the time zone', async () => {
  const library = join(home, 'days')
  mkdirSync(library)
  writeFileSync(join(library, 'a.yaml'), 'headline: Morning in Kiritimati\ndate: 2022-01-28\n')
  writeFileSync(join(library, 'b.yaml'), 'headline: Night in Niue\ndate: 2022-01-27\n')
  const env = { BRIEF_LIBRARY: library, BRIEF_NOW: '2022-01-28T08:00:00Z' }
  const today = async (TZ: string) =>
    (await brief(['list', 'today', '--template', '{headline}'], { env: { ...env, TZ } })).out
  expect(await today('Pacific/Kiritimati')).toBe('Morning in Kiritimati\n')
  expect(await today('Pacific/Niue')).toBe('Night in Niue\n')
})

test.each(['yesterday', '2022-13-45', 'x', '2026-02-30', '2026-02-30T10:00:00Z', '2022-01-27T25:00', '1', 'May 2022'])(
  'BRIEF_NOW=%s is wrong use',
  async (now) => {
    expect(await brief(['list', 'today'], { env: { BRIEF_NOW: now } })).toMatchObject({
      code: 2,
      out: '',
      err: `brief: BRIEF_NOW: "${now}" is not a date; write one as 2022-01-27 or 2022-01-27T18:00:00Z\n`,
    })
  },
)

test('import refuses a folder', async () => {
  expect(await brief(['import', home])).toMatchObject({
    code: 3,
    out: '',
    err: `brief: ${home}: is a folder, not a file\n`,
  })
})

describe('a file that is not regular UTF-8 is refused, and the others are printed', () => {
  writeFileSync(join(home, 'latin.yaml'), Buffer.from('headline: Caf\xe9\n', 'latin1'))
  writeFileSync(join(home, 'nul.yaml'), 'headline: a\0b\n')
  writeFileSync(join(home, 'huge.yaml'), `headline: x\nlede: ${'a '.repeat(4.5 * 1024 * 1024)}\n`)
  writeFileSync(join(home, 'rain.yaml'), '\ufeffheadline: Rain\r\nlede: It rains.\r\n')

  test.each([
    ['latin.yaml', 'latin.yaml:1:14: save the file as UTF-8: the byte 0xE9 stands here (not-utf-8)'],
    ['nul.yaml', 'nul.yaml:1:12: delete the NUL byte (nul-byte)'],
    ['huge.yaml', 'huge.yaml:1:1: split the file: it is larger than 8 MiB (too-large)'],
    ['none.yaml', 'brief: none.yaml: no such file'],
    ['/dev/zero', 'brief: /dev/zero: not a regular file; to read it, pipe it in: brief show - < FILE'],
    [`${'a'.repeat(300)}.yaml`, `brief: ${'a'.repeat(300)}.yaml: the name is too long`],
    ['rain.yaml/a.yaml', 'brief: rain.yaml/a.yaml: no such file'],
  ])('%s', async (path, message) => {
    expect(await brief(['show', path, 'rain.yaml'])).toEqual({
      code: 3,
      signal: undefined,
      out: 'Rain\n\nIt rains.\n',
      err: `${message}\n`,
    })
  })

  test('a FIFO without a writer, and a link to itself', async () => {
    const { code, err } = await shell('mkfifo fifo.yaml; ln -s loop.yaml loop.yaml; brief show fifo.yaml loop.yaml')
    expect([code, err]).toEqual([
      3,
      'brief: fifo.yaml: not a regular file; to read it, pipe it in: brief show - < FILE\nbrief: loop.yaml: its symbolic links form a loop\n',
    ])
  })

  test('a library with such files in it', async () => {
    const { code, out, err } = await shell(
      'mkdir mixed; cp rain.yaml latin.yaml mixed; mkfifo mixed/fifo.yaml; ln -s .. mixed/up; brief list mixed --template "{slug}"',
    )
    expect([code, out]).toEqual([3, 'rain\n'])
    expect(err).toMatch(/^mixed\/latin\.yaml:1:14: .*\n$/)
  })

  test('a folder that cannot be read, with others beside it', async () => {
    const name = 'a'.repeat(250)
    const { code, out, err } = await shell(
      `mkdir deep; cp rain.yaml deep; cd deep; for i in $(seq 20); do mkdir ${name}; cd ${name}; done; cd "${home}"; brief index --library deep > index.txt 2> findings.txt; brief list --library deep --template "{slug}"; code=$?; rm -r deep; exit $code`,
    )
    expect([code, out]).toEqual([3, 'rain\n'])
    expect(err).toMatch(/^brief: deep\/[a/]{3000,}: the name is too long\n$/)
  })

  test('a deleted working directory', async () => {
    const { code, err } = await shell('mkdir gone; cd gone; rmdir ../gone; brief show kremlin')
    expect([code, err]).toEqual([3, 'brief: .: the current folder no longer exists; change to another one\n'])
  })
})

test('Ctrl-C ends the process by its signal', async () => {
  const child = execaNode(program, ['show', '-'], { env: defined(plainEnv), extendEnv: false, reject: false })
  setTimeout(() => child.kill('SIGINT'), 150)
  expect((await child).signal).toBe('SIGINT')
})

test('bash completion offers what brief offers, quoted', async () => {
  const complete = (...words: string[]) => `
    COMP_WORDS=(brief ${words.map((word) => `'${word}'`).join(' ')})
    COMP_CWORD=${words.length}
    _brief
    printf '%s\\n' "\${COMPREPLY[@]}"`
  const { out, err } = await shell(
    ['eval "$(brief completion bash)"', complete('sec'), complete('show', 'krem'), complete('section', 'By t')].join(
      '\n',
    ),
    { cwd: root },
  )
  expect([out, err]).toEqual(['section\nkremlin-nato\nBy\\ the\\ numbers\n', ''])
})
