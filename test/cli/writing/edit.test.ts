import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { brief, home } from '../../helpers/brief.ts'
import { edition, nightBuses } from '../../helpers/library.ts'
import { terminal } from '../../helpers/terminal.ts'
import { run } from '../../helpers/world.ts'

const file = 'briefs/2018/2018-11-01-night-buses.yaml'
const path = `/desk/${file}`
const files = { [file]: nightBuses, 'briefs/2021/2021-05-03-edition.yaml': edition, 'briefs/bad.yaml': 'headlin: x\n' }

describe('brief edit --set and --unset', () => {
  test('change a key and nothing else', async () => {
    const { code, out, err, saved } = await run(['edit', 'night', '--set', 'topic=Harbour', '--unset', 'image.alt'], {
      files,
    })
    expect([code, out, err]).toEqual([0, '', ''])
    expect(saved[path]).toBe(nightBuses.replace('topic: City', 'topic: Harbour').replace('  alt: A bus at night\n', ''))
  })

  test('write nothing if the value is the same', async () => {
    expect(await run(['edit', 'night', '--set', 'topic=City'], { files })).toMatchObject({ code: 0, saved: {} })
  })

  test('change one brief of an edition', async () => {
    const { saved } = await run(['edit', 'edition#2', '--set', 'topic=Birds'], { files })
    expect(Object.values(saved)).toEqual([edition.replace('topic: Nature', 'topic: Birds')])
  })

  test('correct a file that is not valid', async () => {
    const broken = { 'briefs/bad.yaml': 'headline: A # a\ndate: soon\n' }
    const { saved } = await run(['edit', 'bad', '--set', 'date=2022-01-27'], { files: broken })
    expect(Object.values(saved)).toEqual(['headline: A # a\ndate: 2022-01-27\n'])
  })

  test.each([
    ['one error', 'headline: A\ndate: soon\n', 'an error'],
    ['two errors', 'headline: A\ndate: soon\nfoo: 1\n', '2 errors'],
  ])('tell of %s that the file still has', async (_, text, errors) => {
    const change = (...more: string[]) =>
      run(['edit', 'bad', '--set', 'topic=City', ...more], { files: { 'briefs/bad.yaml': text } })
    const said = `brief: briefs/bad.yaml still has ${errors}; run: brief check briefs/bad.yaml\n`
    const { code, err, saved } = await change()
    expect([code, err]).toEqual([0, said])
    expect(saved['/desk/briefs/bad.yaml']).toContain('topic: City\n')
    expect((await change('-q')).err).toBe('')
  })

  test('list at most a hundred reasons', async () => {
    const many = { 'briefs/many.yaml': '---\na: 1\n'.repeat(200) }
    const { code, err } = await run(['edit', 'briefs/many.yaml', '--set', 'topic=City'], { files: many })
    const lines = err.trimEnd().split('\n')
    expect([code, lines.length]).toEqual([1, 101])
    expect(lines.at(-1)).toMatch(/^brief: briefs\/many\.yaml: \d+ more problems$/)
  })

  test('keep a byte order mark and Windows line endings', async () => {
    const windows = { 'briefs/a.yaml': '\ufeffheadline: A\r\n# a\r\ntopic: B\r\n' }
    const { saved } = await run(['edit', 'a', '--set', 'lede=C\n\nD'], { files: windows })
    expect(Object.values(saved)).toEqual(['\ufeffheadline: A\r\n# a\r\ntopic: B\r\nlede: |-\r\n  C\r\n\r\n  D\r\n'])
  })

  test.each([
    [['night', '--set', 'topci=A'], 1, `brief: ${file} was not changed: change "topci" to "topic" (unknown-key)\n`],
    [['night', '--set', 'date=soon'], 1, /was not changed: .* \(bad-date\)\n$/],
    [['night', '--unset', 'headline'], 1, /was not changed: add a headline.* \(missing-headline\)\n$/],
    [['night', '--unset', 'weight'], 1, /was not changed: there is no "weight" to remove/],
    [
      ['night', '--set', 'topic=A', '--unset', 'topic'],
      2,
      /^brief: --set and --unset both name "topic"; give one of them/,
    ],
    [['night', '--unset', 'a b'], 2, /^brief: --unset "a b": "a b" is not a key/],
    [['edition', '--set', 'topic=A'], 1, /has 3 briefs; name one of them, as in "edition#1"\n$/],
    [['edition#9', '--set', 'topic=A'], 1, /no brief "edition#9"; briefs in this file: 3/],
    [['nigth', '--set', 'topic=A'], 1, 'brief: no brief is called "nigth"; did you mean night-buses?\n'],
    [['nowhere.yaml', '--set', 'topic=A'], 3, 'brief: nowhere.yaml: no such file\n'],
    [['briefs', '--set', 'topic=A'], 1, /^brief: "briefs" matches several files:\n {2}briefs\/2018/],
    [['-', '--set', 'topic=A'], 2, /standard input has no file/],
    [['sample', '--set', 'topic=A'], 1, /belongs to the package/],
    [[], 2, /^brief: edit needs BRIEF/],
  ])('refuse %j', async (argv, code, err) => {
    const samples = { '/package/briefs/2019/a.yaml': 'headline: A\ndate: 2019-04-16\n' }
    const outcome = await run(['edit', ...argv], { files: { ...files, ...samples } })
    expect(outcome).toMatchObject({ code, out: '', saved: {} })
    expect(outcome.err).toMatch(err)
  })
})

describe('brief edit opens the editor and checks the file', () => {
  const broken = (text: string) => text.replace('topic:', 'topci:')

  test('a valid file: nothing is asked', async () => {
    expect(await run(['edit', 'night'], { files, answers: [] })).toMatchObject({
      code: 0,
      err: '',
      out: '',
      opened: ['vi'],
    })
  })

  test('a file that is not a valid brief can be opened', async () => {
    const { code, opened } = await run(['edit', 'bad'], { files, editor: () => 'headline: x\n' })
    expect([code, opened]).toEqual([0, ['vi']])
  })

  test('without a terminal: reports, keeps the file and exits 1', async () => {
    const { code, err, saved } = await run(['edit', 'night'], { files, editor: broken })
    const kept = `brief: kept ${file} with an error; run: brief edit ${file}\n`
    expect([code, err, saved]).toEqual([1, `${file}:3:1: change "topci" to "topic" (unknown-key)\n${kept}`, {}])
  })

  test('keep: exits 1', async () => {
    const { code, err, saved } = await run(['edit', 'night'], { files, editor: broken, answers: ['what?', 'k'] })
    expect([code, saved]).toEqual([1, {}])
    expect(
      err.match(/has an error\. Edit again \(e\), keep it \(k\), or discard the changes \(d\)\? \[e\] /g),
    ).toHaveLength(2)
  })

  test('the end of the input keeps the file', async () => {
    const { code, err, saved } = await run(['edit', 'night'], { files, editor: broken, answers: [] })
    expect([code, saved]).toEqual([1, {}])
    expect(err).toContain(`brief: kept ${file} with an error; run: brief edit ${file}\n`)
  })

  test('discard: the old bytes are back', async () => {
    const { code, saved } = await run(['edit', 'night'], { files, editor: broken, answers: ['discard'] })
    expect([code, saved]).toEqual([0, { [path]: nightBuses }])
  })

  test('edit again: until the file is valid', async () => {
    let times = 0
    const editor = (text: string) =>
      ++times < 3 ? text.replace(/topi?c?i?:/, 'topci:') : text.replace('topci:', 'topic:')
    const { code, opened } = await run(['edit', 'night'], { files, editor, answers: ['', 'edit'] })
    expect([code, opened]).toEqual([0, ['vi', 'vi', 'vi']])
  })

  test('warnings are printed, and nothing is asked', async () => {
    const { code, err } = await run(['edit', 'night'], { files, editor: (text) => `${text}dek:\n`, answers: [] })
    expect([code, err]).toEqual([0, expect.stringMatching(/warning: .*\(empty-value\)\n$/)])
  })

  test('placeholders are counted, and nothing is asked', async () => {
    const editor = (text: string) => text.replace(/topic: .*/, 'topic: TK')
    const { code, err } = await run(['edit', 'night'], { files, editor, answers: [] })
    expect([code, err]).toEqual([0, `brief: ${file} still has a placeholder (TK)\n`])
  })

  test('a file that the editor deleted can be restored', async () => {
    const library = mkdtempSync(join(home, 'library-'))
    const own = join(library, 'a.yaml')
    writeFileSync(own, 'headline: A\n')
    const { code } = await terminal(['edit', 'a'], { env: { BRIEF_LIBRARY: library, EDITOR: 'rm' }, keys: 'd\n' })
    expect([code, readFileSync(own, 'utf8')]).toEqual([0, 'headline: A\n'])
  })
})

describe('in a terminal', () => {
  test('a session with an editor that breaks the file, then repairs it', async () => {
    const library = mkdtempSync(join(home, 'library-'))
    const own = join(library, 'a.yaml')
    writeFileSync(own, 'headline: A # a\n')
    const editor = join(library, 'swap.sh')
    writeFileSync(
      editor,
      '#!/bin/sh\nif grep -q headlin: "$1"; then sed -i s/headlin:/headline:/ "$1"; else sed -i s/headline:/headlin:/ "$1"; fi\n',
      { mode: 0o755 },
    )
    const { code, lines } = await terminal(['edit', own], { cols: 100, env: { EDITOR: editor }, keys: 'x\ne\n' })
    expect(code).toBe(0)
    expect(lines.join('\n')).toContain('a.yaml:1:1: change "headlin" to "headline" (unknown-key)')
    expect(readFileSync(own, 'utf8')).toBe('headline: A # a\n')
  })

  test('an editor that is a command with quoted arguments', async () => {
    const library = mkdtempSync(join(home, 'library-'))
    const own = join(library, 'a.yaml')
    writeFileSync(own, 'headline: A\n')
    const { code } = await brief(['edit', 'a'], { env: { BRIEF_LIBRARY: library, EDITOR: 'sed -i "1a topic: City"' } })
    expect([code, readFileSync(own, 'utf8')]).toEqual([0, 'headline: A\ntopic: City\n'])
  })
})
