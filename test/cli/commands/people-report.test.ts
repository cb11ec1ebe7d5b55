import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { brief } from '../../helpers/brief.ts'
import { terminal } from '../../helpers/terminal.ts'
import { run } from '../../helpers/world.ts'

const story = (date: string, topic: string, ...sentences: readonly string[]) =>
  `headline: Harbour news\ndate: ${date}\ntopic: ${topic}\nlede: |-\n${sentences.map((each) => `  ${each}\n`).join('\n')}`

const files = {
  '/lib/2022-02-20-quay.yaml': story(
    '2022-02-20',
    'City',
    '"The quay is safe," said Ana Roth, the port director.',
    '"We measured it twice," Roth said.',
    '"Nobody asked us," said the drivers\' union.',
  ),
  '/lib/2022-02-03-fees.yaml': story(
    '2022-02-03',
    'City',
    '"The fees go up in May," Ana Roth said.',
    '"That is too much," said Piet Dorn.',
    '"It was never agreed," said a skipper.',
  ),
  '/lib/2022-02-01-arctic.yaml': story(
    '2022-02-01',
    'World',
    '"A joint inquiry begins today," Ana Roth and the Harbour Council said.',
    'Nobody objected.',
  ),
  '/lib/2022-01-12-storm.yaml': story(
    '2022-01-12',
    'City',
    '"The mole held," said Ana Roth.',
    '"It was close," said Mila Oster, a pilot.',
  ),
  '/lib/2021-12-31-old.yaml': story('2021-12-31', 'City', '"Happy new year," said Jon Berg, the mayor.'),
}
const report = (...options: string[]) => run(['people', '--report', '--library', '/lib', ...options], { files })
const json = async (...options: string[]) => JSON.parse((await report('--json', ...options)).out)[0]

test.each([
  ['80.tagged', ['-f', 'terminal', '--width', '80']],
  ['40.txt', ['-f', 'terminal', '--width', '40']],
  ['20.txt', ['-f', 'terminal', '--width', '20']],
  ['txt', []],
  ['md', ['-f', 'markdown']],
  ['html', ['-f', 'html']],
  ['json', ['-f', 'json']],
])('February 2022 as golden file %s', async (ending, options) => {
  const { out } = await report('--on', '2022-02', ...options)
  await expect(out).toMatchFileSnapshot(resolve('test/golden', `share-of-voice.${ending}`))
})

test('a quote of two speakers counts for each of them, and once for its topic and month', async () => {
  const { totals, voices, topics, months } = await json('--on', '2022-02-01')
  expect(totals).toEqual({ briefs: 1, quotes: 1, speakers: 2 })
  expect(voices.map(({ name, quotes }: { name: string; quotes: number }) => [name, quotes])).toEqual([
    ['Ana Roth', 1],
    ['the Harbour Council', 1],
  ])
  expect([topics[0].quotes, months[0].quotes]).toEqual([1, 1])
})

test('a speaker of both periods is counted as one person', async () => {
  const { voices } = await json('--on', '2022-02', '--topic', 'City')
  expect(voices[0]).toMatchObject({ name: 'Ana Roth', quotes: 3, before: { quotes: 1 } })
})

test('a role of the period before is not one of the selection', async () => {
  const { voices, before } = await json('--on', '2022-01')
  expect([before.from, before.to]).toEqual(['2021-12-01', '2021-12-31'])
  expect(voices.map(({ name, role }: { name: string; role: unknown }) => [name, role])).toEqual([
    ['Ana Roth', null],
    ['Mila Oster', 'pilot'],
  ])
})

test.each([
  { options: ['--on', '2022-02'], days: ['2022-02-01', '2022-02-28'], before: ['2022-01-01', '2022-01-31'] },
  { options: ['--on', '2022Q1'], days: ['2022-01-01', '2022-03-31'], before: ['2021-10-01', '2021-12-31'] },
  { options: ['--on', '2022'], days: ['2022-01-01', '2022-12-31'], before: ['2021-01-01', '2021-12-31'] },
  { options: ['--on', '2022-W07'], days: ['2022-02-14', '2022-02-20'], before: ['2022-02-07', '2022-02-13'] },
  { options: ['--on', '2022-02-20'], days: ['2022-02-20', '2022-02-20'], before: ['2022-02-19', '2022-02-19'] },
  {
    options: ['--since', '2022-02-03', '--until', '2022-02-20'],
    days: ['2022-02-03', '2022-02-20'],
    before: ['2022-01-16', '2022-02-02'],
  },
])('$options is compared with the period before', async ({ options, days, before }) => {
  const report = await json(...options)
  expect([report.from, report.to]).toEqual(days)
  expect([report.before.from, report.before.to]).toEqual(before)
})

test('--since alone ends today', async () => {
  const { out } = await run(
    ['people', '--report', '--library', '/lib', '--since', '2022-02-20', '--json', 'to,before'],
    {
      files,
      today: '2022-02-21',
    },
  )
  expect(JSON.parse(out)).toMatchObject([{ to: '2022-02-21', before: { from: '2022-02-18', to: '2022-02-19' } }])
})

test.each([[[]], [['--until', '2022-02']], [['--topic', 'City']]])(
  'without a first day there is no comparison: %j',
  async (options) => {
    const { from, before, gone, voices } = await json(...options)
    expect({ from, before, gone, compared: voices.map((voice: { before: unknown }) => voice.before) }).toEqual({
      from: null,
      before: null,
      gone: [],
      compared: voices.map(() => null),
    })
  },
)

test('-n shortens the lists of a page, and no field of JSON', async () => {
  const { out } = await report('--on', '2022-02', '-n', '1')
  expect(out).toContain('Most quoted\n\n  • Ana Roth: 4 quotes, 57% (was 50%); port director\n  • and 4 more\n')
  expect((await json('--on', '2022-02', '-n', '1')).voices).toHaveLength(5)
})

test('a brief that is invalid is reported once, and the others are counted', async () => {
  const { code, out, err } = await run(['people', '--report', '--library', '/lib', '--on', '2022-02'], {
    files: { ...files, '/lib/2022-02-09-bad.yaml': 'headlin: x\n' },
  })
  expect([code, err]).toEqual([3, 'brief: 1 file is not a valid brief; for details, run: brief check\n'])
  expect(out).toContain('3 briefs · 7 quotes')
})

test.each([
  [['--on', '1990'], 0, 'nothing matches --on "1990"'],
  [['--on', '1990', '-e'], 4, 'nothing matches'],
  [['Roth'], 2, '--report takes no name; select the briefs that quote one: --report --by "Roth"'],
  [['--timeline'], 2, '--report cannot be combined with --timeline'],
  [['-f', 'csv'], 2, 'this command has no format "csv"; use terminal, text, markdown, html, json or jsonl'],
  [['--json', 'speaker'], 2, 'unknown field "speaker"'],
])('brief people --report %j exits with %i', async (options, code, message) => {
  const result = await report(...options)
  expect([result.code, result.out]).toEqual([code, ''])
  expect(result.err).toContain(message)
})

test('html is a format of the report only', async () => {
  const { code, err } = await run(['people', '-f', 'html', '--library', '/lib'], { files })
  expect([code, err]).toEqual([2, 'brief: --format html needs --report: brief people --report\n'])
})

test('the fields of the report are completed after --report', async () => {
  const { out } = await brief(['__complete', 'people', '--report', '--json', 'vo'])
  expect(out).toContain('voices')
})

test('in a pipe it is text, and in a terminal no line is wider than the window', async () => {
  const { out } = await brief(['people', '--report', '--on', '2021'])
  expect(out).toMatch(/^Share of voice, Jan 1, 2021 – Dec 31, 2021\n/)
  expect(out).not.toMatch(/[\u001b█]/)
  const { code, lines } = await terminal(['people', '--report', '--on', '2021', '--no-pager'], { cols: 50 })
  expect([code, lines.filter((line) => line.includes('█')).length]).not.toEqual([0, 0])
  expect(lines.filter((line) => line.length > 50)).toEqual([])
})
