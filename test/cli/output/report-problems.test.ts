import { describe, expect, test } from 'vitest'
import { run } from '../../helpers/world.ts'

const brief = 'headline: Rain\n'
const broken = 'headlin: Rain\n'

async function linesFor(files: Record<string, string>, argv = ['list']): Promise<string[]> {
  return (await run(argv, { files })).err.trimEnd().split('\n')
}

describe('a command prints a limited number of problems', () => {
  test('101 for a file of many documents, and a count of the rest', async () => {
    const lines = await linesFor({ 'briefs/many.yaml': [brief, ...Array(500).fill(broken)].join('---\n') })
    expect(lines).toHaveLength(102)
    expect(lines.at(-1)).toBe('brief: briefs/many.yaml: 399 more problems')
  })

  test('100 for one document, and a count of the rest', async () => {
    const keys = Array.from({ length: 150 }, (_, i) => `key${i}: x\n`)
    const lines = await linesFor({ 'briefs/keys.yaml': brief + keys.join('') })
    expect(lines).toHaveLength(101)
    expect(lines.at(-1)).toMatch(/: correct the problems above first: 50 more follow \(many-problems\)$/)
  })

  test('1,000 for many files', async () => {
    const files = Array.from({ length: 1001 }, (_, i) => [`briefs/${1000 + i}.yaml`, broken])
    const lines = await linesFor(Object.fromEntries(files))
    expect(lines).toHaveLength(1001)
    expect(lines.at(-1)).toBe('brief: 1 more problem')
  })
})

test.each([
  [['list', '--library', 'a\nb'], 'brief: --library: "a b" cannot be found; a library is a folder of briefs'],
  [['show', 'no\nsuch'], 'brief: no brief is called "no such"; to list all briefs, run: brief list'],
  [['show', 'no\nsuch.yaml'], 'brief: no such.yaml: no such file'],
  [['show', 'rain#\n2'], 'brief: no brief is called "rain# 2"; to list all briefs, run: brief list'],
])('%j is answered in one line', async (argv, line) => {
  expect(await linesFor({ 'briefs/rain.yaml': brief }, argv)).toEqual([line])
})
