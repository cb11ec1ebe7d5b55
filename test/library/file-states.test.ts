import { expect, test } from 'vitest'
import { numbersOf } from '../../src/library/index/scan.ts'

const now = 1_700_000_000_000
const old = now - 60_000
const state = { kind: 'file', size: 12, changed: old, touched: old, inode: 7 } as const

// A file may change twice in one tick of a clock, of two seconds on FAT, and keep its size and its times.
test.each([
  ['changed three seconds ago', { changed: now - 3000 }, 12],
  ['changed just less than three seconds ago', { changed: now - 2999 }, -1],
  ['touched just less than three seconds ago', { touched: now - 2999 }, -1],
  ['changed in the future, by the clock of another machine', { changed: now + 500 }, -1],
])('of a file that was %s', (_, times, size) => {
  expect(numbersOf({ ...state, ...times }, now)[0]).toBe(size)
})
