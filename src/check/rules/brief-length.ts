import { wordsOf } from '../../model/words.ts'
import type { Rule } from '../rule.ts'

export const briefLength: Rule = {
  name: 'brief-length',
  severity: 'warning',
  summary: 'a brief has at most 350 words',
  about:
    'A brief is read in a minute or two. Of a longer one with fewer than three labels, an article that is not cut yet, the lede, sentences and bullets are not judged. brief list --template "{words} {slug}" prints the lengths of all briefs.',
  bad: `headline: Saltmere keeps its night ferry
sections:
${`  - body: >-
${'      The board met at night and talked about boats, fares and the pier for hours.\n'.repeat(5)}`.repeat(5)}`,
  good: `headline: Saltmere keeps its night ferry
lede: The boat loses money, but the island's pupils need it.
`,
  check({ story: { brief }, limits }) {
    const count = wordsOf(brief)
    if (count <= limits.brief) return []
    return [{ message: `shorten this brief from ${count} to ${limits.brief} words`, words: brief.headline }]
  },
}
