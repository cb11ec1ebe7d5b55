import type { Finding } from './finding.ts'
import type { Rule, Subject } from './rule.ts'
import { quoteRepeated } from './rules/quote-repeated.ts'
import { quoteSpeaker } from './rules/quote-speaker.ts'
import { quoteUnclosed } from './rules/quote-unclosed.ts'

/** Every rule of `brief check`, as `brief help check` prints them. */
export const rules: readonly Rule[] = [quoteSpeaker, quoteRepeated, quoteUnclosed]

/** What the rules find in a brief. */
export function findingsIn(subject: Subject): Finding[] {
  return rules.flatMap(({ name, severity, check }) =>
    check(subject).map((found) => ({ code: name, severity, ...found })),
  )
}
