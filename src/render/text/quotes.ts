import { run } from '../layout/run.ts'
import type { QuoteRecord } from '../records/quote-fields.ts'
import type { Records } from '../records/records.ts'
import { flow } from './blocks.ts'
import { quoteText } from './body.ts'

/** Quotes as plain text, each with the sentence that it stands in if `withContext`. */
export async function* quotesText(
  records: Records<QuoteRecord>,
  { columns = Infinity }: { readonly columns?: number },
  withContext = false,
): AsyncGenerator<string> {
  let gap = ''
  for await (const { quote, context } of records) {
    const sentence = withContext ? await context() : undefined
    const lines = [...quoteText(quote, columns), ...(sentence ? flow([run(sentence)], columns) : [])]
    yield `${gap}${lines.join('\n')}\n`
    gap = '\n'
  }
}
