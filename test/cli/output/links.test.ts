import { expect, test } from 'vitest'
import { library } from '../../helpers/library.ts'
import { run } from '../../helpers/world.ts'

const xterm = { TERM: 'xterm-256color' }

test.each<[string, Record<string, string>, string[], string]>([
  ['numbered where the terminal has no links', xterm, [], 'Timetable → [1]'],
  ['a link where it has', { TERM: 'xterm-kitty' }, [], '\x1b]8;;https://example.org/night-buses'],
  ['numbered where that is asked for', { TERM: 'xterm-kitty' }, ['--links', 'numbered'], 'Timetable → [1]'],
  ['inline', xterm, ['--links=inline'], 'Timetable → https://example.org/night-buses'],
  ['auto', xterm, ['--links', 'auto'], '[1] https://example.org/night-buses'],
])('links are %s', async (_, env, argv, shown) => {
  const { out } = await run(['show', 'night-buses', ...argv], { files: library, isTTY: true, columns: 80, env })
  expect(out.replace(/\x1b\[[\d;]*m/g, '')).toContain(shown)
})

test('with --links none no address is printed', async () => {
  const setting = { files: library, isTTY: true, columns: 80, env: xterm }
  expect((await run(['show', 'night-buses', '--links', 'none'], setting)).out).not.toMatch(/https?:/)
})

test.each([
  [['--links', 'numbred'], /numbred.*did you mean "?numbered/],
  [['--links', 'none', '-f', 'text'], /^brief: --links goes with the format terminal, not with text\n$/],
])('show %j is wrong use', async (argv, says) => {
  const { code, err } = await run(['show', 'night-buses', ...argv], { files: library })
  expect([code, err]).toEqual([2, expect.stringMatching(says)])
})
