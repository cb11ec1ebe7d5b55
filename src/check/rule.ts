import type { Passage } from '../model/passage.ts'
import type { Quote } from '../model/quote.ts'
import type { Story } from '../model/story.ts'
import type { Finding, Severity } from './finding.ts'

/** A brief as rules see it. */
export interface Subject {
  readonly story: Story
  readonly passages: readonly Passage[]
  readonly quotes: readonly Quote[]
  /** What stands between quotation marks in a passage; `open` if no mark closes it. */
  readonly spansIn: (passage: Passage) => readonly QuotedSpan[]
}

export interface QuotedSpan {
  readonly text: string
  readonly open: boolean
}

/** A rule of `brief check`: one file, one entry in the table. Rules never judge quoted words. */
export interface Rule {
  readonly name: string
  readonly severity: Severity
  /** What a brief should be, in one line, for `brief help check`. */
  readonly summary: string
  readonly check: (subject: Subject) => readonly Omit<Finding, 'code' | 'severity'>[]
}
