import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { proseBlocks } from '../../src/markdown/prose.ts'
import { proseSpans } from '../../src/markdown/prose-spans.ts'
import { readBlocks, readSpans } from '../../src/markdown/reader.ts'

/** What ordinary briefs are made of. */
const plain = [
  'word',
  'a ',
  ' b',
  'é',
  '3',
  '2022',
  "St. Mary's",
  '“x”',
  ' — ',
  '😀',
  '中',
  '日',
  '、',
  'אב',
  '\u00a0',
  '\u200d',
  '\u3000',
]
const lines = [
  ' ',
  ' ',
  '\n',
  '\n\n',
  '\n- ',
  '\n* ',
  '\n  ',
  '\n\n- ',
  '- ',
  '* ',
  '  ',
  '\n ',
  '\n\n  ',
  '\n- **b**',
  '\n1. ',
  '\n2022. ',
]

const simple = [
  ' **bold** ',
  '**“a” b.** ',
  '*it*',
  '日**中**中',
  '中**9人**、',
  '。*か*',
  '**x。**日',
  'ア*。中*',
  '„**a**“',
  '«*b*»',
  '–**c**…',
  '**و**؟',
  '(**a**',
  '[t](https://a.b/c?d=1&e)',
  ' [x y](http://e.org) ',
  '(',
  ')',
  '.',
  ',',
  ':',
  '!',
  '"',
]

/** What meets it at a seam. */
const seams = [
  '*',
  '**',
  '~',
  '[',
  ']',
  '>',
  '&',
  '#',
  '1. ',
  '2) ',
  '+ ',
  '|',
  '|-|',
  ':-',
  '---',
  '=',
  '===',
  '$',
  '@',
  'www.',
  'http:',
  '//a.b',
]
const rare = [
  '_',
  '`',
  '\\',
  '~~',
  '<',
  '&amp;',
  '\t',
  '\r\n',
  '\x1b',
  '\u2028',
  '[ ] ',
  '[x]: y',
  ';',
  '/',
  '^',
  '{',
  '}',
  '-',
]

const markdown = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...plain) },
      { weight: 5, arbitrary: fc.constantFrom(...lines) },
      { weight: 4, arbitrary: fc.constantFrom(...simple) },
      { weight: 2, arbitrary: fc.constantFrom(...seams) },
      { weight: 1, arbitrary: fc.constantFrom(...rare) },
    ),
    { minLength: 1, maxLength: 10 },
  )
  .map((pieces) => pieces.join(''))

const text = fc
  .array(fc.constantFrom(...plain, ...plain, ...simple, ' ', ' '), { minLength: 0, maxLength: 3 })
  .map((pieces) => pieces.join('').trim())

/** Lines that mostly start in the same way. */
function linesOf(usual: readonly string[], rare: readonly string[]) {
  const start = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...usual) },
    { weight: 1, arbitrary: fc.constantFrom(...rare) },
  )
  const line = fc.tuple(start, text).map(([before, words]) => before + words)
  return fc.array(line, { minLength: 1, maxLength: 5 }).map((all) => all.join('\n'))
}

/** A row of mostly two cells. */
function rowOf(cell: fc.Arbitrary<string>) {
  const count = fc.oneof({ weight: 8, arbitrary: fc.constant(2) }, { weight: 1, arbitrary: fc.constantFrom(1, 3) })
  const cells = count.chain((length) => fc.array(cell, { minLength: length, maxLength: length }))
  return fc
    .tuple(cells, fc.constantFrom('| ', '|', '| ', ''), fc.constantFrom(' |', '|', ' |', ''))
    .map(([all, before, after]) => before + all.join(' | ') + after)
}

const table = fc
  .tuple(
    rowOf(text),
    rowOf(fc.constantFrom('---', ':-', '-:', ':--:', '-', '-', '- -', ':')),
    fc.array(rowOf(text), { maxLength: 3 }),
  )
  .map(([head, second, rows]) => [head, second, ...rows].join('\n'))

const groups = fc
  .array(
    fc.tuple(
      fc.oneof(
        text,
        table,
        linesOf(['> ', '> ', '>', '> — '], ['> > ', '> - ', '>  ', '', '> -- ', '> 1. ', '> 2. ', '> #']),
        linesOf(['1. ', '2. ', '3. ', '10. ', '   '], ['2) ', '    ', '  ', '', '- ', '2022. ', '1.', '> ']),
        linesOf(['- '], ['  ', '1. ', '* ']),
      ),
      fc.constantFrom('\n\n', '\n\n', '\n\n', '\n'),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((all) => all.flat().join('').trimEnd())

/** By hand, `RUNS=1000000 npx vitest run test/markdown/agree.test.ts`. */
const numRuns = Number(process.env['RUNS'] ?? 2000)

describe('the quick reader agrees with marked', () => {
  test.each([
    ['blocks', markdown, proseBlocks, readBlocks],
    ['quotations, numbered lists and tables', groups, proseBlocks, readBlocks],
    ['spans', markdown, proseSpans, readSpans],
  ] as const)('%s', (_, source, quickly, wholly) => {
    let taken = 0
    fc.assert(
      fc.property(source, (given) => {
        const quick = quickly(given)
        if (!quick) return
        taken++
        expect(quick).toEqual(wholly(given))
      }),
      { numRuns },
    )
    expect(taken).toBeGreaterThan(numRuns / 10)
  })
})
