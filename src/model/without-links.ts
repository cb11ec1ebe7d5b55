import type { Block, Span } from './block.ts'

/** Blocks with the words of their links, and without addresses and figures. */
export function withoutLinks(blocks: readonly Block[]): Block[] {
  return blocks.filter(({ kind }) => kind !== 'figure').map(bare)
}

function bare(block: Block): Block {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return { ...block, spans: bareSpans(block.spans) }
    case 'list':
      return { ...block, items: block.items.map((item) => ({ ...item, blocks: withoutLinks(item.blocks) })) }
    case 'quotation': {
      const { attribution } = block
      return {
        ...block,
        blocks: withoutLinks(block.blocks),
        ...(attribution && { attribution: bareSpans(attribution) }),
      }
    }
    case 'table':
      return { ...block, header: block.header.map(bareSpans), rows: block.rows.map((row) => row.map(bareSpans)) }
    case 'footnotes':
      return { ...block, notes: block.notes.map((note) => ({ ...note, blocks: withoutLinks(note.blocks) })) }
    case 'code':
    case 'rule':
    case 'figure':
      return block
  }
}

function bareSpans(spans: readonly Span[]): Span[] {
  return spans.flatMap((span): Span[] => {
    if (span.kind === 'link') return bareSpans(span.spans)
    return 'spans' in span ? [{ ...span, spans: bareSpans(span.spans) }] : [span]
  })
}
