import type { Rule } from '../rule.ts'

/** The languages in which the quote finder names speakers. */
const ATTRIBUTED = /^(?:en|de|fr|es)\b/i

export const quoteSpeaker: Rule = {
  name: 'quote-speaker',
  severity: 'warning',
  summary: 'a quote has a speaker',
  about:
    'Readers must know who speaks. Quotes in a headline, and briefs in languages whose speakers are not found, are not reported.',
  bad: `headline: Saltmere keeps its night ferry
lede: Then somebody wrote "we never wanted to close it" on a wall.
`,
  good: `headline: Saltmere keeps its night ferry
lede: '"We never wanted to close it," said board chair Ana Roth.'
`,
  check({ quotes, story: { brief } }) {
    if (brief.lang && !ATTRIBUTED.test(brief.lang)) return []
    return quotes.flatMap(({ speaker, text, path }) =>
      speaker || path === 'headline'
        ? []
        : [{ message: 'say who said this, or add it with a speaker under "quotes"', words: text }],
    )
  },
}
