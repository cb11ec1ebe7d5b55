import { describe, expect, test } from 'vitest'
import stringWidth from 'string-width'
import { parseAllDocuments } from 'yaml'
import { library } from '../../helpers/library.ts'
import { run, type Setting } from '../../helpers/world.ts'

const text = `Nov 1, 2018 - City

Night buses return to the harbour

By Mira Lund

A bus at night

The last bus of the night. Photo: Mira Lund

Night buses return to the harbour on Monday, after two winters without them.

Why it matters: Nurses at St. Mary's travel at night. So do bakers.

What they're saying: "We kept the lights on," said Jan Vos, the harbour master.

  • "And the doors open," he added.

What to watch: The council votes in May.

Timetable (https://example.org/night-buses)

Source: Harbour Courier
`

async function out(line: string, setting: Setting = {}): Promise<string> {
  const { out, err, code } = await run(words(line), { files: library, ...setting })
  expect([code, err]).toEqual([0, ''])
  return out
}

/** Words parted by spaces; single quotes hold some together. */
function words(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, word]) => quoted ?? word!)
}

async function records(line: string): Promise<Record<string, unknown>[]> {
  return JSON.parse(await out(line)) as Record<string, unknown>[]
}

describe('show', () => {
  test('in a pipe prints the plain text of the article', async () => {
    expect(await out('show night')).toBe(text)
    expect(await out('show night')).toBe(await out('show night --format text'))
  })

  test('in a pipe does not depend on terminal, locale or platform', async () => {
    const plain = await out('show night')
    const env = { TERM: 'xterm-kitty', COLUMNS: '20', LANG: 'C', COLORTERM: 'truecolor', CLICOLOR: '1' }
    expect(await out('show night', { env, platform: 'darwin' })).toBe(plain)
  })

  test('on a terminal prints a page', async () => {
    const page = await out('show night', { isTTY: true, columns: 60, env: { TERM: 'xterm-256color' } })
    expect(page).toContain('\x1b[')
    expect(page.replace(/\x1b\[[\d;]*m/g, '')).toMatch(/^ {2}CITY +Nov 1, 2018$/m)
  })

  test.each([20, 40, 80, 200])('no line of a page is wider than %i columns', async (columns) => {
    const page = await out('show night mail', { isTTY: true, columns, env: { NO_COLOR: '1' } })
    expect(Math.max(...page.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(columns)
  })

  test('--width wraps in a pipe too', async () => {
    const lines = (await out('show night --width 48')).split('\n')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(48)
    expect(lines.join(' ').replace(/\s+/g, ' ').trim()).toBe((await out('show night')).replace(/\s+/g, ' ').trim())
  })

  test.each([undefined, 0, 1, 19])('a terminal of %j columns still has a page', async (columns) => {
    const page = await out('show night', { isTTY: true, ...(columns !== undefined && { columns }) })
    expect(page).toContain('Nurses')
  })

  test('a terminal of unknown width uses $COLUMNS', async () => {
    const setting = { isTTY: true, env: { NO_COLOR: '1' } }
    const narrow = await out('show night', { ...setting, env: { ...setting.env, COLUMNS: '40' } })
    expect(narrow).toBe(await out('show night', { ...setting, columns: 40 }))
  })

  test('--color=always prints the coloured page in a pipe, 80 columns wide', async () => {
    const page = await out('show night --color always')
    expect(page).toBe(await out('show night', { isTTY: true, columns: 80, env: { FORCE_COLOR: '1' } }))
  })

  test.each([
    ['text', /^Nov 1, 2018 - City\n/],
    ['markdown', /^# Night buses return to the harbour$/m],
    ['html', /^<!doctype html>\n<html lang="en"/i],
    ['yaml', /^headline: Night buses return to the harbour\n/],
    ['json', /^\[\n {2}\{\n {4}"version": 1,\n {4}"slug": "night-buses",\n/],
    ['jsonl', /^\{"version":1,"slug":"night-buses",.*\}\n$/],
    ['terminal', /^\s+━+\n/],
  ])('--format %s', async (format, beginning) => {
    const written = await out(`show night --format ${format}`)
    expect(written).toMatch(beginning)
    expect(written).toMatch(/[^\n]\n+$/)
    expect(written).not.toMatch(/\x1b|\r/)
  })

  test('several briefs as YAML are one file of several documents', async () => {
    const documents = parseAllDocuments(await out('show night nurse --format yaml'))
    expect(documents.map((each) => ('toJS' in each ? (each.toJS() as { headline: string }).headline : ''))).toEqual([
      'Night buses return to the harbour',
      "A nurse at St. Mary's goes home",
    ])
  })

  test('prints several briefs in the order given, repeated if named twice', async () => {
    const slugs = (await records('show nurse night nurse --json slug')).map(({ slug }) => slug)
    expect(slugs).toEqual(['st-marys-nurse', 'night-buses', 'st-marys-nurse'])
  })

  test('without BRIEF prints the latest, or all briefs that the options select', async () => {
    expect(await records('show --json slug')).toEqual([{ slug: 'morning-edition#1' }])
    expect(await records('show --on 2020-02 --json slug')).toEqual([{ slug: 'mail-boat' }, { slug: 'st-marys-nurse' }])
    expect(await records('show -n 2 --json slug')).toEqual([
      { slug: 'morning-edition#1' },
      { slug: 'morning-edition#2' },
    ])
  })

  test('standard input', async () => {
    const stdin = 'headline: Rain\n---\nheadline: Snow\n'
    expect(await out('show -', { stdin })).toMatch(/^Rain\n[^]*Snow\n$/)
    expect(await out('show - --json slug,path,number', { stdin, files: {} })).toContain('"path": "-"')
  })
})

describe('list', () => {
  test('in a pipe prints a line for each brief', async () => {
    expect(await out('list --since 2020-02-07')).toBe(
      [
        '2021-05-03\tCity\tFerry strike ends\tmorning-edition#1\t7\t1',
        '2021-05-03\tNature\tHerons counted\tmorning-edition#2\t6\t1',
        '2021-05-02\t\tRain until Friday\tmorning-edition#3\t3\t1',
        '2020-02-08T06:00:00+09:00\t地域\t白瀬島の郵便船、冬も毎日運航へ\tmail-boat\t13\t1',
        '',
      ].join('\n'),
    )
  })

  test('as CSV has a header', async () => {
    expect((await out('list -n 1 --format csv')).split('\n')).toEqual([
      'date,topic,headline,slug,words,minutes',
      '2021-05-03,City,Ferry strike ends,morning-edition#1,7,1',
      '',
    ])
  })

  test.each([
    [
      'list --sort slug',
      [
        'mail-boat',
        'morning-edition#1',
        'morning-edition#2',
        'morning-edition#3',
        'night-buses',
        'no-paper',
        'st-marys-nurse',
      ],
    ],
    ['list --sort words -n 2', ['night-buses', 'st-marys-nurse']],
    ['list --reverse -n 1', ['no-paper']],
    ['list --on 2018', ['night-buses']],
    ['list --on yesterday', ['morning-edition#3']],
    ['list --since monday --until today', ['morning-edition#1', 'morning-edition#2']],
    ['list --on 2018..2020', ['mail-boat', 'st-marys-nurse', 'night-buses']],
    ['list --topic city', ['morning-edition#1', 'night-buses']],
    ['list --topic city --topic nature', ['morning-edition#1', 'morning-edition#2', 'night-buses']],
    ['list --tag harbour', ['night-buses']],
    ['list --section why', ['st-marys-nurse', 'night-buses']],
    ['list --match nurse*', ['st-marys-nurse', 'night-buses']],
    ['list --match nurse* --match -harbour', ['st-marys-nurse']],
    [`list --match '"mary s" OR herons'`, ['morning-edition#2']],
    ['list --match cafe', ['st-marys-nurse']],
    ['list --match 毎日', ['mail-boat']],
    ['list --where lang=ja', ['mail-boat']],
    ['list --where lang!=ja --topic 地域', []],
    [`list --where 'source.publisher=harbour courier'`, ['night-buses']],
    [`list --where 'byline=Mira Lund'`, ['st-marys-nurse', 'night-buses']],
    ['list --where x-desk=night', ['night-buses']],
    ['list nurse night', ['st-marys-nurse', 'night-buses']],
    ['list nurse night --sort date --reverse', ['night-buses', 'st-marys-nurse']],
    ['list briefs/2020 --topic health', ['st-marys-nurse']],
  ])('%s', async (line, slugs) => {
    const found = await run([...words(line), '--template', '{slug}'], { files: library, today: '2021-05-03' })
    expect(found.out.split('\n').slice(0, -1)).toEqual(slugs)
  })
})

describe('section', () => {
  test('prints the named sections in that order', async () => {
    expect(await out('section watch,why night')).toBe(
      "What to watch: The council votes in May.\n\nWhy it matters: Nurses at St. Mary's travel at night. So do bakers.\n",
    )
    expect(await out('section lede night')).toBe(
      'Night buses return to the harbour on Monday, after two winters without them.\n',
    )
  })

  test('without LABELS prints the labels as they can be typed', async () => {
    expect(await out('section --topic City --where tags=buses')).toBe(
      "image\nlede\nWhy it matters\nWhat they're saying\nWhat to watch\nlinks\n",
    )
  })

  test('skips briefs without the section', async () => {
    const slugs = (await records('section why --all --json slug,label')).map(({ slug }) => slug)
    expect(slugs).toEqual(['st-marys-nurse', 'night-buses'])
  })

  test.each([
    ['jsonl', '{"version":1,"slug":"night-buses",'],
    ['tsv', 'night-buses\tWhat to watch\tThe council votes in May.\n'],
    ['csv', 'slug,label,text\nnight-buses,What to watch,The council votes in May.\n'],
    ['markdown', '**What to watch:** The council votes in May.'],
    ['html', '<'],
    ['terminal', '\n  What to watch: The council votes in May.\n'],
  ])('--format %s', async (format, beginning) => {
    expect((await out(`section watch night --format ${format}`)).startsWith(beginning)).toBe(true)
  })
})

describe('fields and templates', () => {
  test('--json prints the named fields in that order', async () => {
    expect(await out('list night --json headline,tags,source.publisher')).toBe(
      `${JSON.stringify([{ headline: 'Night buses return to the harbour', tags: ['buses', 'harbour'], 'source.publisher': 'Harbour Courier' }], null, 2)}\n`,
    )
  })

  test('--json prints an array even for one brief; missing values are null or empty', async () => {
    expect(await records('list no-paper --json headline,date,tags')).toEqual([
      { headline: 'No paper today', date: null, tags: [] },
    ])
  })

  test.each(['show night', 'list', 'section why night', 'quotes night'])(
    'records of %s carry a version',
    async (line) => {
      expect((await records(`${line} --json`)).every(({ version }) => version === 1)).toBe(true)
    },
  )

  test('scalars are printed as written', async () => {
    const stdin = 'headline: no\ntopic: 1.10\ntags: [2022-01-27, 0123, ~]\n'
    const { out } = await run(['list', '-', '--json', 'headline,topic,tags'], { stdin })
    expect(JSON.parse(out)).toEqual([{ headline: 'no', topic: '1.10', tags: ['2022-01-27', '0123', '~'] }])
  })

  test.each([
    ['{date} {headline}', '2018-11-01 Night buses return to the harbour\n'],
    ['{slug}\\t{tags}', 'night-buses\tbuses, harbour\n'],
    ['{{{slug}}}', '{night-buses}\n'],
    ['{byline}', '[{"name":"Mira Lund"}]\n'],
    ['', '\n'],
  ])('--template %j', async (template, line) => {
    expect((await run(['list', 'night', '--template', template], { files: library })).out).toBe(line)
  })

  test('-0 ends records with NUL', async () => {
    expect(await out(`list night nurse --template '{slug}' -0`)).toBe('st-marys-nurse\0night-buses\0')
    expect(await out('list night nurse --json slug --format jsonl -0')).toBe(
      '{"slug":"st-marys-nurse"}\0{"slug":"night-buses"}\0',
    )
    expect((await out('list night nurse -0')).split('\0')).toHaveLength(3)
  })

  test.each(['terminal', 'text', 'markdown', 'html', 'yaml', 'json', 'jsonl'])(
    'nothing that a brief holds can act on a terminal, as %s',
    async (format) => {
      const stdin = 'headline: "Rain \\e[31mred\\e[0m \\x9b2J \\u202Eniar"\n'
      const { out } = await run(['show', '-', '--format', format], { stdin })
      expect(out).toContain('Rain')
      expect(out).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]/)
    },
  )
})

test('--quiet keeps errors', async () => {
  const files = { ...library, 'briefs/broken.yaml': 'headlin: x\n' }
  expect((await run(['list', '-q'], { files })).err).toContain('broken.yaml:1:1: ')
})

test('sections as YAML are a brief with only these sections', async () => {
  const { out } = await run(['section', 'why,links', 'night', '--format', 'yaml'], { files: library })
  expect(out).toBe(`headline: Night buses return to the harbour
date: 2018-11-01
topic: City
sections:
  - label: Why it matters
    body: |-
      Nurses at St. Mary's travel at night. So do bakers.
links:
  - text: Timetable
    url: https://example.org/night-buses
source:
  publisher: Harbour Courier
lang: en
`)
})

describe('short names', () => {
  test.each([
    [
      ['show', '-f', 'md'],
      ['show', '-f', 'markdown'],
    ],
    [
      ['show', '-f', 'txt'],
      ['show', '-f', 'text'],
    ],
    [
      ['list', '-f', 'yml'],
      ['list', '-f', 'yaml'],
    ],
    [['ls'], ['list']],
    [
      ['cat', 'night-buses'],
      ['show', 'night-buses'],
    ],
    [
      ['show', '-f', 'terminal', '--no-color'],
      ['show', '-f', 'terminal', '--color', 'never'],
    ],
  ])('%j is %j', async (short, long) => {
    const [a, b] = [await run(short, { files: library, isTTY: true }), await run(long, { files: library, isTTY: true })]
    expect(a.code).toBe(0)
    expect(a).toEqual(b)
  })

  test('a file can be named without a command', async () => {
    const path = Object.keys(library).find((name) => name.endsWith('night-buses.yaml'))!
    expect(await run([path], { files: library })).toEqual(await run(['show', path], { files: library }))
  })
})
