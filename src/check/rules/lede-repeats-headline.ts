import { fold } from '../../model/fold.ts'
import type { Rule } from '../rule.ts'
import { isWholeArticle } from '../whole-article.ts'
import { beginning } from '../unquoted.ts'

/** A lede with fewer words that the headline does not have says nothing more. */
const LEAST_NEW = 4

export const ledeRepeatsHeadline: Rule = {
  name: 'lede-repeats-headline',
  severity: 'warning',
  summary: 'a lede says something that the headline does not',
  about: 'Words such as "the" and "on" do not count as new.',
  bad: `headline: Saltmere board votes to keep its night ferry for a year
lede: The board of Saltmere has voted to keep the night ferry for a year.
`,
  good: `headline: Saltmere board votes to keep its night ferry for a year
lede: The boat loses money, but half of the island's pupils need it to get to school.
`,
  check(subject) {
    const { story, passages } = subject
    const lede = passages.find(({ place }) => place === 'lede')
    if (!lede) return []
    const known = new Set(stemsOf(story.brief.headline))
    const own = new Set(stemsOf(lede.text))
    const added = [...own].filter((stem) => !known.has(stem)).length
    if (added >= LEAST_NEW || added > own.size / 2 || isWholeArticle(subject)) return []
    return [{ message: 'add to the lede what the headline does not say', words: beginning(lede.text) }]
  },
}

/** The beginnings of all words of four letters or more, and all numbers. */
function stemsOf(text: string): string[] {
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => word.length > 3 || /\d/.test(word) || /[^ -~]/.test(word))
    .map((word) => word.slice(0, 5))
}
