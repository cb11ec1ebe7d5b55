import type { Entry } from '../model/entry.ts'
import { fold } from '../model/fold.ts'
import { passagesOf } from '../model/passage.ts'
import type { Quote } from '../model/quote.ts'
import type { BriefRecord } from '../render/brief-fields.ts'
import type { QuoteRecord } from '../render/quote-fields.ts'

/** The quotes of a brief as records, in the order of its text. */
export async function quoteRecords({ entry, story }: BriefRecord): Promise<QuoteRecord[]> {
  const { quotesOf, sentenceAround } = await import('../quotes/index.ts')
  const passages = passagesOf(await story())
  return quotesOf(passages, entry.brief).map((quote) => ({
    entry,
    quote,
    context: async () => {
      const passage = passages.find(({ path }) => path === quote.path)
      return passage && sentenceAround(passage, quote.start ?? 0)
    },
  }))
}

/** Whether a name, or any part of it, is the speaker's: `lavrov` is Sergey Lavrov. */
export function isBy(name: string, { speaker }: Quote): boolean {
  return speaker !== undefined && fold(speaker).includes(fold(name))
}

/** Whether somebody so named is quoted in a brief. */
export async function quotes(name: string, record: { entry: Entry; story: BriefRecord['story'] }): Promise<boolean> {
  return (await quoteRecords(record)).some(({ quote }) => isBy(name, quote))
}
