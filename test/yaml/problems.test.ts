import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { codes } from '../../src/yaml/codes.ts'
import { read } from '../../src/yaml/read.ts'

const folder = new URL('fixtures/', import.meta.url)
const fixtures = readdirSync(folder)

// A fixture has each expected problem as a comment on its line: `# code column: message`.
test.each(fixtures)('%s has the problems that its comments list', async (name) => {
  const text = textOf(name)
  const expected = text.split('\n').flatMap((line, i) => {
    const [, code, column, message] = /#.*?\b([a-z]+(?:-[a-z0-9]+)+) (\d+): (.*)$/.exec(line) ?? []
    return code && code in codes ? [`${i + 1}:${column}: ${message} (${code})`] : []
  })
  expect(await problemsOf(text)).toEqual(expected)
})

// What cannot have a comment on its line.
const rows: readonly (readonly [text: string, ...problems: string[]])[] = [
  [
    '',
    '1:1: write a brief, starting with a headline, as in "headline: Night buses return to the harbour" (empty-file)',
  ],
  [
    '# a note\n',
    '1:1: write a brief, starting with a headline, as in "headline: Night buses return to the harbour" (empty-file)',
  ],
  [
    '---\n---\n',
    '1:1: write a brief, starting with a headline, as in "headline: Night buses return to the harbour" (empty-file)',
  ],
  [
    'headline: A\n<<: *b\n',
    '2:1: write the keys out: YAML merges the keys of another mapping here, which a brief cannot do (unknown-key)',
  ],
  [
    'headline: A\n"<<": *b\n',
    '2:7: put the text in quotes, or write the value out: YAML reads "*" as an alias, which a brief cannot have (quote-needed)',
  ],
  [
    'headline: A\n<<: [*b, *c]\n',
    '2:1: write the keys out: YAML merges the keys of another mapping here, which a brief cannot do (unknown-key)',
  ],
  [
    'headline: A\n<<: {topic: City}\n',
    '2:1: write the keys out: YAML merges the keys of another mapping here, which a brief cannot do (unknown-key)',
  ],
  [
    'headline: A\nsections:\n  - <<: *b\n    body: C\n',
    '3:5: write the keys out: YAML merges the keys of another mapping here, which a brief cannot do (unknown-key)',
  ],
  [
    'base: &b\n  topic: City\n<<: *b\nheadline: A\n',
    '1:7: put the text in quotes, or remove the anchor: YAML reads "&" as one, which a brief cannot have (quote-needed)',
    '3:1: write the keys out: YAML merges the keys of another mapping here, which a brief cannot do (unknown-key)',
  ],
  [
    'headline: A\nlede: <<\ntopic: *b\n',
    '3:8: put the text in quotes, or write the value out: YAML reads "*" as an alias, which a brief cannot have (quote-needed)',
  ],
  ['headline:Night buses\n', '1:1: write a space after the ":" (missing-space)'],
  ['headline: Night buses\ntopic:World\n', '2:1: write a space after the ":" (missing-space)'],
  [
    'headline: Night buses\ntopic World\n',
    '2:1: write ":" after the key, or indent this line if it continues the text above (missing-colon)',
  ],
  [
    'headline: Night buses\nreturn\ntopic: World\n',
    '2:1: indent this line if it continues the text above, or write ":" after the key (bad-indent)',
  ],
  ['headline: Night buses\n topic: World\n', '2:2: start this line at the same column as the key above (bad-indent)'],
  [
    'headline: Night buses\nsections:\n  - label: Why\n     body: Nurses.\n',
    '4:6: start this line at the same column as the key above (bad-indent)',
  ],
  [
    'headline: Night buses\nsections:\n  - label: Why\n   body: Nurses.\n',
    '4:4: write "- " before the item, or start this line at the same column as the key above (missing-dash)',
  ],
  [
    'headline: Night buses\nsections:\n\t- body: Nurses.\n',
    '3:1: indent with spaces: this line starts with a tab (tab-indent)',
  ],
  [
    'headline: Night buses\ntags: - buses\n',
    '2:7: start the list on the next line; if it is Markdown, write "|-" here and indent it below (quote-needed)',
  ],
  [
    'headline: Night buses\ntags: ["a" "b"]\n',
    '2:12: write the missing "," here, or put the text in quotes (missing-comma)',
  ],
  [
    'headline: Night buses\nlede: |-\n  | Line | Last |\n  |---|---|\n  | 12 | 4:05 | late |\n',
    `5:3: give the table's header and its rule 3 columns, or write "\\|" for a mark that parts no cells: "late" is lost (lost-cells)`,
  ],
  ['headline: "Night buses\ntopic: World\n', '1:11: close the quotation mark that is open here (open-quote)'],
  ["headline: 'Night buses\n", '1:11: close the quotation mark that is open here (open-quote)'],
  [
    'headline: Night buses\nlede: [Nurses](https://example.org) travel\n',
    '2:15: put the whole text in quotes: YAML reads the quotation mark or bracket at its start (quote-needed)',
  ],
  [
    'headline: Night buses\nlede: |-\n\n      \n   Nurses.\n',
    '5:4: delete the spaces on the empty lines above the text (bad-indent)',
  ],
  [
    'headline: Night buses\n}\n',
    '2:1: put the text in quotes: YAML reads a bracket here that closes none (quote-needed)',
  ],
  ['--- headline: Night buses\n', '1:5: start the brief on the line after "---" (bad-indent)'],
  ['%TAG\n---\nheadline: Night buses\n', '1:1: delete the "%" line, or put the text in quotes (bad-directive)'],
  [
    '%YAML 1.2\nheadline: Night buses\n',
    '2:1: write "---" on a line of its own before the brief, or delete the "%" line (bad-directive)',
  ],
  ['headline: Night\u001b buses\u0000\n', '1:16: delete the control character U+001B (control-character)'],
  [
    'headline: a\u0007\ntopic: \u009b\n',
    '1:12: delete the control character U+0007 (control-character)',
    '2:8: delete the control character U+009B (control-character)',
  ],
  [
    'headline: Night buses\n\u00a0topic: World\n',
    '2:1: delete the invisible character U+00A0 in "topic" (invisible-character)',
  ],
  [
    'headline: 😀 é #1\n',
    '1:15: put the text in quotes to keep "#1", or write two spaces and "# " before a comment (lost-text)',
  ],
  [
    'headline: Night buses # check-ignored\n',
    '1:23: put the text in quotes to keep "# check-ignored", or write two spaces and "# " before a comment (lost-text)',
  ],
  [
    'headline: Night buses\r\ntopci: World\r\nday: b\r\n',
    '2:1: change "topci" to "topic" (unknown-key)',
    '3:1: change "day" to "date" (unknown-key)',
  ],
  ['headline: Night buses\rtopci: World\r', '2:1: change "topci" to "topic" (unknown-key)'],
  ...[
    ['headline: Night buses\nlede: The plan is\n  simple: build it\n', '3:3'],
    ['headline: Night buses\nlede: The plan is\n  simple: build it\n  and then: go\ntopic: World\n', '3:3'],
    ['headline: Night buses\nlede: The plan\n  is this\n  simple: build it\n', '4:3'],
    ['headline: Night buses\nlede:\n  The plan is\n  simple: build it\n', '4:3'],
    ['headline: Night buses\nlede: The plan is\n  Why it matters: build it\n', '3:3'],
    ['headline: Night buses\nsections:\n  - label: Why\n    body: The plan is\n      simple: build it\n', '5:7'],
  ].map(([text = '', at = '']): [string, string] => [
    text,
    `${at}: put the whole text in quotes, from its first line on: YAML reads the ": " in this line as a key and a value (quote-needed)`,
  ]),
  [
    'headline: Night buses\nlede: The plan is simple: build\n  it now: fast\n',
    '2:7: put the text in quotes: YAML reads the ": " in it as a key and a value (quote-needed)',
  ],
  [
    'headline: Night buses\nx-note: The plan is\n  label: Why\n',
    '3:3: start this line at the same column as the key above (bad-indent)',
  ],
  [
    'headline: a\ntopic: b\nheadline: c\ntopic: d\nheadline: e\ndate: 2022-01-27\n',
    '3:1: write "---" on a line between briefs: the second of 3 starts here (joined-briefs)',
  ],
  [
    'date: 2022-01-27\nheadline: a\ndate: 2022-01-27\nheadline: c\ntopci: d\n',
    '3:1: write "---" on a line between briefs: the second of 2 starts here (joined-briefs)',
    '5:1: change "topci" to "topic" (unknown-key)',
  ],
  [
    'headline: a\nedition:\n  title: Morning\n---\nheadline: b\nheadline: c\n---\nheadline: d\n',
    '2:1: write "---" on a line between briefs: an edition starts here (joined-briefs)',
  ],
  [
    'headline: a\nheadline: b\n---\nheadline: c\nheadline: d\ntopci: e\n',
    '2:1: write "---" on a line between briefs: the second of 2 starts here (joined-briefs)',
    '6:1: change "topci" to "topic" (unknown-key)',
  ],
  ['headline: a\ntopic: b\ntopic: c\n', '3:1: delete or rename this "topic": it stands above already (duplicate-key)'],
  ...[
    ['# brief\n\nReads: news.\n- a: b\n  c\n', '3:1'],
    ['{\n  "name": "brief",\n  "private": true\n}\n', '1:1'],
    ['Read the brief below.\n\n> Why: it matters\n- a: b: c\n', '1:1'],
    ['<!doctype html>\n<p class="a">Night: buses</p>\n"a": b: c\n', '1:1'],
    ["import { read } from 'yaml'\n\n  a: b: c\nd\n", '1:1'],
    ['services:\n  web: 1\nversion: 2\n---\nother: 3\nmore: 4\n', '1:1'],
  ].map(([text = '', at = '']): [string, string] => [
    text,
    `${at}: this is not a brief; start one with "headline: Night buses return to the harbour", or make one of an article with \`brief import\` (not-a-brief)`,
  ]),
  ['headlin: b\nlede: c\n', '1:1: change "headlin" to "headline" (unknown-key)'],
  [
    'edition:\n---\nheadline: a\n',
    '1:9: write the edition here, as in "edition: {title: The Morning Post, intro: Good morning.}" (missing-edition)',
  ],
  ['edition: {title: Morning}\n', '1:1: add a brief below the edition, after a line "---" (missing-brief)'],
  [
    'edition: {title: Morning}\ncolour: red\n---\nheadline: a\n',
    '2:1: rename "colour": the keys here are edition; your own start with "x-" (unknown-key)',
  ],
  ['headline: a\n...\nheadlin: b\n', '3:1: change "headlin" to "headline" (unknown-key)'],
]

test.each(rows)('%j', async (text, ...problems) => {
  expect(await problemsOf(text)).toEqual(problems)
})

describe('codes', () => {
  // In hostile.test.ts and bytes.test.ts.
  const elsewhere = ['not-utf-8', 'nul-byte', 'too-large', 'too-deep', 'many-problems', 'not-yaml']

  test('each code occurs in a fixture or a row', () => {
    const shown = [...fixtures.map(textOf), ...rows.flat(), ...elsewhere].join('\n')
    expect(Object.keys(codes).filter((code) => !shown.includes(code))).toEqual([])
  })

  test('each code has a one-sentence description', () => {
    for (const [, sentence] of Object.values(codes)) expect(sentence).toMatch(/^[A-Z].*\.$/)
  })
})

function textOf(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8')
}

async function problemsOf(text: string): Promise<string[]> {
  const readings = await read(text)
  return readings.flatMap(({ problems }) =>
    problems.map(({ code, message, position: { line, column } }) => `${line}:${column}: ${message} (${code})`),
  )
}
