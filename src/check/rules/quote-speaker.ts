import type { Rule } from '../rule.ts'

/** The languages in which the quote finder names speakers. */
const ATTRIBUTED = /^(?:en|de|fr|es)\b/i

export const quoteSpeaker: Rule = {
  name: 'quote-speaker',
  severity: 'warning',
  summary: 'a quote has a speaker',
  check({ quotes, story: { brief } }) {
    if (brief.lang && !ATTRIBUTED.test(brief.lang)) return []
    return quotes.flatMap(({ speaker, text, path }) =>
      speaker || path === 'headline'
        ? []
        : [{ message: 'say who said this, or add it with a speaker under "quotes"', words: text }],
    )
  },
}
