import fc from 'fast-check'
import { expect, test } from 'vitest'
import { proseBlocks, proseSpans } from '../../src/markdown/prose.ts'
import { readBlocks, readSpans } from '../../src/markdown/reader.ts'

const RUNS = Number(process.env['RUNS'] ?? 400)

/** Pieces that meet at every seam of the quick reader. */
const piece = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'word',
      'a',
      'B',
      '3',
      '2022',
      'é',
      '中',
      '日',
      'あ',
      '“x”',
      "St. Mary's",
      '—',
      '–',
      '😀',
      'אב',
      '\u00a0',
      '\u200d',
      '\u3000',
      '、',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
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
      '\t',
      '\n ',
      '\n\n  ',
      '\n    ',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '*',
      '**',
      '**bold**',
      '**what:**',
      '*(x)*',
      '**“x”**',
      '*it*',
      '[t](https://a.b/c?d=1&e)',
      '[x y](http://e.org)',
      '(',
      ')',
      '.',
      ',',
      ':',
      '"',
      "'",
      '!',
      '?',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '_',
      '`',
      '\\',
      '~',
      '~~',
      '[',
      ']',
      '<',
      '>',
      '&',
      '&amp;',
      '#',
      '# ',
      '1. ',
      '\n1997.',
      '\n1997. ',
      '\n01. ',
      '\n1) ',
      '2) ',
      '+ ',
      '|',
      '|-|',
      ':-',
      '---',
      '=',
      '===',
      '$',
      '%',
      '@',
      'a@b.co',
      'www.a.b',
      'https://a.b',
      'http:',
      ';',
      '[ ] ',
      '[x] ',
      '/',
      '^',
      '{',
      '}',
      '-',
      '\r\n',
      '\u0085',
      '\x1b',
    ),
  },
)
const markdown = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''))

test('what the quick reader reads, it reads as marked does', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      const quick = proseBlocks(text)
      if (quick) expect(quick).toEqual(readBlocks(text))
    }),
    { numRuns: RUNS },
  )
})

test('inline too', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      const quick = proseSpans(text)
      if (quick) expect(quick).toEqual(readSpans(text))
    }),
    { numRuns: RUNS },
  )
})
