import { clean } from '../clean.ts'
import type { QuoteRecord } from '../records/quote-fields.ts'
import { quoteMarkdown } from './body.ts'

/** Quotes as Markdown: block quotations with an attribution line. */
export function quotesMarkdown(records: readonly QuoteRecord[]): string {
  return clean(records.map(({ quote }) => `${quoteMarkdown(quote)}\n`).join('\n'))
}
