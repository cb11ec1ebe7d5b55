import { expect, test } from 'vitest'
import { walk } from '../src/library/walk.ts'
import type { Table } from '../src/model/block.ts'
import { tableText } from '../src/render/text/table.ts'
import { gridOf } from '../src/render/terminal/grid.ts'
import { inlineLinks } from '../src/render/layout/links.ts'
import { filesOf } from './helpers/world.ts'

// More items than the call stack has room for: `push(...items)` and `Math.max(...items)` fail on them.
const MANY = 150_000

const cell = [{ kind: 'text', text: 'Oxby' }] as const
const table: Table = {
  kind: 'table',
  align: [undefined],
  header: [cell],
  rows: Array.from({ length: MANY }, () => [cell]),
}

test('a table of very many rows is printed as text', () => {
  expect(tableText(table, 80)).toHaveLength(MANY + 2)
})

test('a table of very many rows is not left to cli-table3, which fails on it', () => {
  expect(gridOf(table, { width: 80, links: inlineLinks, marks: [], depth: 0, draw: () => [] })).toBeUndefined()
})

test('a folder of very many folders is walked', () => {
  const folders = Array.from({ length: MANY }, (_, i) => ({ name: String(i), kind: 'folder' as const }))
  const list = (folder: string) => (folder === 'briefs' ? folders : [{ name: 'a.yaml', kind: 'file' as const }])
  expect(walk('briefs', { ...filesOf({}), list }).paths).toHaveLength(MANY)
})
