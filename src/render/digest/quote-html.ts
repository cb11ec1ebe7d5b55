import type { Quote } from '../../model/quote.ts'
import { escaped } from '../html/escape.ts'
import { standing } from './wording.ts'

/** A quote on its own, with who said it. */
export function quoteHtml(quote: Quote): string {
  const { text, speaker = 'unknown', role } = standing(quote)
  const said = `<strong>${escaped(speaker)}</strong>${role ? `<span class="role">, ${escaped(role)}</span>` : ''}`
  return [
    '<figure class="quote">',
    `<blockquote>“${escaped(text)}”</blockquote>`,
    `<figcaption>— ${said}</figcaption>`,
    '</figure>',
  ].join('\n')
}
