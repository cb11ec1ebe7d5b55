import type { Rule } from '../rule.ts'
import { unquotedWords } from '../unquoted.ts'

export const sectionLength: Rule = {
  name: 'section-length',
  severity: 'warning',
  summary: 'a section with a label has at most 80 words',
  about:
    'A label promises one thought. Quoted words, tables, captions and image descriptions are not counted. Sections without a label are not reported.',
  bad: `headline: Saltmere keeps its night ferry
sections:
  - label: The big picture
    body: >-
${'      The board met at night and talked about boats, fares and the pier for hours.\n'.repeat(6)}`,
  good: `headline: Saltmere keeps its night ferry
sections:
  - label: The big picture
    body: >-
      The board met at night and talked about boats, fares and the pier for hours.
`,
  check(subject) {
    const { story, passages, limits } = subject
    return story.sections.flatMap(({ label }, i) => {
      if (!label) return []
      const own = passages.filter(
        ({ path, form, place }) => path.startsWith(`sections[${i}].blocks`) && form !== 'cell' && place === 'section',
      )
      const count = own.reduce((sum, passage) => sum + unquotedWords(passage, subject), 0)
      if (count <= limits.section) return []
      return [{ message: `split this section of ${count} words, or shorten it to ${limits.section}`, words: label }]
    })
  },
}
