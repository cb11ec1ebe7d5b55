import { depths, type Depth } from './depth.ts'

/**
 * How deep each of so many briefs is printed so that together they have at most `most` words. The first are the most
 * important: the last gives way first, depth by depth down to its headline, then the one before it; when all are down to
 * their headlines, the last ones are left out (undefined).
 */
export function depthsWithin(
  most: number,
  depth: Depth,
  count: number,
  wordsAt: (index: number, depth: Depth) => number,
): (Depth | undefined)[] {
  const chosen: (Depth | undefined)[] = Array.from({ length: count }, () => depth)
  if (most === Infinity) return chosen
  const size = (index: number) => (chosen[index] ? wordsAt(index, chosen[index]) : 0)
  let sum = chosen.reduce((total, _, i) => total + size(i), 0)
  const lower = (index: number, to: Depth | undefined) => {
    sum -= size(index)
    chosen[index] = to
    sum += size(index)
  }
  const steps = depths.slice(0, depths.indexOf(depth)).toReversed()
  for (let i = count - 1; i >= 0 && sum > most; i--) {
    for (const step of steps) if (sum > most) lower(i, step)
  }
  for (let i = count - 1; i >= 0 && sum > most; i--) lower(i, undefined)
  return chosen
}
