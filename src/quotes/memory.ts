import type { Speaker } from './speakers.ts'
import type { Step } from './trail.ts'

/** What a reader who has come this far remembers: who spoke last, and who was spoken of. */
export interface Memory {
  /** Sentences read so far. */
  sentence: number
  /** Whoever said the last quotation, or spoke in the last sentence without one. */
  last?: Speaker | undefined
  /** What `it` means: the last organisation that spoke. */
  it?: Speaker | undefined
  /** What `they` means: the last organisation or plural that spoke. */
  they?: Speaker | undefined
  /** The last sentence ended with a colon: its speaker. */
  announced?: Speaker | undefined
  readonly trail: Step[]
}

/** Where a paragraph stands: its own short memory. */
export interface Scene {
  /** Whoever spoke last in this paragraph. */
  carried?: Speaker | undefined
  /** Whoever the last sentence of this paragraph without a quotation was about. */
  before?: Speaker | undefined
}
