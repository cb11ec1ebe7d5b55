import { plain, type Block, type Item, type Span } from '../../model/block.ts'
import type { BodyItem, ContentsEntry, HeaderItem, PageItem, Picture } from './item.ts'
import { changed, changesOf, typographic, type Change } from './typography.ts'

/** An item with typographic quotation marks, apostrophes, dashes and ellipses; code and addresses stay as they are. */
export function typographicItem(item: PageItem): PageItem {
  switch (item.kind) {
    case 'overview':
    case 'contents':
      return { ...item, entries: item.entries.map(contentsEntry) }
    case 'article': {
      const { header, body } = editorOf(item.brief.lang)
      return { ...item, header: item.header.map(header), body: item.body.map(body) }
    }
    case 'group': {
      const articles = item.articles.map((article) => typographicItem(article) as typeof article)
      return { ...item, name: typographic(item.name, item.articles[0]?.brief.lang), articles }
    }
    case 'people':
      return {
        ...item,
        people: item.people.map(({ role, ...person }) => ({ ...person, role: role && typographic(role) })),
      }
    case 'chart':
    case 'masthead':
    case 'prose':
      return item
  }
}

function contentsEntry({ headline, lang, ...entry }: ContentsEntry): ContentsEntry {
  return { ...entry, lang, headline: typographic(headline, lang) }
}

/** Functions that set the items of a brief in this language. */
function editorOf(lang: string | undefined) {
  const text = (value: string): string => typographic(value, lang)
  const optional = (value: string | undefined): string | undefined => value && text(value)
  const blocks = (all: readonly Block[]): Block[] => all.map(block)
  return { header, body, blocks }

  function header(item: HeaderItem): HeaderItem {
    switch (item.kind) {
      case 'folio':
        return { ...item, topic: optional(item.topic) }
      case 'headline':
        return { ...item, spans: spans(item.spans) }
      case 'dek':
        return { ...item, spans: spans(item.spans) }
      case 'byline':
        return {
          ...item,
          text: text(item.text),
          authors: item.authors.map((author) => ({ ...author, name: text(author.name) })),
        }
    }
  }

  function body(item: BodyItem): BodyItem {
    switch (item.kind) {
      case 'dek':
        return { ...item, spans: spans(item.spans) }
      case 'picture':
        return picture(item)
      case 'lede':
        return { ...item, blocks: blocks(item.blocks) }
      case 'section':
        return {
          ...item,
          heading: optional(item.heading),
          picture: item.picture && picture(item.picture),
          label: optional(item.label),
          blocks: blocks(item.blocks),
        }
      case 'note':
        return { ...item, label: text(item.label), blocks: blocks(item.blocks) }
      case 'links':
        return {
          ...item,
          links: item.links.map((link) => (link.text === link.url ? link : { ...link, text: text(link.text) })),
        }
      case 'quote':
        return { ...item, text: text(item.text) }
      case 'source':
        return {
          ...item,
          name: item.name === item.url ? item.name : text(item.name),
          title: text(item.title),
          publisher: text(item.publisher),
          note: text(item.note),
        }
      case 'tags':
      case 'address':
        return item
    }
  }

  function picture(item: Picture): Picture {
    return { ...item, alt: text(item.alt), caption: spans(item.caption), credit: spans(item.credit) }
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
      case 'figure':
        return { ...block, alt: text(block.alt), caption: spans(block.caption) }
      case 'footnotes':
        return { ...block, notes: block.notes.map((note) => ({ ...note, blocks: blocks(note.blocks) })) }
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
