import type { Block, Span } from '../model/block.ts'
import type { Extract, Part } from '../model/part.ts'

/** Extracts with typographic quotation marks, apostrophes, dashes and ellipses; code and urls as they are. */
export function smart(extracts: readonly Extract[]): Extract[] {
  return extracts.map(one)
}

function one(extract: Extract): Extract {
  const { story, parts } = extract
  const { brief } = story
  return {
    ...extract,
    parts: parts.map(part),
    story: {
      ...story,
      brief: {
        ...brief,
        headline: smartText(brief.headline),
        ...(brief.image?.alt && { image: { ...brief.image, alt: smartText(brief.image.alt) } }),
        ...(brief.links && { links: brief.links.map((link) => ({ ...link, text: smartText(link.text) })) }),
      },
      headline: spans(story.headline),
      caption: spans(story.caption),
      credit: spans(story.credit),
      notes: story.notes.map(blocks),
    },
  }
}

/** `"There is -- 'for now' -- no cause..."` as `“There is — ‘for now’ — no cause…”`, after the character `before`. */
export function smartText(text: string, before = ''): string {
  let last = { at: -1, mark: before }
  const typographic = (mark: string, at: number, all: string): string => {
    const left = at === last.at + 1 ? last.mark : all[at - 1]!
    if (HEBREW.test(left) && HEBREW.test(all[at + 1] ?? '')) return mark
    const opens = OPENS.test(left) && (mark === '"' || !/^\d\d/.test(all.slice(at + 1, at + 3)))
    last = { at, mark: mark === '"' ? (opens ? '“' : '”') : opens ? '‘' : '’' }
    return last.mark
  }
  return text.replace(/---?/g, '—').replaceAll('...', '…').replace(/["']/g, typographic)
}

/** What stands before an opening mark: nothing, a space, a dash or another opening mark. */
const OPENS = /^[\s([{<“‘«—–/-]?$/

/** Gershayim within an acronym are no quotation mark. */
const HEBREW = /^[\u05d0-\u05ea]$/

function part(part: Part): Part {
  switch (part.kind) {
    case 'lede':
      return { ...part, blocks: blocks(part.blocks) }
    case 'section':
      return { ...part, ...(part.label && { label: smartText(part.label) }), blocks: blocks(part.blocks) }
    case 'image':
    case 'notes':
    case 'links':
      return part
  }
}

function blocks(all: readonly Block[]): Block[] {
  return all.map(block)
}

function block(block: Block): Block {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return { ...block, spans: spans(block.spans) }
    case 'list':
      return { ...block, items: block.items.map((item) => ({ ...item, blocks: blocks(item.blocks) })) }
    case 'quotation':
      return {
        ...block,
        blocks: blocks(block.blocks),
        ...(block.attribution && { attribution: spans(block.attribution) }),
      }
    case 'table':
      return { ...block, header: block.header.map(spans), rows: block.rows.map((row) => row.map(spans)) }
    case 'code':
    case 'rule':
      return block
  }
}

/** Spans of one text: a mark is judged by the characters beside it, in whatever span they stand. */
function spans(all: readonly Span[]): Span[] {
  let before = ''
  return all.map(each)

  function each(span: Span): Span {
    switch (span.kind) {
      case 'text': {
        const text = smartText(span.text, before)
        before = text.at(-1) ?? before
        return { ...span, text }
      }
      case 'code':
        before = span.text.at(-1) ?? before
        return span
      case 'break':
        before = ''
        return span
      case 'strong':
      case 'emphasis':
      case 'strike':
      case 'link':
        return { ...span, spans: span.spans.map(each) }
    }
  }
}
