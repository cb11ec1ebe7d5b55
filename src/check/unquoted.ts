import type { Passage } from '../model/passage.ts'
import { words } from '../model/words.ts'
import type { Stretch, Subject } from './rule.ts'

/** A part of a passage with a space for each quotation: an editor may not change quoted words. */
export function unquoted(passage: Passage, { spansIn }: Pick<Subject, 'spansIn'>, part?: Stretch): string {
  const { start, end } = part ?? { start: 0, end: passage.text.length }
  if (passage.form === 'quotation') return ''
  let text = ''
  let at = start
  for (const span of spansIn(passage)) {
    if (span.end <= start || span.start >= end) continue
    text += `${passage.text.slice(at, Math.max(at, span.start))} `
    at = Math.min(end, span.end)
  }
  return text + passage.text.slice(at, end)
}

/** The words of a part of a passage that stand outside quotations. */
export function unquotedWords(passage: Passage, subject: Pick<Subject, 'spansIn'>, part?: Stretch): number {
  return words(unquoted(passage, subject, part))
}

/** The first words of a text, by which a finding is located. */
export function beginning(text: string): string {
  return text.split(/\s+/).slice(0, 6).join(' ')
}
