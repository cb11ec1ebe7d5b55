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

/** An address ends before the punctuation of the sentence around it. The lengths are those of RFC 5321 and 1035. */
const ADDRESS =
  /\bhttps?:\/\/[\w./?=#%+,;:@&~!$'*-]*[\w/=#%&~$]|(?<![\w.+-])[\w.+-]{1,64}@[a-z\d][a-z\d-]{0,62}(?:\.[a-z\d][a-z\d-]{0,62}){0,8}\.[a-z]{2,24}\b/gi
