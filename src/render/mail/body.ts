import { plain } from '../../model/block.ts'
import { leadIn } from '../../model/lead-in.ts'
import { blocksHtml } from '../html/blocks.ts'
import { headingAndPicture, itemHtml, withFooter } from '../html/body.ts'
import { autoDirection, opposite, type Place } from '../html/direction.ts'
import { attributes, escaped } from '../html/escape.ts'
import { spansHtml } from '../html/spans.ts'
import type { BodyItem, Section } from '../page/item.ts'

/** The HTML of items as mail and feed readers show it. */
export function mailBody(items: readonly BodyItem[], place: Place): string {
  return withFooter(items, (item) => mailItem(item, place))
}

function mailItem(item: BodyItem, place: Place): string {
  switch (item.kind) {
    case 'section':
      return section(item, place)
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
      return itemHtml(item, place)
  }
}

/** The label is a word of its paragraph, for few readers set a heading beside its text. */
function section(item: Section, place: Place): string {
  const { label, blocks } = item
  if (!label) return itemHtml(item, place)
  return [headingAndPicture(item, place), labelled(label, blocks, place)].filter(Boolean).join('\n')
}

function labelled(label: string, blocks: Section['blocks'], place: Place): string {
  const [first, ...others] = blocks
  const lead = leadIn(label)
  const runsIn = first?.kind === 'paragraph'
  const dir = autoDirection(runsIn ? plain(first.spans) : lead, place)
  const ownDir = autoDirection(lead, { dir: dir ? opposite(place.dir) : place.dir })
  const name = `<b${attributes({ class: 'label', dir: ownDir })}>${escaped(lead.trimEnd())}</b>`
  const gap = lead.endsWith(' ') ? ' ' : ''
  const words = runsIn ? `${name}${gap}${spansHtml(first.spans)}` : name
  return [`<p${attributes({ dir })}>${words}</p>`, blocksHtml(runsIn ? others : blocks, place)]
    .filter(Boolean)
    .join('\n')
}
