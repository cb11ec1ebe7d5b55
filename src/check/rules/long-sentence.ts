import type { Rule } from '../rule.ts'
import { isWholeArticle } from '../whole-article.ts'
import { beginning, unquotedWords } from '../unquoted.ts'

export const longSentence: Rule = {
  name: 'long-sentence',
  severity: 'warning',
  summary: 'a sentence has at most 40 words',
  about:
    'Quoted words are not counted. A lede and bullets have limits of their own. Not reported in a whole article (brief-length).',
  bad: `headline: Saltmere keeps its night ferry
sections:
  - body: >-
      The board, which had met three times since the summer without a decision, voted on Tuesday night to keep the boat
      for another year, because the new pier will not be ready in time and because no company wants to run buses over
      the bridge after nine.
`,
  good: `headline: Saltmere keeps its night ferry
sections:
  - body: >-
      The board voted on Tuesday night to keep the boat for another year. The new pier will not be ready in time, and
      no company wants to run buses over the bridge after nine.
`,
  check(subject) {
    const { passages, sentencesIn, limits } = subject
    const long = passages
      .filter(({ form, place }) => form === 'paragraph' && (place === 'section' || place === 'note'))
      .filter((passage) => unquotedWords(passage, subject) > limits.sentence)
    if (!long.length || isWholeArticle(subject)) return []
    return long.flatMap((passage) =>
      sentencesIn(passage).flatMap((sentence) => {
        const count = unquotedWords(passage, subject, sentence)
        if (count <= limits.sentence) return []
        const words = beginning(passage.text.slice(sentence.start, sentence.end))
        return [{ message: `split this sentence of ${count} words`, words }]
      }),
    )
  },
}
