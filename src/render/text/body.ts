import { leadIn } from '../../model/lead-in.ts'
import { run } from '../layout/run.ts'
import { inlineLinks } from '../layout/links.ts'
import { linked, runsOf } from '../layout/spans.ts'
import type { BodyItem, Quote, Section, Source } from '../page/item.ts'
import { blocksText, flow, imageText, line, spaced, type Lines } from './blocks.ts'

/** The lines of items below a header, with a blank line between them. */
export function bodyText(items: readonly BodyItem[], width = Infinity): Lines {
  return spaced(items.map((item) => itemText(item, width)))
}

function itemText(item: BodyItem, width: number): Lines {
  switch (item.kind) {
    case 'dek':
      return flow(runsOf(item.spans, inlineLinks), width)
    case 'picture':
      return imageText(item, width)
    case 'lede':
      return blocksText(item.blocks, width)
    case 'section':
      return section(item, width)
    case 'note':
      return blocksText(item.blocks, width, item.label && leadIn(item.label))
    case 'links':
      return item.links.flatMap(({ text, url }) => flow(linked([run(text)], url, inlineLinks), width))
    case 'quote':
      return quoteText(item, width)
    case 'source':
      return source(item, width)
    case 'address':
      return flow([run(item.url)], width)
    case 'tags':
      return [] // for machines: html and terminal, which can set them apart, print them
  }
}

function section({ heading = '', picture, label, blocks }: Section, width: number): Lines {
  return spaced([
    line(heading, width),
    picture ? imageText(picture, width) : [],
    blocksText(blocks, width, label && leadIn(label)),
  ])
}

/** The words between marks, and who said them on a line of its own. */
export function quoteText({ text, speaker, role }: Pick<Quote, 'text' | 'speaker' | 'role'>, width: number): Lines {
  const who = [speaker ?? 'unknown', role].filter(Boolean).join(', ')
  return [...flow([run(`“${text}”`)], width), ...flow([run(`— ${who}`)], width)]
}

function source({ label, name, url, note }: Source, width: number): Lines {
  const from = name ? linked([run(name)], url, inlineLinks) : []
  return flow([run(label), ...from, run(name && note ? ' · ' : ''), run(note)], width)
}
