import { describe, expect, test } from 'vitest'
import { reportGithub, reportSarif, reportText, type LocatedFinding } from '../../src/render/findings/report.ts'

const finding: LocatedFinding = {
  path: 'ferry.yaml',
  line: 2,
  column: 7,
  length: 4,
  severity: 'warning',
  code: 'bullets',
  message: 'split this bullet',
}

interface Log {
  readonly $schema: string
  readonly version: string
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly { readonly id: string }[] } }
      readonly results: readonly {
        readonly ruleId: string
        readonly ruleIndex: number
        readonly locations: readonly {
          readonly physicalLocation: {
            readonly artifactLocation: { readonly uri: string }
            readonly region: object
          }
        }[]
      }[]
    },
  ]
}

const sarif = (...findings: readonly LocatedFinding[]): Log =>
  JSON.parse(
    reportSarif(findings, '1.0.0', (code) => (code === 'bullets' ? { summary: 'short', about: 'long' } : undefined)),
  ) as Log

describe('SARIF', () => {
  test.each([
    ['briefs/ferry.yaml', 'briefs/ferry.yaml'],
    ['my briefs/Größe.yaml', 'my%20briefs/Gr%C3%B6%C3%9Fe.yaml'],
    ['100% #1?.yaml', '100%25%20%231%3F.yaml'],
    ['../ferry.yaml', '../ferry.yaml'],
    ['/home/mira/ferry.yaml', 'file:///home/mira/ferry.yaml'],
    ['C:\\briefs\\ferry.yaml', 'file:///C:/briefs/ferry.yaml'],
    ['09:30 ferry.yaml', './09:30%20ferry.yaml'],
    ['a\\b.yaml', 'a%5Cb.yaml'],
    ['evil\u001b[31m.yaml', 'evil%1B%5B31m.yaml'],
  ])('the address of %j is %s', (path, uri) => {
    const [{ results }] = sarif({ ...finding, path }).runs
    expect(results[0]!.locations[0]!.physicalLocation.artifactLocation.uri).toBe(uri)
    // What a reader makes of it: a file below the folder, or a file: address.
    const { protocol, search, hash } = new URL(uri, 'file:///repository/')
    expect([protocol, search, hash]).toEqual(['file:', '', ''])
  })

  test('each code is a rule once, and results point to it', () => {
    const { runs, version } = sarif(finding, { ...finding, code: 'other', severity: 'error' }, finding)
    const [{ tool, results }] = runs
    expect(version).toBe('2.1.0')
    expect(tool.driver.rules).toEqual([
      {
        id: 'bullets',
        shortDescription: { text: 'short' },
        fullDescription: { text: 'long' },
        help: { text: 'long\n\nbrief help check' },
        defaultConfiguration: { level: 'warning' },
      },
      {
        id: 'other',
        shortDescription: { text: 'other' },
        fullDescription: { text: 'other' },
        help: { text: 'other\n\nbrief help check' },
        defaultConfiguration: { level: 'error' },
      },
    ])
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]!.id).toBe(ruleId)
  })

  test('a region has an end only where words are meant', () => {
    const [{ results }] = sarif(finding, { ...finding, length: 0 }).runs
    expect(results.map(({ locations }) => locations[0]!.physicalLocation.region)).toEqual([
      { startLine: 2, startColumn: 7, endColumn: 11 },
      { startLine: 2, startColumn: 7 },
    ])
  })

  test('without findings, there are no rules and no results', () => {
    const [{ tool, results }] = sarif().runs
    expect([tool.driver.rules, results]).toEqual([[], []])
  })
})

test.each([
  [
    'a path with a comma and a colon',
    { path: 'a,b:c%.yaml' },
    'file=a%2Cb%3Ac%25.yaml,line=2,col=7,title=bullets::split this bullet',
  ],
  [
    'a message of two lines',
    { message: '50%: a\r\nb, c' },
    'file=ferry.yaml,line=2,col=7,title=bullets::50%25: a%0D%0Ab, c',
  ],
  ['a message like a command', { message: '::error::x' }, 'file=ferry.yaml,line=2,col=7,title=bullets::::error::x'],
])('an annotation of GitHub: %s', (_, part, line) => {
  expect(reportGithub([{ ...finding, ...part }])).toBe(`::warning ${line}\n`)
})

test('an altered quote is printed below its source, and marks are as wide as the words', () => {
  const comparison = {
    advice: 'quote the source exactly',
    source: [
      { text: 'It is', differs: false },
      { text: '遅い\u001b', differs: true },
      { text: 'now', differs: false },
    ],
    brief: [
      { text: 'It is', differs: false },
      { text: 'now', differs: false },
    ],
  }
  expect(reportText([{ ...finding, comparison }])).toBe(
    `ferry.yaml:2:7: warning: quote the source exactly (bullets)
    source: It is 遅い now
                  ~~~~
    brief:  It is now
`,
  )
})

test('a report fits narrow terminals', () => {
  const source = 'lede: "We are not going to close the night ferry, and we never wanted to," said Ana Roth.'
  const comparison = {
    advice: 'quote it',
    source: [
      { text: 'We are', differs: false },
      { text: 'not going to close', differs: true },
      { text: 'the night ferry', differs: false },
    ],
    brief: [{ text: 'We are the night ferry', differs: false }],
  }
  const long = { ...finding, line: 2, column: 28, length: 5, source, comparison }
  expect(reportText([long], 34)).toBe(
    `ferry.yaml:2:28: warning: quote it (bullets)
    going to close the night ferry
             ^~~~~
    source: We are not going to
                   ~~~~~~~~~~~~
            close the night ferry
            ~~~~~
    brief:  We are the night ferry
`,
  )
})
