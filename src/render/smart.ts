import { plain, type Block, type Item, type Span } from '../model/block.ts'
import type { Brief } from '../model/brief.ts'
import type { Extract, Part } from '../model/part.ts'
import type { Story } from '../model/story.ts'
import { changed, changesOf, typographic, type Change } from './typography.ts'

/** Extracts with typographic quotation marks, apostrophes, dashes and ellipses; code and urls as they are. */
export function smart(extracts: readonly Extract[]): Extract[] {
  const stories = new Map(extracts.map(({ story }) => [story, storyIn(story)]))
  return extracts.map(({ story, parts, whole }) => {
    const { part } = setter(story.brief.lang)
    return { story: stories.get(story)!, parts: parts.map(part), whole }
  })
}

function storyIn(story: Story): Story {
  const { text, spans, blocks } = setter(story.brief.lang)
  return {
    brief: briefIn(story.brief, text),
    headline: spans(story.headline),
    caption: spans(story.caption),
    credit: spans(story.credit),
    lede: blocks(story.lede),
    sections: story.sections.map((section) => ({
      ...section,
      ...(section.label && { label: text(section.label) }),
      blocks: blocks(section.blocks),
    })),
    notes: story.notes.map(blocks),
  }
}

/** What renderers take from a brief itself; its Markdown is in the story. */
function briefIn(brief: Brief, text: (value: string) => string): Brief {
  const each = <T extends object>(values: T, ...keys: readonly (keyof T)[]): T =>
    keys.reduce((done, key) => (typeof done[key] === 'string' ? { ...done, [key]: text(done[key]) } : done), values)
  const { byline, image, links, notes, source } = brief
  return {
    ...each(brief, 'headline', 'topic'),
    ...(byline && { byline: byline.map((author) => each(author, 'name', 'role')) }),
    ...(image && { image: each(image, 'alt') }),
    ...(links && { links: links.map((link) => (link.text === link.url ? link : each(link, 'text'))) }),
    ...(notes && { notes: notes.map((note) => each(note, 'kind')) }),
    ...(source && { source: each(source, 'publisher', 'note') }),
  }
}

/** Functions that set what stands in a brief of this language. */
function setter(lang: string | undefined) {
  const text = (value: string): string => typographic(value, lang)
  const blocks = (all: readonly Block[]): Block[] => all.map(block)
  return { text, spans, blocks, part }

  function part(part: Part): Part {
    switch (part.kind) {
      case 'lede':
        return { ...part, blocks: blocks(part.blocks) }
      case 'section':
        return { ...part, ...(part.label && { label: text(part.label) }), blocks: blocks(part.blocks) }
      case 'image':
      case 'notes':
      case 'links':
        return part
    }
  }

  function block(block: Block): Block {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        return { ...block, spans: spans(block.spans) }
      case 'list':
        return { ...block, items: block.items.map((item): Item => ({ ...item, blocks: blocks(item.blocks) })) }
      case 'quotation': {
        const attribution = block.attribution && { attribution: spans(block.attribution) }
        return { ...block, blocks: blocks(block.blocks), ...attribution }
      }
      case 'table':
        return { ...block, header: block.header.map(spans), rows: block.rows.map((row) => row.map(spans)) }
      case 'code':
      case 'rule':
        return block
    }
  }

  /** A mark is judged by the characters beside it, in whatever span they stand. */
  function spans(all: readonly Span[]): Span[] {
    const changes = changesOf(plain(all), lang)
    return changes.length ? changedSpans(all, changes, { offset: 0 }) : [...all]
  }
}

function changedSpans(spans: readonly Span[], changes: readonly Change[], at: { offset: number }): Span[] {
  return spans.map((span): Span => {
    const start = at.offset
    if ('spans' in span && !(span.kind === 'link' && plain(span.spans).includes('://'))) {
      return { ...span, spans: changedSpans(span.spans, changes, at) }
    }
    at.offset += plain([span]).length
    return span.kind === 'text' ? { ...span, text: changed(span.text, start, changes) } : span
  })
}
