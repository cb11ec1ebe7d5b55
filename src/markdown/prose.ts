import type { Block, Item, Paragraph, Span } from '../model/block.ts'
import { tidy } from './tidy.ts'

/**
 * The blocks of Markdown that is nothing but paragraphs, one-level bullets and simple **bold**, *italic* and links;
 * undefined for whatever else. It saves marked's first 15 ms, and a differential test holds it equal to marked.
 */
export function proseBlocks(markdown: string): Block[] | undefined {
  if (UNSURE.test(markdown)) return undefined
  const blocks: Block[] = []
  let bullet: string | undefined
  let list: Item[] | undefined
  let open: string[] | undefined
  let blank = true

  for (const line of markdown.split('\n')) {
    if (!line) {
      blank = true
      continue
    }
    const marker = BULLET.exec(line)?.[0]
    if (marker) {
      if (bullet && bullet !== marker) return undefined
      bullet = marker
      if (!close()) return undefined
      if (!list) blocks.push({ kind: 'list', items: (list = []) })
      open = [line.slice(marker.length)]
    } else if (line.startsWith('  ') && list && !blank) {
      open?.push(line.slice(2))
    } else {
      if (list && !blank) return undefined
      if (blank && !close()) return undefined
      if (blank) list = undefined
      ;(open ??= []).push(line)
    }
    const start = !list && open && open.length > 1 ? NEXT_LINE_START : LINE_START
    if (start.test(open?.at(-1) ?? '')) return undefined
    blank = false
  }
  return close() ? blocks : undefined

  function close(): boolean {
    if (!open) return true
    const spans = inline(open.join('\n'))
    if (!spans) return false
    const paragraph: Paragraph = { kind: 'paragraph', spans }
    if (list) list.push({ blocks: [paragraph] })
    else blocks.push(paragraph)
    open = undefined
    return true
  }
}

/** The spans of simple inline Markdown; undefined for what it is not sure of. */
export function proseSpans(markdown: string): Span[] | undefined {
  return UNSURE.test(markdown) ? undefined : inline(markdown)
}

function inline(markdown: string): Span[] | undefined {
  if (!MEANING.test(markdown)) return tidy([{ kind: 'text', text: markdown }])
  const spans: Span[] = []
  let at = 0
  for (const match of markdown.matchAll(SIMPLE)) {
    const [all, before = '', stars, styled = '', label = '', url = ''] = match
    const text = markdown.slice(at, match.index) + before
    const words = stars ? styled : label
    if (MARKED.test(text) || BARE_LINK.test(words)) return undefined
    const inner: Span[] = [{ kind: 'text', text: words }]
    spans.push({ kind: 'text', text })
    if (stars) spans.push({ kind: stars.length === 2 ? 'strong' : 'emphasis', spans: inner })
    else spans.push({ kind: 'link', url, spans: inner })
    at = match.index + all.length
  }
  const rest = markdown.slice(at)
  if (MARKED.test(rest)) return undefined
  return tidy([...spans, { kind: 'text', text: rest }])
}

// None of these expressions has the flags u or i: with them the first use takes V8 a millisecond.

/** Characters whose meaning only marked knows, white space at a line's end, control characters. */
const UNSURE = /[\\`_<\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]|~~|&#?[a-zA-Z0-9]+;|[^\S\n](?:\n|$)/

const BULLET = /^[-*] (?=[^ ])/

/** What opens another kind of block, after a bullet's marker too. */
const LINE_START = /^(?:[\s#>+=:|-]|\*(?:\s|$)|\d+[.)](?:\s|$))/

/** The same inside a paragraph, where a number other than 1 is no list. */
const NEXT_LINE_START = /^(?:[\s#>+=:|-]|\*(?:\s|$)|0*1[.)](?:\s|$))/

/** `**bold**` and `*italic*` between spaces or marks, `[text](https://…)`. */
const SIMPLE =
  /(^|[\s("“‘—])(\*\*?)([^\s*[\]](?:[^*[\]\n]*[^\s*[\]])?)\2(?![^\s.,:;!?)”’—])|\[([^*[\]\n]*[^\s*[\]])\]\((https?:\/\/[\w./?=#%+,;:@&-]+)\)/g

/** Where a text has none of these it is only text. */
const MEANING = /[*[]|:\/\/|[wW]{3}\.|@/

/** Between the simple forms: a mark that they did not use, or a bare link. */
const MARKED = /[*[\]]|!$|:\/\/|[wW]{3}\.|[\w.+-]@/
const BARE_LINK = /:\/\/|[wW]{3}\.|[\w.+-]@/
