import { blocksOf } from '../markdown/blocks.ts'
import { plain, type Block, type Span } from '../model/block.ts'
import type { Source } from '../model/brief.ts'
import type { Article, Segment } from './article.ts'
import { textOf } from './block-text.ts'
import { frontMatter } from './front-matter.ts'

/** The article of Markdown, with front matter or without; `brief show --format markdown` reads back as the same brief. */
export async function readMarkdown(markdown: string): Promise<Article> {
  const { meta, entries, text } = frontMatter(markdown)
  const front = entries.map(([line, place]): Segment => {
    const block: Block = { kind: 'paragraph', spans: [{ kind: 'text', text: line }] }
    return { text: line, block, ...(place ? { place } : { reason: 'front matter' }) }
  })
  const blocks = await blocksOf(text)
  const { segments, source } = withoutSource(blocks)
  return {
    meta: { ...meta, ...(source && !meta.source && { source }) },
    segments: [...front, ...segments],
    isMarkedUp: true,
  }
}

function segmentOf(block: Block): Segment {
  const text = textOf(block)
  if (block.kind !== 'figure') return { text, block }
  const { url, alt, caption } = block
  return { text, block, picture: { ...(url && { url }), ...(alt && { alt }), caption } }
}

/** A last line `Source: …` says where the story came from. */
function withoutSource(blocks: readonly Block[]): { readonly segments: readonly Segment[]; readonly source?: Source } {
  const segments = blocks.map(segmentOf)
  const last = blocks.at(-1)
  const source = last?.kind === 'paragraph' ? sourceIn(last.spans) : undefined
  if (!source) return { segments }
  return { segments: [...segments.slice(0, -1), { ...segments.at(-1)!, place: 'source' }], source }
}

/** `Source: [Title, Publisher](url) · note` */
function sourceIn(spans: readonly Span[]): Source | undefined {
  const text = plain(spans)
  if (!text.startsWith('Source: ')) return undefined
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
