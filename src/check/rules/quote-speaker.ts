import type { Passage } from '../../model/passage.ts'
import type { Quote } from '../../model/quote.ts'
import type { Rule } from '../rule.ts'

/** The languages in which the quote finder names speakers. */
const ATTRIBUTED = /^(?:en|de|fr|es)\b/i

export const quoteSpeaker: Rule = {
  name: 'quote-speaker',
  severity: 'warning',
  summary: 'a quote that stands alone has a speaker',
  about:
    'Readers must know who speaks. A quote is reported if it is a sentence of its own, and the sentences around it do not lead to a speaker. Quotes in a headline, transcripts ("MODERATOR: …"), and briefs in languages whose speakers are not found, are not reported. More than two quotes are reported together.',
  bad: `headline: Saltmere keeps its night ferry
lede: '"We never wanted to close it. We had no money."'
`,
  good: `headline: Saltmere keeps its night ferry
lede: '"We never wanted to close it," said board chair Ana Roth.'
`,
  check(subject) {
    const { quotes, passages, story } = subject
    const { lang } = story.brief
    if (lang && !ATTRIBUTED.test(lang)) return []
    const passageAt = new Map(passages.map((passage) => [passage.path, passage]))
    const [first, ...others] = quotes.filter((quote) => {
      const passage = passageAt.get(quote.path ?? '')
      return passage !== undefined && isWithoutSpeaker(quote) && standsAlone(quote, passage)
    })
    if (!first) return []
    if (others.length < MOST_APART)
      return [first, ...others].map((quote) => ({
        message: 'say who said this, or add it with a speaker under "quotes"',
        words: quote.text,
        at: quote,
      }))
    const message = `say who said this and ${others.length} more quotes, or add them with speakers under "quotes"`
    return [{ message, words: first.text, at: first }]
  },
}

/** More quotes are one finding: they have one cause, such as a transcript or an interview. */
const MOST_APART = 2

function isWithoutSpeaker({ speaker, guess, kind, path, text }: Quote): boolean {
  const isNamed = speaker !== undefined || guess !== undefined || TRANSCRIPT.test(text)
  return !isNamed && kind !== 'fragment' && path !== 'headline'
}

/** Whether a quote is a sentence of its own: none around it leads to its speaker. */
function standsAlone({ text, start = 0, end = 0 }: Quote, passage: Passage): boolean {
  if (passage.form === 'quotation') return true
  const [before, after] = [passage.text.slice(0, start).trimEnd(), passage.text.slice(end).trimStart()]
  return /(?:^|[.!?…]["”]?)$/.test(before) && /[.!?…]["”]?$/.test(text) && /^(?:$|["“\p{Lu}])/u.test(after)
}

/** `MODERATOR: …` */
const TRANSCRIPT = /^\p{Lu}[\p{Lu}.’' -]+: /u
