import { chmodSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { brief, home } from '../../helpers/brief.ts'
import { terminal } from '../../helpers/terminal.ts'
import { run } from '../../helpers/world.ts'

const env = { XDG_DATA_HOME: '/data' }
const path = '/data/brief/briefs/2022/2022-01-27-night-buses-return.yaml'

test('one command leads from an empty home to a listed brief', async () => {
  const empty = mkdtempSync(join(home, 'empty-'))
  const setting = { cwd: empty, env: { HOME: empty, BRIEF_LIBRARY: undefined, BRIEF_NOW: '2022-01-27' } }
  const folder = join(empty, '.local', 'share', 'brief', 'briefs')
  expect(await brief(['new', 'Night buses return'], setting)).toMatchObject({
    code: 0,
    out: `${folder}/2022/2022-01-27-night-buses-return.yaml\n`,
    err: `brief: created the library ${folder}\n`,
  })
  expect((await brief(['list'], setting)).out).toMatch(/^2022-01-27\t\tNight buses return\tnight-buses-return\t/)
  const checked = await brief(['check', '--template', '{code}'], setting)
  expect([checked.code, new Set(checked.out.trim().split('\n'))]).toEqual([1, new Set(['placeholder'])])
  expect(await brief(['list', '--all', '--match', 'TK', '--template', '{slug}'], setting)).toMatchObject({
    out: 'night-buses-return\n',
  })
})

describe('the file', () => {
  test('has the schema, the headline, the day and stubs for people to fill in', async () => {
    const { saved } = await run(['new', 'Night', 'buses:', '"return"'], { env })
    const [text = ''] = Object.values(saved)
    expect(text).toMatch(
      /^# yaml-language-server: \$schema=https:.*\nheadline: 'Night buses: "return"'\ndate: 2022-01-27\n/,
    )
    expect(text.match(/: \|-\n +TK/g)).toHaveLength(5)
  })

  test.each(['story', 'newsletter', 'edition'])(
    'from the template %s is valid, listed and unfinished',
    async (name) => {
      const { code, saved } = await run(['new', '--template', name, 'Night buses return'], { env })
      expect([code, Object.keys(saved)]).toEqual([0, [path]])
      const checked = await run(['check', '--template', '{code}'], { env, files: saved })
      expect([checked.code, new Set(checked.out.trim().split('\n'))]).toEqual([1, new Set(['placeholder'])])
      const { out } = await run(['list', '--all', '--json', 'date,headline,edition'], { env, files: saved })
      const briefs = JSON.parse(out) as { date: string; edition: { title: string } | null; headline: string }[]
      expect(briefs.map(({ date }) => date)).toEqual(briefs.map(() => '2022-01-27'))
      expect(briefs[0]!.edition?.title ?? briefs[0]!.headline).toBe('Night buses return')
    },
  )

  test('from a template of the user keeps its comments and sections', async () => {
    const files = {
      'daily.yaml':
        '# The daily brief\nheadline: x # at most 60 letters\ntopic: City\nsections:\n  - {label: Now, body: TK}\n',
    }
    const { saved } = await run(['new', '--template', 'daily.yaml', 'Night buses return'], { env, files })
    expect(saved[path]!.split('\n').slice(1).join('\n')).toBe(
      '# The daily brief\nheadline: Night buses return # at most 60 letters\ndate: 2022-01-27\ntopic: City\nsections:\n  - {label: Now, body: TK}\n',
    )
  })

  test.each([
    ['Windows line endings', '', '\r\n'],
    ['a byte order mark', '\ufeff', '\n'],
    ['both', '\ufeff', '\r\n'],
  ])('from a template with %s has one kind of line ending, and no mark', async (_, mark, end) => {
    const files = { 'daily.yaml': mark + ['headline: x', '# Note', 'lede: >-', '  TK', ''].join(end) }
    const { saved } = await run(['new', '--template', 'daily.yaml', 'Night buses return'], { env, files })
    const [modeline, ...lines] = saved[path]!.split(end)
    expect(modeline).toMatch(/^# yaml-language-server: \S+$/)
    expect(lines).toEqual(['headline: Night buses return', 'date: 2022-01-27', '# Note', 'lede: >-', '  TK', ''])
  })

  test('has other keys too, and the name of its day', async () => {
    const { saved, out } = await run(['new', 'Night buses return', '--set', 'date=2022-02-01', '--set', 'tags=a,b'], {
      env,
    })
    expect(out).toBe('/data/brief/briefs/2022/2022-02-01-night-buses-return.yaml\n')
    expect(Object.values(saved)[0]).toContain('\ntags: [a, b]\n')
  })

  test.each([
    ['é'.repeat(300), 'e'.repeat(60)],
    ['אוטובוסי לילה', 'אוטובוסי-לילה'],
    ['夜行バスが帰ってくる', '夜行バスが帰ってくる'],
    ['🚍🌙', 'brief'],
    ['../../../etc/passwd', 'etc-passwd'],
    ['...', 'brief'],
    ['nul', 'nul-brief'],
  ])('of %s is called %s', async (headline, slug) => {
    const { code, saved } = await run(['new', '--', headline], { env })
    expect([code, Object.keys(saved)]).toEqual([0, [`/data/brief/briefs/2022/2022-01-27-${slug}.yaml`]])
    expect((await run(['show', slug, '--json', 'headline'], { env, files: saved })).out).toContain(
      JSON.stringify(headline),
    )
  })
})

describe('an existing file', () => {
  test('is never replaced: a number follows its name', async () => {
    const files = { [path]: 'headline: First\n', [path.replace('.yaml', '-2.yml')]: 'headline: Second\n' }
    const { saved } = await run(['new', 'Night buses return'], { env, files })
    expect(Object.keys(saved)).toEqual([path.replace('.yaml', '-3.yaml')])
  })

  test('of several that are made at once, each has a name of its own', async () => {
    const library = mkdtempSync(join(home, 'library-'))
    const setting = { env: { BRIEF_LIBRARY: library, BRIEF_NOW: '2022-01-27' } }
    const all = await Promise.all(Array.from({ length: 4 }, () => brief(['new', 'Two at once'], setting)))
    expect(all.map(({ code }) => code)).toEqual([0, 0, 0, 0])
    expect(new Set(all.map(({ out }) => out)).size).toBe(4)
    expect(readdirSync(join(library, '2022'))).toHaveLength(4)
  })
})

describe('what cannot be done is said', () => {
  test.each([
    [['new', ''], 2, 'brief: the headline is empty; write one, as in: brief new "Night buses return"\n'],
    [['new', ' \n\t'], 2, /^brief: the headline is empty/],
    [['new'], 2, /^brief: new needs HEADLINE/],
    [['new', 'A', '--template', 'storry'], 2, 'brief: there is no template "storry"; did you mean story?\n'],
    [['new', 'A', '--template', 'bad.yaml'], 1, /^brief: the template "bad.yaml" is not valid: change "headlin"/],
    [['new', 'A', '--template', 'list.yaml'], 1, /^brief: the template "list.yaml" was not changed/],
    [['new', 'A', '--set', 'topic'], 2, 'brief: --set "topic" has no "="; write KEY=VALUE, as in --set topic=City\n'],
    [['new', 'A', '--set', 'topic='], 2, /has no value; to remove the key, use --unset topic/],
    [['new', 'A', '--set', 'date=soon'], 1, /bad-date/],
    [['new', 'A', '--library', 'bad.yaml'], 2, /--library: "bad.yaml" is not a folder/],
  ])('brief %j', async (argv, code, err) => {
    const files = { 'bad.yaml': 'headlin: x\n', 'list.yaml': '- a\n' }
    const outcome = await run(argv, { env, files })
    expect(outcome).toMatchObject({ code, out: '', saved: {} })
    expect(outcome.err).toMatch(err)
  })

  test('without a home folder', async () => {
    expect(await run(['new', 'A'])).toMatchObject({
      code: 1,
      err: 'brief: there is no folder for the library; pass --library FOLDER\n',
    })
  })
})

describe('the editor', () => {
  test('is not opened in a pipe or with --print', async () => {
    expect(await run(['new', 'Night buses return'], { env })).toMatchObject({ opened: [], out: `${path}\n` })
    expect(await run(['new', 'Night buses return', '--print'], { env, answers: [] })).toMatchObject({
      opened: [],
      out: `${path}\n`,
    })
  })

  test.each([
    [{ VISUAL: 'code --wait', EDITOR: 'ed' }, 'code --wait'],
    [{ VISUAL: ' ', EDITOR: 'ed' }, 'ed'],
    [{}, 'vi'],
  ])('of %j is %s', async (own, command) => {
    expect(await run(['new', 'Night buses return'], { env: { ...env, ...own }, answers: [] })).toMatchObject({
      code: 0,
      opened: [command],
    })
  })

  test('opens on a terminal, may have arguments and a path with spaces, and the path is printed', async () => {
    const folder = mkdtempSync(join(home, 'my editors-'))
    const editor = join(folder, 'my editor')
    writeFileSync(editor, '#!/bin/sh\nfor last; do :; done\necho "topic: City" >> "$last"\necho "$#" > "$0.count"\n', {
      mode: 0o755,
    })
    for (const [EDITOR, count] of [
      [editor, '1'],
      [`"${editor}" --wait`, '2'],
      [`FOO=bar "${editor}" -a -b`, '3'],
    ] as const) {
      const library = mkdtempSync(join(home, 'library-'))
      const { code, lines } = await terminal(['new', 'Night buses return'], {
        cols: 200,
        env: { BRIEF_LIBRARY: library, BRIEF_NOW: '2022-01-27', EDITOR },
      })
      const file = join(library, '2022', '2022-01-27-night-buses-return.yaml')
      expect([code, lines]).toEqual([0, [`brief: ${file} still has 5 placeholders (TK)`, file]])
      expect(readFileSync(file, 'utf8')).toMatch(/\ntopic: City\n$/)
      expect(readFileSync(`${editor}.count`, 'utf8').trim()).toBe(count)
    }
  })

  test.each([
    ['no-such-editor', 'it was not found'],
    ['false', 'it ended with the exit code 1'],
    ['kill -9 $$; :', 'it was ended by SIGKILL'],
  ])('%s fails: the brief stays, and the message says why', async (EDITOR, reason) => {
    const library = mkdtempSync(join(home, 'library-'))
    const { code, lines } = await terminal(['new', 'A'], { cols: 300, env: { BRIEF_LIBRARY: library, EDITOR } })
    expect(code).toBe(1)
    expect(lines.join('\n')).toContain(
      `brief: the editor "${EDITOR}" failed: ${reason}; set VISUAL or EDITOR to another one`,
    )
    expect(readdirSync(library)).toHaveLength(1)
  })
})

test('a library that cannot be written is named', async () => {
  const folder = mkdtempSync(join(home, 'library-'))
  const plain = join(folder, 'plain')
  writeFileSync(plain, 'x')
  const messages = [
    ['/proc/brief', 1, 'brief: /proc/brief: no such file or directory\n'],
    [plain, 2, `brief: --library: "${plain}" is not a folder; a library is a folder of briefs\n`],
    [join(plain, 'below'), 1, `brief: ${plain}: not a directory\n`],
  ] as const
  for (const [library, code, err] of messages)
    expect(await brief(['new', 'A', '--library', library], { env: { BRIEF_NOW: '2026-11-27' } })).toMatchObject({
      code,
      out: '',
      err,
    })
})

test.runIf(process.geteuid?.() !== 0)('a library that is read-only is named', async () => {
  const folder = mkdtempSync(join(home, 'library-'))
  chmodSync(folder, 0o555)
  expect(await brief(['new', 'A', '--library', folder])).toMatchObject({
    code: 1,
    err: expect.stringContaining('permission denied') as string,
  })
})
