import { plain, type Block, type Span } from './block.ts'
import type { Story } from './story.ts'

/** A part of a passage that becomes a link: the passage's path, and UTF-16 offsets in its text, the end exclusive. */
export interface PassageLink {
  readonly path: string
  readonly start: number
  readonly end: number
  readonly url: string
}

/** A story in which parts of passages are links. Parts that hold a link already stay as they are. */
export function linkPassages(story: Story, links: readonly PassageLink[]): Story {
  const linked = (spans: readonly Span[], path: string) =>
    links.filter((link) => link.path === path).reduce(linkSpans, spans)
  return {
    ...story,
    lede: blocksAt(story.lede, 'lede', linked),
    sections: story.sections.map((section, i) => ({
      ...section,
      blocks: blocksAt(section.blocks, `sections[${i}].blocks`, linked),
    })),
  }
}

type Linked = (spans: readonly Span[], path: string) => readonly Span[]

function blocksAt(blocks: readonly Block[], path: string, linked: Linked): Block[] {
  return blocks.map((block, i) => blockAt(block, `${path}[${i}]`, linked))
}

function blockAt(block: Block, path: string, linked: Linked): Block {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return { ...block, spans: linked(block.spans, path) }
    case 'list':
      return {
        ...block,
        items: block.items.map((item, i) => ({
          ...item,
          blocks: blocksAt(item.blocks, `${path}.items[${i}].blocks`, linked),
        })),
      }
    case 'quotation':
      return { ...block, blocks: blocksAt(block.blocks, `${path}.blocks`, linked) }
    case 'table':
    case 'figure':
    case 'footnotes':
    case 'code':
    case 'rule':
      return block
  }
}

function linkSpans(spans: readonly Span[], { start, end, url }: PassageLink): readonly Span[] {
  const [before, rest] = split(spans, start)
  const [inside, after] = split(rest, end - start)
  if (!inside.length || inside.some(hasLink)) return spans
  return [...before, { kind: 'link', url, spans: inside }, ...after]
}

function hasLink(span: Span): boolean {
  if (span.kind === 'link') return true
  return 'spans' in span && span.spans.some(hasLink)
}

/** Spans before and after a UTF-16 offset. */
function split(spans: readonly Span[], at: number): [Span[], Span[]] {
  const [before, after]: [Span[], Span[]] = [[], []]
  let left = at
  for (const span of spans) {
    const length = lengthOf(span)
    if (left >= length && length) before.push(span)
    else if (left <= 0) after.push(span)
    else {
      const [head, tail] = splitSpan(span, left)
      before.push(head)
      after.push(tail)
    }
    left -= length
  }
  return [before, after]
}

function splitSpan(span: Span, at: number): [Span, Span] {
  if ('text' in span)
    return [
      { ...span, text: span.text.slice(0, at) },
      { ...span, text: span.text.slice(at) },
    ]
  if (!('spans' in span)) return [span, { kind: 'text', text: '' }]
  const [head, tail] = split(span.spans, at)
  return [
    { ...span, spans: head },
    { ...span, spans: tail },
  ]
}

function lengthOf(span: Span): number {
  return plain([span]).length
}
