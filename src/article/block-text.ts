import { plain, type Block } from '../model/block.ts'

/** The words of a block, a space between those of different lines. */
export function textOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return plain(block.spans).replaceAll('\n', ' ')
    case 'list':
      return block.items.flatMap(({ blocks: inner }) => inner.map(textOf)).join('\n')
    case 'quotation':
      return [...block.blocks.map(textOf), plain(block.attribution ?? [])].filter(Boolean).join('\n')
    case 'table':
      return [block.header, ...block.rows].map((row) => row.map(plain).join('\t')).join('\n')
    case 'code':
      return block.text
    case 'figure':
      return [block.alt, plain(block.caption)].filter(Boolean).join('\n')
    case 'rule':
      return ''
    case 'footnotes':
      return block.notes.flatMap(({ blocks: inner }) => inner.map(textOf)).join('\n')
  }
}
