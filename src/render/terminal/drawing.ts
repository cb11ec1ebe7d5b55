import type { Block, Code, Heading, Table } from '../../model/block.ts'
import type { Line } from '../layout/run.ts'
import type { BodyItem } from '../page/item.ts'
import type { PageOptions } from '../page/options.ts'
import type { BlockContext } from './context.ts'

/** The lines of a block that is not a brief's own kind. */
export type Draw = (block: Drawn, context: BlockContext) => Line[]

export type Drawn = Table | Code | Heading

/** How tables, code and headings are drawn. What draws them is loaded only for items that have some. */
export async function drawingFor(items: readonly BodyItem[], options: PageOptions): Promise<Draw> {
  const drawn = items.flatMap(blocksIn).flatMap(drawnIn)
  return drawn.length ? (await import('./drawn-blocks.ts')).drawnBlocks(drawn, options) : () => []
}

function blocksIn(item: BodyItem): readonly Block[] {
  switch (item.kind) {
    case 'lede':
    case 'section':
    case 'note':
      return item.blocks
    case 'dek':
    case 'picture':
    case 'links':
    case 'quote':
    case 'source':
    case 'tags':
    case 'address':
      return []
  }
}

function drawnIn(block: Block): readonly Drawn[] {
  switch (block.kind) {
    case 'table':
    case 'code':
    case 'heading':
      return [block]
    case 'list':
      return block.items.flatMap(({ blocks }) => blocks.flatMap(drawnIn))
    case 'quotation':
      return block.blocks.flatMap(drawnIn)
    case 'footnotes':
      return block.notes.flatMap(({ blocks }) => blocks.flatMap(drawnIn))
    case 'paragraph':
    case 'figure':
    case 'rule':
      return []
  }
}
