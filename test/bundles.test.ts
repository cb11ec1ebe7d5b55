import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { brief, home } from './helpers/brief.ts'
import { terminal } from './helpers/terminal.ts'

// What a command loads is most of the time that it takes to start. bin/brief.js writes a code cache for each bundle that
// it has loaded.

test.each([
  ['show kremlin', ''],
  ['show kremlin --width 60 --no-pager', ''],
  ['show kremlin --format html', 'html'],
  ['show kremlin --format=text', 'arguments'],
  ['section why kremlin', ''],
  ['list', ''],
  ['list -n 5 --topic City', ''],
  ['topics', ''],
  ['search nato', ''],
  ['search "night bus" OR topic:Science', 'reader'],
  ['digest', 'digest quotes'],
  ['quotes kremlin', 'machine quotes'],
  ['check kremlin', 'check machine quotes'],
  ['completion bash', ''],
  ['list --help', 'arguments'],
  ['help format', 'topics'],
])('brief %s loads the bundles: "%s"', async (line, bundles) => {
  expect(await loadedBy((env) => brief(wordsOf(line), { env }))).toBe(bundles)
})

describe('Markdown that is read without marked', () => {
  test.each([
    ['links, bold and italic words', 'A [link](https://example.org/a), **bold** and *italic* words.', ''],
    ['bullets', 'Three of them:\n\n- **One:** a\n  second line\n- two', ''],
    ['a numbered list', 'Two steps:\n\n1. **March:** one.\n2. April: two.', ''],
    ['a quotation with its speaker', '> We kept\n> the lights on.\n>\n> — Jan Vos, driver', ''],
    ['a table', '| Year | Riders |\n| :--- | -----: |\n| 2019 | **900** |', ''],
    ['German', 'Sie sagte: „**Heute** fährt nichts“ – und ging.', ''],
    ['Arabic', 'قال **يان فوس** إن الحافلات عادت.', ''],
    ['Japanese', '島の人口は**312人**、平均年齢は61歳。', ''],
    ['a long text', 'Buses run all night. '.repeat(2000).trim(), ''],
    ['nested lists, which marked reads', '- a\n  - b', 'reader'],
    ['code, which marked reads', 'Type `brief`.', 'reader'],
  ])('%s', async (_, body, bundles) => {
    const input = `headline: Night buses return\nlede: |-\n  ${body.replaceAll('\n', '\n  ')}\n`
    expect(await loadedBy((env) => brief(['show', '-'], { env, input }))).toBe(bundles)
  })
})

test.each([
  ['show kremlin', ''],
  ['show heron', 'drawing'],
  ['list', ''],
])('on a terminal, brief %s loads the bundles: "%s"', async (line, bundles) => {
  expect(await loadedBy((env) => terminal(wordsOf(line), { env }))).toBe(bundles)
})

function wordsOf(line: string): string[] {
  return line.match(/"[^"]*"|\S+/g) ?? []
}

/** The bundles that a first run loads, besides the one that every start loads. */
async function loadedBy(run: (env: Record<string, string>) => Promise<{ code: number | undefined }>): Promise<string> {
  const cache = mkdtempSync(join(home, 'cache-'))
  const { code } = await run({ XDG_CACHE_HOME: cache })
  const names = readdirSync(join(cache, 'brief', 'code')).map((name) => name.split('-', 1)[0]!)
  rmSync(cache, { recursive: true })
  expect(code).toBe(0)
  expect(names).toContain('brief')
  return names.filter((name) => name !== 'brief').join(' ')
}
