import type { QuoteRecord } from '../records/quote-fields.ts'
import type { Records } from '../records/records.ts'
import { quoteMarkdown } from './body.ts'

/** Quotes as Markdown: block quotations with an attribution line. */
export async function* quotesMarkdown(records: Records<QuoteRecord>): AsyncGenerator<string> {
  let gap = ''
  for await (const { quote } of records) {
    yield `${gap}${quoteMarkdown(quote)}\n`
    gap = '\n'
  }
}
