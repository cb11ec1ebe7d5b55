import type { Span } from '../../model/block.ts'
import { linkable } from '../../model/link.ts'
import type { Headline } from '../page/item.ts'
import { anchor, spansHtml } from './spans.ts'

/** A headline that leads to the whole story; links of its own give way to that one. */
export function headlineHtml({ number, spans, url }: Headline): string {
  const lead = number ? `<span class="number">${number}.</span> ` : ''
  return lead + anchor(spansHtml(url && linkable(url) ? spans.flatMap(unlinked) : spans), url)
}

function unlinked(span: Span): readonly Span[] {
  if (span.kind === 'link') return span.spans.flatMap(unlinked)
  return 'spans' in span ? [{ ...span, spans: span.spans.flatMap(unlinked) }] : [span]
}
