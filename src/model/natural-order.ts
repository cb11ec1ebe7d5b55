import { fold } from './fold.ts'

/**
 * The order of two texts as a reader expects it, the same on every machine and in every locale: case and accents do not
 * count, and numbers come by their value (`Ferry 9` before `Ferry 10`).
 */
export function naturalOrder(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)]
  for (const [i, part] of left.entries()) {
    const order = right[i] === undefined ? 1 : orderOf(part, right[i])
    if (order) return order
  }
  return left.length - right.length
}

function partsOf(text: string): readonly string[] {
  return fold(text).match(/\d+|\D+/g) ?? []
}

function orderOf(a: string, b: string): number {
  if (!/^\d/.test(a) || !/^\d/.test(b)) return compare(a, b)
  const [x, y] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')]
  return x.length - y.length || compare(x, y)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
