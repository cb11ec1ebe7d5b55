import type { Verdict } from './verdict.ts'
import type { Paragraph } from '../text/paragraph.ts'

/** Whether a quotation continues the one before it, with only a cue between them: `“…,” he said. “…”`. */
export function isJoined(
  paragraphs: readonly Paragraph[],
  verdicts: readonly (readonly Verdict[])[],
  p: number,
  q: number,
): boolean {
  const verdict = verdicts[p]![q]!
  const before = q > 0 ? verdicts[p]![q - 1] : verdicts[p - 1]?.at(-1)
  if (!before || before.scare || before.speaker?.text !== verdict.speaker?.text) return false

  if (q === 0) {
    const blocks = paragraphs[p]!.passage.form === 'quotation' && paragraphs[p - 1]!.passage.form === 'quotation'
    return blocks || verdict.rule === 'continued'
  }
  if (!verdict.speaker) return false
  const apart = (verdict.sentence ?? 0) - (before.sentence ?? 0)
  if (apart === 0) return (before.rule === 'after' || before.rule === 'paragraph') && verdict.rule.startsWith('before')
  return apart === 1 && verdict.rule === 'paragraph'
}
