import { clean } from '../clean.ts'
import { run } from '../layout/run.ts'
import type { QuoteRecord } from '../records/quote-fields.ts'
import { flow, spaced } from './blocks.ts'
import { quoteText } from './body.ts'

/** Quotes as plain text, each with the sentence that it stands in if `withContext`. */
export async function quotesText(
  records: readonly QuoteRecord[],
  { columns = Infinity }: { readonly columns?: number },
  withContext = false,
): Promise<string> {
  const all = records.map(async ({ quote, context }) => {
    const sentence = withContext ? await context() : undefined
    return [...quoteText(quote, columns), ...(sentence ? flow([run(sentence)], columns) : [])]
  })
  const lines = spaced(await Promise.all(all))
  return lines.length ? `${clean(lines.join('\n'))}\n` : ''
}
