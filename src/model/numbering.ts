import type { List } from './block.ts'

/** True if the numbers of a list do not count up: they are part of the words and must be printed as written. */
export function isNumberedProse({ items }: List): boolean {
  const start = parseInt(items[0]?.number ?? '')
  if (items.every(({ number }) => number === undefined)) return false
  return !items.every(({ number = '' }, i) => parseInt(number) === start + i)
}
