import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBlocks } from '../../src/markdown/reader.ts'
import type { Block } from '../../src/model/block.ts'
import { read } from '../../src/yaml/read.ts'

/** Where cells are lost in a body, as `line:column`. */
async function lost(body: string): Promise<string[]> {
  const lines = body.split('\n').map((line) => (line ? `      ${line}` : ''))
  const [reading] = await read(['headline: Buses', 'sections:', '  - body: |-', ...lines].join('\n') + '\n')
  return reading!.problems.map(({ code, position }) => `${code} ${position.line - 3}:${position.column - 6}`)
}

test.each<[string, string, string[]]>([
  ['a row with more cells than the header', '| a | b |\n|---|---|\n| 1 | 2 | 3 |', ['lost-cells 3:1']],
  ['without marks at the ends', 'a | b\n--|--\n1 | 2 | 3\n4 | 5', ['lost-cells 3:1']],
  ['each row', '| a |\n|---|\n| 1 | 2 |\n| 3 | 4 |', ['lost-cells 3:1', 'lost-cells 4:1']],
  ['behind a paragraph', 'Buses.\n\n| a |\n|---|\n| 1 | 2 |', ['lost-cells 5:1']],
  ['in a quotation', '> | a |\n> |---|\n> | 1 | 2 |', ['lost-cells 3:1']],
  ['as many cells, or fewer', '| a | b |\n|---|---|\n| 1 | 2 |\n| 3 |', []],
  ['only empty cells', '| a |\n|---|\n| 1 | |', []],
  ['an escaped mark', '| a | b |\n|---|---|\n| 1 | 2 \\| 3 |', []],
  ['no table, for its rule is shorter', '| a | b |\n|---|\n| 1 | 2 | 3 |', []],
  ['behind the table', '| a |\n|---|\n| 1 |\n\n1 | 2 | 3', []],
  ['a list behind the table', '| a |\n|---|\n| 1 |\n- 1 | 2', []],
  ['code', '```\n| a |\n|---|\n| 1 | 2 |\n```', []],
  ['a rule under a paragraph', 'a | b\n\n---\n1 | 2', []],
])('%s', async (_, body, places) => {
  expect(await lost(body)).toEqual(places)
})

test('the message names what is lost', async () => {
  const [reading] = await read('headline: Buses\nlede: "| a |\\n|---|\\n| 1 | late |"\n')
  expect(reading!.problems).toEqual([
    {
      code: 'lost-cells',
      severity: 'warning',
      message:
        'give the table\'s header and its rule 2 columns, or write "\\|" for a mark that parts no cells: "late" is lost',
      position: { line: 2, column: 7 },
    },
  ])
})

test('every word of a table is printed or reported as lost', async () => {
  const row = fc.array(fc.constantFrom('a', 'b|', '\\|', ' ', '|', 'c d'), { minLength: 1, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 3 }), fc.array(row, { minLength: 1, maxLength: 3 }), async (n, rows) => {
      const line = (cell: string) => `|${` ${cell} |`.repeat(n)}`
      const body = [line('h'), line('---'), ...rows.map((cells) => `x ${cells.join('')}`)].join('\n')
      const written = body.replaceAll(/[^a-d]/g, '')
      const printed = JSON.stringify(readBlocks(body).map(textsOf)).replaceAll(/[^a-d]/g, '')
      expect(written === printed || (await lost(body)).length > 0).toBe(true)
    }),
  )
})

function textsOf(block: Block): unknown {
  if (block.kind !== 'table') throw new Error(block.kind)
  return [block.header, ...block.rows].map((cells) =>
    cells.map((spans) => spans.map((span) => ('text' in span ? span.text : ''))),
  )
}
