import type { Rule } from '../rule.ts'

export const quoteUnclosed: Rule = {
  name: 'quote-unclosed',
  severity: 'warning',
  summary: 'a quotation mark that opens is closed',
  about: 'A quotation of several paragraphs opens in each of them and closes in the last.',
  bad: `headline: Saltmere keeps its night ferry
lede: 'Board chair Ana Roth said: "We never wanted to close it.'
`,
  good: `headline: Saltmere keeps its night ferry
lede: 'Board chair Ana Roth said: "We never wanted to close it."'
`,
  check({ passages, spansIn }) {
    return passages.flatMap((passage, i) =>
      spansIn(passage)
        .filter(({ open }) => open)
        // A quotation of several paragraphs opens in each and closes in the last.
        .filter(() => !/^["“„«]/.test(passages[i + 1]?.text ?? ''))
        .map(({ text }) => ({ message: 'close this quotation with a quotation mark', words: text })),
    )
  },
}
