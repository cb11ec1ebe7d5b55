import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { proseBlocks, proseSpans } from '../../src/markdown/prose.ts'
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

/** By hand, `RUNS=1000000 npx vitest run test/markdown/agree.test.ts`. */
const numRuns = Number(process.env['RUNS'] ?? 2000)

describe('the quick reader agrees with marked', () => {
  test.each([
    ['blocks', proseBlocks, readBlocks],
    ['spans', proseSpans, readSpans],
  ] as const)('%s', (_, quickly, wholly) => {
    let taken = 0
    fc.assert(
      fc.property(markdown, (text) => {
        const quick = quickly(text)
        if (!quick) return
        taken++
        expect(quick).toEqual(wholly(text))
      }),
      { numRuns },
    )
    expect(taken).toBeGreaterThan(numRuns / 10)
  })
})
