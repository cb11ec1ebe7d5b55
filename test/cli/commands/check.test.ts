import { describe, expect, test } from 'vitest'
import { run } from '../../helpers/world.ts'

const brief = `headline: Board keeps the night ferry
lede: The board of Saltmere keeps the ferry for another year.
x-check:
  rules: {lede-repeats-headline: off, speaker-role: off}
sections:
  - label: What they're saying
    body: |-
      "We are going to close the night ferry," said Ana Roth.

      - "The engines are older," she added.
`
const article = `url: https://example.org/ferry
fetched: 2022-01-27

The harbour board of Saltmere keeps the night ferry for another year.

“We are not going to close the night ferry,” said Ana Roth. “The engines are older.”
`
const files = { '/desk/ferry.yaml': brief, '/desk/article.txt': article }

test('an altered quote is an error with its place, the line and the difference', async () => {
  const { code, out, err } = await run(['check', 'ferry.yaml', '--against', 'article.txt'], { files })
  expect(out).toBe(`ferry.yaml:8:8: error: quote the source exactly (quote-altered)
          "We are going to close the night ferry," said Ana Roth.
           ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    source: We are not going to close the night ferry
                   ~~~
    brief:  We are going to close the night ferry
`)
  expect(err).toBe('brief: 1 error in 1 brief; 2 quotes compared with a source\n')
  expect(code).toBe(1)
})

test('at most a hundred findings of a file are printed, and how many there are more', async () => {
  const ignore = '# check-ignore: nope\n'
  const many = { '/desk/a.yaml': brief + ignore.repeat(120), '/desk/b.yaml': brief + ignore }
  const { out, err } = await run(['check', 'a.yaml', 'b.yaml'], { files: many })
  const heads = out.split('\n').filter((line) => /^[ab]\.yaml:/.test(line))
  expect(heads.filter((line) => line.startsWith('a.yaml:'))).toHaveLength(101)
  expect(heads.filter((line) => line.startsWith('b.yaml:'))).toHaveLength(1)
  expect(heads.at(-1)).toBe('a.yaml: 20 more findings; to list all, use --format jsonl')
  expect(err).toBe('brief: 121 warnings in 2 briefs\n')
  const all = await run(['check', 'a.yaml', 'b.yaml', '--format', 'jsonl'], { files: many })
  expect(all.out.trimEnd().split('\n')).toHaveLength(121)
})

test('a kept source beside the brief is used without --against', async () => {
  const kept = { '/desk/ferry.yaml': brief, '/desk/sources/ferry.txt': article }
  const { code, out } = await run(['check', 'ferry.yaml', '-q', '--json', 'line,code'], { files: kept })
  expect(JSON.parse(out)).toEqual([{ line: 8, code: 'quote-altered' }])
  expect(code).toBe(1)
})

describe('a kept source', () => {
  const faithful = 'We are not going to close the night ferry'
  test.each<[title: string, sources: Readonly<Record<string, string>>, codes: readonly string[]]>([
    ['has the file name of the brief', { '2022-01-27-ferry': article }, ['quote-altered']],
    ['may have the slug of the brief', { ferry: article }, ['quote-altered']],
    [
      'with the file name comes before one with the slug',
      { ferry: article, '2022-01-27-ferry': article.replace(faithful, 'We are going to close the night ferry') },
      [],
    ],
    ['of another day is not read', { '2022-01-28-ferry': article }, []],
  ])('%s', async (_, sources, codes) => {
    const kept = Object.fromEntries(Object.entries(sources).map(([name, text]) => [`/desk/sources/${name}.txt`, text]))
    const argv = ['check', '2022-01-27-ferry.yaml', '-q', '--template', '{code}']
    const { out } = await run(argv, { files: { '/desk/2022-01-27-ferry.yaml': brief, ...kept } })
    expect(out.split('\n').filter((code) => code.startsWith('quote-'))).toEqual(codes)
  })
})

test('a faithful brief prints nothing and exits 0', async () => {
  const faithful = brief.replace('We are going', 'We are not going')
  const { code, out, err } = await run(['check', 'ferry.yaml', '--against', 'article.txt'], {
    files: { ...files, '/desk/ferry.yaml': faithful },
  })
  expect([code, out, err]).toEqual([0, '', 'brief: no problems in 1 brief; 2 quotes compared with a source\n'])
})

describe('rules', () => {
  const rows: readonly (readonly [title: string, body: string, codes: readonly string[]])[] = [
    ['a quote without a speaker', 'It rained. "We counted every heron on the marsh." It rained.', ['quote-speaker']],
    [
      'the same quote twice',
      '"We counted every heron," said Ana Roth.\n\n      "We counted every heron," Ana Roth said again.',
      ['quote-repeated'],
    ],
    ['a quotation mark that is never closed', 'Ana Roth said: "We counted every heron.', ['quote-unclosed']],
    ['a fragment of two words twice', '"Old boats," said Ana Roth.\n\n      "Old boats," said Ana Roth again.', []],
    ['a quotation of two paragraphs', 'Ana Roth said: "We counted herons.\n\n      "We counted gulls."', []],
  ]
  test.each(rows)('%s', async (_, body, codes) => {
    const text = `headline: Herons\nx-check:\n  rules: {speaker-role: off}\nsections:\n  - body: |-\n      ${body}\n`
    const { out } = await run(['check', 'a.yaml', '-f', 'jsonl'], { files: { '/desk/a.yaml': text } })
    const found = out.split('\n').filter(Boolean)
    expect(found.map((line) => (JSON.parse(line) as { code: string }).code)).toEqual(codes)
  })
})

test('a number and a name that the source does not have are warnings', async () => {
  const text = brief
    .replace('keeps the ferry for another year', 'keeps 14 boats of the Blue Star Line for another year')
    .replace('We are', 'We are not')
  const { code, out } = await run(
    ['check', 'ferry.yaml', '--against', 'article.txt', '-q', '--template', '{line}:{column} {message}'],
    {
      files: { ...files, '/desk/ferry.yaml': text },
    },
  )
  expect(out).toBe(
    '2:35 check this number: the source does not have "14"\n2:51 check this name: the source does not have "Blue Star Line"\n',
  )
  expect(code).toBe(0)
})

test('an invalid brief is an error; --max-warnings makes warnings fail', async () => {
  const invalid = await run(['check', '-'], { stdin: 'headline: x\nsectoins: []\n' })
  expect([invalid.code, invalid.out]).toEqual([1, '-:2:1: error: change "sectoins" to "sections" (unknown-key)\n'])
  const warned = { '/desk/a.yaml': 'headline: Herons\nlede: \'"We counted every heron on the marsh."\'\n' }
  expect((await run(['check', 'a.yaml'], { files: warned })).code).toBe(0)
  expect((await run(['check', 'a.yaml', '--max-warnings', '0'], { files: warned })).code).toBe(1)
})

test('a finding in standard input has its place', async () => {
  const { out } = await run(['check', '-', '-q', '--against', 'article.txt', '--template', '{path}:{line}:{column}'], {
    files,
    stdin: brief,
  })
  expect(out).toBe('-:8:8\n')
})

test('the summary counts errors, warnings and files, invalid ones too', async () => {
  const mixed = {
    '/lib/a.yaml': 'headline: Herons\nlede: \'"We counted every heron on the marsh."\'\n',
    '/lib/b.yaml': 'headline: Gulls\nsectoins: []\n',
    '/lib/c.yaml': 'headline: Terns\n',
  }
  const { code, err } = await run(['check', '--library', '/lib'], { files: mixed })
  expect([code, err]).toEqual([1, 'brief: 1 error, 1 warning in 3 briefs\n'])
  const quiet = await run(['check', '--library', '/lib', '--quiet'], { files: mixed })
  expect(quiet.err).toBe('')
})

test('a kept source that cannot be read does not stop the others', async () => {
  const kept = {
    '/desk/briefs/a.yaml': brief,
    '/desk/briefs/sources/a.txt': '',
    '/desk/briefs/b.yaml': brief,
    '/desk/briefs/sources/b.txt': article,
  }
  const checked = await run(['check', '-q', '--template', '{path} {code}'], { files: kept })
  expect([checked.code, checked.out]).toEqual([3, expect.stringContaining('b.yaml quote-altered\n')])
  expect(checked.err).toContain('briefs/sources/a.txt: this source has no text\n')
  const digest = await run(['digest', '--check', 'a'], { files: kept })
  expect([digest.code, digest.out]).toEqual([1, ''])
})

test('a source may come from standard input', async () => {
  const { code, out } = await run(['check', 'ferry.yaml', '--against', '-', '-q', '--template', '{code}'], {
    files,
    stdin: article,
  })
  expect([code, out]).toEqual([1, 'quote-altered\n'])
})

test.each([
  ['itself', ['./ferry.yaml', '--against', 'ferry.yaml'], 2, 'cannot prove its own quotes'],
  ['standard input twice', ['-', '--against', '-'], 2, 'cannot prove its own quotes'],
  ['an empty file', ['ferry.yaml', '--against', 'empty.txt'], 3, 'empty.txt: this source has no text'],
  ['a header without text', ['ferry.yaml', '--against', 'header.txt'], 3, 'header.txt: this source has no text'],
  ['a folder without sources', ['ferry.yaml', '--against', 'pictures'], 3, 'this folder has no source'],
] as const)('a brief is not compared with %s', async (_, args, exit, message) => {
  const { code, out, err } = await run(['check', ...args], {
    files: { ...files, '/desk/empty.txt': ' \n', '/desk/header.txt': 'url: x\n\n', '/desk/pictures/a.png': '' },
    stdin: brief,
  })
  expect([code, out]).toEqual([exit, ''])
  expect(err).toContain(message)
})

test('a source that cannot be read is reported, and the exit code is 3', async () => {
  const { code, err } = await run(['check', 'ferry.yaml', '--against', 'nowhere.txt'], { files })
  expect([code, err]).toEqual([3, 'brief: nowhere.txt: no such file\n'])
})

test('annotations of GitHub escape what would end them', async () => {
  const { out } = await run(['check', 'ferry.yaml', '--against', 'article.txt', '-q', '-f', 'github'], { files })
  expect(out).toBe(
    '::error file=ferry.yaml,line=8,col=8,title=quote-altered::quote the source exactly: it has "We are not going to close the night ferry", and the brief "We are going to close the night ferry"\n',
  )
})

test('JSON has both texts of an altered quote', async () => {
  const { out } = await run(['check', 'ferry.yaml', '--against', 'article.txt', '-q', '--json', 'expected,actual'], {
    files,
  })
  expect(JSON.parse(out)).toEqual([
    { expected: 'We are not going to close the night ferry', actual: 'We are going to close the night ferry' },
  ])
})

test('SARIF names the rule, the place and the end of the words', async () => {
  const { out } = await run(['check', 'ferry.yaml', '--against', 'article.txt', '-q', '-f', 'sarif'], { files })
  const { runs } = JSON.parse(out) as { runs: readonly { results: readonly unknown[] }[] }
  expect(runs[0]!.results).toEqual([
    {
      ruleId: 'quote-altered',
      ruleIndex: 0,
      level: 'error',
      message: {
        text: 'quote the source exactly: it has "We are not going to close the night ferry", and the brief "We are going to close the night ferry"',
      },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'ferry.yaml' },
            region: { startLine: 8, startColumn: 8, endColumn: 45 },
          },
        },
      ],
    },
  ])
})

test('--list-rules refuses the formats of findings', async () => {
  expect(await run(['check', '--list-rules', '-f', 'sarif'], { files })).toMatchObject({
    code: 2,
    err: 'brief: --list-rules does not work with the format sarif; use text, json, jsonl, tsv or csv\n',
  })
})

test.each(['{"version":1,"findings":[null]}', '{"version":1,"findings":[{}]}', '[]', 'x'])(
  '%s is not a baseline',
  async (text) => {
    const { code, err } = await run(['check', 'ferry.yaml', '--baseline', 'known.json'], {
      files: { ...files, 'known.json': text },
    })
    expect([code, err]).toEqual([1, 'brief: "known.json" is not a baseline; delete it to write a new one\n'])
  },
)

test('digest --check prints nothing beside an invalid file', async () => {
  const given = { 'a.yaml': 'headline: Good\ndate: 2020-01-03\n', 'b.yaml': 'headline: [' }
  const { code, out } = await run(['digest', '--check', './a.yaml', './b.yaml'], { files: given })
  expect([code, out]).toEqual([1, ''])
})

test('--fix repairs every finding of a text in one run', async () => {
  const broken = 'headline: Itâ€™s bad\ndek: We say Itâ€™s good, and itâ€™s late\n'
  const { err, saved } = await run(['check', '--fix', './a.yaml'], { files: { 'a.yaml': broken } })
  expect(saved).toEqual({ '/desk/a.yaml': 'headline: It’s bad\ndek: We say It’s good, and it’s late\n' })
  expect(err).toBe('brief: 3 findings fixed\nbrief: no problems in 1 brief\n')
})
