import type { Span } from '../../model/block.ts'
import { oneLine } from '../../markdown/write/spans.ts'
import { clean, cleanLine } from '../clean.ts'
import { isHeadline, pieces } from '../page/hit.ts'
import type { HitRecord } from '../records/hit-fields.ts'

/** Hits as a Markdown list, the words that were looked for in bold. */
export function hitsMarkdown(records: readonly HitRecord[]): string {
  return clean(records.map(hitMarkdown).join('\n'))
}

function hitMarkdown(hit: HitRecord): string {
  const { entry, passage, marks, before = [], after = [] } = hit
  const { brief, slug } = entry
  const day = brief.date ? `, ${brief.date.slice(0, 10)}` : ''
  const name = oneLine([{ kind: 'strong', spans: [{ kind: 'text', text: cleanLine(brief.headline) }] }])
  const where = oneLine([{ kind: 'text', text: cleanLine(` (${slug}${day})`) }])
  const spans = pieces(passage, marks).map(({ text, isMarked }): Span => {
    const words: Span = { kind: 'text', text: cleanLine(text) }
    return isMarked ? { kind: 'strong', spans: [words] } : words
  })
  const texts = [...around(before), ...(isHeadline(hit) ? [] : [oneLine(spans)]), ...around(after)]
  return `${name} ${where}\n${texts.length ? `\n> ${texts.join('\n>\n> ')}\n` : ''}`
}

function around(texts: readonly string[]): string[] {
  return texts.map((text) => oneLine([{ kind: 'text', text: cleanLine(text) }]))
}
