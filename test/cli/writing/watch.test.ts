import { execFileSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { brief, home, program } from '../../helpers/brief.ts'
import { liveTerminal, type LiveTerminal } from '../../helpers/live-terminal.ts'

const story = (headline: string, words = 'The buses run until four.') =>
  `headline: ${headline}\ndate: 2022-01-27\nlede: |-\n  ${words}\n`

let open: LiveTerminal[] = []
afterEach(async () => {
  for (const terminal of open) terminal.kill('SIGKILL')
  await Promise.all(open.map(({ ended }) => ended))
  open = []
})

function watched(text = story('First'), setting: Parameters<typeof liveTerminal>[1] = {}) {
  const file = join(mkdtempSync(join(home, 'watch-')), 'night-buses.yaml')
  writeFileSync(file, text)
  const terminal = liveTerminal(['show', '--watch', file], setting)
  open.push(terminal)
  return { file, terminal }
}

const has = (words: string) => (lines: string[]) => lines.some((line) => line.includes(words))

describe('the page is shown again', () => {
  test('after the file is written in place, replaced, deleted and created', async () => {
    const { file, terminal } = watched()
    const lines = await terminal.until(has('First'))
    expect([terminal.isAlternate(), lines.at(-1)]).toEqual([true, 'night-buses.yaml; q quits'])

    writeFileSync(file, story('Second'))
    await terminal.until(has('Second'))

    writeFileSync(`${file}~`, story('Third'))
    renameSync(`${file}~`, file)
    await terminal.until(has('Third'))

    rmSync(file)
    await terminal.until(has('no such file'))
    expect(terminal.lines().join('\n')).toContain('Third')

    writeFileSync(file, story('Fourth'))
    await terminal.until((now) => has('Fourth')(now) && !has('no such file')(now))
  })

  test('a file with errors: they stand below the last valid page', async () => {
    const { file, terminal } = watched()
    await terminal.until(has('First'))
    writeFileSync(file, 'headlin: Second\ndate: soon\n')
    const lines = await terminal.until(has('unknown-key'))
    expect(lines.join('\n')).toContain('First')
    expect(lines.at(-1)).toBe('night-buses.yaml: 2 errors, this is the last valid version; q quits')
    writeFileSync(file, story('Second'))
    await terminal.until((now) => has('Second')(now) && !has('error')(now))
  })

  test('a file with errors from the start can be watched', async () => {
    const { file, terminal } = watched('headlin: First\n')
    await terminal.until(has('change "headlin" to "headline"'))
    writeFileSync(file, story('First'))
    const lines = await terminal.until((now) => !has('headlin"')(now))
    expect(lines.join('\n')).toContain('The buses run')
  })

  test('a file that is written piece by piece ends as it is', async () => {
    const { file, terminal } = watched()
    await terminal.until(has('First'))
    writeFileSync(file, '')
    for (const piece of story('Second', 'word '.repeat(50)).match(/.{1,40}/gs)!) appendFileSync(file, piece)
    const lines = await terminal.until((now) => has('Second')(now) && !has('error')(now))
    expect(lines.join(' ').match(/\bword\b/g)).toHaveLength(50)
  })

  test('lines that are the same are not written again', async () => {
    const { file, terminal } = watched(story('First', 'The same words.'))
    await terminal.until(has('The same words.'))
    const before = terminal.text().length
    writeFileSync(file, story('Other', 'The same words.'))
    await terminal.until(has('Other'))
    const written = terminal.text().slice(before)
    expect(written).not.toContain('The same words.')
    expect(written).not.toContain('\x1b[2J')
    expect(written.match(/\x1b\[\?2026h/g)).toHaveLength(1)
  })
})

describe('the window', () => {
  test('decides the width, again after each change of its size', async () => {
    const { terminal } = watched(story('First', 'word '.repeat(60).trim()))
    await terminal.until((lines) => lines.some((line) => line.length > 60))
    terminal.resize(40, 12)
    await terminal.until((lines) => has('lines 1-')(lines) && lines.every((line) => line.length <= 40))
    expect(terminal.lines()).toHaveLength(12)
    terminal.resize(100, 30)
    await terminal.until(
      (lines) => lines.some((line) => line.length > 60) && lines.at(-1) === 'night-buses.yaml; q quits',
    )
  })

  test('is scrolled with the keys of less', async () => {
    const paragraphs = Array.from({ length: 40 }, (_, i) => `Paragraph ${i + 1}.`).join('\n\n  ')
    const { file, terminal } = watched(story('First', paragraphs), { rows: 20 })
    await terminal.until(has('lines 1-19 of'))
    terminal.type('G')
    await terminal.until(has('Paragraph 40.'))
    terminal.type('\x1b[A')
    await terminal.until((lines) => !has('Paragraph 40.')(lines) && has('Paragraph 39.')(lines))
    terminal.type('g')
    await terminal.until(has('First'))
    terminal.type(' jj')
    const place = (await terminal.until(has('lines 21-'))).at(-1)
    writeFileSync(file, story('Second', paragraphs.replaceAll('Paragraph', 'Passage')))
    await terminal.until(has('Passage'))
    expect(terminal.lines().at(-1)).toBe(place)
  })

  test('NO_COLOR: no colours', async () => {
    const { terminal } = watched(story('First'), { env: { NO_COLOR: '1' } })
    await terminal.until(has('First'))
    expect(terminal.text()).not.toMatch(/\x1b\[[\d;]*m/)
  })

  test('a hostile file reaches the terminal filtered', async () => {
    const { terminal } = watched('headline: "A\\e[2J\\e]0;owned\\a B"\n"x\\e[31m": 1\n')
    await terminal.until(has('unknown-key'))
    expect(terminal.text()).not.toMatch(/\x1b\[2J|\x1b\]0|\x1b\[31m/)
  })
})

describe('the terminal is as before', () => {
  test.each([
    ['q', { code: 0, signal: 0 }],
    ['\x03', { code: 130, signal: 0 }],
    ['SIGINT', { code: 130, signal: 0 }],
    ['SIGTERM', { code: 0, signal: constants.signals.SIGTERM }],
    ['SIGHUP', { code: 0, signal: constants.signals.SIGHUP }],
  ] as const)('after %j', async (end, outcome) => {
    const { terminal } = watched()
    await terminal.until(has('First'))
    if (end.startsWith('SIG')) terminal.kill(end as NodeJS.Signals)
    else terminal.type(end)
    expect(await terminal.ended).toEqual(outcome)
    expect(terminal.isAlternate()).toBe(false)
    expect(terminal.text()).toMatch(/\x1b\[\?7h\x1b\[\?25h\x1b\[\?1049l$/)
    expect(terminal.lines()).toEqual([])
  })

  test('after Ctrl-Z without a shell that could continue it, the page is back', async () => {
    const { terminal } = watched()
    await terminal.until(has('First'))
    terminal.type('\x1a')
    await terminal.until((lines) => terminal.text().split('\x1b[?1049h').length === 3 && has('First')(lines))
    terminal.type('q')
    expect((await terminal.ended).code).toBe(0)
  })

  // The children of a process are listed only there.
  test.runIf(existsSync('/proc/self/task'))('with echo and line editing, whatever ended the program', async () => {
    const file = join(mkdtempSync(join(home, 'watch-')), 'a.yaml')
    writeFileSync(file, story('First'))
    for (const end of ['q', '\x03', 'SIGTERM', 'SIGHUP']) {
      const line = 'stty -a > "$1.before"; "$2" "$3" show --watch "$1"; stty -a > "$1.after"; echo done'
      const terminal = liveTerminal(['-c', line, '-', file, process.execPath, program], { command: '/bin/sh' })
      open.push(terminal)
      await terminal.until(has('First'))
      if (end.startsWith('SIG')) execFileSync('kill', [`-${end.slice(3)}`, ...childrenOf(terminal.pid)])
      else terminal.type(end)
      await terminal.until(has('done'))
      expect(readFileSync(`${file}.after`, 'utf8')).toBe(readFileSync(`${file}.before`, 'utf8'))
    }
  })
})

function childrenOf(pid: number): string[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean)
}

describe('what cannot be watched is refused', () => {
  test.each([
    [['kremlin'], 2, 'brief: --watch needs a terminal; leave it out in a pipe\n'],
    [['kremlin', 'night-buses'], 2, 'brief: --watch shows one file; name only one brief\n'],
  ])('%j in a pipe', async (argv, code, err) => {
    expect(await brief(['show', '--watch', ...argv])).toMatchObject({ code, out: '', err })
  })

  test.each([
    [['kremlin'], { TERM: 'dumb' }, 'TERM is "dumb"'],
    [['kremlin', '--format', 'html'], {}, 'leave out --format html'],
    [['-'], {}, 'standard input has no file'],
    [['nowhere.yaml'], {}, 'nowhere.yaml: no such file'],
    [['briefs'], {}, 'matches several files'],
  ])('%j with %j', async (argv, env, reason) => {
    const terminal = liveTerminal(['show', '--watch', ...argv], { env, cwd: join(program, '..', '..'), cols: 200 })
    open.push(terminal)
    expect((await terminal.ended).code).toBeGreaterThan(0)
    expect(terminal.lines().join('\n')).toContain(reason)
    expect(terminal.text()).not.toContain('\x1b[?1049h')
  })
})
