import type { Span } from '../model/block.ts'

/** A plain text as spans, its web and mail addresses as links. */
export function linked(text: string): Span[] {
  const spans: Span[] = []
  let at = 0
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    const url = address.includes('://') ? address : `mailto:${address}`
    if (index > at) spans.push({ kind: 'text', text: text.slice(at, index) })
    spans.push({ kind: 'link', url, spans: [{ kind: 'text', text: address }] })
    at = index + address.length
  }
  return at < text.length || !spans.length ? [...spans, { kind: 'text', text: text.slice(at) }] : spans
}

/** An address ends before the punctuation of the sentence around it. */
const ADDRESS =
  /\bhttps?:\/\/[\w./?=#%+,;:@&~!$'*-]*[\w/=#%&~$]|\b[\w.+-]+@[a-z\d][a-z\d-]*(?:\.[a-z\d][a-z\d-]*)*\.[a-z]{2,}\b/gi
