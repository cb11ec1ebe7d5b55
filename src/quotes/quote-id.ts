import { hashOf } from '../model/hash.ts'

/** A short hash of a quote's content. `copy` makes the ids of equal quotes differ. */
export function idOf(text: string, speaker: string | undefined, copy: number): string {
  return hashOf(`${text}\u0000${speaker ?? ''}\u0000${copy}`)
}
