import { plain } from '../../model/block.ts'
import { leadIn } from '../../model/lead-in.ts'
import { blocksHtml } from '../html/blocks.ts'
import { headingAndPicture, itemHtml, withFooter } from '../html/body.ts'
import { autoDirection } from '../html/direction.ts'
import { attributes, escaped } from '../html/escape.ts'
import { spansHtml } from '../html/spans.ts'
import type { BodyItem, Section } from '../page/item.ts'

/** The HTML of items as mail and feed readers show it. */
export function mailBody(items: readonly BodyItem[], level: number): string {
  return withFooter(items, (item) => mailItem(item, level))
}

function mailItem(item: BodyItem, level: number): string {
  switch (item.kind) {
    case 'section':
      return section(item, level)
    case 'tags':
      return '' // for machines: a feed has them as categories
    case 'dek':
    case 'picture':
    case 'lede':
    case 'note':
    case 'links':
    case 'quote':
    case 'source':
    case 'address':
      return itemHtml(item, level)
  }
}

/** The label is a word of its paragraph, for few readers set a heading beside its text. */
function section(item: Section, level: number): string {
  const { label, blocks } = item
  if (!label) return itemHtml(item, level)
  return [headingAndPicture(item, level), labelled(label, blocks, level)].filter(Boolean).join('\n')
}

function labelled(label: string, blocks: Section['blocks'], level: number): string {
  const [first, ...others] = blocks
  const lead = leadIn(label)
  const name = `<b class="label">${escaped(lead.trimEnd())}</b>`
  if (first?.kind !== 'paragraph') return `<p>${name}</p>\n${blocksHtml(blocks, level)}`
  const gap = lead.endsWith(' ') ? ' ' : ''
  const dir = autoDirection(plain(first.spans))
  return [`<p${attributes({ dir })}>${name}${gap}${spansHtml(first.spans)}</p>`, blocksHtml(others, level)]
    .filter(Boolean)
    .join('\n')
}
