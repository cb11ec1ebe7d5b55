import { describe, expect, test } from 'vitest'
import { importArticle } from '../../src/article/import.ts'
import type { SourceKind } from '../../src/article/kind.ts'
import { read } from '../../src/yaml/read.ts'
import { writeFile } from '../../src/yaml/write.ts'

const encoder = new TextEncoder()
const paragraph =
  'The council voted nine to two on Monday night to bring three night lines back to the harbour of the town.'

async function yamlOf(source: string | Uint8Array, kind: SourceKind): Promise<string> {
  const bytes = typeof source === 'string' ? encoder.encode(source) : source
  const found = await importArticle({ bytes, kind })
  return 'fault' in found ? `${found.line}:${found.column}: ${found.fault}` : writeFile(found.briefs)
}

const attacks = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)">a link</a>',
  '<a href="data:text/html,x">a link</a>',
  '<svg onload=alert(1)><script>alert(2)</script></svg>',
  '<iframe src="https://example.org"></iframe>',
  '<style>p { color: red }</style>',
  '&#27;]0;title&#7; and \u001b[31mred',
  '\u202eright to left\u202c and \u2066isolated\u2069',
  '<p style="background:url(javascript:alert(1))">styled</p>',
].join('\n')

describe.each(['text', 'html', 'markdown'] as const)('%s', (kind) => {
  const source = `<h1>Night ${attacks} buses</h1>\n\n<p>${paragraph}</p>\n<p>${paragraph} ${attacks}</p>\n\n${paragraph}`

  test('contains nothing that a terminal acts on', async () => {
    const found = await importArticle({ bytes: encoder.encode(source), kind })
    const values =
      'fault' in found
        ? ''
        : JSON.stringify(found.briefs.map(({ headline, lede, sections }) => [headline, lede, sections]))
    expect(values.match(/\\u001b|\\u0007|[\u0080-\u009f\u202a-\u202e\u2066-\u2069]/g) ?? []).toEqual([])
  })

  test('links only to http, https and mailto', async () => {
    expect(await yamlOf(source, kind)).not.toMatch(/\]\((?!https?:|mailto:)/)
  })

  test('gives a valid brief', async () => {
    const readings = await read(await yamlOf(source, kind))
    expect(readings.flatMap(({ problems }) => problems.filter(({ severity }) => severity === 'error'))).toEqual([])
  })
})

test('a page keeps no script, handler or style', async () => {
  const page = `<h1>Night buses</h1><p>${paragraph}</p><p>${paragraph} ${attacks}</p>`
  expect(await yamlOf(page, 'html')).not.toMatch(/alert|onerror|onload|javascript|iframe|color: red/)
})

test.each([
  ['a script', '<h1>Night <script>alert(1)</script>buses</h1>'],
  ['a paragraph', '<h1><p>Night</p> buses</h1>'],
  ['every attack', `<h1>Night buses ${attacks}</h1>`],
])('a short page whose headline holds %s has a headline', async (_, page) => {
  expect(await yamlOf(`${page}<p>Short.</p>`, 'html')).toContain('\nheadline: Night')
})

test('a page without a heading has the title of the page as its headline', async () => {
  expect(await yamlOf(`<title>Night buses return | The Post</title><p>${paragraph}</p>`, 'html')).toContain(
    '\nheadline: Night buses return\n',
  )
})

describe('large sources', () => {
  test('a source over 10 MiB is refused', async () => {
    expect(await yamlOf(new Uint8Array(10 * 1024 * 1024 + 1).fill(0x61), 'text')).toBe(
      '1:1: split the source: it is larger than 10 MiB',
    )
  })

  test('a page of 100,000 elements is refused', async () => {
    expect(await yamlOf(`<h1>Night buses</h1>${'<p>a</p>'.repeat(100_000)}`, 'html')).toBe(
      '1:1: the page has more than 50,000 elements; save the article alone',
    )
  })

  test('a page of 5,000 nested elements keeps its words', async () => {
    const page = `<h1>Night buses</h1>${'<div>'.repeat(5000)}<p>${paragraph}</p>${'</div>'.repeat(5000)}`
    expect(await yamlOf(page, 'html')).toContain('The council voted nine to two')
  })

  test('five thousand nested lists keep their words', async () => {
    const items = Array.from({ length: 5000 }, (_, i) => `<ul><li>word${i} `).join('')
    const yaml = await yamlOf(`<h1>Lists of lists</h1><p>${paragraph}</p>${items}${'</li></ul>'.repeat(5000)}`, 'html')
    expect(new Set(yaml.match(/word\d+/g)).size).toBe(5000)
  })

  test.each([
    '*a **b ',
    '_a __b ',
    'www.',
    '[a](',
    '![a](<',
    '`` ',
    '> - a\n',
    '1. a b c\n\n',
    'a\tb\n\na\tb\tc\n\n',
    'Photo: ',
  ])(
    'twenty thousand times %j is read in each way',
    async (unit) => {
      for (const kind of ['text', 'markdown', 'html'] as const)
        expect(await yamlOf(`Headline\n\n${unit.repeat(20_000)}`, kind)).toMatch(/^(?:#|1:1)/)
    },
    120_000,
  )

  test.each([
    ['text', 'a\n'.repeat(100_001), '100001:1: split the source: it has more than 100,000 lines'],
    ['markdown', `# A\n\n${'a '.repeat(500_001)}`, '3:1: break this line: it has more than 1,000,000 characters'],
  ] as const)('%s with too many lines, or with too long a line, is refused', async (kind, source, expected) => {
    expect(await yamlOf(source, kind)).toBe(expected)
  })

  test('a text of 50,000 lines, and one line of a million words, are read', async () => {
    expect((await yamlOf(`Headline\n\n${`${paragraph}\n`.repeat(50_000)}`, 'text')).length).toBeGreaterThan(5_000_000)
    expect((await yamlOf(`Headline\n\n${'word '.repeat(1_000_000)}`, 'text')).length).toBeGreaterThan(4_000_000)
  }, 60_000)

  test('ten thousand labels are sections', async () => {
    const found = await importArticle({
      bytes: encoder.encode(`Headline\n\n${'Why it matters: It does.\n\n'.repeat(10_000)}`),
    })
    expect('fault' in found ? 0 : found.briefs[0]?.sections?.length).toBe(10_000)
  }, 60_000)
})

describe('charsets', () => {
  const latin1 = Uint8Array.from([...'<h1>Caf\u00e9</h1>'].map((character) => character.charCodeAt(0)))

  test.each([
    [
      'a byte that is no UTF-8 in a text',
      Uint8Array.from([...encoder.encode('Headline\n\nCaf'), 0xe9]),
      'text',
      '3:4: save the file as UTF-8: a byte here is no utf-8',
    ],
    [
      'a NUL in a text',
      encoder.encode('Headline\n\nA\0B'),
      'text',
      '3:2: delete the NUL byte, or save the file as UTF-8',
    ],
  ] as const)('%s is an error with its place', async (_, bytes, kind, expected) => {
    expect(await yamlOf(bytes, kind)).toBe(expected)
  })

  test('a page without a charset is read as Windows-1252, with a message', async () => {
    const found = await importArticle({ bytes: latin1 })
    expect('fault' in found ? found : [found.briefs[0]?.headline, found.notices]).toEqual([
      'Café',
      ['the page is no UTF-8 and names no charset; it was read as windows-1252'],
    ])
  })

  test('an unknown charset is not an error if the page is UTF-8', async () => {
    const page = encoder.encode('<meta charset="klingon"><h1>Café</h1>')
    const found = await importArticle({ bytes: page })
    expect('fault' in found ? found : [found.briefs[0]?.headline, found.notices]).toEqual([
      'Café',
      ['the charset "klingon" is unknown; it was read as utf-8'],
    ])
  })

  test.each([
    [
      'utf-16le',
      Uint8Array.from([
        0xff,
        0xfe,
        ...new Uint8Array(Uint16Array.from([...'<h1>Ä</h1>'].map((c) => c.charCodeAt(0))).buffer),
      ]),
    ],
    [
      'shift_jis',
      Uint8Array.from([...encoder.encode('<meta charset=shift_jis><h1>'), 0x8d, 0x60, ...encoder.encode('</h1>')]),
    ],
    [
      'koi8-r',
      Uint8Array.from([...encoder.encode('<meta charset=koi8-r><h1>'), 0xed, 0xc9, 0xd2, ...encoder.encode('</h1>')]),
    ],
  ])('%s is read', async (_, bytes) => {
    const found = await importArticle({ bytes, kind: 'html' })
    expect('fault' in found ? found : found.briefs[0]?.headline).toMatch(/^(?:Ä|港|Мир)$/)
  })
})
