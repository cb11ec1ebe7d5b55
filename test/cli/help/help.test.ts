import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { optionOf } from '../../../src/cli/command.ts'
import { allCommands } from '../../../src/cli/commands.ts'
import { exits } from '../../../src/cli/exit-codes.ts'
import { formats } from '../../../src/cli/output/formats.ts'
import type { Rows } from '../../../src/cli/help/blocks.ts'
import { programPage } from '../../../src/cli/help/program-page.ts'
import { topics } from '../../../src/cli/help/topics.ts'
import { pages } from '../../../src/cli/help/topics/pages.ts'
import { main } from '../../../src/main.ts'
import { periodOf } from '../../../src/model/period.ts'
import { realWorld, type Files } from '../../../src/platform/world.ts'
import { run, worldOf } from '../../helpers/world.ts'

const all = await allCommands()
const topicNames = Object.keys(topics)
const root = join(import.meta.dirname, '..', '..', '..')
const cache = mkdtempSync(join(tmpdir(), 'brief-help-'))
afterAll(() => rmSync(cache, { recursive: true }))

async function help(...argv: string[]): Promise<string> {
  const { code, out, err } = await run(argv)
  expect([code, err]).toEqual([0, ''])
  return out
}

test('--help, -h and help alone print the same page, which lists every command and topic', async () => {
  const page = await help('--help')
  expect(await help('-h')).toBe(page)
  expect(await help('help')).toBe(page)
  for (const { name, summary } of all) expect(page).toMatch(new RegExp(`^  ${name} +${summary.slice(0, 20)}`, 'm'))
  for (const [name, summary] of Object.entries(topics))
    expect(page).toMatch(new RegExp(`^  ${name} +${summary.slice(0, 20)}`, 'm'))
})

test('brief help NAME has each example once', async () => {
  for (const name of ['check', 'digest', 'import', 'index', 'quotes', 'search']) {
    const examples = (await help('help', name)).split('\n').filter((line) => line.startsWith('  $ '))
    expect(examples).toEqual([...new Set(examples)])
  }
})

describe.each(all)('brief $name --help', (command) => {
  test('starts brief help NAME, apart from a pointer to it, and lists operands, options and examples', async () => {
    const page = await help(command.name, '--help')
    const whole = (await help('help', command.name)).replace(/\s+/g, ' ')
    const pointer = new RegExp(`(?: [^. ][^.]*: brief help ${command.name})(?= )`)
    expect(whole.startsWith(page.replace(/\s+/g, ' ').replace(pointer, '').trim())).toBe(true)
    expect(whole).not.toMatch(pointer)
    expect(page).toMatch(new RegExp(`^Usage: brief ${command.name}`))
    for (const { name } of command.operands) expect(page).toMatch(new RegExp(`^  ${name} `, 'm'))
    for (const name of command.options) expect(page).toContain(optionOf(name, command).flags)
    for (const { line } of command.examples) expect(page).toContain(`  $ ${line}\n`)
  })

  test('has a line of at most 80 columns for each shared option', async () => {
    const page = await help(command.name, '--help')
    for (const name of command.options) {
      const { flags, summary, default: value, group } = optionOf(name, command)
      if (group !== 'Selection' && group !== 'Output') continue
      expect(page).toContain(`${summary}${value === undefined ? '' : ` (default: ${value})`}\n`)
      expect(page).toMatch(new RegExp(`^  ${flags.replace(/[[\]]/g, '\\$&')} `, 'm'))
    }
  })

  test('is short with -h: own options and two examples', async () => {
    const page = await help(command.name, '-h')
    const shared = command.options.filter((name) => ['Selection', 'Output'].includes(optionOf(name, command).group))
    expect(shared.filter((name) => page.includes(optionOf(name, command).flags))).toEqual([])
    for (const name of command.options)
      if (!shared.includes(name)) expect(page).toContain(optionOf(name, command).flags)
    expect(page.match(/^ {2}\$ brief /gm)).toHaveLength(Math.min(command.examples.length, 2))
    expect(page).toContain(`brief ${command.name} --help`)
  })
})

describe.each([...all.map(({ name }) => name), ...topicNames])('brief help %s', (name) => {
  const isCode = (line: string) => /^ {2}/.test(line)

  test('fits 80 columns in a pipe except for code, without colour', async () => {
    const page = await help('help', name)
    expect(page.split('\n').filter((line) => line.length > 80 && !isCode(line))).toEqual([])
    expect(page).not.toContain('\x1b')
  })

  test('has the same words in 40 columns and fits except for code', async () => {
    const { out } = await run(['help', name], { isTTY: true, columns: 40, env: { NO_COLOR: '1' } })
    expect(out.split('\n').filter((line) => line.length > 40 && !isCode(line))).toEqual([])
    const words = (text: string) => text.split(/\s+/)
    expect(words(out)).toEqual(words(await help('help', name)))
  })
})

test('on a narrow terminal the description is below the term', async () => {
  const { out } = await run(['--help'], { isTTY: true, columns: 40, env: { NO_COLOR: '1' } })
  expect(out).toContain('\n  show\n      print whole briefs (alias: cat)\n')
})

test('headings are bold on a terminal', async () => {
  const { out } = await run(['show', '--help'], { isTTY: true, columns: 80, env: { TERM: 'xterm' } })
  expect(out).toContain('\x1b[1mSelection:\x1b[22m')
})

test('an alias has the help of its command', async () => {
  expect(await help('ls', '-h')).toBe(await help('list', '-h'))
  expect(await help('help', 'cat')).toBe(await help('help', 'show'))
})

test('help for a name that is a command and a topic prints both', async () => {
  const page = await help('help', 'search')
  expect(page).toContain('Usage: brief search')
  expect(page).toContain('"night bus"  ')
})

test('help exit-codes lists every code', async () => {
  const page = await help('help', 'exit-codes')
  for (const { code, says } of exits) expect(page).toMatch(new RegExp(`^  ${code} +${says}$`, 'm'))
})

test('help formats lists every format', async () => {
  const page = await help('help', 'formats')
  for (const { name, summary } of formats) expect(page).toMatch(new RegExp(`^  ${name} +${summary}`, 'm'))
})

test('the skeleton of help format is a valid brief', async () => {
  const skeleton = (await help('help', 'format')).split('\n\n')[1]!.replace(/^ {2}/gm, '')
  const { code, err } = await run(['show', '-'], { stdin: skeleton })
  expect([code, err]).toEqual([0, ''])
})

test('every period of help dates is valid', async () => {
  const table = pages.dates.find((block) => typeof block === 'object' && 'rows' in block)
  const periods = (table as Rows).rows.map(([term]) => term)
  expect(periods.length).toBeGreaterThan(10)
  expect(periods.filter((words) => !periodOf(words, '2022-01-27'))).toEqual([])
})

const read = (...path: string[]) => readFileSync(join(root, ...path))

const story = 'Night buses return\n\nThe night buses of the harbour return in June, the council said on Monday.\n'

/** The files that examples name. The article holds every quote of the Kremlin brief, in the words of the brief. */
const given = new Map([
  ['article.txt', read('test', 'golden', 'kremlin-nato.txt')],
  ['old.yaml', Buffer.from('headline: Ferry keeps 14 boats\n')],
  ['new.yaml', Buffer.from('headline: Ferry keeps 15 boats\n')],
  ['story.txt', Buffer.from(story)],
  ['page.html', Buffer.from(`<h1>Night buses return</h1><p>${story}</p>`)],
  ['feed.xml', Buffer.from('<rss version="2.0"><channel><item><title>Night buses</title></item></channel></rss>')],
  ['/config/brief/config.yaml', Buffer.from('digests:\n  morning: {title: Morning, from: desk@example.org}\n')],
  ['briefs/ferry.yaml', Buffer.from('headline: Ferry keeps 15 boats\n')],
])
const git = { 'HEAD:briefs/ferry.yaml': 'headline: Ferry keeps 14 boats\n' }

describe('every example runs with the sample library', () => {
  const blocks = [...Object.values(pages).flat(), ...programPage(all)]
  const inPages = blocks.flatMap((block) => (typeof block === 'object' && 'examples' in block ? block.examples : []))
  // --watch needs a terminal; test/cli/writing/watch.test.ts runs it in one.
  const examples = [...all.flatMap((command) => command.examples), ...inPages].map(({ line }) => line)
  test.each([...new Set(examples)].filter((line) => !line.includes(' --watch ')))('%s', async (line) => {
    const [brief, ...argv] = shellWords(line)
    const download = async ({ url }: { readonly url: string }) => ({
      url,
      bytes: given.get('feed.xml')!,
      type: 'text/xml',
    })
    const { world, outcome } = worldOf({ today: '2022-01-28', git, stdin: story, download })
    const env = { BRIEF_LIBRARY: join(root, 'briefs'), XDG_CACHE_HOME: cache, XDG_CONFIG_HOME: '/config' }
    const { files, samples, machine } = realWorld(join(root, 'briefs'))
    const withGiven: Files = {
      ...files,
      kind: (path) => (given.has(path) ? 'file' : files.kind(path)),
      read: (path, cap) => given.get(path) ?? files.read(path, cap),
    }
    const own = { env, files: withGiven, samples, ...(machine && { machine }), cwd: root }
    const code = await main(argv, { ...world, ...own })
    // Check counts what it finds, and edit reports what is not house style.
    const isTold = ['check', 'edit', 'import'].includes(argv[0]!)
    expect([brief, code, isTold ? '' : outcome().err]).toEqual(['brief', 0, ''])
    // A check that finds nothing, and a change of a file, print nothing.
    if (argv[0] !== 'check' && argv[0] !== 'edit') expect(outcome().out).not.toBe('')
  })
})

test('the topic quotes explains every kind of --kind', async () => {
  const text = await help('help', 'quotes')
  expect((optionOf('kind', {}).choices ?? []).filter((kind) => !text.includes(`\n  ${kind} `))).toEqual([])
})

/** The words of a line as a shell has them: quotes of both kinds hold spaces. */
function shellWords(line: string): string[] {
  return [...line.matchAll(/(?:[^\s'"]|'[^']*'|"[^"]*")+/g)].map(([word]) =>
    word.replace(/'([^']*)'|"([^"]*)"/g, '$1$2'),
  )
}
