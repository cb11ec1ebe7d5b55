import { plain, type Span } from '../../model/block.ts'
import { reasonOf } from './context.ts'
import { isElement, isText, type Element, type Node } from './dom.ts'

/** Makes absolute addresses; undefined for any that is not http, https or mailto. */
export type Resolve = (address: string) => string | undefined

/** The spans of inline nodes: their text and emphasis, links and line breaks. Nothing else of a page gets through. */
export function spansIn(nodes: Iterable<Node>, resolve: Resolve): Span[] {
  return tidy([...nodes].flatMap((node) => spansFor(node, resolve)))
}

function spansFor(node: Node, resolve: Resolve): Span[] {
  if (isText(node)) return [{ kind: 'text', text: safe(node.textContent ?? '') }]
  if (!isElement(node) || reasonOf(node) === 'hidden') return []
  const inner = () => [...node.childNodes].flatMap((child) => spansFor(child, resolve))
  switch (node.localName) {
    case 'br':
      return [{ kind: 'break' }]
    case 'b':
    case 'strong':
      return styled('strong', inner())
    case 'i':
    case 'em':
    case 'cite':
      return styled('emphasis', inner())
    case 's':
    case 'del':
    case 'strike':
      return styled('strike', inner())
    case 'code':
    case 'kbd':
    case 'samp':
      return [{ kind: 'code', text: safe(node.textContent ?? '') }]
    case 'q':
      return [{ kind: 'text', text: '“' }, ...inner(), { kind: 'text', text: '”' }]
    case 'a':
      return link(node, inner(), resolve)
    case 'img':
      return emoji(node)
    case 'wbr':
      return []
    default:
      return BLOCK.test(node.localName)
        ? [{ kind: 'text', text: ' ' }, ...inner(), { kind: 'text', text: ' ' }]
        : inner()
  }
}

/** Inside a cell or an item, a block ends a word. */
const BLOCK = /^(?:p|div|li|ul|ol|h[1-6]|section|tr|td|th|table|dt|dd|blockquote|figure|figcaption)$/

/** White space at the edge of a style stands outside of it. */
function styled(kind: 'strong' | 'emphasis' | 'strike', spans: Span[]): Span[] {
  if (!plain(spans).trim()) return spans
  const text = plain(spans)
  const before = /^\s/.test(text) ? [{ kind: 'text', text: ' ' } as const] : []
  const after = /\s$/.test(text) ? [{ kind: 'text', text: ' ' } as const] : []
  return [...before, { kind, spans: trimmed(spans) }, ...after]
}

function link(element: Element, spans: Span[], resolve: Resolve): Span[] {
  const url = resolve(element.getAttribute('href') ?? '')
  if (!url || !plain(spans).trim()) return spans
  const text = plain(spans)
  const before = /^\s/.test(text) ? [{ kind: 'text', text: ' ' } as const] : []
  const after = /\s$/.test(text) ? [{ kind: 'text', text: ' ' } as const] : []
  return [...before, { kind: 'link', url, spans: trimmed(spans) }, ...after]
}

/** Sites draw emoji as pictures. */
function emoji(element: Element): Span[] {
  const alt = safe(element.getAttribute('alt') ?? '').trim()
  return alt && alt.length <= 12 && !/[\p{L}]/u.test(alt) ? [{ kind: 'text', text: alt }] : []
}

/** Text without characters that could act on a terminal, and without soft hyphens and zero-width spaces. */
export function safe(text: string): string {
  return text
    .replace(/[\0-\x08\x0b\x0e-\x1f\x7f-\x9f\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, '')
    .replace(/[\t\n\r\f \u2028\u2029]+/g, ' ')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
}

/** Neighbouring texts joined, one space between words, none at the ends or beside a break; no break at the ends. */
export function tidy(spans: readonly Span[]): Span[] {
  const state = { isSpaced: true }
  const joined = trimmed(collapsed(merged(spans), state))
  return joined
}

function merged(spans: readonly Span[]): Span[] {
  const done: Span[] = []
  for (const span of spans) {
    const last = done.at(-1)
    if (span.kind === 'text' && last?.kind === 'text')
      done[done.length - 1] = { kind: 'text', text: last.text + span.text }
    else if ('spans' in span && last && last.kind === span.kind && span.kind !== 'link' && 'spans' in last)
      done[done.length - 1] = { ...last, spans: merged([...last.spans, ...span.spans]) }
    else if ('spans' in span) done.push({ ...span, spans: merged(span.spans) })
    else if (span.kind !== 'text' || span.text) done.push(span)
  }
  return done
}

/** `isSpaced` says whether a space came before. */
function collapsed(spans: readonly Span[], state: { isSpaced: boolean }): Span[] {
  return spans.flatMap((span): Span[] => {
    if (span.kind === 'break') {
      state.isSpaced = true
      return [span]
    }
    if ('spans' in span) {
      const inner = collapsed(span.spans, state)
      return inner.length ? [{ ...span, spans: inner }] : []
    }
    if (span.kind !== 'text') {
      state.isSpaced = false
      return [span]
    }
    const single = span.text.replace(/ +/g, ' ')
    const text = state.isSpaced ? single.trimStart() : single
    if (text) state.isSpaced = text.endsWith(' ')
    return text ? [{ kind: 'text', text }] : []
  })
}

function trimmed(spans: readonly Span[]): Span[] {
  const start = spans.findIndex((span) => !isBlank(span))
  const end = spans.findLastIndex((span) => !isBlank(span)) + 1
  return spans.slice(Math.max(start, 0), end).map((span, i, { length }) => {
    if (span.kind !== 'text') return span
    const rest = i === 0 ? span.text.trimStart() : span.text
    return { kind: 'text', text: i === length - 1 ? rest.trimEnd() : rest }
  })
}

function isBlank(span: Span): boolean {
  return span.kind === 'break' || (span.kind === 'text' && !span.text.trim())
}
