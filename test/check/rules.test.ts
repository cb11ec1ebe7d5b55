import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { rules } from '../../src/check/rules.ts'
import { run } from '../helpers/world.ts'

// A fixture marks what it breaks with the comments that switch it off: with them nothing is found, without them each.

const folder = new URL('./rules/', import.meta.url)
const fixtures = readdirSync(folder)

/** The day in the name of a file that `date-in-name` compares. */
const fileOf = (name: string): string => (name === 'date-in-name' ? '2022-05-03-works.yaml' : `${name}.yaml`)

async function codesIn(file: string, text: string): Promise<string[]> {
  const { out } = await run(['check', file, '-q', '--template', '{code}'], { files: { [`/desk/${file}`]: text } })
  return out.split('\n').filter(Boolean)
}

test('every rule has a fixture, and every fixture has a rule', () => {
  expect(fixtures.toSorted()).toEqual(rules.map(({ name }) => `${name}.yaml`).toSorted())
})

describe.each(rules.map((rule) => [rule.name, rule] as const))('%s', (name, { bad, good, exampleFile, summary }) => {
  const text = readFileSync(new URL(`${name}.yaml`, folder), 'utf8')
  const marks = text.match(/# check-ignore: \S+/g) ?? []

  test('is broken where the fixture says so, and nowhere else', async () => {
    expect(marks.length).toBeGreaterThan(0)
    const bare = text.replace(/# check-ignore: \S+/g, '# broken')
    expect(await codesIn(fileOf(name), bare)).toEqual(marks.map(() => name))
  })

  test('is switched off by a comment', async () => {
    expect(await codesIn(fileOf(name), text)).toEqual([])
  })

  test('reports the bad example of its page, and not the good one', async () => {
    const file = exampleFile ?? 'ferry.yaml'
    expect(await codesIn(file, bad)).toContain(name)
    expect(await codesIn(file, good)).toEqual([])
    const page = await run(['help', 'rule', name])
    expect(page.out).toContain(bad.split('\n')[0]!)
    expect(page.out.replace(/\s+/g, ' ')).toContain(summary.slice(1))
  })
})

test.each([
  ['2022-05-03', '2022-05-03', false],
  ['2022-05-03T18:00:00Z', '2022-05-03', false],
  ['2022-05-03', '2022-05-03T01:00:00Z', false],
  ['2022-05-03', '2022-05-02', true],
  ['2022-05-03T09:00:00+02:00', '2022-05-03T07:30:00Z', false],
  ['2022-05-03T09:00:00-05:00', '2022-05-03T10:00:00Z', true],
])('published %s and updated %s: reported %s', async (date, updated, isReported) => {
  const codes = await codesIn('works.yaml', `headline: The works stay\ndate: ${date}\nupdated: ${updated}\n`)
  expect(codes).toEqual(isReported ? ['updated-before-date'] : [])
})

const brief = `headline: Harrow Creek keeps its waterworks after all, and nobody in the valley knows why it should
lede: The townâ€™s council had no power to sell it, the court in the capital says.
sections:
  - label: 'Whats next'
    body: Law & order.   # a comment
`
const files = { '/desk/a.yaml': brief }

describe('settings', () => {
  const env = { HOME: '/home/mira' }
  const config = (text: string) => ({ ...files, '/home/mira/.config/brief/config.yaml': text })

  test('the config file sets a profile, severities and allowed texts', async () => {
    const none = await run(['check', 'a.yaml', '-q', '--template', '{severity} {code}'], {
      env,
      files: config('check:\n  rules:\n    headline-length: error\n    lost-characters: off\n  allow: [Whats next]\n'),
    })
    expect([none.code, none.out]).toEqual([1, 'error headline-length\n'])
    const short = {
      ...config('check: {profile: newsletter}\n'),
      '/desk/b.yaml': 'headline: one two three four five six seven\n',
    }
    expect((await run(['check', 'b.yaml', '-q', '--template', '{message}'], { env, files: short })).out).toBe(
      'shorten the headline from 7 to 6 words\n',
    )
  })

  test('the name of a speaker can be allowed', async () => {
    const text = 'headline: Ferry\nlede: \'"We will never sink," said Ole Dahl.\'\n'
    const codes = async (own: string) =>
      (await run(['check', 'a.yaml', '-q', '--template', '{code}'], { files: { '/desk/a.yaml': text + own } })).out
    expect(await codes('')).toBe('speaker-role\n')
    expect(await codes('x-check: {allow: [Ole Dahl]}\n')).toBe('')
    expect(await codes('x-check: {allow: [Ole Dal]}\n')).toBe('speaker-role\n')
  })

  test('x-check of a brief overrides them, and a mistake in it is a warning', async () => {
    const own = `${brief}x-check:\n  rules: {headline-length: off, lost-characters: off, label-speling: off}\n`
    const { out } = await run(['check', 'a.yaml', '-q', '--template', '{code} {message}'], {
      env,
      files: { ...config('check:\n  rules:\n    headline-length: error\n'), '/desk/a.yaml': own },
    })
    expect(out).toBe(
      'label-spelling change the label to "What\'s next"\n' +
        'check-settings x-check: unknown rule "label-speling"; did you mean label-spelling?\n',
    )
  })

  test.each([
    ['color: auto\ncheck:\n  profile: prnt\n', '3: check: use one of the profiles web, newsletter'],
    ['check:\n  profile: web\n  rules:\n    bulets: off\n', '4: check: unknown rule "bulets"'],
    ['check:\n\n  rule: {}\n', '3: check: unknown setting "rule"'],
    ['color: auto\ncheck: web\n', '2: check: write "profile", "rules" or "allow" below it'],
  ])('a mistake in the config file %j is an error with its line', async (text, message) => {
    const { code, err } = await run(['check', 'a.yaml'], { env, files: config(text) })
    expect([code, err]).toEqual([2, expect.stringContaining(`config.yaml:${message}`)])
  })

  test('a misquotation cannot be switched off', async () => {
    const text =
      'headline: Ferry\nx-check:\n  rules: {quote-not-found: off}\n# check-ignore: quote-not-found\nlede: \'"We will never sink," said Ana Roth, a captain.\'\n'
    const { code, out } = await run(
      ['check', 'a.yaml', '--against', 's.txt', '-q', '--template', '{severity} {code}'],
      {
        files: { '/desk/a.yaml': text, '/desk/s.txt': 'Ana Roth came.\n' },
      },
    )
    expect([code, out]).toEqual([1, expect.stringContaining('error quote-not-found\n')])
  })
})

test('a placeholder in the frame of an edition is reported once, where it stands', async () => {
  const edition = 'edition:\n  title: Harbour Weekly\n  intro: TK\n---\nheadline: Ferry\n---\nheadline: Bridge\n'
  const { code, out } = await run(['check', 'a.yaml', '-q', '--template', '{line}:{column} {code}'], {
    files: { '/desk/a.yaml': edition },
  })
  expect([code, out]).toEqual([1, '3:10 placeholder\n'])
})

test('each of several placeholders has its own place', async () => {
  const draft = 'headline: TK\ntopic: TK\nbyline: TK\nlede: Nothing.\ntags: [TK]\n'
  const { out } = await run(['check', 'a.yaml', '-q', '--template', '{line}:{column}'], {
    files: { '/desk/a.yaml': draft },
  })
  expect(out).toBe('1:11\n2:8\n3:9\n5:8\n')
})

test.each<[title: string, text: string, places: string]>([
  [
    'a code that stands elsewhere hides no placeholder',
    'headline: Ferry\nlede: Editors write `TK` for gaps.\nsections:\n  - body: The toll is TK percent.\n',
    '4:23 placeholder: "TK percent."\n',
  ],
  [
    'a code of the same passage hides no placeholder',
    'headline: Ferry\nlede: Editors write `TK` for gaps. The toll is TK.\n',
    '2:48 placeholder: "TK."\n',
  ],
  [
    'the words of a placeholder have the code behind it',
    'headline: Ferry\nlede: TK ask for `ferry.yaml` first.\n',
    '2:7 placeholder: "TK ask for ferry.yaml first."\n',
  ],
  [
    'a code that stands elsewhere hides no lost character',
    'headline: Ferry\nlede: Pages show `â€™` for marks.\nsections:\n  - body: The townâ€™s board met.\n',
    '4:15 lost-characters: "’"\n',
  ],
  [
    'code is not judged',
    'headline: Ferry\nlede: Write `TK` and `townâ€™s`.\nsections:\n  - body: |-\n      A\n\n          TK\n',
    '',
  ],
  [
    'declared quotes have no placeholder',
    'headline: Ferry\nlede: Nothing.\nquotes:\n  - {text: TK one, speaker: TK}\n',
    '4:12 placeholder: "TK one"\n4:29 placeholder: "TK"\n',
  ],
  [
    'the source has no placeholder',
    'headline: Ferry\nlede: Nothing.\nsource: {title: TK, publisher: TK, note: TK soon}\n',
    '3:17 placeholder: "TK"\n3:32 placeholder: "TK"\n3:42 placeholder: "TK soon"\n',
  ],
])('%s', async (_, text, places) => {
  const argv = ['check', 'a.yaml', '-q', '--template', '{line}:{column} {code}: {message}']
  const { out } = await run(argv, { files: { '/desk/a.yaml': text } })
  const short = out.replace(
    /write what is still to come here: |restore this character, which was read as Latin-1: /g,
    '',
  )
  expect(short).toBe(places)
})

test.each([
  'headline: Ferry\nsections:\n  - label: Why it matters # check-ignore: bullets\n    body: Words.\n',
  'headline: Ferry # check-ignore: headline-length -- a name\n',
  'headline: Ferry #check-ignore: headline-length\n',
  'headline: Ferry\ntags: [sea, boats] # check-ignore: placeholder\n',
  'headline: Ferry\nx-desk: night # check-ignore: placeholder\n',
])('a comment that switches a rule off is no lost text, behind one space too: %j', async (text) => {
  expect(await codesIn('a.yaml', text)).toEqual([])
})

test('--fix corrects what is certain and keeps every other byte', async () => {
  const { code, err, saved } = await run(['check', 'a.yaml', '--fix'], { files })
  expect(saved['/desk/a.yaml']).toBe(brief.replace('townâ€™s', 'town’s'))
  expect(err).toContain('brief: 1 finding fixed\n')
  expect(code).toBe(0)
})

describe('--fix changes', () => {
  const head = 'headline: Ferry\nlede: |-\n  '
  test.each([
    [
      'the text, and no quoted words',
      '"The U. S. is late," said Ana Roth, a captain. The U. S. is not.',
      'The U. S. is not',
      'The U.S. is not',
    ],
    ['the text, and no code', 'Write `the U. S. is`. The U. S. is late.', 'The U. S. is late', 'The U.S. is late'],
    [
      'the text, and no address',
      '[x](https://example.org/boardâ€™s) is the boardâ€™s page.',
      'the boardâ€™s page',
      'the board’s page',
    ],
    [
      'the text of a link',
      '[the boardâ€™s page](https://example.org/boardâ€™s)',
      'the boardâ€™s page',
      'the board’s page',
    ],
    ['several places', 'The boardâ€™s boats and the townâ€™s. The boardâ€™s vote.', /â€™/g, '’'],
  ])('%s', async (_, body, from, to) => {
    const { saved } = await run(['check', 'a.yaml', '--fix'], { files: { '/desk/a.yaml': `${head}${body}\n` } })
    expect(saved['/desk/a.yaml']).toBe(`${head}${body.replace(from, to)}\n`)
  })

  test.each([
    ['quoted words', '"The U. S. is late," said Ana Roth, a captain.'],
    ['code', 'Write `the U. S. is`.'],
    ['an address', 'The winter timetable is [in the annex](https://example.org/boardâ€™s) of the report.'],
  ])('nothing in %s', async (_, body) => {
    const { saved, out } = await run(['check', 'a.yaml', '--fix'], { files: { '/desk/a.yaml': `${head}${body}\n` } })
    expect([saved, out]).toEqual([{}, ''])
  })

  test('a label, and no comment or text with its words', async () => {
    const text =
      '# Why It Matters\nheadline: Ferry\nlede: Why It Matters is a book.\nsections:\n  - label: Why It Matters # Why It Matters\n    body: Ask why.\n'
    const { saved } = await run(['check', 'a.yaml', '--fix'], { files: { '/desk/a.yaml': text } })
    expect(saved['/desk/a.yaml']).toBe(text.replace('label: Why It Matters', 'label: Why it matters'))
  })
})

test('a baseline accepts what is there, and only that', async () => {
  const first = await run(['check', 'a.yaml', '--baseline', 'known.json'], { files })
  expect([first.code, first.out]).toEqual([0, ''])
  expect(first.err).toContain('brief: 3 findings accepted in known.json\n')
  const known = { ...files, '/desk/known.json': first.saved['/desk/known.json']! }
  expect((await run(['check', 'a.yaml', '--baseline', 'known.json'], { files: known })).out).toBe('')
  // Lines above a finding do not make it new; another finding does.
  const moved = { ...known, '/desk/a.yaml': `# a comment\n${brief}  - label: by the numbers\n    body: Two.\n` }
  const later = await run(['check', 'a.yaml', '--baseline', 'known.json', '-q', '--template', '{line} {code}'], {
    files: moved,
  })
  expect(later.out).toBe('7 label-spelling\n')
  const broken = await run(['check', 'a.yaml', '--baseline', 'a.yaml'], { files })
  expect([broken.code, broken.err]).toEqual([1, 'brief: "a.yaml" is not a baseline; delete it to write a new one\n'])
})

test.each([
  ['a relative path', '/desk', ['news/a.yaml', '--baseline', 'known.json']],
  ['a whole path', '/desk', ['/desk/news/a.yaml', '--baseline', '/desk/known.json']],
  ['a path that begins with a dot', '/desk', ['./news/a.yaml', '--baseline', './known.json']],
  ['another folder', '/desk/news', ['a.yaml', '--baseline', '../known.json']],
  ['a library', '/elsewhere', ['--library', '/desk/news', '--baseline', '/desk/known.json']],
])('a baseline holds for the same file by %s', async (_, cwd, argv) => {
  const own = { '/desk/news/a.yaml': brief, '/elsewhere/x.txt': '' }
  const { saved } = await run(['check', '--library', 'news', '--baseline', 'known.json'], { files: own })
  expect(saved['/desk/known.json']).toContain('"path": "news/a.yaml"')
  const known = { ...own, '/desk/known.json': saved['/desk/known.json']! }
  expect(await run(['check', '-q', ...argv], { files: known, cwd })).toMatchObject({ code: 0, out: '' })
})

test.each([
  ['lede: x  # check-ignore: bulets', '3:25 check-ignore: unknown rule "bulets"; did you mean bullets?'],
  [
    '# check-ignore: bullets, Long-Sentence\nlede: x',
    '3:26 check-ignore: unknown rule "Long-Sentence"; did you mean long-sentence?',
  ],
  ['# check-ignore\nlede: x', '3:3 check-ignore: name a rule, as in "# check-ignore: bullets"'],
  ['# check-ignore: quote-altered\nlede: x', '3:17 check-ignore: "quote-altered" cannot be switched off'],
  ['x-check: {rules: {bulets: off}}', '3:19 x-check: unknown rule "bulets"; did you mean bullets?'],
  ['x-check: {rules: {topic: off}}', '3:19 x-check: unknown rule "topic"; see: brief check --list-rules'],
  ['x-check: {profle: web}', '3:11 x-check: unknown setting "profle"; use profile, rules or allow'],
  ['x-check: {profile: wbe}', '3:11 x-check: use one of the profiles web, newsletter'],
  ['# check-ignore: bullets -- two of them are one\ndate: 2022-01-27', undefined],
])('%j', async (line, message) => {
  const text = `headline: Ferry bulets\ntopic: x\n${line}\nx-check-off: 1\n`
  const { out } = await run(['check', 'a.yaml', '-q', '--template', '{line}:{column} {message}'], {
    files: { '/desk/a.yaml': text.replace('lede: x', 'dek: x') },
  })
  expect(out).toBe(message ? `${message}\n` : '')
})

test('--list-rules fits a narrow window, and a pipe has a rule a line', async () => {
  const narrow = (await run(['check', '--list-rules', '-f', 'terminal', '--width', '40'])).out.split('\n')
  expect(narrow.filter((line) => line.length > 40)).toEqual([])
  for (const { name } of rules) expect(narrow).toContain(`  ${name}`)
  expect((await run(['check', '--list-rules'])).out.trim().split('\n')).toHaveLength(rules.length)
})

test('--list-rules prints every rule', async () => {
  const { out } = await run(['check', '--list-rules', '-f', 'json'])
  expect((JSON.parse(out) as readonly { name: string }[]).map(({ name }) => name)).toEqual(
    rules.map(({ name }) => name),
  )
})

describe('labels are compared with', () => {
  const usual = (name: string) => [
    `/lib/${name}.yaml`,
    `headline: ${name}\nsections: [{label: On the quay, body: x}]\n`,
  ]
  const odd = 'headline: Ferry\nsections: [{label: On the Quay, body: x}]\n'
  const library = { ...Object.fromEntries(['a', 'b', 'c'].map(usual)), '/lib/odd.yaml': odd, '/desk/odd.yaml': odd }
  const found = async (...argv: readonly string[]) =>
    (await run(['check', '--library', '/lib', '-q', '--template', '{message}', ...argv], { files: library })).out

  test.each([
    ['the library, for a file in it', ['/lib/odd.yaml'], 'change the label to "On the quay"\n'],
    ['the library, for a slug', ['odd'], 'change the label to "On the quay"\n'],
    ['the library, for a selection', ['--match', 'ferry'], 'change the label to "On the quay"\n'],
    ['the library itself', [], 'change the label to "On the quay"\n'],
    ['the files of the call, for a file elsewhere', ['/desk/odd.yaml'], ''],
  ])('%s', async (_, argv, message) => {
    expect(await found(...argv)).toBe(message)
  })

  test('the library, in digest and edit too', async () => {
    const edited = await run(['edit', 'odd', '--library', '/lib'], { files: library, answers: [] })
    expect(edited.err).toContain('change the label to "On the quay"')
    const strict = { ...library, '/lib/odd.yaml': `${odd}x-check: {rules: {label-spelling: error}}\n` }
    const digest = await run(['digest', 'odd', '--check', '--library', '/lib'], { files: strict })
    expect([digest.code, digest.out]).toEqual([1, ''])
  })
})
