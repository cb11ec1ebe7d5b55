import type { Span } from '../../model/block.ts'
import type { Item } from '../../model/digest.ts'
import { escaped } from '../html/escape.ts'
import { anchor, spansHtml } from '../html/spans.ts'
import { linkable } from '../link.ts'

/** A headline that leads to the whole story; links of its own give way to that one. */
export function headlineHtml({ story: { headline, brief }, link }: Item): string {
  if (!headline.length) return anchor(escaped(brief.headline), link)
  return anchor(spansHtml(link && linkable(link) ? headline.flatMap(unlinked) : headline), link)
}

function unlinked(span: Span): readonly Span[] {
  if (span.kind === 'link') return span.spans.flatMap(unlinked)
  return 'spans' in span ? [{ ...span, spans: span.spans.flatMap(unlinked) }] : [span]
}
