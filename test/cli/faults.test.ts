import { describe, expect, test } from 'vitest'
import { Closed } from '../../src/model/fault.ts'
import { library, samples } from '../helpers/library.ts'
import { run, type Setting } from '../helpers/world.ts'

const files = { ...library, ...samples }
const broken = {
  'briefs/2022/2022-01-26-broken.yaml': 'headlin: Night buses return\n',
  'briefs/2022/2022-01-25-closed.yaml': { fault: 'permission denied' },
} as const

describe('a usage error is one sentence and exit code 2', () => {
  test.each<[string[], string]>([
    [['shw'], 'unknown command "shw"; did you mean show?'],
    [['sect'], 'unknown command "sect"; did you mean section?'],
    [['kremlin'], 'unknown command "kremlin"; to print a brief, run: brief show kremlin'],
    [['show', '--nope'], 'unknown option "--nope"; see: brief show --help'],
    [['show', '--fromat', 'html'], 'unknown option "--fromat"; did you mean --format? See: brief show --help'],
    [['show', '-f', 'markdwn'], 'unknown format "markdwn"; did you mean markdown?'],
    [['list', '-f', 'md'], 'this command has no format "md"; use terminal, tsv, yaml, json, jsonl or csv'],
    [['show', '-f', 'htlm'], 'unknown format "htlm"; did you mean html?'],
    [['list', '-f', 'html'], 'this command has no format "html"; use terminal, tsv, yaml, json, jsonl or csv'],
    [['list', '-f', 'pdf'], 'unknown format "pdf"; use terminal, tsv, yaml, json, jsonl or csv'],
    [['show', '--color', 'alway'], 'invalid value "alway" for --color; did you mean always?'],
    [['show', '--color', 'red'], 'invalid value "red" for --color; use auto, always or never'],
    [['list', '--sort', 'dat'], 'invalid value "dat" for --sort; did you mean date?'],
    [['list', '--sort', 'x'], 'invalid value "x" for --sort; use date, headline, topic, slug or words'],
    [['list', '-n'], 'option "-n, --limit <n>" needs a value; see: brief list --help'],
    [['list', '-n', '-1'], '--limit needs a whole number, not "-1"'],
    [['list', '-n', '2.5'], '--limit needs a whole number, not "2.5"'],
    [['show', '--width', '19'], '--width needs a whole number from 20 to 400, not "19"'],
    [['show', '--width', '401'], '--width needs a whole number from 20 to 400, not "401"'],
    [
      ['list', '--since', 'nato'],
      '--since: "nato" is not a date; write one as 2022-01-27, 2022-01, Jan 2022, 2022Q1, 2022-W04, yesterday, monday, last week, 7 days ago, a..b',
    ],
    [['list', '--on', 'yestrday'], '--on: "yestrday" is not a date; did you mean yesterday?'],
    [['list', '--until', 'last weak'], '--until: "last weak" is not a date; did you mean last week or last year?'],
    [['list', '--where', 'date>mondy'], '--where: date: "mondy" is not a date; did you mean monday?'],
    [['list', '--since', '2025', '--until', '2024'], 'no day matches all of --since "2025" and --until "2024"'],
    [['list', '--on', 'today', '--until', 'yesterday'], 'no day matches all of --on "today" and --until "yesterday"'],
    [['search', 'ferry since:2025 until:2024'], 'no day matches all of --since "2025" and --until "2024"'],
    [
      ['list', '--where', 'source.publsher!=Axios'],
      '--where: unknown field "source.publsher"; did you mean publisher? Fields of source: publisher, title, url, id, note',
    ],
    [
      ['list', '--json', 'source.publshr'],
      'unknown field "source.publshr"; did you mean publisher? Fields of source: publisher, title, url, id, note',
    ],
    [
      ['list', '--template', '{image.atl}'],
      'unknown field "image.atl"; did you mean alt? Fields of image: url, alt, caption, credit',
    ],
    [['list', '--fields', 'date.year'], 'unknown field "date.year"; "date" has no fields'],
    [['quotes', '--fields', 'speaker.name'], 'unknown field "speaker.name"; "speaker" has no fields'],
    [['list', '--template', '{'], 'unmatched "{" in the template; write "{{" for a brace'],
    [['show', '--template', 'x', '--json'], '--template cannot be combined with --format or --json'],
    [['show', '--json', '--format', 'html'], '--json cannot be combined with --format html'],
    [['people', '--report', '-n', '0'], '--limit needs a whole number of at least 1, not "0"'],
    [['check', '--against', ''], '--against needs a file, an address, or - for standard input'],
    [['check', '--baseline', ''], '--baseline needs a file'],
    [['show', '-0'], '-0 does not work with the format text; use --template, or --format jsonl or tsv'],
    [['list', '-0', '-f', 'csv'], '-0 does not work with the format csv; use --template, or --format jsonl or tsv'],
    [['completion', 'tcsh'], 'no completions for "tcsh"; use bash, zsh or fish'],
    [['completion', 'bahs'], 'no completions for "bahs"; did you mean bash?'],
    [['completion'], 'completion needs SHELL (bash, zsh or fish); see: brief completion --help'],
    [['diff'], 'diff needs OLD (a file, a brief of the library, or REV:PATH); see: brief diff --help'],
    [['diff', 'old.yaml'], 'diff needs NEW (a file, a brief of the library, or REV:PATH); see: brief diff --help'],
    [['-q', '--nope', 'list'], 'unknown option "--nope"; see: brief list --help'],
    [
      ['search', '-l', '-f', 'markdown', 'ferry'],
      '--slugs cannot be combined with --format markdown; use json, jsonl, tsv or csv',
    ],
    [['schema', 'all'], 'schema takes no arguments; see: brief schema --help'],
    [['help', 'show', 'list'], 'help takes one name, not "show" and "list"; see: brief help --help'],
    [['help', 'date'], 'no help about "date"; did you mean dates?'],
  ])('%j', async (argv, sentence) => {
    expect(await run(argv, { files })).toMatchObject({ code: 2, out: '', err: `brief: ${sentence}\n` })
  })

  test('an unknown field is answered with the list of fields', async () => {
    const { code, err, out } = await run(['list', '--json', 'headlin,slug'], { files })
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^brief: unknown field "headlin"; did you mean headline\? Fields: version, slug, .+\n$/)
  })

  test.each([
    [['show', '--json', 'night'], /, minutes; write BRIEF before --json\n$/],
    [['show', 'night', '--json', 'night'], /, minutes\n$/],
    [['show', '--fields', 'night'], /, minutes\n$/],
    [['index', '--json', 'night'], /, different\n$/],
    [['list', '--fields', 'headlin'], /^brief: unknown field "headlin"; did you mean headline\? Fields: version, /],
    [['list', '--fields', ','], /^brief: --fields needs a field; fields: version, /],
    [['list', '--json', ','], /^brief: --json needs a field; fields: version, /],
  ])('%j names the option that was used', async (argv, sentence) => {
    const { code, err } = await run(argv, { files })
    expect([code, err]).toEqual([2, expect.stringMatching(sentence)])
  })

  test('an unknown help topic is answered with the list of topics', async () => {
    expect((await run(['help', 'weather'], { files })).err).toMatch(
      /^brief: no help about "weather"; topics: briefs, .+, exit-codes\n$/,
    )
  })
})

describe('an error about the library names the place where it was chosen', () => {
  const config = '/home/ana/.config/brief/config.yaml'
  const origins: readonly [origin: string, argv: string[], Setting][] = [
    ['--library', ['--library', '/chosen'], {}],
    ['BRIEF_LIBRARY', [], { env: { BRIEF_LIBRARY: '/chosen' } }],
    [
      `${config}:2: library`,
      [],
      { env: { HOME: '/home/ana' }, files: { [config]: 'color: auto\nlibrary: /chosen\n' } },
    ],
  ]
  const states: readonly [problem: string, code: number, Setting['files']][] = [
    ['"/chosen" cannot be found; a library is a folder of briefs', 2, {}],
    ['"/chosen" is not a folder; a library is a folder of briefs', 2, { '/chosen': 'x' }],
    ['"/chosen" cannot be read: permission denied', 3, { '/chosen/.fault': 'x', '/chosen/a.yaml': 'headline: A' }],
  ]
  const commands = [
    'show',
    'show nurse',
    'show nurse.yaml',
    'show 2022-01-27',
    'show latest',
    'list',
    'list --sort topic',
    'section',
    'section why',
    'quotes',
    'people',
    'people Okafor',
    'search ferry',
    'topics',
    'tags',
    'labels',
    'digest',
    'check',
    'list --trust-index',
  ]
  const rows = origins.flatMap(([origin, flags, setting]) =>
    states.flatMap(([problem, code, more]) =>
      commands.map((command) => ({ command, origin, problem, code, flags, setting, more })),
    ),
  )

  test.each(rows)('$origin, $command: $problem', async ({ command, origin, problem, code, flags, setting, more }) => {
    const outcome = await run([...command.split(' '), ...flags], {
      ...setting,
      files: { ...files, ...setting.files, ...more },
    })
    expect(outcome).toMatchObject({ code, out: '', err: `brief: ${origin}: ${problem}\n` })
  })

  test('import does not save into a file', async () => {
    const setting = { files: { '/chosen': 'x', 'a.txt': 'A story\n\nA text.' } }
    const { err } = await run(['import', '--save', 'a.txt', '--library', '/chosen'], setting)
    expect(err).toContain('brief: --library: "/chosen" is not a folder; a library is a folder of briefs\n')
  })
})

describe('an empty library is reported in one line', () => {
  const empty = { 'briefs/notes.txt': 'nothing yet' }
  test.each([
    ['show'],
    ['show', 'latest'],
    ['list'],
    ['list', '--topic', 'City'],
    ['list', '--since', 'yesterday'],
    ['quotes'],
    ['people'],
    ['digest'],
    ['search', 'ferry'],
    ['section', 'why'],
  ])('%s %s %s', async (...argv) => {
    const says = 'the library "briefs" is empty; put briefs (YAML files) in it'
    expect(await run(argv, { files: empty })).toMatchObject({ code: 0, out: '', err: `brief: ${says}\n` })
  })

  test('but not with --quiet, and not in data formats', async () => {
    expect(await run(['list', '--json', '-q'], { files: empty })).toMatchObject({ code: 0, out: '[]\n', err: '' })
  })

  test('and not if a file was named', async () => {
    const one = { ...empty, 'night.yaml': 'headline: Night buses\n' }
    expect(await run(['show', 'night.yaml', '--topic', 'x'], { files: one })).toMatchObject({
      err: expect.stringMatching(/^brief: no brief there has the topic "x"/),
    })
  })
})

describe('a missing brief is one sentence and exit code 1', () => {
  test.each<[string[], string]>([
    [['show', 'nigth'], 'no brief is called "nigth"; did you mean night-buses?'],
    [['list', 'nurs', 'nigth'], 'no brief is called "nigth"; did you mean night-buses?'],
    [['show', 'm'], '"m" matches several briefs:\n  2020-02-08-mail-boat\n  2021-05-03-morning-edition'],
    [['show', '2020-02-07'], 'no brief is dated "2020-02-07"; the nearest dates are 2020-02-06 and 2020-02-08'],
    [['show', 'edition#7'], 'no brief "edition#7"; briefs in this file: 3'],
    [['section', 'what', 'night'], `"what" matches several labels: What they're saying or What to watch`],
    [['people', 'jan', 'voz'], 'no quoted person is called "jan voz"; did you mean Jan Vos?'],
    [['section', '2-1', 'night'], '"2-1" is not a range; write 1-2'],
    [
      ['section', 'wach', 'night'],
      'no section is called "wach"; did you mean What to watch? Labels:\n  image\n  lede\n  Why it matters\n  What they\'re saying\n  What to watch\n  links',
    ],
  ])('%j', async (argv, sentence) => {
    expect(await run(argv, { files })).toMatchObject({ code: 1, out: '', err: `brief: ${sentence}\n` })
  })

  test.each([['show'], ['list'], ['section', 'why'], ['show', 'night']])('no library: %j', async (...argv) => {
    const { code, out, err } = await run(argv, { files: samples, env: { HOME: '/home/ana' } })
    expect([code, out]).toEqual([1, ''])
    expect(err.split('\n')).toEqual([
      'brief: no library found; a library is a folder of YAML files: briefs/ here or in a folder above, or ~/.local/share/brief/briefs',
      'create your first brief:  brief new "Night buses return"',
      'show a sample:            brief show sample',
      '',
    ])
  })

  test('without a library, a sample is offered', async () => {
    const { code, out } = await run(['show', 'sample'], { files: samples })
    expect([code, out]).toEqual([0, 'Apr 16, 2019\n\nThe budget passes\n'])
  })
})

describe('files that are not briefs: the others are printed, exit code 3', () => {
  test('in a library', async () => {
    const { code, out, err } = await run(['list', '--template', '{slug}'], { files: { ...files, ...broken } })
    expect(code).toBe(3)
    expect(out.split('\n')).toContain('night-buses')
    expect(err.split('\n')).toEqual([
      'brief: briefs/2022/2022-01-25-closed.yaml: permission denied',
      expect.stringMatching(/^briefs\/2022\/2022-01-26-broken\.yaml:1:1: .*headlin.*headline.* \(unknown-key\)$/),
      '',
    ])
  })

  test.each([
    [['--on', '2018..'], 'brief: 2 files are not valid briefs; for details, run: brief check\n'],
    [['-n', '1', '-q'], ''],
  ])('of a library of which %j is printed', async (selected, err) => {
    const found = await run(['list', '--template', '{slug}', ...selected], { files: { ...files, ...broken } })
    expect(found).toMatchObject({ code: 3, err })
  })

  test('the warnings of briefs that are not printed are not reported', async () => {
    const warned = {
      ...files,
      'briefs/2019/2019-01-01-twice.yaml': 'headline: Twice\ndate: 2019-01-01\nlede: |-\n  One\n\n  <b>two</b>\n',
    }
    const { err } = await run(['list', '--on', '2019'], { files: warned })
    expect(err).toBe(await run(['show', 'twice'], { files: warned }).then((shown) => shown.err))
    expect((await run(['list', '--on', '2018'], { files: warned })).err).toBe('')
    expect((await run(['topics'], { files: warned })).err).toBe('')
    expect((await run(['list', '-q'], { files: warned })).err).toBe('')
  })

  test.each<[string[], string]>([
    [['show', 'none.yaml'], 'brief: none.yaml: no such file\n'],
    [['show', 'briefs/none/'], 'brief: briefs/none/: no such file\n'],
    [['show', 'briefs/2022/2022-01-25-closed.yaml'], 'brief: briefs/2022/2022-01-25-closed.yaml: permission denied\n'],
    [['show', '-'], 'brief: -: standard input is a terminal; pipe a brief into it\n'],
  ])('named: %j', async (argv, err) => {
    expect(await run(argv, { files: { ...files, ...broken } })).toMatchObject({ code: 3, out: '', err })
  })

  test('named beside a valid one', async () => {
    const { code, out } = await run(['show', 'none.yaml', 'no-paper'], { files })
    expect([code, out]).toEqual([3, 'No paper today\n'])
  })

  test('-e does not report them', async () => {
    expect((await run(['show', 'none.yaml', '-e'], { files })).code).toBe(3)
  })

  test('a file name cannot act on the terminal or start a line', async () => {
    const { err } = await run(['list'], { files: { 'briefs/a\x1b[31m\nb.yaml': 'headlin: x\n' } })
    expect(err).not.toMatch(/\x1b/)
    expect(
      err
        .split('\n')
        .slice(0, -1)
        .every((line) => line.startsWith('briefs/a[31m b.yaml:')),
    ).toBe(true)
  })
})

describe('nothing found', () => {
  test.each<[string[], number, string]>([
    [['list', '--topic', 'Weather'], 0, ''],
    [['list', '--topic', 'Weather', '-e'], 4, ''],
    [['list', '--topic', 'Weather', '--exit-status', '--json'], 4, '[]\n'],
    [['list', '--topic', 'Weather', '--json'], 0, '[]\n'],
    [['list', '--topic', 'Weather', '--json', 'slug'], 0, '[]\n'],
    [['list', '--topic', 'Weather', '-f', 'jsonl'], 0, ''],
    [['list', '--topic', 'Weather', '-f', 'tsv'], 0, ''],
    [['list', '--topic', 'Weather', '-f', 'csv', '--json'], 2, ''],
    [['list', '--topic', 'Weather', '--template', '{slug}'], 0, ''],
    [['show', '--topic', 'Weather', '-f', 'json'], 0, '[]\n'],
    [['show', '--topic', 'Weather', '-f', 'yaml'], 0, ''],
    [
      ['show', '--topic', 'City', '--json', 'number'],
      0,
      '[\n  {\n    "number": 1\n  },\n  {\n    "number": 1\n  }\n]\n',
    ],
    [['list', '-n', '0'], 0, ''],
    [['list', '--topic', 'City', '-e', '--template', '{slug}'], 0, 'morning-edition#1\nnight-buses\n'],
  ])('%j: exit code %i', async (argv, code, out) => {
    expect(await run(argv, { files })).toMatchObject({ code, out })
  })

  test('is reported on a terminal, not in a pipe, and not with -q', async () => {
    const said = async (...argv: string[]) => (await run(argv, { files, isTTY: true, columns: 80 })).err
    expect(await said('list', '--on', '2010')).toBe('brief: nothing matches --on "2010"\n')
    expect(await said('list', '--on', '2010', '-q')).toBe('')
    expect(await said('list', '--on', '2010', '--json')).toBe('')
  })

  test.each<[string[], string]>([
    [['quotes', '--by', 'jan voz'], 'brief: no quoted person is called "jan voz"; did you mean Jan Vos?\n'],
    [
      ['quotes', '--by', 'jan voz', '--format', 'json'],
      'brief: no quoted person is called "jan voz"; did you mean Jan Vos?\n',
    ],
    [
      ['quotes', '--by', 'vos', 'nurse'],
      'brief: no quoted person there is called "vos"; to list all people, run: brief people\n',
    ],
    [['search', 'speaker:voz'], 'brief: no quoted person is called "voz"; did you mean Jan Vos?\n'],
    [['list', '--by', 'voz'], 'brief: no quoted person is called "voz"; did you mean Jan Vos?\n'],
    [
      ['show', '--by', 'voz'],
      'brief: no quoted person is called "voz"; did you mean Jan Vos?\nbrief: nothing matches\n',
    ],
    [['section', '--by', 'voz', '-f', 'tsv'], 'brief: no quoted person is called "voz"; did you mean Jan Vos?\n'],
    [['people', '--by', 'voz'], 'brief: no quoted person is called "voz"; did you mean Jan Vos?\n'],
    [
      ['digest', '--by', 'voz', '--json'],
      'brief: no quoted person is called "voz"; did you mean Jan Vos?\nbrief: nothing matches\n',
    ],
    [['people', 'jan', 'vos', '--on', '2010'], ''],
    [
      ['list', 'nurse', '--by', 'vos'],
      'brief: no quoted person there is called "vos"; to list all people, run: brief people\n',
    ],
    [['quotes', '--by', 'xyz', '-q'], ''],
    [['quotes', '--by', 'vos', '--kind', 'block'], ''],
    [['quotes', '--by', 'vos', '--since', '2020'], ''],
  ])('%j tells of a speaker whom nobody knows: %s', async (argv, err) => {
    const outcome = await run(argv, { files })
    expect([outcome.code, outcome.err]).toEqual([0, err])
  })

  test.each<[string[], string]>([
    [['list', '--topic', 'Ctiy'], 'no brief has the topic "Ctiy"; did you mean City?'],
    [['search', 'topic:Ctiy'], 'no brief has the topic "Ctiy"; did you mean City?'],
    [['list', '--topic', 'Weather'], 'no brief has the topic "Weather"; to list all topics, run: brief topics'],
    [['list', '--tag', 'harbor'], 'no brief has the tag "harbor"; did you mean harbour?'],
    [['quotes', '--tag', 'harbor'], 'no brief has the tag "harbor"; did you mean harbour?'],
    [['list', 'nurse', '--tag', 'harbor'], 'no brief there has the tag "harbor"; to list all tags, run: brief tags'],
    [['list', '--section', 'wach'], 'no section is called "wach"; did you mean What to watch?'],
    [['quotes', '--section', 'wach'], 'no section is called "wach"; did you mean What to watch?'],
    [['search', 'label:wach'], 'no section is called "wach"; did you mean What to watch?'],
    [['search', 'label:wy'], 'no section is called "wy"; to list all labels, run: brief labels'],
    [['labels', '--by', 'voz', '--topic', 'City'], 'no quoted person is called "voz"; did you mean Jan Vos?'],
    [
      ['search', 'topic:Ctiy', 'OR', 'tag:harbor'],
      'no brief has the topic "Ctiy"; did you mean City?\nbrief: no brief has the tag "harbor"; did you mean harbour?',
    ],
  ])('%j tells what no brief has: %s', async (argv, sentence) => {
    expect(await run(argv, { files })).toMatchObject({ code: 0, err: `brief: ${sentence}\n` })
  })

  test('an empty library is an empty result', async () => {
    expect(await run(['list', '--json'], { files: { 'briefs/README.md': '' } })).toMatchObject({ code: 0, out: '[]\n' })
  })
})

describe('the output', () => {
  test('a closed pipe is not an error', async () => {
    expect(await run(['list'], { files, broken: new Closed() })).toMatchObject({ code: 0, err: '' })
  })

  test('a failed write is exit code 1', async () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
      code: 'ENOSPC',
      syscall: 'write',
    })
    expect(await run(['list'], { files, broken: full })).toMatchObject({
      code: 1,
      err: 'brief: cannot write the output: no space left on the device\n',
    })
  })
})

test('a bug asks for a report and prints its stack with BRIEF_DEBUG', async () => {
  const broken = new TypeError('buses is not a function')
  const short = await run(['list'], { files, broken })
  expect(short).toMatchObject({
    code: 1,
    err: 'brief: internal error: buses is not a function; please report it with the output of BRIEF_DEBUG=1\n',
  })
  const long = await run(['list'], { files, broken, env: { BRIEF_DEBUG: '1' } })
  expect(long.err).toMatch(/^brief: TypeError: buses is not a function\n +at /)
})

test.each(['--version', '-V'])('%s is the version of the package', async (flag) => {
  const { version } = (await import('../../package.json')) as { version: string }
  expect(await run([flag])).toMatchObject({ code: 0, out: `${version}\n`, err: '' })
})

describe('a file that does not exist is answered with similar names', () => {
  const near = {
    'briefs/2022/2022-01-27-kremlin-nato.yaml': 'headline: A',
    'drafts/2022-night-shift.yml': 'headline: B',
  }
  test.each([
    ['kremlin.yaml', 'no such file; did you mean kremlin-nato?'],
    ['kremln-nato.yml', 'no such file; did you mean kremlin-nato?'],
    ['nato.yaml', 'no such file; did you mean kremlin-nato?'],
    ['./kremlin.yaml', 'no such file; did you mean kremlin-nato?'],
    ['gone/kremlin.yaml', 'no such file; did you mean kremlin-nato?'],
    ['briefs/2022/kremlin.yaml', 'no such file; did you mean briefs/2022/2022-01-27-kremlin-nato.yaml?'],
    ['drafts/2022-nigth-shift.yml', 'no such file; did you mean drafts/2022-night-shift.yml?'],
    ['xyzzy.yaml', 'no such file'],
    ['drafts/xyzzy.yaml', 'no such file'],
  ])('%s', async (name, message) => {
    for (const command of ['show', 'list', 'quotes']) {
      expect(await run([command, name], { files: near })).toMatchObject({
        code: 3,
        err: `brief: ${name}: ${message}\n`,
      })
    }
  })

  test('without a library', async () => {
    expect((await run(['show', 'kremlin.yaml'])).err).toBe('brief: kremlin.yaml: no such file\n')
  })
})

describe('a folder with YAML files that are not briefs is reported in one line', () => {
  const foreign = Object.fromEntries(
    ['a.yaml', 'b/c.yml', 'b/d.yaml', 'e.yaml'].map((name) => [`work/${name}`, 'apiVersion: v1\nkind: Pod\n']),
  )
  const templates = Object.fromEntries(
    ['f', 'g', 'h', 'i'].map((name) => [`work/${name}.yaml`, `{{ if .${name} }}\nkind: [\n`]),
  )
  const one = { 'work/z.yaml': 'headline: Z\n' }
  const wrong = { 'work/w.yaml': 'headline: Z\ntopci: City\n' }

  test.each<[string, Setting['files'], string]>([
    [
      'only such files',
      foreign,
      'brief: work: none of its 4 YAML files is a brief; to see why, run: brief check work\n',
    ],
    [
      'files that are not YAML too',
      { ...foreign, ...templates },
      'brief: work: none of its 8 YAML files is a brief; to see why, run: brief check work\n',
    ],
    [
      'one valid brief',
      { ...foreign, ...one },
      'brief: work: 4 of its 5 YAML files are not briefs; to see why, run: brief check work\n',
    ],
    [
      'one brief with an error',
      { ...foreign, ...one, ...wrong },
      'brief: work: 4 of its 6 YAML files are not briefs; to see why, run: brief check work\nwork/w.yaml:2:1: change "topci" to "topic" (unknown-key)\n',
    ],
  ])('%s', async (_, files, err) => {
    for (const command of ['show', 'list', 'quotes', 'digest', 'topics']) {
      expect(await run([command, 'work'], { files: files! })).toMatchObject({ code: 3, err })
    }
  })

  test('check reports each of them', async () => {
    const { code, out } = await run(['check', 'work'], { files: foreign })
    expect([code, out.match(/not-a-brief/g)]).toEqual([1, Array(4).fill('not-a-brief')])
  })

  test('a few of them are listed', async () => {
    const { err } = await run(['list', 'b'], { files: { 'b/c.yaml': 'kind: Pod', 'b/d.yaml': 'kind: Pod' } })
    expect(err.match(/b\/[cd]\.yaml:1:1: .* \(not-a-brief\)\n/g)).toHaveLength(2)
  })

  test.each(['show', 'list', 'quotes', 'digest'])('%s: a folder without YAML files is empty', async (command) => {
    const outcome = await run([command, 'work'], { files: { 'work/a.txt': 'x', ...library } })
    expect(outcome).toMatchObject({
      code: 0,
      err: 'brief: the folder "work" is empty; put briefs (YAML files) in it\n',
    })
  })
})
