import type { Block, Item, List, Quotation } from '../../model/block.ts'
import { beside, hang } from '../layout/hang.ts'
import { run, type Line, type Run } from '../layout/run.ts'
import { runsOf } from '../layout/spans.ts'
import { prose, wrap } from '../layout/wrap.ts'
import { attributed } from './attribution.ts'
import { spaced, type Setting } from './setting.ts'

/** The lines of blocks, a blank line between each. Runs of `lead` (a label, a bullet too wide to hang) run in. */
export function blocksLines(blocks: readonly Block[], setting: Setting, lead: readonly Run[] = []): Line[] {
  const [first, ...others] = blocks
  if (!first) return lead.length ? wrap(lead, setting.width) : []
  if (!lead.length) return spaced(blocks.map((block) => blockLines(block, setting)))
  if (first.kind === 'list') return [...wrap(lead, setting.width), ...blocksLines(blocks, setting)]
  if (first.kind !== 'paragraph') return spaced([wrap(lead, setting.width), blocksLines(blocks, setting)])
  const runsIn = prose([...lead, ...runsOf(first.spans, setting.hyperlinks, ...setting.marks)], setting.width)
  return spaced([runsIn, blocksLines(others, setting)])
}

function blockLines(block: Block, setting: Setting): Line[] {
  const { width, hyperlinks, marks, draw } = setting
  switch (block.kind) {
    case 'paragraph':
      return prose(runsOf(block.spans, hyperlinks, ...marks), width)
    case 'list':
      return list(block, setting)
    case 'quotation':
      return quotation(block, setting)
    case 'table':
    case 'code':
    case 'heading':
      return draw(block, setting)
    case 'rule':
      return [[run('* * *', ...marks, 'aside')]]
  }
}

/** Bullets by the depth of their list. */
const BULLETS = ['•', '–', '◦']

function list({ items }: List, setting: Setting): Line[] {
  const indent = setting.depth || setting.width < 32 ? '' : '  '
  const digits = items.reduce((most, { number = '' }) => Math.max(most, number.length), 0)
  const bullet = BULLETS[setting.depth % BULLETS.length]!
  const all = items.map((item) => itemLines(item, indent, item.number?.padStart(digits) ?? bullet, setting))
  return items.some(loose) ? spaced(all) : all.flat()
}

function loose({ blocks }: Item): boolean {
  return blocks.filter(({ kind }) => kind !== 'list').length > 1
}

function itemLines({ ticked, blocks }: Item, indent: string, marker: string, setting: Setting): Line[] {
  const box = ticked === undefined ? '' : ticked ? '[x] ' : '[ ] '
  const inner = { ...setting, depth: setting.depth + 1 }
  const width = beside(`${indent}${marker} ${box}`, setting.width)
  const lead = [run(marker.trimStart(), ...setting.marks, 'bullet'), run(` ${box}`)]
  if (!width) return tight(blocks, inner, lead)
  const space = indent + ' '.repeat(marker.length - marker.trimStart().length)
  return hang([...(space ? [run(space)] : []), ...lead], tight(blocks, { ...inner, width }, []))
}

/** Blocks of an item: a list follows its paragraph without a blank line. */
function tight(blocks: readonly Block[], setting: Setting, lead: readonly Run[]): Line[] {
  const groups = blocks.map((block, i) => blocksLines([block], setting, i ? [] : lead))
  return groups.length
    ? groups.flatMap((lines, i) => (i && blocks[i]?.kind !== 'list' ? [[], ...lines] : lines))
    : wrap(lead, setting.width)
}

/** A bar on every line, italics, and the attribution below. */
function quotation({ blocks, attribution }: Quotation, setting: Setting): Line[] {
  const width = beside('▎ ', setting.width)
  const inner: Setting = { ...setting, width: width ?? setting.width, marks: [...setting.marks, 'quotation'] }
  const lines = [
    ...blocksLines(blocks, inner),
    ...(attribution ? wrap(attributed(runsOf(attribution, setting.hyperlinks)), inner.width) : []),
  ]
  const bar = [run('▎ ', 'bar')]
  return width ? hang(bar, lines, bar) : lines
}
