import { storyOf } from '../../../src/markdown/story.ts'
import { passagesOf, type Passage } from '../../../src/model/passage.ts'
import { attributed } from '../../../src/quotes/quotes.ts'
import type { Found } from './gold.ts'

/** The quotes of a plain-text article, read as `brief quotes` reads a brief that has the article as its body. */
export async function foundIn(text: string): Promise<Found[]> {
  const passages = passagesOf(await storyOf({ headline: '', sections: [{ body: asMarkdown(text) }] }))
  const starts = startsOf(passages, text)
  const { paragraphs, verdicts } = attributed(passages, {})

  return paragraphs.flatMap(({ quotes, passage }, p) =>
    quotes.flatMap(({ text: words, start, end }, q): Found[] => {
      const at = starts.get(passage.path)
      const { scare, speaker, rule, signs = [], confidence = 0 } = verdicts[p]?.[q] ?? { scare: true, rule: 'none' }
      if (scare || at === undefined) return []
      return [{ text: words, start: at + start, end: at + end, guess: speaker?.text, confidence, rule, signs }]
    }),
  )
}

/** Every line a paragraph of its own, with nothing in it that Markdown would take for a sign. */
function asMarkdown(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim().replace(/[\\`*_{}[\]()#+\-.!|<>~&:@=$^/]/g, '\\$&'))
    .filter(Boolean)
    .join('\n\n')
}

/** Where each passage begins in the article. */
function startsOf(passages: readonly Passage[], text: string): Map<string, number> {
  const starts = new Map<string, number>()
  let from = 0
  for (const { path, text: words } of passages) {
    const at = text.indexOf(words, from)
    if (at < 0) continue
    starts.set(path, at)
    from = at + words.length
  }
  return starts
}
