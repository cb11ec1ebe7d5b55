import type { QuoteRecord } from '../records/quote-fields.ts'
import type { Records } from '../records/records.ts'
import { quoteMarkdown } from './body.ts'

/** Quotes as Markdown: block quotations with an attribution line; with `isProved`, links to their words in the source. */
export async function* quotesMarkdown(records: Records<QuoteRecord>, isProved = false): AsyncGenerator<string> {
  let gap = ''
  for await (const { quote, proof } of records) {
    yield `${gap}${quoteMarkdown(quote, isProved ? await proof?.() : undefined)}\n`
    gap = '\n'
  }
}
