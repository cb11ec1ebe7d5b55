import { describe, expect, test } from 'vitest'
import { brief } from '../../helpers/brief.ts'
import { library, nightBuses } from '../../helpers/library.ts'
import { run, type Outcome, type Setting } from '../../helpers/world.ts'

const mail = ['--format', 'email', '--from', 'Mira Lund <mira@example.org>']

function digest(line: string, setting: Setting = {}): Promise<Outcome> {
  return run(['digest', ...line.split(' ').filter(Boolean)], { files: library, ...setting })
}

async function slugs(line: string, setting?: Setting): Promise<string[]> {
  const { out, err, code } = await digest(`${line} --json briefs`, setting)
  expect([code, err]).toEqual([0, ''])
  return (JSON.parse(out) as { briefs: { slug: string }[] }[])[0]!.briefs.map(({ slug }) => slug)
}

describe('which briefs', () => {
  test.each([
    ['', ['morning-edition#1', 'morning-edition#2']],
    ['--sort headline', ['morning-edition#1', 'morning-edition#2']],
    ['--reverse', ['morning-edition#2', 'morning-edition#1']],
    ['--on 2020-02-06', ['st-marys-nurse']],
    ['--since 2020-02-08', ['morning-edition#1', 'morning-edition#2', 'morning-edition#3', 'mail-boat']],
    ['--topic City', ['morning-edition#1', 'night-buses']],
    ['-n 1', ['morning-edition#1']],
    ['nurse night', ['st-marys-nurse', 'night-buses']],
    ['2018-11-01', ['night-buses']],
    [
      '--all --group none',
      [
        'morning-edition#1',
        'morning-edition#2',
        'morning-edition#3',
        'mail-boat',
        'st-marys-nurse',
        'night-buses',
        'no-paper',
      ],
    ],
  ])('digest %s', async (line, expected) => {
    expect(await slugs(line)).toEqual(expected)
  })

  test('yesterday is the day before today', async () => {
    expect(await slugs('--on yesterday', { today: '2018-11-02' })).toEqual(['night-buses'])
  })

  test('in a library without dates no brief belongs to a day', async () => {
    expect(await slugs('', { files: { 'briefs/a.yaml': 'headline: A\n', 'briefs/b.yaml': 'headline: B\n' } })).toEqual([
      'a',
      'b',
    ])
  })

  test('a broken file is reported once, and the others are printed', async () => {
    const { code, out, err } = await digest('', { files: { ...library, 'briefs/broken.yaml': 'headlin: x\n' } })
    expect(code).toBe(3)
    expect(err.match(/broken\.yaml/g)?.length).toBe(err.trim().split('\n').length)
    expect(out).toContain('Ferry strike ends')
  })
})

describe('in a pipe', () => {
  test('it is text', async () => {
    const people = 'people:\n  - {name: Jan Vos, role: harbour master}\n'
    const { out } = await digest('-', { stdin: nightBuses + people })
    expect(out).toBe(`Digest, Nov 1, 2018
1 brief · 34 words · 1 min

  1. Night buses return to the harbour

------------------------------------------------------------------------

CITY

Night buses return to the harbour

Night buses return to the harbour on Monday, after two winters without them.

Why it matters: Nurses at St. Mary's travel at night. So do bakers.

“We kept the lights on”
— Jan Vos, harbour master

------------------------------------------------------------------------

Most quoted

  • Jan Vos, harbour master: 2 quotes
`)
  })

  test.each(['terminal', 'text', 'markdown', 'html', 'rss', 'atom', 'jsonfeed', 'json', 'jsonl'])(
    'the same input gives the same bytes on any day, as %s',
    async (format) => {
      const one = await digest(`--all --format ${format}`, { today: '2022-01-27', columns: 40 })
      const other = await digest(`--all --format ${format}`, {
        today: '2031-05-01',
        env: { TZ: 'Asia/Tokyo', LANG: 'he_IL' },
      })
      expect(one).toEqual(other)
      expect([one.code, one.err, one.out.at(-1)]).toEqual([0, '', '\n'])
    },
  )

  test.each([
    ['headline', 6],
    ['lede', 19],
    ['key', 34],
    ['full', 57],
  ])('--depth %s prints %d words', async (depth, words) => {
    const { out } = await digest(`--on 2018-11-01 --depth ${depth} --json words,briefs`)
    expect(JSON.parse(out)).toMatchObject([{ words, briefs: [{ depth, words }] }])
  })

  test.each([0, 5, 12, 30, 60, 1000])('--max-words %d is held, and the contents list all', async (most) => {
    const { out } = await digest(`--all --depth full --max-words ${most} --json words,briefs`)
    const [{ words, briefs }] = JSON.parse(out) as [{ words: number; briefs: { depth: string | null }[] }]
    expect(words).toBeLessThanOrEqual(most)
    expect(briefs).toHaveLength(7)
  })
})

test('the people are at most five, named, and quoted twice or more', async () => {
  const says = (name: string, count: number) =>
    Array.from(
      { length: count },
      (_, i) => `"Bus number ${name.length * 10 + i} runs again at night," said ${name}.\n\n`,
    )
  const names = ['Ana Roth', 'Jan Vos', 'Mira Lund', 'Ines Korda', 'Bea Northcutt', 'Hal Pemberwick', 'Teo Blomgaard']
  const body = names
    .flatMap((name, i) => says(name, i + 1))
    .join('')
    .replace(/^(?=.)/gm, '      ')
  const stdin = `headline: Buses\nsections:\n  - body: |-\n${body}`
  const { out } = await digest('- --json people', { stdin })
  expect(JSON.parse(out)).toEqual([
    {
      people: names
        .map((name, i) => ({ name, role: null, quotes: i + 1 }))
        .slice(2)
        .toReversed(),
    },
  ])
  const { out: few } = await digest('- --json people', {
    stdin: stdin.slice(0, stdin.indexOf('said Jan')) + 'said Jan Vos.\n',
  })
  expect(JSON.parse(few)).toEqual([{ people: [] }])
})

describe('nothing to print', () => {
  test.each(['text', 'markdown', 'html', 'terminal', 'rss', 'atom', 'jsonfeed'])('as %s is nothing', async (format) => {
    expect(await digest(`--on 1999 --format ${format}`)).toMatchObject({
      code: 0,
      out: '',
      err: 'brief: nothing matches --on "1999"\n',
    })
    expect(await digest(`--on 1999 -e --format ${format}`)).toMatchObject({ code: 4, out: '' })
    expect(await digest(`--on 1999 -q -e --format ${format}`)).toMatchObject({ code: 4, out: '', err: '' })
  })

  test('as a message prints nothing', async () => {
    expect(await run(['digest', '--on', '1999', '-e', ...mail], { files: library })).toMatchObject({ code: 4, out: '' })
  })

  test('as JSON prints an empty list', async () => {
    expect(await digest('--on 1999 --json')).toMatchObject({
      code: 0,
      out: '[]\n',
      err: 'brief: nothing matches --on "1999"\n',
    })
  })

  test.each([
    ['--on yesterday', '--on "yesterday" (2022-01-26)'],
    ['--since 2022 --until 2022-01 --topic City', '--since "2022" --until "2022-01"'],
    ['--match nowhere', ''],
  ])('%s says of which days', async (line, asked) => {
    expect((await digest(line)).err).toBe(`brief: ${['nothing matches', asked].filter(Boolean).join(' ')}\n`)
  })
})

test.each([
  ['--max-words 0', 0],
  ['--max-words 1000', 1],
])('%s names whom the briefs that are printed quote', async (line, people) => {
  const { out } = await digest(`night-buses --depth full ${line} --json people`)
  expect((JSON.parse(out) as { people: unknown[] }[])[0]!.people).toHaveLength(people)
})

describe('a feed', () => {
  const feed = async (line: string, setting?: Setting) => {
    const { out } = await digest(`--all --format jsonfeed ${line}`, setting)
    return JSON.parse(out) as { home_page_url?: string; items: { id: string }[] }
  }

  test.each([
    ['', undefined],
    ['--link https://news.example/b/{slug}', 'https://news.example'],
    ['--link https://news.example/{slug} --home https://example.org/news', 'https://example.org/news'],
    ['--home https://example.org', 'https://example.org'],
  ])('%s has the home page %s', async (line, home) => expect((await feed(line)).home_page_url).toBe(home))

  test('takes an address for a home page', async () => {
    expect(await digest('--format atom --home example')).toMatchObject({
      code: 2,
      err: 'brief: --home needs a URL, as in --home https://example.org, not "example"\n',
    })
  })

  test('gives briefs with the same headline different ids', async () => {
    const files = {
      'briefs/city/2022-01-27-derby.yaml': 'headline: The derby is off\ndate: 2022-01-27\n',
      'briefs/sport/2022-01-27-derby.yaml': 'headline: The derby is on\ndate: 2022-01-27\n',
      'briefs/wire/2022-01-27-derby.yaml': 'headline: The derby is on\ndate: 2022-01-27\n',
      'briefs/2022-01-26-derby.yaml': 'headline: The derby is on\ndate: 2022-01-26\n',
    }
    const ids = (await feed('', { files })).items.map(({ id }) => id)
    expect(new Set(ids).size).toBe(4)
    expect(ids.at(-1)).toBe('tag:brief.invalid,2022-01-26:derby')
    expect(ids.slice(0, 3).every((id) => /^tag:brief\.invalid,2022-01-27:derby:[\w:]+$/.test(id))).toBe(true)
  })
})

describe('a message', () => {
  const post = (...argv: string[]) => run(['digest', ...mail, ...argv], { files: library })

  test('has the addresses, a subject with the day and the first headline, and the time of sending as its date', async () => {
    const { out } = await post(
      '--to',
      'all@example.org',
      '--to',
      '"Lund, Mira" <m@example.org>',
      '--reply-to',
      'desk@example.org',
    )
    expect(out).toContain('\nFrom: Mira Lund <mira@example.org>\nTo: all@example.org, "Lund, Mira" <m@example.org>\n')
    expect(out).toContain('\nReply-To: desk@example.org\n')
    expect(out.replace(/\n /g, ' ')).toContain('\nSubject: Digest, May 3, 2021: Ferry strike ends\n')
    expect(out).toContain('\nDate: Thu, 27 Jan 2022 12:00:00 +0000\n')
    expect(out).not.toContain('\r')
  })

  test('takes a subject and a title', async () => {
    const { out } = await post('--subject', 'Buses — at last', '--title', 'Harbour Courier')
    expect(out).toContain('\nSubject: =?UTF-8?Q?Buses_=E2=80=94_at_last?=\n')
    expect(out).toContain('\nHarbour Courier, May 3, 2021\n')
  })

  test('is the same on any day except for its date and identifiers', async () => {
    const on = async (today: string) => {
      const { out } = await run(['digest', '--all', ...mail], { files: library, today })
      const id = /^Message-ID: <(\w+)@/m.exec(out)![1]!
      return { id, rest: out.replaceAll(id, 'ID').replace(/^Date: .*$/m, '') }
    }
    const [one, other] = [await on('2022-01-27'), await on('2031-01-27')]
    expect(other.rest).toBe(one.rest)
    expect(other.id).not.toBe(one.id)
  })

  test('has a preview: the next headlines, or the text of --preview', async () => {
    const preview = async (...argv: string[]) => {
      const { out } = await run(['digest', '--all', ...mail, ...argv], { files: library })
      const html = out.slice(out.indexOf('text/html')).replace(/=\n/g, '')
      return /<div style=3D"display: none;[^>]*>([^<]*)</.exec(html)?.[1]
    }
    expect(await preview('--preview', 'Buses at last')).toBe('Buses at last')
    expect(await preview()).toMatch(/^Herons counted =C2=B7 /)
  })

  test('over 102 KB is reported, since Gmail hides the rest', async () => {
    const long = `headline: Long\ndate: 2021-05-03\nlede: ${'word '.repeat(25_000)}\n`
    const files = { 'briefs/2021-05-03-long.yaml': long }
    const argv = ['digest', '--depth', 'full', ...mail]
    expect((await run(argv, { files })).err).toMatch(
      /^brief: the message has \d+ KB; Gmail hides what is beyond 102 KB/,
    )
    expect((await run([...argv, '--quiet'], { files })).err).toBe('')
  })
})

test.each([
  ['digest:\n  max-words: many\n', ['list']],
  ['digest:\n  colour: red\n', ['show', 'nurse']],
  ['digest: red\n', ['quotes']],
  ['digests: red\n', ['digest']],
  ['digests:\n  evening:\n    home: here\n', ['digest']],
  ['digests:\n  evening:\n    home: here\n  morning:\n    title: M\n', ['digest', '--use', 'morning']],
])('an error in the settings of a digest stops no command that does not use them: %j %j', async (config, argv) => {
  const files = { ...library, '/home/ana/.config/brief/config.yaml': config }
  expect(await run(argv, { files, env: { HOME: '/home/ana' } })).toMatchObject({ code: 0, err: '' })
})

describe('the config file', () => {
  const path = '/home/ana/.config/brief/config.yaml'
  const configured = (config: string, ...argv: string[]) =>
    run(['digest', ...argv], { env: { HOME: '/home/ana' }, files: { ...library, [path]: config } })
  const morning = [
    'digest:',
    '  from: desk@example.org',
    '  footer: 1 Quay Street',
    'digests:',
    '  morning:',
    '    title: Morning',
    '    to: [a@example.org, b@example.org]',
    '    depth: headline',
    '    intro: Good morning.',
    '    unsubscribe: https://example.org/off',
    '    list-id: morning.example.org',
    '',
  ].join('\n')

  test('sets the options of all digests and of a named one', async () => {
    const { out } = await configured(morning, '--use', 'morning', '--format', 'email')
    expect(out).toContain('\nFrom: desk@example.org\nTo: a@example.org, b@example.org\n')
    expect(out).toContain('\nList-Unsubscribe: <https://example.org/off>\n')
    expect(out).toContain('List-ID: <morning.example.org>\n')
    const text = (await configured(morning, '--use', 'morning')).out
    expect(text).toMatch(/^Morning, May 3, 2021\n2 briefs .*\n\nGood morning\.\n\n/)
    expect(text).toMatch(/\n-{72}\n\n1 Quay Street\n$/)
    expect((await configured(morning, '--use', 'morning', '--title', 'Noon')).out).toMatch(/^Noon, /)
    expect((await configured(morning)).out).toMatch(/^Digest, /)
  })

  test.each([
    ['digest:\n  tilte: x\n', [], `${path}:2: unknown setting "tilte"; did you mean title?`],
    ['digest: x\n', [], `${path}:1: write settings below "digest", such as "title: Morning"`],
    ['digest:\n  depth: deep\n', [], `${path}:2: depth: invalid value "deep"; use headline, lede, key or full`],
    [
      'digest:\n  from: desk\n',
      [],
      `${path}:2: from needs one address, as in "Mira Lund <mira@example.org>", not "desk"`,
    ],
    [
      'digests:\n  morning:\n    to: [a@example.org, b]\n',
      ['--use', 'morning'],
      `${path}:3: to needs one address, as in "Mira Lund <mira@example.org>", not "b"`,
    ],
    [
      'digest:\n  reply-to: a@example.org, b@example.org\n',
      [],
      `${path}:2: reply-to needs one address, as in "Mira Lund <mira@example.org>", not "a@example.org, b@example.org"`,
    ],
    ['digest:\n  subject: "a\\nb"\n', [], `${path}:2: subject must be one line without control characters`],
    [
      'digest:\n  list-id: morning\n',
      [],
      `${path}:2: list-id: "morning" is not a name with dots, such as morning.example.org`,
    ],
    [
      'digest:\n  unsubscribe: javascript:x\n',
      [],
      `${path}:2: unsubscribe: "javascript:x" is not a URL or a mailto: address`,
    ],
    ['digest:\n  max-words: many\n', [], `${path}:2: max-words needs a whole number, not "many"`],
    [
      'digest:\n  link: example.org\n',
      [],
      `${path}:2: link needs a URL, such as https://example.org/{slug}, not "example.org"`,
    ],
    ['digest:\n  home: here\n', [], `${path}:2: home needs a URL, such as https://example.org, not "here"`],
    ['digests: morning\n', ['--use', 'morning'], `${path}:1: write the names of digests below "digests"`],
    [morning, ['--use', 'mornin'], '--use: unknown digest "mornin"; did you mean morning?'],
    ['', ['--use', 'noon'], '--use: unknown digest "noon"; write "digests: {noon: {title: …}}" in the config file'],
  ])('%j %j', async (config, argv, message) => {
    expect(await configured(config, ...argv)).toMatchObject({ code: 2, out: '', err: `brief: ${message}\n` })
  })
})

describe('usage errors', () => {
  const wrong = [
    [['--format', 'email'], "--format email needs a sender, as in --from 'The desk <desk@example.org>'"],
    [['--to', 'a@example.org'], '--to needs --format email'],
    [['--subject', 'Buses', '--format', 'html'], '--subject needs --format email'],
    [['--depth', 'ful'], 'invalid value "ful" for --depth; did you mean full?'],
    [['--group', 'speaker'], 'invalid value "speaker" for --group; use topic, day or none'],
    [['--max-words', 'few'], '--max-words needs a whole number, not "few"'],
    [['--link', 'example.org'], `--link needs a URL, as in --link 'https://example.org/{slug}', not "example.org"`],
    [
      ['--link', 'javascript:alert({slug})'],
      `--link needs a URL, as in --link 'https://example.org/{slug}', not "javascript:alert({slug})"`,
    ],
    [['--format', 'tsv'], 'this command has no format "tsv"'],
    [[...mail, '--json'], '--json cannot be combined with --format email'],
  ] as const

  test.each(wrong)('%j', async (argv, says) => {
    const { code, out, err } = await run(['digest', ...argv], { files: library })
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(`brief: ${says}`)
  })

  const breaks = [
    'a@example.org\r\nBcc: spy@example.org',
    'a@example.org\nBcc: spy@example.org',
    'a@example.org\rX',
    'a\0@example.org',
    'a@example.org\u2028X',
    'a@example.org\x85X',
  ]
  const boxes = [
    ...breaks,
    '',
    'Mira',
    'a@b@c',
    'a@example.org, b@example.org',
    'a@example.org b@example.org',
    'Mira <a@example.org> <b@example.org>',
    'undisclosed: a@example.org;',
    '<a@example.org',
  ]

  test.each(['--from', '--to', '--reply-to'])(
    '%s takes one address and nothing that would be another header',
    async (option) => {
      for (const box of boxes) {
        const { code, out } = await run(['digest', ...mail, option, box], { files: library })
        expect([box, code, out]).toEqual([box, 2, ''])
      }
    },
  )

  test('--subject is one line', async () => {
    for (const subject of [...breaks, ' ']) {
      const { code, out } = await run(['digest', ...mail, '--subject', subject], { files: library })
      expect([subject, code, out]).toEqual([subject, 2, ''])
    }
  })
})

test('the built program, with separate bundles for mail and feeds, prints the same', async () => {
  for (const format of ['email', 'rss', 'atom', 'jsonfeed', 'html', 'terminal']) {
    const argv = ['digest', '-', '--format', format, ...(format === 'email' ? mail.slice(2) : [])]
    const built = await brief(argv, { input: nightBuses, env: { BRIEF_NOW: '2022-01-27T12:00:00Z' } })
    const here = await run(argv, { stdin: nightBuses })
    expect([built.code, built.err, built.out]).toEqual([0, '', here.out])
  }
})

test('contents alone have no reading time', async () => {
  expect((await digest('night-buses --max-words 0')).out).toBe(
    'Digest, Nov 1, 2018\n1 brief\n\n  1. Night buses return to the harbour\n',
  )
  expect((await digest('night-buses --max-words 0 --json words,minutes')).out).toBe(
    '[\n  {\n    "words": 0,\n    "minutes": 0\n  }\n]\n',
  )
})
