import type { Severity } from '../finding.ts'
import type { VerdictKind } from './verdict.ts'

/** What a verdict on a quote means. */
export interface VerdictInfo {
  /** Absent for a quote that is as the source has it: nothing is reported. */
  readonly severity?: Severity
  readonly summary: string
}

/** Every verdict on a quote, best first, as `brief help check` prints them. */
export const verdictKinds: Readonly<Record<VerdictKind, VerdictInfo>> = {
  verbatim: { summary: 'the source has these words, apart from typography' },
  'marked edit': { summary: 'the same words, with an ellipsis or brackets where something was changed' },
  'look again': { severity: 'warning', summary: 'the words are there, but their place or speaker is in doubt' },
  misattributed: { severity: 'error', summary: 'in the source, someone else says it' },
  altered: { severity: 'error', summary: 'the source has similar words; the message shows the difference' },
  'not found': { severity: 'error', summary: 'the source does not have these words' },
}
