import { words } from '../../model/words.ts'
import type { Rule } from '../rule.ts'

export const headlineLength: Rule = {
  name: 'headline-length',
  severity: 'warning',
  summary: 'a headline has at most 13 words, or 6 with the profile newsletter',
  about: 'A long headline wraps in lists and is cut off in subject lines.',
  bad: `headline: The harbour board of Saltmere has decided on Tuesday that it will keep the old night ferry
lede: The ferry carried 4,200 people last winter.
`,
  good: `headline: Saltmere keeps its night ferry
lede: The ferry carried 4,200 people last winter.
`,
  check({ story: { brief }, limits }) {
    const count = words(brief.headline)
    if (count <= limits.headline) return []
    return [{ message: `shorten the headline from ${count} to ${limits.headline} words`, words: brief.headline }]
  },
}
