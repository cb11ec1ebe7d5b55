import { fold } from '../../model/fold.ts'
import type { Rule } from '../rule.ts'

/** A shorter quotation may be a phrase that the story repeats on purpose. */
const LEAST_WORDS = 4

export const quoteRepeated: Rule = {
  name: 'quote-repeated',
  severity: 'warning',
  summary: 'a quote is printed once',
  about:
    'A quote of four words or more that stands twice in the text. A headline may repeat it, and so may titles of works.',
  bad: `headline: Saltmere keeps its night ferry
sections:
  - body: |-
      "We never wanted to close it," said board chair Ana Roth.

      "We never wanted to close it," Roth told the meeting.
`,
  good: `headline: Saltmere keeps its night ferry
sections:
  - body: |-
      "We never wanted to close it," said board chair Ana Roth.
`,
  check({ quotes }) {
    const seen = new Map<string, number>()
    // A headline may quote what the story quotes again.
    const inText = quotes.filter(({ path }) => path !== 'headline')
    return inText.flatMap((quote) => {
      const { text } = quote
      const key = fold(text).replace(/[.,;:!?…]+$/, '')
      const before = seen.get(key) ?? 0
      seen.set(key, before + 1)
      if (!before || text.split(/\s+/).length < LEAST_WORDS || isTitle(text)) return []
      return [{ message: 'remove this quote, or print it once: it stands further up too', words: text, at: quote }]
    })
  },
}

/** `What a Fool Believes`: every word of four letters or more begins with a capital. */
function isTitle(text: string): boolean {
  return text.split(/\s+/).every((word) => word.length < 4 || /^\P{L}*\p{Lu}/u.test(word))
}
