import type { Block, Span } from '../model/block.ts'
import { proseBlocks } from './prose.ts'
import { proseSpans } from './prose-spans.ts'

/** The blocks of a lede or body. Loads marked only for Markdown that the quick reader is not sure of. */
export async function blocksOf(markdown: string): Promise<Block[]> {
  return proseBlocks(markdown) ?? (await import('./reader.ts')).readBlocks(markdown)
}

/** The spans of one line of Markdown, such as a headline or a caption; `#` or `1.` at its start are characters. */
export async function spansOf(markdown: string): Promise<Span[]> {
  return proseSpans(markdown) ?? (await import('./reader.ts')).readSpans(markdown)
}
