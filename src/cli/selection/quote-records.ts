import type { Brief } from '../../model/brief.ts'
import type { Entry } from '../../model/entry.ts'
import { fold } from '../../model/fold.ts'
import { passagesOf, type Passage } from '../../model/passage.ts'
import { cleanText, type Quote } from '../../model/quote.ts'
import type { BriefRecord } from '../../render/records/brief-fields.ts'
import { quoteFields, type QuoteRecord } from '../../render/records/quote-fields.ts'
import type { Records } from '../../render/records/records.ts'
import type { Memory } from '../cache/quote-cache.ts'
import type { Files } from '../../platform/world.ts'
import type { Options } from '../arguments/options.ts'
import type { Output } from '../output/print.ts'
import { collected } from '../output/stream.ts'

/** The quotes of a brief as records, in the order of its text. */
export async function quoteRecords({ entry, story }: BriefRecord, memory: Memory = forgetful): Promise<QuoteRecord[]> {
  const passages = async () => entry.stored?.passages() ?? passagesOf(await story())
  const found = async () => find(await passages(), entry.brief)
  const quotes = entry.stored?.quotes() ?? (await memory(entry.brief, found))
  return quotes.map((quote) => ({
    entry,
    quote,
    context: async () => {
      const { sentenceAround } = await import('../../quotes/index.ts')
      const passage = (await passages()).find(({ path }) => path === quote.path)
      return passage && sentenceAround(passage, quote.start ?? 0)
    },
  }))
}

/** Quotes that know where their words are in the source; it is read if the field `proof` is printed. */
export function provable(records: readonly QuoteRecord[], files: Files): QuoteRecord[] {
  return records.map((record) => ({
    ...record,
    proof: async () => (await import('../check/index.ts')).proofOf(record, files),
  }))
}

/** Remembers nothing: for text that was just written. */
export const forgetful: Memory = (_, find) => find()

async function find(passages: readonly Passage[], brief: Brief): Promise<Quote[]> {
  const { quotesOf } = await import('../../quotes/index.ts')
  return quotesOf(passages, brief)
}

/** Whether a name, or any part of it, is the speaker's: `lavrov` is Sergey Lavrov. */
export function isBy(name: string, { speaker }: Pick<Quote, 'speaker'>): boolean {
  return speaker !== undefined && fold(speaker).includes(fold(name))
}

/** Whether somebody so named is quoted in a brief. */
export async function quotes(name: string, record: { entry: Entry; story: BriefRecord['story'] }): Promise<boolean> {
  const speakers = record.entry.stored?.speakers()
  if (speakers) return speakers.some((each) => isBy(name, each))
  return (await quoteRecords(record)).some(({ quote }) => isBy(name, quote))
}

/** Every way to print quotes. */
export function quotesOutput({
  context = false,
  proof = false,
}: Pick<Options, 'context' | 'proof'>): Output<QuoteRecord> {
  return {
    pages: {
      terminal: async (records, options) => {
        const { quotesPage } = await import('../../render/terminal/quotes.ts')
        return [await quotesPage(await grouped(cleaned(await collected(records)), context), options)]
      },
      text: async (records, options) =>
        (await import('../../render/text/quotes.ts')).quotesText(cleanedInTurn(records), options, context),
      markdown: async (records) =>
        (await import('../../render/markdown/quotes.ts')).quotesMarkdown(cleanedInTurn(records), proof),
    },
    fields: quoteFields,
    usual: {
      json: quoteFields
        .map(({ name }) => name)
        .filter((name) => (name !== 'context' || context) && (name !== 'proof' || proof)),
      line: ['speaker', 'role', 'clean', 'slug', ...(context ? ['context'] : []), ...(proof ? ['proof'] : [])],
    },
  }
}

/** For pages that people read: the quotes without the punctuation of the sentence around them. */
const cleaned = (records: readonly QuoteRecord[]): QuoteRecord[] =>
  records.map((record) => ({ ...record, quote: { ...record.quote, text: cleanText(record.quote) } }))

async function* cleanedInTurn(records: Records<QuoteRecord>): AsyncGenerator<QuoteRecord> {
  for await (const record of records) yield* cleaned([record])
}

async function grouped(records: readonly QuoteRecord[], withContext: boolean) {
  const own = new Map<Entry, QuoteRecord[]>()
  for (const { entry } of records) own.set(entry, [])
  for (const record of records) own.get(record.entry)!.push(record)
  return Promise.all(
    [...own].map(async ([{ brief }, theirs]) => {
      const quotes = theirs.map(async ({ quote, context }) => {
        const sentence = withContext ? await context() : undefined
        return { ...quote, ...(sentence && { context: sentence }) }
      })
      return { brief, quotes: await Promise.all(quotes) }
    }),
  )
}
