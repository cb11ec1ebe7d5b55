import { blocksOf } from '../../markdown/blocks.ts'
import type { Block } from '../../model/block.ts'
import type { Article, Segment } from '../article.ts'
import { textOf } from '../block-text.ts'
import { editionIn } from './edition-frame.ts'
import { frontMatter } from './front-matter.ts'
import { partsOf, passagesOf } from './parts.ts'
import { marked } from './page-marks.ts'

/**
 * The articles of Markdown, with front matter or without. What `brief show --format markdown` prints reads back as the same briefs:
 * `page-marks.ts` has the forms in which it prints each key.
 */
export async function readMarkdown(markdown: string): Promise<readonly Article[]> {
  const { meta, entries, text } = frontMatter(markdown)
  const front = entries.map(([line, place]): Segment => {
    const block: Block = { kind: 'paragraph', spans: [{ kind: 'text', text: line }] }
    return { text: line, block, ...(place ? { place } : { reason: 'front matter' }) }
  })
  const { head, stories, foot } = partsOf(text.replace(/\r\n?/g, '\n'))
  const frame = head === undefined ? undefined : editionIn(await segmentsOf(head), await segmentsOf(foot ?? ''))
  const articles: Article[] = frame ? [{ meta: {}, ...frame }] : []
  for (const [i, story] of stories.entries()) {
    const { segments, isOwn, ...found } = marked(await segmentsOf(story))
    const all = i ? segments : [...front, ...segments]
    articles.push({
      meta: { ...found, ...(i === 0 && meta) },
      segments: all,
      isMarkedUp: true,
      isExplicit: true,
      isOwn,
    })
  }
  return articles
}

/** The blocks of a text; those below two empty lines are apart. */
async function segmentsOf(text: string): Promise<Segment[]> {
  const segments: Segment[] = []
  for (const { text: passage, isApart } of passagesOf(text)) {
    const isBelow = isApart && segments.length > 0
    const blocks = await blocksOf(passage)
    segments.push(...blocks.map((block, i) => ({ ...segmentOf(block), ...(isBelow && !i && { isApart }) })))
  }
  return segments
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
