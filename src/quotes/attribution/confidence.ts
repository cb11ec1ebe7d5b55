import { weights } from './confidence-table.ts'

/** A speaker that is less certain than this is only a guess. */
export const THRESHOLD = 0.5

/** The chance, 0 to 1, rounded down to two decimals, that a speaker found with these signs is right. */
export function confidenceOf(signs: readonly string[]): number {
  let sum = weights['any']!
  for (const sign of signs) sum += weights[sign] ?? 0
  return Math.floor(100 / (1 + Math.exp(-sum))) / 100
}
