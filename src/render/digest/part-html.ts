import type { Part } from '../../model/part.ts'
import type { Story } from '../../model/story.ts'
import { footer, partHtml as partOfPage } from '../html/article.ts'
import { blocksHtml } from '../html/blocks.ts'
import { escaped } from '../html/escape.ts'
import { spansHtml } from '../html/spans.ts'
import { leadIn } from '../../model/lead-in.ts'

/** A part as mail and feed readers show it: the label is a word of its paragraph, for few set a heading beside its text. */
export function partHtml(part: Part, story: Story, level: number): string {
  if (part.kind !== 'section' || !part.label) return partOfPage(part, story, level)
  const [first, ...others] = part.blocks
  const label = `<b class="label">${escaped(leadIn(part.label).trimEnd())}</b>`
  if (first?.kind !== 'paragraph') return `<p>${label}</p>\n${blocksHtml(part.blocks, level)}`
  const gap = leadIn(part.label).endsWith(' ') ? ' ' : ''
  return [`<p>${label}${gap}${spansHtml(first.spans)}</p>`, blocksHtml(others, level)].filter(Boolean).join('\n')
}

/** Where a story came from. Its tags are for machines, and a feed has them as categories. */
export function sourceHtml({ brief: { tags: _tags, ...brief }, ...story }: Story): string {
  return footer({ ...story, brief })
}
