import { fold } from '../../model/fold.ts'
import type { Rule } from '../rule.ts'

/** A brief with fewer labels is too short to need one. */
const LEAST_LABELS = 3
const EARLY = 3

/** Labels that tell a reader why a story matters. */
const WHY =
  /\b(?:why|matters?|big(?:ger)? picture|stakes?|so what|means?|impact|context|zoom(?:ing)? out|between the lines|bottom line)\b/

export const missingWhy: Rule = {
  name: 'missing-why',
  severity: 'warning',
  summary: 'one of the first three labels says why the story matters',
  about:
    'Labels such as "Why it matters", "The big picture" or "What it means". Briefs with fewer than three labels, and briefs in other languages than English, are not reported.',
  bad: `headline: Saltmere keeps its night ferry
lede: The boat loses money, but the island's pupils need it.
sections:
  - label: Driving the news
    body: The board voted on Tuesday.
  - label: By the numbers
    body: It carried 4,200 people last winter.
  - label: What's next
    body: The council votes on the budget in May.
`,
  good: `headline: Saltmere keeps its night ferry
lede: The boat loses money, but the island's pupils need it.
sections:
  - label: Why it matters
    body: There is no other way to the mainland at night.
  - label: By the numbers
    body: It carried 4,200 people last winter.
  - label: What's next
    body: The council votes on the budget in May.
`,
  check({ story: { brief, sections } }) {
    if (brief.lang && !/^en\b/i.test(brief.lang)) return []
    const labels = sections.flatMap(({ label }) => label ?? [])
    if (labels.length < LEAST_LABELS || labels.slice(0, EARLY).some((label) => WHY.test(fold(label)))) return []
    return [{ message: 'say early why this matters, with a label such as "Why it matters"', words: labels[0]! }]
  },
}
