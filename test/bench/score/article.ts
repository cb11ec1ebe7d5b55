import { storyOf } from '../../../src/markdown/story.ts'
import { passagesOf, type Passage } from '../../../src/model/passage.ts'
import { quotesOf } from '../../../src/quotes/quotes.ts'
import type { Found } from './gold.ts'

/** The quotes of a plain-text article, read as `brief quotes` reads a brief that has the article as its body. */
export async function foundIn(text: string): Promise<Found[]> {
  const passages = passagesOf(await storyOf({ headline: '', sections: [{ body: asMarkdown(text) }] }))
  const starts = startsOf(passages, text)

  return quotesOf(passages).flatMap(({ text: words, speaker, rule, path, start, end }): Found[] => {
    const at = starts.get(path ?? '')
    if (at === undefined || start === undefined || end === undefined) return []
    return [{ text: words, start: at + start, end: at + end, speaker, rule }]
  })
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
