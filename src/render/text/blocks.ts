import type { Block, Item, List, Quotation } from '../../model/block.ts'
import type { StoryImage } from '../../model/story.ts'
import { beside } from '../layout/hang.ts'
import { run, textOf, type Run } from '../layout/run.ts'
import { inlineLinks } from '../layout/links.ts'
import { linkedImage, runsOf } from '../layout/spans.ts'
import { cells } from '../layout/width.ts'
import { wrap } from '../layout/wrap.ts'
import { captionGap } from '../page/wording.ts'
import { tableText } from './table.ts'

export type Lines = readonly string[]

/** The lines of blocks with a blank one between each; a `lead` (a label, a marker) runs in. */
export function blocksText(blocks: readonly Block[], width: number, lead = '', depth = 0): Lines {
  const [first, ...others] = blocks
  if (!lead) return spaced(blocks.map((block) => blockText(block, width, depth)))
  if (first?.kind !== 'paragraph') return spaced([flow([run(lead)], width), blocksText(blocks, width, '', depth)])
  return spaced([flow([run(lead), ...runsOf(first.spans, inlineLinks)], width), blocksText(others, width, '', depth)])
}

/** Runs as lines. */
export function flow(runs: readonly Run[], width: number): Lines {
  return wrap(runs, width).map(textOf)
}

/** A text as lines; none where it is empty. */
export function line(text: string, width: number): Lines {
  return text ? flow([run(text)], width) : []
}

/** Groups of lines with a blank line between them; empty groups are left out. */
export function spaced(groups: readonly Lines[]): Lines {
  return groups.filter(({ length }) => length).flatMap((lines, i) => (i ? ['', ...lines] : lines))
}

function blockText(block: Block, width: number, depth: number): Lines {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return flow(runsOf(block.spans, inlineLinks), width)
    case 'list':
      return list(block, width, depth)
    case 'quotation':
      return quotation(block, width, depth)
    case 'table':
      return tableText(block, width)
    case 'code':
      return code(block.text, width)
    case 'rule':
      return ['* * *']
    case 'figure':
      return imageText({ ...block, credit: [] }, width)
    case 'footnotes':
      return block.notes.flatMap(({ label, blocks }) => itemText({ blocks }, `[${label}] `, width, depth))
  }
}

/** The alternative text, and the caption and the credit in a paragraph of their own; the address follows the last of them. */
export function imageText({ alt, url, caption, credit }: StoryImage, width: number): Lines {
  const by = [...runsOf(caption, inlineLinks), run(captionGap({ caption, credit })), ...runsOf(credit, inlineLinks)]
  const hasCaption = caption.length > 0 || credit.length > 0
  const described = alt ? [run(alt)] : []
  return spaced([
    flow(hasCaption ? described : linkedImage(described, url, inlineLinks), width).filter(Boolean),
    hasCaption ? flow(linkedImage(by, url, inlineLinks), width) : [],
  ])
}

/** Bullets by the depth of their list. */
const BULLETS = ['•', '–', '◦'] as const

function list({ items }: List, width: number, depth: number): Lines {
  const digits = items.reduce((most, { number = '' }) => Math.max(most, number.length), 0)
  const indent = depth ? '' : '  '
  const all = items.map((item) => {
    const marker = item.number?.padStart(digits) ?? BULLETS[depth % BULLETS.length]!
    const box = item.ticked === undefined ? '' : item.ticked ? '[x] ' : '[ ] '
    return itemText(item, `${indent}${marker} ${box}`, width, depth + 1)
  })
  return items.some(loose) ? spaced(all) : all.flat()
}

function loose({ blocks }: Item): boolean {
  return blocks.filter(({ kind }) => kind !== 'list').length > 1
}

function itemText({ blocks }: Item, marker: string, width: number, depth: number): Lines {
  const room = beside(marker, width)
  if (room === undefined) return blocks.length ? blocksText(blocks, width, marker.trimStart(), depth) : [marker.trim()]
  const lines = blocks.flatMap((block, i): Lines => {
    const inner = blockText(block, room, depth)
    return i && block.kind !== 'list' ? ['', ...inner] : inner
  })
  return hang(marker, lines.length ? lines : [''], ' '.repeat(cells(marker)))
}

function quotation({ blocks, attribution }: Quotation, width: number, depth: number): Lines {
  const room = beside(BAR, width)
  const inner = room ?? width
  const said = attribution ? flow([run('— '), ...runsOf(attribution, inlineLinks)], inner) : []
  const lines = [...blocksText(blocks, inner, '', depth), ...said]
  return room === undefined ? lines : hang(BAR, lines, BAR)
}

/** As mail has quoted since its beginnings. */
const BAR = '> '

function code(text: string, width: number): Lines {
  const indent = width < 24 ? '' : '    '
  const lines = text.replaceAll('\t', '    ').split('\n')
  return lines.flatMap((line) => {
    const all = (indent + line).trimEnd()
    return cells(all) <= width ? [all] : flow([run(line.trim())], width - indent.length).map((part) => indent + part)
  })
}

function hang(first: string, lines: Lines, rest: string): Lines {
  return lines.map((line, i) => ((i ? rest : first) + line).trimEnd())
}
