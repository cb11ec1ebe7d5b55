import type { Passage } from '../model/passage.ts'
import type { Quote } from '../model/quote.ts'
import type { Story } from '../model/story.ts'
import type { Finding, Severity } from './finding.ts'
import type { Limits } from './profiles.ts'

/** A brief as rules see it. */
export interface Subject {
  readonly story: Story
  readonly passages: readonly Passage[]
  readonly quotes: readonly Quote[]
  /** What stands between quotation marks in a passage; `open` if no mark closes it. */
  readonly spansIn: (passage: Passage) => readonly QuotedSpan[]
  readonly sentencesIn: (passage: Passage) => readonly Stretch[]
  readonly limits: Limits
  /** Without folders; absent for standard input. */
  readonly fileName?: string
  /** Whether a path, relative to the folder of the brief, leads to a file or folder. */
  readonly hasFile: (path: string) => boolean
  /** How often each spelling of a label is used in the library. */
  readonly labels: ReadonlyMap<string, number>
}

/** A part of a passage: UTF-16 offsets, the end exclusive. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

export interface QuotedSpan extends Stretch {
  readonly text: string
  readonly open: boolean
}

/** A rule of `brief check`: one file, one entry in the table, one fixture. Rules never judge quoted words. */
export interface Rule {
  readonly name: string
  readonly severity: Severity
  /** What a brief should be, in one line, for `brief help check`. */
  readonly summary: string
  /** Why, and what the rule does not report, for `brief help rule NAME`. */
  readonly about: string
  /** A brief that breaks the rule, and the same brief put right. */
  readonly bad: string
  readonly good: string
  /** The file that the examples are in (default: ferry.yaml). */
  readonly exampleFile?: string
  readonly check: (subject: Subject) => readonly Omit<Finding, 'code' | 'severity'>[]
}
