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

test('on a terminal, removed words are red, added words green, and lines are wrapped', async () => {
  const { out } = await run(['diff', 'old.yaml', 'new.yaml'], {
    files,
    isTTY: true,
    columns: 44,
    env: { TERM: 'xterm' },
  })
  expect(out).toBe(`
\x1b[1mWords\x1b[22m
  lede: The board of Saltmere keeps \x1b[31m[-14-]\x1b[39m
    \x1b[32m{+15+}\x1b[39m boats for a year and …
  What they're saying: We will \x1b[32m{+not+}\x1b[39m
    close the pier said Ana Roth
  What they're saying: Nobody asked us
    said \x1b[31m[-Orla Brennick-]\x1b[39m \x1b[32m{+Jan Vos+}\x1b[39m

\x1b[1mQuotes\x1b[22m
  reworded: \x1b[31m“We will close the pier,”\x1b[39m →
    \x1b[32m“We will not close the pier,”\x1b[39m (Ana Roth)
  speaker: \x1b[31mOrla Brennick\x1b[39m → \x1b[32mJan Vos\x1b[39m
    (“Nobody asked us,”)

\x1b[1mNumbers\x1b[22m
  \x1b[31m14\x1b[39m → \x1b[32m15\x1b[39m

`)
})

test.each([
  ['NO_COLOR', [], { NO_COLOR: '1' }],
  ['--color=never', ['--color=never'], {}],
  ['TERM=dumb', [], { TERM: 'dumb' }],
])('%s: the same lines without colour', async (_, more, env) => {
  const setting = { files, isTTY: true, columns: 44 }
  const coloured = await run(['diff', 'old.yaml', 'new.yaml'], { ...setting, env: { TERM: 'xterm' } })
  const plain = await run(['diff', 'old.yaml', 'new.yaml', ...more], { ...setting, env: { TERM: 'xterm', ...env } })
  // oxlint-disable-next-line no-control-regex
  expect(plain.out).toBe(coloured.out.replaceAll(/\x1b\[\d+m/g, ''))
})

test.each(['text', 'terminal'])('--exit-status with the format %s', async (format) => {
  const codes = ['new.yaml', 'old.yaml'].map(async (name) => {
    const { code } = await run(['diff', 'old.yaml', name, '-e', '--format', format], { files })
    return code
  })
  expect(await Promise.all(codes)).toEqual([0, 4])
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

const edition = `edition: {title: Morning}
---
headline: Harbour opens
lede: The harbour opens at 7.
---
${old}`

test('#2 picks a brief of an edition, in a file and in git', async () => {
  const all = { ...files, '/desk/ed.yaml': edition }
  const git = { 'HEAD:ed.yaml': edition }
  for (const name of ['ed.yaml', 'HEAD:ed.yaml']) {
    expect(await run(['diff', name, 'new.yaml'], { files: all, git })).toMatchObject({
      code: 1,
      err: `brief: "${name}" holds several briefs; choose one, as in "${name}#2"\n`,
    })
    const chosen = await run(['diff', `${name}#2`, 'new.yaml'], { files: all, git })
    expect([chosen.code, chosen.err]).toEqual([0, ''])
    expect(chosen.out).toContain('Numbers\n  14 → 15\n')
    expect(await run(['diff', `${name}#3`, 'new.yaml'], { files: all, git })).toMatchObject({
      code: 1,
      err: `brief: no brief "${name}#3"; briefs in this file: 2\n`,
    })
  }
})

test.each<[string, { readonly code: number; readonly err: string }]>([
  ['briefs', { code: 1, err: '"briefs" is a folder; name a file in it' }],
  ['empty', { code: 1, err: '"empty" is a folder; name a file in it' }],
  ['briefs/', { code: 1, err: '"briefs/" is a folder; name a file in it' }],
  ['HEAD:briefs', { code: 1, err: '"HEAD:briefs" is a folder; name a file in it' }],
  ['HEAD:coloured', { code: 1, err: '"HEAD:coloured" is a folder; name a file in it' }],
  [
    'https://e.org/a',
    {
      code: 2,
      err: '"https://e.org/a" is an address; brief diff reads only files, briefs of the library and REV:PATH',
    },
  ],
  [
    '2022-01-05',
    { code: 1, err: '"2022-01-05" matches several briefs; choose one:\n  2022-01-05-ferry\n  2022-01-05-pier' },
  ],
  ['-', { code: 1, err: 'standard input holds several briefs; pipe only one of them' }],
])('"%s" is not one brief', async (name, { code, err }) => {
  const setting = {
    files: {
      ...files,
      '/desk/briefs/2022-01-05-ferry.yaml': `date: 2022-01-05\n${old}`,
      '/desk/briefs/2022-01-05-pier.yaml': `date: 2022-01-05\n${now}`,
      '/desk/empty/notes.txt': 'x',
    },
    git: {
      'HEAD:briefs': 'tree HEAD:briefs\n\nferry.yaml\n',
      'HEAD:coloured': '\u001b[33mtree HEAD:coloured\u001b[m\n\nferry.yaml\n',
    },
    stdin: edition,
  }
  expect(await run(['diff', name, 'new.yaml'], setting)).toMatchObject({ code, err: `brief: ${err}\n`, out: '' })
})

test('samples and times are not versions in git', async () => {
  const all = {
    ...files,
    '/package/briefs/night-buses.yaml': old,
    '/desk/briefs/ferry.yaml': `date: 2022-01-05T18:30Z\n${old}`,
  }
  for (const name of ['sample:night-buses', '2022-01-05T18:30Z']) {
    const { code, out, err } = await run(['diff', name, 'new.yaml'], { files: all })
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('Numbers\n  14 → 15\n')
  }
})

test('--note says that there is nothing to correct', async () => {
  const calm = { ...files, '/desk/calm.yaml': old.replace('keeps 14', 'will keep 14') }
  const said = 'brief: nothing to correct: no quote, speaker or number was replaced\n'
  for (const name of ['old.yaml', 'calm.yaml'])
    expect(await run(['diff', '--note', 'old.yaml', name], { files: calm })).toMatchObject({
      code: 0,
      out: '',
      err: said,
    })
  expect(await run(['diff', '-q', '--note', 'old.yaml', 'calm.yaml'], { files: calm })).toMatchObject({
    code: 0,
    out: '',
    err: '',
  })
})

const briefWith = (paragraphs: readonly string[]) =>
  `headline: a\nsections:\n  - label: Now\n    body: |-\n${paragraphs.map((text) => `      ${text}\n`).join('\n')}`
const repeated = (count: number, text: (i: number) => string) => Array.from({ length: count }, (_, i) => text(i))
const passagesIn = async (before: readonly string[], after: readonly string[]) =>
  (await diffOf(briefWith(before), briefWith(after)))
    .split('\n\n')[0]!
    .split('\n')
    .slice(1)
    .map((line) => line.trim().replace(/^Now: /, ''))

test('long texts without common words are removed and added', { timeout: 20_000 }, async () => {
  const before = repeated(2500, (i) => `word${i} is ${i}`).join(' ')
  const after = repeated(2500, (i) => `term${7 * i} was ${3 * i}`).join(' ')
  const changes = await passagesIn([before], [after])
  expect(changes).toEqual([`[-${before}-]`, `{+${after}+}`])
})

test('a passage with more than 600 changed words is removed and added whole', async () => {
  const before = repeated(500, (i) => `stays${i} goes${i}`).join(' ')
  const after = repeated(500, (i) => `stays${i} comes${i}`).join(' ')
  expect(await passagesIn(['First.', before, 'Last.'], ['First.', after, 'Last!'])).toEqual([
    `[-${before}-]`,
    `{+${after}+}`,
  ])
})

test('each of many reworded paragraphs is compared with its own newer form', async () => {
  const text = (i: number, word: string) => `The ferry number${i} sailed from pier${i} to ${word} island${i} in the fog`
  const before = repeated(30, (i) => text(i, 'the'))
  const after = repeated(30, (i) => text(i, 'an')).filter((_, i) => i !== 3)
  const expected = repeated(
    30,
    (i) => (i === 3 ? `[-${before[i]}-]` : expect.stringContaining('[-the-] {+an+}')) as string,
  )
  expect(await passagesIn(before, after)).toEqual(expected)
})

test('two paragraphs that are joined have the same words', async () => {
  const [one, other] = ['The ferry sails at night to the island.', 'Nobody of the board voted against the new pier.']
  expect(await passagesIn(['Start.', one, other, 'End.'], ['Start.', `${one} ${other}`, 'End.'])).toEqual([])
})
