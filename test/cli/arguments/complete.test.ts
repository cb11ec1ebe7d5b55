import { expect, test } from 'vitest'
import { library, samples } from '../../helpers/library.ts'
import { run, type Setting } from '../../helpers/world.ts'

/** The words offered for the last of `line`, which may be empty. */
async function offers(line: string, setting: Setting = {}): Promise<string[]> {
  const { code, out, err } = await run(['__complete', ...line.split(' ')], {
    files: { ...library, ...samples },
    ...setting,
  })
  expect([code, err]).toEqual([0, ''])
  return out
    .split('\n')
    .slice(0, -1)
    .map((each) => each.split('\t')[0]!)
}

const slugs = ['morning-edition', 'mail-boat', 'st-marys-nurse', 'night-buses', 'no-paper']

test.each([
  ['s', ['show', 'section', 'search', 'schema']],
  ['comp', ['completion']],
  ['weather', []],
  ['weather n', []],
  ['show ', [...slugs, 'latest']],
  ['show n', ['night-buses', 'no-paper']],
  ['show N', ['night-buses', 'no-paper']],
  ['show night-buses m', ['morning-edition', 'mail-boat']],
  ['show x', []],
  ['show --he', ['--help']],
  ['show --fo', ['--format']],
  ['show --no', ['--no-color', '--no-images', '--no-index', '--no-pager']],
  ['show --format ', ['terminal', 'text', 'markdown', 'html', 'yaml', 'json', 'jsonl']],
  ['list --format j', ['json', 'jsonl']],
  ['list -f c', ['csv']],
  ['show --format=h', ['--format=html']],
  ['show --format = h', ['html']],
  ['show --color a', ['auto', 'always']],
  ['list --sort ', ['date', 'headline', 'topic', 'slug', 'words']],
  ['list --topic ', ['City', 'Health', '地域', 'Nature']],
  ['list --topic c', ['City']],
  ['list --tag h', ['harbour', 'health']],
  ['list --section w', ['Why it matters', "What they're saying", 'What to watch']],
  ['list --since y', ['yesterday']],
  ['list --limit ', []],
  ['list --match ', []],
  ['list --json s', ['slug', 'sections', 'source']],
  ['list --json slug,w', ['slug,weight', 'slug,words']],
  ['list --json=slug,w', ['--json=slug,weight', '--json=slug,words']],
  ['list --json slug night', ['night-buses']],
  ['list --section w night-buses --topic City n', ['night-buses', 'no-paper']],
  ['list night-buses --section w', ['Why it matters', "What they're saying", 'What to watch']],
  ['list st-marys-nurse --section w', ['Why it matters']],
  [
    'section --topic City ',
    ['Why it matters', 'The big picture', 'By the numbers', "What they're saying", 'What to watch'],
  ],
  ['section w', ['Why it matters', "What they're saying", 'What to watch']],
  ['section ', ['Why it matters', 'The big picture', 'By the numbers', "What they're saying", 'What to watch']],
  ['section why n', ['night-buses', 'no-paper']],
  ['section why night-buses ', [...slugs, 'latest']],
  ['section --topic City w', ['Why it matters', "What they're saying", 'What to watch']],
  ['completion ', ['bash', 'zsh', 'fish']],
  ['help e', ['edit', 'exit-codes', 'environment']],
  ['edit mail', ['mail-boat']],
  ['edit mail --unset top', ['topic']],
  ['new --template ', ['story', 'newsletter', 'edition']],
  ['schema ', []],
])('brief %s: %j', async (line, words) => expect((await offers(line)).toSorted()).toEqual(words.toSorted()))

test('slugs are offered newest first, with their day', async () => {
  const { out } = await run(['__complete', 'show', ''], { files: library })
  expect(out.split('\n').slice(0, 2)).toEqual(['morning-edition\t2021-05-03', 'mail-boat\t2020-02-08'])
})

test('labels and topics are offered by frequency', async () => {
  const { out } = await run(['__complete', 'list', '--section', 'w'], { files: library })
  expect(out).toBe("Why it matters\tin 2 briefs\nWhat they're saying\tin 1 brief\nWhat to watch\tin 1 brief\n")
})

test('the library on the command line is used', async () => {
  const files = { ...library, '/archive/old-news.yaml': 'headline: Old news\ntopic: Past\n' }
  expect(await offers('show --library /archive ', { files })).toEqual(['old-news', 'latest'])
  expect(await offers('list --library /archive --topic ', { files })).toEqual(['Past'])
})

test.each(['show ', 'list --topic ', 'section '])('without a library nothing is offered for %s', async (line) => {
  expect(await offers(line, { files: {} })).toEqual([])
})

test('a broken config, library or brief prints no error', async () => {
  expect(await offers('show ', { env: { BRIEF_LIBRARY: '/gone' } })).toEqual([])
  const files = { ...library, 'briefs/broken.yaml': 'headlin: x\n' }
  expect(await offers('list --topic c', { files })).toEqual(['City'])
  expect(await offers('show --format h', { env: { BRIEF_LIBRARY: '/gone' } })).toEqual(['html'])
})

test('a suggestion is one line for any brief', async () => {
  const files = { 'briefs/a.yaml': 'headline: a\ntopic: "a\\nb\\tc\\e[31m"\n' }
  expect((await run(['__complete', 'list', '--topic', ''], { files })).out).toBe('a b c[31m\tin 1 brief\n')
})

test.each(['bash', 'zsh', 'fish'])('the completions of %s ask brief itself', async (shell) => {
  const { code, out } = await run(['completion', shell])
  expect(code).toBe(0)
  expect(out).toContain('brief __complete')
})
