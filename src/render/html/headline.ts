import { plain, type Span } from '../../model/block.ts'
import { linkable } from '../../model/link.ts'
import type { Headline } from '../page/item.ts'
import { autoDirection, type Place } from './direction.ts'
import { attributes } from './escape.ts'
import { anchor, spansHtml } from './spans.ts'

/** A headline that leads to the whole story; links of its own give way to that one. */
export function headlineHtml({ number, spans, url }: Headline, place: Place, name?: string): string {
  const lead = number ? `<span class="number">${number}.</span> ` : ''
  const inner = lead + anchor(spansHtml(url && linkable(url) ? spans.flatMap(unlinked) : spans), url)
  const tag = `h${place.level}`
  return `<${tag}${attributes({ class: name, dir: autoDirection(plain(spans), place) })}>${inner}</${tag}>`
}

function unlinked(span: Span): readonly Span[] {
  if (span.kind === 'link') return span.spans.flatMap(unlinked)
  return 'spans' in span ? [{ ...span, spans: span.spans.flatMap(unlinked) }] : [span]
}
