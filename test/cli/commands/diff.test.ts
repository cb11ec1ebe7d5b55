import { expect, test } from 'vitest'
import { run } from '../../helpers/world.ts'

const old = `headline: Board keeps the night ferry
lede: The board of Saltmere keeps 14 boats for a year, and the ferry sails at night as it did before the war.
sections:
  - label: What they're saying
    body: |-
      "We will close the pier," said Ana Roth.

      "Nobody asked us," said Orla Brennick.
`
const now = `headline: "Board keeps the night ferry"
lede: >-
  The board of Saltmere keeps 15 boats for a year, and the ferry
  sails at night as it did before the war.
sections:
  - label: What they're saying
    body: |-
      “We will not close the pier,” said Ana Roth.

      “Nobody asked us,” said Jan Vos.
`
const files = { '/desk/old.yaml': old, '/desk/new.yaml': now }

test('words, quotes, speakers and numbers that changed; typography and YAML do not count', async () => {
  const { code, out } = await run(['diff', 'old.yaml', 'new.yaml'], { files })
  expect(out).toBe(`Words
  lede: The board of Saltmere keeps [-14-] {+15+} boats for a year and …
  What they're saying: We will {+not+} close the pier said Ana Roth
  What they're saying: Nobody asked us said [-Orla Brennick-] {+Jan Vos+}

Quotes
  reworded: “We will close the pier,” → “We will not close the pier,” (Ana Roth)
  speaker: Orla Brennick → Jan Vos (“Nobody asked us,”)

Numbers
  14 → 15
`)
  expect(code).toBe(0)
})

test('two versions with the same words print nothing', async () => {
  const curly = old.replaceAll(/"([^"]+)"/g, '“$1”')
  const { code, out, err } = await run(['diff', 'old.yaml', 'curly.yaml'], {
    files: { ...files, '/desk/curly.yaml': curly },
  })
  expect([code, out, err]).toEqual([0, '', ''])
})

test('--note drafts a correction', async () => {
  const { out } = await run(['diff', '--note', 'old.yaml', 'new.yaml'], { files })
  expect(out).toBe(
    'An earlier version of this brief misquoted Ana Roth. The words are: “We will not close the pier.” ' +
      'An earlier version of this brief named Orla Brennick as the speaker of “Nobody asked us.” It was Jan Vos. ' +
      'An earlier version of this brief gave a figure as 14; it is 15.\n',
  )
})

test('REV:PATH is the version that git has', async () => {
  const git = { 'HEAD:ferry.yaml': old }
  const found = await run(['diff', 'HEAD:ferry.yaml', 'new.yaml', '--template', '{kind} {before} {after}'], {
    files,
    git,
  })
  expect(found.out).toContain('number 14 15\n')
  const missing = await run(['diff', 'HEAD:nope.yaml', 'new.yaml'], { files, git })
  expect([missing.code, missing.err]).toEqual([1, 'brief: git has no "HEAD:nope.yaml": unknown revision\n'])
})

test('a paragraph that was removed and one that was added stand by themselves', async () => {
  const shorter = old.replace('      "Nobody asked us," said Orla Brennick.\n', '      A heron flew by.\n')
  const { out } = await run(['diff', 'old.yaml', 'b.yaml', '-f', 'jsonl', '--fields', 'kind,text'], {
    files: { ...files, '/desk/b.yaml': shorter },
  })
  expect(
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  ).toEqual([
    { kind: 'words', text: '[-Nobody asked us said Orla Brennick-]' },
    { kind: 'words', text: '{+A heron flew by+}' },
    { kind: 'quote', text: 'Nobody asked us,' },
  ])
})

test('a score, a time and a hyphenated word are each one word', async () => {
  const before = 'headline: a\nlede: The all-night session ended 7-2 at 18:30 with a two-thirds majority.\n'
  const after = 'headline: a\nlede: The all-night session ended 7–3 at 18:45 with a two-thirds vote.\n'
  const { out } = await run(['diff', 'a.yaml', 'b.yaml'], { files: { '/desk/a.yaml': before, '/desk/b.yaml': after } })
  expect(out).toBe(`Words
  lede: The all-night session ended [-7-2-] {+7–3+} at [-18:30-] {+18:45+} with a two-thirds [-majority-] {+vote+}

Numbers
  7-2 → 7–3
  18:30 → 18:45
`)
})

const release = `headline: Harrow Creek bans cruise ships
topic: City
date: 2022-05-03
byline: Mira Lund
tags: [harbour]
links: [{text: Minutes, url: https://example.org/a}]
sections:
  - label: What they're saying
    body: |-
      - "We have waited nine years," said Ana Roth, the mayor.
      - "It is a start," said Lena Okafor of the residents' group Clear Quay.
  - label: What to watch
    body: The ban starts on March 1. It covers ships of more than 100 metres, and the harbour board will count them.
`
const diffOf = async (before: string, after: string) =>
  (await run(['diff', 'a.yaml', 'b.yaml'], { files: { '/desk/a.yaml': before, '/desk/b.yaml': after } })).out

test('the words of a removed bullet are not looked for in another section', async () => {
  const [bullet] = /\n.*Lena Okafor.*/.exec(release)!
  expect(await diffOf(release, release.replace(bullet, ''))).toBe(`Words
  What they're saying: [-It is a start said Lena Okafor of the residents group Clear Quay-]

Quotes
  removed: “It is a start,” (Lena Okafor)
`)
})

test('a paragraph that is split in two has the same words', async () => {
  expect(
    await diffOf(
      release,
      release.replace('March 1. It', 'March 1.\n\n      It').replace('body: The', 'body: |-\n      The'),
    ),
  ).toBe('')
})

test('keys that are not words of the text are listed', async () => {
  const after = release
    .replace('City', 'World')
    .replace('Mira Lund', 'Bo Ek')
    .replace('[harbour]', '[harbour, ships]')
    .replace('org/a', 'org/b')
    .replace('What to watch', 'What is next')
  expect(await diffOf(release, after)).toBe(`Other keys
  topic: City → World
  byline: Mira Lund → Bo Ek
  label: What to watch → What is next
  links: Minutes https://example.org/a → Minutes https://example.org/b
  tags: – → ships
`)
})

test('briefs of the library are named as everywhere', async () => {
  const library = {
    '/desk/briefs/ferry.yaml': old,
    '/desk/briefs/2022-01-05-pier-news.yaml': now,
    '/desk/new.yaml': now,
  }
  const named = await run(['diff', 'ferry', 'pier'], { files: library })
  expect([named.code, named.err]).toEqual([0, ''])
  expect(named.out).toContain('reworded: “We will close the pier,”')
  expect((await run(['diff', 'ferry', 'new.yaml', '--json', 'kind'], { files: library })).code).toBe(0)
  expect(await run(['diff', 'fery', 'new.yaml'], { files: library })).toMatchObject({
    code: 1,
    err: 'brief: no brief is called "fery"; did you mean ferry?\n',
  })
})

test('one version may come from standard input, but not both', async () => {
  expect((await run(['diff', '-', 'new.yaml'], { files, stdin: now })).out).toBe('')
  expect(await run(['diff', '-', '-'], { files, stdin: now })).toMatchObject({ code: 2, out: '' })
})
