import type { Clause } from '../grammar/clauses.ts'
import type { Phrase } from '../grammar/noun-phrase.ts'
import type { Speaker } from '../people/speaker.ts'

/** Who said a quotation, by which rule, and the word that says so. */
export interface Verdict {
  readonly rule: string
  readonly points: number
  /** The number of its sentence in the story. */
  readonly sentence?: number
  readonly speaker?: Speaker
  readonly cue?: string
  /** The phrase that names the speaker, in the sentence of the quotation. */
  readonly phrase?: Phrase | undefined
  /** The clause of the cue. */
  readonly clause?: Clause | undefined
  /** The points of the best candidate who is somebody else. */
  readonly rival?: number
  readonly rivalRule?: string
  /** True for a title, a nickname or scare quotes: not a quote at all. */
  readonly scare?: boolean
  /** True if a cue follows that names nobody: `“…,” somebody shouted`. */
  readonly unnamed?: boolean
  /** What the confidence is computed from. */
  readonly signs?: readonly string[]
  /** The chance that the speaker is right, 0 to 1. */
  readonly confidence?: number
}
