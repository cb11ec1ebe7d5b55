import { plain } from '../model/block.ts'
import type { Segment } from './article.ts'
import { textOf } from './block-text.ts'

/**
 * The text of a source, with an empty line between paragraphs. Block quotations keep their marks, because their words are quoted
 * without quotation marks: `> The eels came home.`, and below it `> — Ana Roth, biologist`.
 */
export function articleText(segments: readonly Segment[]): string {
  return segments.map(segmentText).filter(Boolean).join('\n\n')
}

function segmentText({ text, block }: Segment): string {
  if (block.kind !== 'quotation') return text.trim()
  const attribution = block.attribution && `— ${plain(block.attribution).trim()}`
  const paragraphs = [...block.blocks.map(textOf), attribution ?? ''].map((each) => each.trim()).filter(Boolean)
  return paragraphs.map((each) => `> ${each.replace(/\s*\n\s*/g, '\n> ')}`).join('\n>\n')
}
