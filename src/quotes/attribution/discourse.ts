import type { Speaker } from '../people/speaker.ts'
import type { Reference } from '../people/antecedent.ts'

/** The state of the story up to a sentence: who spoke last, and who was mentioned. */
export interface Discourse {
  /** The number of sentences so far. */
  sentence: number
  /** The speaker of the last quotation or of the last reported speech. */
  last?: Speaker | undefined
  /** The antecedent of `it`: the last organisation that spoke. */
  it?: Speaker | undefined
  /** The antecedent of `they`: the last organisation or plural that spoke. */
  they?: Speaker | undefined
  /** The speaker of the last sentence, if it ended in a colon. */
  announced?: Speaker | undefined
  readonly references: Reference[]
}

/** The state of a paragraph. */
export interface ParagraphState {
  /** The last speaker in this paragraph. */
  lastInParagraph?: Speaker | undefined
  /** The subject of the last sentence of this paragraph that has no quotation. */
  before?: Speaker | undefined
}
