import { words } from '../../model/words.ts'
import type { Rule } from '../rule.ts'
import { isWholeArticle } from '../whole-article.ts'
import { beginning, unquotedWords } from '../unquoted.ts'

const MOST_SENTENCES = 2

/** `OSLO, Norway (AP) — ` */
const DATELINE = /^\p{Lu}{2}[\p{Lu} .'’-]*(?:, [\p{L}. ]{2,20}| \(\p{Lu}+\))*(?: \(\p{Lu}+\))? [—–-]+ /u

export const ledeLength: Rule = {
  name: 'lede-length',
  severity: 'warning',
  summary: 'a lede is one or two sentences of at most 40 words',
  about:
    'The lede says what happened, and many readers read no further. Quoted words, and a dateline such as "OSLO, Norway (AP) —", are not counted. Not reported in a whole article (brief-length).',
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
    const dateline = words(DATELINE.exec(lede[0].text)?.[0] ?? '')
    const count = lede.reduce((sum, passage) => sum + unquotedWords(passage, subject), -dateline)
    const sentences = lede.reduce((sum, passage) => sum + sentencesIn(passage).length, 0)
    const place = { words: beginning(lede[0].text) }
    if ((count <= limits.lede && sentences <= MOST_SENTENCES) || isWholeArticle(subject)) return []
    if (count > limits.lede) return [{ message: `shorten the lede from ${count} to ${limits.lede} words`, ...place }]
    if (sentences > MOST_SENTENCES)
      return [
        {
          message: `say it in two sentences, or move the rest to a section: the lede has ${sentences} sentences`,
          ...place,
        },
      ]
    return []
  },
}
