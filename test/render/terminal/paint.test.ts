import { expect, test } from 'vitest'
import type { Mark, Run } from '../../../src/render/layout/run.ts'
import { paint } from '../../../src/render/terminal/paint.ts'
import { plainLook } from './stories.ts'

const run = (text: string, ...marks: Mark[]): Run => ({ text, marks })

test.each<[string, readonly Run[], string]>([
  ['bold', [run('a', 'strong')], '\x1b[1ma\x1b[22m'],
  ['dim and italic', [run('a', 'credit')], '\x1b[2m\x1b[3ma\x1b[23m\x1b[22m'],
  ['the accent, bold', [run('a', 'label')], '\x1b[38;5;31m\x1b[1ma\x1b[22m\x1b[39m'],
  ['underlined', [run('a', 'link')], '\x1b[4ma\x1b[24m'],
  ['struck through', [run('a', 'strike')], '\x1b[9ma\x1b[29m'],
  [
    'green, red and magenta',
    [run('a', 'added'), run('b', 'removed'), run('c', 'number')],
    '\x1b[32ma\x1b[39m\x1b[31mb\x1b[39m\x1b[35mc\x1b[39m',
  ],
  ['emphasis within italics', [run('a', 'quotation'), run('b', 'quotation', 'emphasis')], '\x1b[3ma\x1b[23mb'],
  ['neighbours of one style', [run('a', 'strong'), run('b', 'strong'), run('c')], '\x1b[1mab\x1b[22mc'],
  ['an attribute once', [run('a', 'headline', 'strong')], '\x1b[1ma\x1b[22m'],
  ['a mark without attributes', [run('a', 'dek')], 'a'],
  ['no text', [run('', 'strong')], ''],
])('%s', (_, line, expected) => {
  expect(paint([line], { ...plainLook, level: 2 })).toBe(`${expected}\n`)
})

test.each([
  [0, 'a'],
  [1, '\x1b[36ma\x1b[39m'],
  [2, '\x1b[38;5;31ma\x1b[39m'],
  [3, '\x1b[38;5;31ma\x1b[39m'],
] as const)('the accent with colours of level %i', (level, expected) => {
  expect(paint([[run('a', 'bar')]], { ...plainLook, level })).toBe(`${expected}\n`)
})
