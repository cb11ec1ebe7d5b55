import { blocksOf } from '../markdown/blocks.ts'
import { plain, type Block, type Span } from '../model/block.ts'
import type { Source } from '../model/brief.ts'
import type { Article, Segment } from './article.ts'
import { textOf } from './block-text.ts'
import { frontMatter } from './front-matter.ts'

/** The article of Markdown, with front matter or without; `brief show --format markdown` reads back as the same brief. */
export async function readMarkdown(markdown: string): Promise<readonly Article[]> {
  const { meta, entries, text } = frontMatter(markdown)
  const front = entries.map(([line, place]): Segment => {
    const block: Block = { kind: 'paragraph', spans: [{ kind: 'text', text: line }] }
    return { text: line, block, ...(place ? { place } : { reason: 'front matter' }) }
  })
  return storiesIn(await blocksOf(text)).map((blocks, i): Article => {
    const { segments, source } = withoutSource(blocks)
    const own = i ? {} : meta
    const all = i ? segments : [...front, ...segments]
    return { meta: { ...own, ...(source && !own.source && { source }) }, segments: all, isMarkedUp: true }
  })
}

/** A rule above a heading of the first level starts another story. */
function storiesIn(blocks: readonly Block[]): Block[][] {
  const stories: Block[][] = [[]]
  blocks.forEach((block, i) => {
    const next = blocks[i + 1]
    const isBetween = i > 0 && block.kind === 'rule' && next?.kind === 'heading' && next.depth === 1
    if (isBetween) stories.push([])
    else stories.at(-1)!.push(block)
  })
  return stories
}

function segmentOf(block: Block): Segment {
  const text = textOf(block)
  if (block.kind === 'rule') return { text, block, isInner: true }
  // Writing and printing each move the headings of a text one level down; those of sections are at level 2.
  if (block.kind === 'heading' && block.depth > 2)
    return { text, block: { ...block, depth: block.depth - 2 }, isInner: true }
  if (block.kind !== 'figure') return { text, block }
  const { url, alt, caption } = block
  return { text, block, picture: { ...(url && { url }), ...(alt && { alt }), caption } }
}

/** A last line `Source: …` says where the story came from. */
function withoutSource(blocks: readonly Block[]): { readonly segments: readonly Segment[]; readonly source?: Source } {
  const segments = blocks.map(segmentOf)
  const last = blocks.at(-1)
  const isBelowLinks = /^go deeper\b/i.test(segments.at(-2)?.text ?? '')
  const source = last?.kind === 'paragraph' ? sourceIn(last.spans, isBelowLinks) : undefined
  if (!source) return { segments }
  return { segments: [...segments.slice(0, -1), { ...segments.at(-1)!, place: 'source' }], source }
}

/** `Source: [Title, Publisher](url) · note`; a note alone stands below the links. */
function sourceIn(spans: readonly Span[], isBelowLinks: boolean): Source | undefined {
  const text = plain(spans)
  if (!text.startsWith('Source: ')) return isBelowLinks ? { note: text } : undefined
  const link = spans.find((span) => span.kind === 'link')
  const rest = text.slice('Source: '.length)
  const from = link ? plain(link.spans) : rest.includes(' · ') ? rest.slice(0, rest.indexOf(' · ')) : ''
  const note = link ? rest.slice(from.length).replace(/^ · /, '') : from ? rest.slice(from.length + 3) : rest
  if (/^https?:\/\//.test(from)) return { url: from, ...(note && { note }) }
  const comma = from.lastIndexOf(', ')
  const publisher = comma < 0 ? from : from.slice(comma + 2)
  return {
    ...(publisher && { publisher }),
    ...(comma > 0 && { title: from.slice(0, comma) }),
    ...(link && { url: link.url }),
    ...(note && { note }),
  }
}
