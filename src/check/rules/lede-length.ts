import type { Rule } from '../rule.ts'
import { beginning, unquotedWords } from '../unquoted.ts'

const MOST_SENTENCES = 2

export const ledeLength: Rule = {
  name: 'lede-length',
  severity: 'warning',
  summary: 'a lede is one or two sentences of at most 40 words',
  about: 'The lede says what happened, and many readers read no further. Quoted words are not counted.',
  bad: `headline: Saltmere keeps its night ferry
lede: The board voted on Tuesday. The vote was close. The ferry stays for a year.
`,
  good: `headline: Saltmere keeps its night ferry
lede: The board voted by a narrow margin to keep the boat for a year.
`,
  check(subject) {
    const { passages, limits, sentencesIn } = subject
    const lede = passages.filter(({ place }) => place === 'lede')
    if (!lede[0]) return []
    const count = lede.reduce((sum, passage) => sum + unquotedWords(passage, subject), 0)
    const sentences = lede.reduce((sum, passage) => sum + sentencesIn(passage).length, 0)
    const words = beginning(lede[0].text)
    if (count > limits.lede) return [{ message: `shorten the lede from ${count} to ${limits.lede} words`, words }]
    if (sentences > MOST_SENTENCES)
      return [{ message: `say it in two sentences, or move the rest to a section: the lede has ${sentences}`, words }]
    return []
  },
}
