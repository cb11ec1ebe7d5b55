import type { Block, Item, List, Quotation } from '../../model/block.ts'
import { altBeside } from '../../model/image.ts'
import type { StoryImage } from '../../model/story.ts'
import { beside, hang } from '../layout/hang.ts'
import { run, textOf, type Line, type Run } from '../layout/run.ts'
import { linkedImage, runsOf } from '../layout/spans.ts'
import { prose, wrap } from '../layout/wrap.ts'
import { captionGap } from '../page/wording.ts'
import { attributed } from './attribution.ts'
import type { BlockContext } from './context.ts'
import { spaced } from './measure.ts'

/** The lines of blocks, a blank line between each. Runs of `lead` (a label, a bullet too wide to hang) run in. */
export function blocksLines(blocks: readonly Block[], context: BlockContext, lead: readonly Run[] = []): Line[] {
  const [first, ...others] = blocks
  if (!first) return lead.length ? wrap(lead, context.width) : []
  if (!lead.length) return spaced(blocks.map((block) => blockLines(block, context)))
  if (first.kind === 'list') return [...wrap(lead, context.width), ...blocksLines(blocks, context)]
  if (first.kind !== 'paragraph') return spaced([wrap(lead, context.width), blocksLines(blocks, context)])
  const runsIn = prose([...lead, ...runsOf(first.spans, context.links, ...context.marks)], context.width)
  return spaced([runsIn, blocksLines(others, context)])
}

function blockLines(block: Block, context: BlockContext): Line[] {
  const { width, links, marks, draw } = context
  switch (block.kind) {
    case 'paragraph':
      return prose(runsOf(block.spans, links, ...marks), width)
    case 'list':
      return list(block, context)
    case 'quotation':
      return quotation(block, context)
    case 'table':
    case 'code':
    case 'heading':
      return draw(block, context)
    case 'rule':
      return [[run('* * *', ...marks, 'aside')]]
    case 'figure':
      return imageLines({ ...block, credit: [] }, context)
    case 'footnotes':
      return block.notes.flatMap(({ label, blocks }) => footnote(`[${label}]`, blocks, context))
  }
}

/** Behind a thin bar: the alternative text where it says more than the caption, and the caption and the credit. */
export function imageLines(image: StoryImage, { width, links }: BlockContext): Line[] {
  const { url, caption, credit } = image
  const alt = altBeside(image)
  const by = runsOf(credit, links, 'credit')
  const described = alt && caption.length ? [run(alt, 'caption')] : []
  const text = caption.length ? runsOf(caption, links, 'caption') : [run(alt, 'caption')]
  const gap = caption.length ? captionGap(image) : ' · '
  const both = [...text, ...(by.length && textOf(text) ? [run(gap, 'caption')] : []), ...by]
  const room = Math.max(width - 2, 1)
  const bar = [run('▏ ', 'caption')]
  const shown = textOf(both) ? both : []
  return hang(
    bar,
    [...(described.length ? wrap(described, room) : []), ...wrap(linkedImage(shown, url, links), room)],
    bar,
  )
}

/** A footnote hangs by its mark. */
function footnote(mark: string, blocks: readonly Block[], context: BlockContext): Line[] {
  const width = beside(`${mark} `, context.width)
  const lead = [run(mark, ...context.marks, 'aside'), run(' ')]
  return width ? hang(lead, blocksLines(blocks, { ...context, width })) : blocksLines(blocks, context, lead)
}

/** Bullets by the depth of their list. */
const BULLETS = ['•', '–', '◦']

function list({ items }: List, context: BlockContext): Line[] {
  const indent = context.depth || context.width < 32 ? '' : '  '
  const digits = items.reduce((most, { number = '' }) => Math.max(most, number.length), 0)
  const bullet = BULLETS[context.depth % BULLETS.length]!
  const all = items.map((item) => itemLines(item, indent, item.number?.padStart(digits) ?? bullet, context))
  return items.some(loose) ? spaced(all) : all.flat()
}

function loose({ blocks }: Item): boolean {
  return blocks.filter(({ kind }) => kind !== 'list').length > 1
}

function itemLines({ ticked, blocks }: Item, indent: string, marker: string, context: BlockContext): Line[] {
  const box = ticked === undefined ? '' : ticked ? '☑ ' : '☐ '
  const inner = { ...context, depth: context.depth + 1 }
  const width = beside(`${indent}${marker} ${box}`, context.width)
  const lead = [run(marker.trimStart(), ...context.marks, 'bullet'), run(` ${box}`)]
  if (!width) return tight(blocks, inner, lead)
  const space = indent + ' '.repeat(marker.length - marker.trimStart().length)
  return hang([...(space ? [run(space)] : []), ...lead], tight(blocks, { ...inner, width }, []))
}

/** Blocks of an item: a list follows its paragraph without a blank line. */
function tight(blocks: readonly Block[], context: BlockContext, lead: readonly Run[]): Line[] {
  const groups = blocks.map((block, i) => blocksLines([block], context, i ? [] : lead))
  return groups.length
    ? groups.flatMap((lines, i) => (i && blocks[i]?.kind !== 'list' ? [[], ...lines] : lines))
    : wrap(lead, context.width)
}

/** A bar on every line, italics, and the attribution below. */
function quotation({ blocks, attribution }: Quotation, context: BlockContext): Line[] {
  const width = beside('▎ ', context.width)
  const inner: BlockContext = { ...context, width: width ?? context.width, marks: [...context.marks, 'quotation'] }
  const lines = [
    ...blocksLines(blocks, inner),
    ...(attribution ? wrap(attributed(runsOf(attribution, context.links)), inner.width) : []),
  ]
  const bar = [run('▎ ', 'bar')]
  return width ? hang(bar, lines, bar) : lines
}
