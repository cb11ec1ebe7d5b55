/** A quote in a brief, and who said it. */
export interface Quote {
  /** Content hash of text, speaker and place in the order of equal texts: stable while the words are. */
  readonly id: string
  /** The words between the marks, exactly as printed; marks left out. */
  readonly text: string
  /** A full name where the brief has one; absent when nobody can be named. Never a pronoun. */
  readonly speaker?: string
  /** As introduced: `Russian Foreign Minister`. */
  readonly role?: string
  /** The label of the section. */
  readonly section?: string
  /** A whole sentence, a part of one, or a block quotation. */
  readonly kind: 'sentence' | 'fragment' | 'block'
  /** The words that tell that somebody speaks: `said`, `according to`, `:`. */
  readonly cue?: string
  /** The name of the rule that decided on the speaker. */
  readonly rule: string
  /** Quotes with the same number were split only by their cue ("…," he said. "…"), counted from 1. */
  readonly group: number
  /** The passage it stands in, and its UTF-16 offsets there: marks included, end exclusive. Absent for `quotes:` entries not in the text. */
  readonly path?: string
  readonly start?: number
  readonly end?: number
}
