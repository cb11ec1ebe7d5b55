import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { allCommands } from '../../../src/cli/commands.ts'
import { exits } from '../../../src/cli/exit-codes.ts'
import { formats } from '../../../src/cli/output/formats.ts'
import { options } from '../../../src/cli/arguments/options.ts'
import { topics } from '../../../src/cli/help/topics.ts'
import { main } from '../../../src/main.ts'
import { periodOf } from '../../../src/model/period.ts'
import { realWorld } from '../../../src/platform/world.ts'
import { run, worldOf } from '../../helpers/world.ts'

const all = await allCommands()
const root = join(import.meta.dirname, '..', '..', '..')
const cache = mkdtempSync(join(tmpdir(), 'brief-help-'))
afterAll(() => rmSync(cache, { recursive: true }))

async function help(...argv: string[]): Promise<string> {
  const { code, out, err } = await run(argv)
  expect([code, err]).toEqual([0, ''])
  return out
}

test('--help, -h and help alone are the same page, which names every command and topic', async () => {
  const page = await help('--help')
  expect(await help('-h')).toBe(page)
  expect(await help('help')).toBe(page)
  for (const { name, summary } of all) expect(page).toMatch(new RegExp(`^  ${name} .*${summary.slice(0, 20)}`, 'm'))
  for (const { name } of topics) expect(page).toContain(name)
})

describe.each(all)('help of brief $name', (command) => {
  test('is the same asked either way, and shows all that it takes', async () => {
    const page = await help(command.name, '--help')
    expect(await help('help', command.name)).toBe(page)
    expect(page).toMatch(new RegExp(`^Usage: brief ${command.name}`))
    for (const { name } of command.operands) expect(page).toMatch(new RegExp(`^  ${name} `, 'm'))
    for (const name of command.options) expect(page).toContain(options[name].flags)
    for (const { line } of command.examples) expect(page).toContain(line)
  })

  test('fits 80 columns, but for long examples, and is plain in a pipe', async () => {
    const lines = (await help(command.name, '--help')).split('\nExamples:')[0]!.split('\n')
    expect(lines.filter((line) => line.length > 80)).toEqual([])
    expect(lines.join('')).not.toContain('\x1b')
  })
})

describe.each([...all, ...topics])('help $name in a terminal of 40 columns', ({ name }) => {
  const words = (text: string) => text.split(/\s+/)

  test('has no wider line but commands, and no word less', async () => {
    const { out } = await run(['help', name], { isTTY: true, columns: 40, env: { NO_COLOR: '1' } })
    expect(out.split('\n').filter((line) => line.length > 40 && !/^ .*\bbrief |^ *\S+$/.test(line))).toEqual([])
    expect(words(out)).toEqual(words(await help('help', name)))
  })
})

test('what does not fit beside a term stands below it', async () => {
  const { out } = await run(['--help'], { isTTY: true, columns: 40, env: { NO_COLOR: '1' } })
  expect(out).toContain(
    '\n  search [options] <QUERY...>\n      the briefs that have words, best\n      first, and where\n',
  )
})

test('help is in bold on a terminal', async () => {
  const { out } = await run(['show', '--help'], { isTTY: true, columns: 80, env: { TERM: 'xterm' } })
  expect(out).toContain('\x1b[1m')
})

test.each(topics)('help $name', async ({ name, text }) => {
  expect(await help('help', name)).toBe(`${await text()}\n`)
  expect((await text()).split('\n').filter((line) => line.length > 100)).toEqual([])
})

test('help exit-codes has every code', async () => {
  const page = await help('help', 'exit-codes')
  for (const { code, says } of exits) expect(page).toContain(`${String(code).padStart(3)}  ${says}`)
})

test('help formats has every format', async () => {
  const page = await help('help', 'formats')
  for (const { name, summary } of formats) expect(page).toMatch(new RegExp(`^  ${name} +${summary.slice(0, 20)}`, 'm'))
})

test('every period of help dates is one', async () => {
  const table = (await help('help', 'dates')).split('\n\n')[1]!
  const periods = table.split('\n').flatMap((line) => line.trim().split(/ {2,}/)[0]!.split(', '))
  expect(periods.length).toBeGreaterThan(10)
  expect(periods.filter((words) => !periodOf(words, '2022-01-27'))).toEqual([])
})

describe('every example runs with the sample library', () => {
  const examples = all.flatMap((command) => command.examples.map(({ line }) => line))
  test.each(examples)('%s', async (line) => {
    const [brief, ...argv] = shellWords(line)
    const { world, outcome } = worldOf({ today: '2022-01-28' })
    const env = { BRIEF_LIBRARY: join(root, 'briefs'), XDG_CACHE_HOME: cache }
    const { files, samples, machine } = realWorld(join(root, 'briefs'))
    const code = await main(argv, { ...world, env, files, samples, ...(machine && { machine }), cwd: root })
    expect([brief, code, outcome().err]).toEqual(['brief', 0, ''])
    expect(outcome().out).not.toBe('')
  })
})

/** The words of a line as a shell has them: quotes of both kinds hold spaces. */
function shellWords(line: string): string[] {
  return [...line.matchAll(/(?:[^\s'"]|'[^']*'|"[^"]*")+/g)].map(([word]) =>
    word.replace(/'([^']*)'|"([^"]*)"/g, '$1$2'),
  )
}
