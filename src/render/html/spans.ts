import type { Span } from '../../model/block.ts'
import { linkable } from '../../model/link.ts'
import { attributes, escaped } from './escape.ts'

/** Inline text as HTML. */
export function spansHtml(spans: readonly Span[]): string {
  return spans.map(spanHtml).join('')
}

/** A link to another site, which is told nothing; only the words where a page may not link. */
export function anchor(inner: string, url: string | undefined): string {
  const href = url && linkable(url)
  return href ? `<a${attributes({ href, rel: 'noopener noreferrer' })}>${inner}</a>` : inner
}

function spanHtml(span: Span): string {
  switch (span.kind) {
    case 'text':
      return escaped(span.text)
    case 'code':
      return `<code>${escaped(span.text)}</code>`
    case 'break':
      return '<br>\n'
    case 'reference':
      return `<sup>[${escaped(span.label)}]</sup>`
    case 'link':
      return anchor(spansHtml(span.spans), span.url)
    case 'strong':
    case 'emphasis':
    case 'strike':
      return `<${TAGS[span.kind]}>${spansHtml(span.spans)}</${TAGS[span.kind]}>`
  }
}

const TAGS = { strong: 'strong', emphasis: 'em', strike: 's' } as const
