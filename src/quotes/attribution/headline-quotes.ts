import { LETTERS } from '../text/letters.ts'
import type { Verdict } from './verdict.ts'
import type { Paragraph } from '../text/paragraph.ts'

/** Headlines and captions repeat quotes of the body: they take the speaker found there. */
export function attributeHeadlines(
  paragraphs: readonly Paragraph[],
  verdicts: readonly (readonly Verdict[])[],
): readonly (readonly Verdict[])[] {
  if (!paragraphs.some((paragraph) => isDisplay(paragraph) && paragraph.quotes.length)) return verdicts
  const body = paragraphs.flatMap((paragraph, p) =>
    isDisplay(paragraph) ? [] : paragraph.quotes.map(({ text }, q) => ({ key: bare(text), verdict: verdicts[p]![q]! })),
  )
  return paragraphs.map((paragraph, p) =>
    !isDisplay(paragraph)
      ? verdicts[p]!
      : paragraph.quotes.map(({ text }, q) => {
          const own = verdicts[p]![q]!
          const source = body.find(({ key, verdict }) => verdict.speaker && !verdict.scare && key.includes(bare(text)))
          if (!source || (own.speaker && own.points >= 60)) return own
          return {
            rule: 'echo',
            points: source.verdict.points,
            confidence: source.verdict.confidence ?? 0,
            ...(source.verdict.speaker && { speaker: source.verdict.speaker }),
          }
        }),
  )
}

export const isDisplay = ({ passage }: Paragraph): boolean =>
  passage.place === 'headline' || passage.place === 'caption'

const bare = (text: string): string => text.toLowerCase().replace(NO_WORD, ' ').trim()

const NO_WORD = new RegExp(`[^${LETTERS}\\d]+`, 'g')
