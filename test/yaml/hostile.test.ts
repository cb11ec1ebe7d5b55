import { expect, test } from 'vitest'
import { read } from '../../src/yaml/read.ts'

const size = 100_000
const head = 'headline: a\n'
const numbered = (line: (i: number) => string): string => Array.from({ length: size / 5 }, (_, i) => line(i)).join('\n')

// Each is read in time linear in its length; vitest's own five seconds would end a test that is not.
test.each([
  ['an opened brace', '{'.repeat(size), ['1:64 too-deep']],
  ['an opened bracket', '['.repeat(size), ['1:64 too-deep']],
  ['brackets in braces', '{a: ['.repeat(size), ['1:160 too-deep']],
  ['a closed brace', '}'.repeat(size), ['1:1001 not-yaml']],
  ['a comma', `${head}x-a: [${','.repeat(size)}]`, ['2:8 not-yaml']],
  ['a dash', '- '.repeat(size), ['1:127 too-deep']],
  ['a question mark', '? '.repeat(size), ['1:127 too-deep']],
  ['a colon', ': '.repeat(size), ['1:127 too-deep']],
  ['a quotation mark', '"'.repeat(size), ['1:3 quote-needed']],
  ['a backslash', `${head}lede: "${'\\d'.repeat(size)}"`, ['2:8 bad-escape']],
  ['an escape', `${head}lede: "${'\\u0041'.repeat(size)}"`, []],
  ['half a million of them', `${head}lede: "${'\\u0041'.repeat(500_000)}"`, ['2:7 too-large']],
  ['an anchor', `${head}x-a: ${'&a '.repeat(size)}`, ['2:3008 not-yaml']],
  ['a tag', `${head}x-a: ${'!a '.repeat(size)}`, ['2:3008 not-yaml']],
  ['an alias', `${head}x-a: [${'*a, '.repeat(size)}]`, ['2:4009 not-yaml']],
  ['laughter', `x-a: &a [b]\n${numbered((i) => `x-${i}: &b${i} [*a, *b${i - 1}, *b${i - 1}]`)}`, ['251:31 not-yaml']],
  ['steps', numbered((i) => `${' '.repeat(i % 100)}a:`), ['64:64 too-deep']],
  ['an empty document', '---\n'.repeat(size / 5), ['1:1 empty-file']],
  ['the end of a document', '...\n'.repeat(size), ['1001:4 not-yaml']],
  ['an empty line', '\n'.repeat(400_000), ['400000:1 too-large']],
  ['a carriage return', '\r'.repeat(400_000), ['400000:1 too-large']],
  ['a comment', '# a\n'.repeat(size), ['1:1 empty-file']],
  ['a long line', `${head}lede: ${'a '.repeat(size)}`, []],
  ['a long key', `${'a'.repeat(size)}: b`, ['1:1 missing-colon']],
  ['a key in a text', `${head}lede: ${'a: '.repeat(size)}`, ['2:193 too-deep']],
  ['a comment in a text', `${head}lede: a ${'# b'.repeat(size)}`, ['2:9 lost-text']],
  ['an invisible character', `${'\ufeff'.repeat(size)}headline: a`, ['1:2 missing-colon']],
  ['a next line', `headline: ${'\u0085'.repeat(size)}a`, []],
  ['a line separator', `headline: ${'a\u2028'.repeat(size)}`, []],
  ['a control', `headline: ${'\u0001'.repeat(size)}`, ['1:11 control-character']],
  ['a deep line', `${head}lede: |\n${' '.repeat(size)}a`, []],
  ['an empty block line', `${head}lede: >\n${'  \n'.repeat(size)}`, ['2:7 empty-value']],
  ['a directive', `${'%YAML 1.2\n'.repeat(size / 10)}---\n${head}`, []],
])('%s, and so on', async (_, text, problems) => {
  const found = (await read(text)).flatMap((reading) => reading.problems)
  expect(found.map(({ code, position: { line, column } }) => `${line}:${column} ${code}`)).toEqual(problems)
})

test.each([
  ['keys', `${head}${numbered((i) => `k${i}: a`)}`, 'unknown-key', 20_000],
  ['equal keys', `${head}${'topic: a\n'.repeat(20_001)}`, 'duplicate-key', 20_000],
  ['half lines', `${head}${'a\n'.repeat(20_000)}`, 'missing-colon', 20_000],
  ['tabs', `${head}${'\ta: b\n'.repeat(20_000)}`, 'tab-indent', 20_000],
  ['complex keys', `${head}${'? [a]\n'.repeat(20_000)}`, 'complex-key', 20_000],
  ['comments that lose text', `${head}${numbered((i) => `x-${i}: a #b`)}`, 'lost-text', 20_000],
])('of many %s a hundred are told', async (_, text, code, count) => {
  const [{ problems } = { problems: [] }] = await read(text)
  expect(problems.length).toBe(101)
  expect(new Set(problems.slice(0, 100).map((problem) => problem.code))).toEqual(new Set([code]))
  expect(problems[100]!.message).toBe(`correct the problems above first: ${count - 100} more follow`)
})

test('a file of many briefs is read', async () => {
  expect((await read('---\nheadline: a\n'.repeat(20_000))).length).toBe(20_000)
})
