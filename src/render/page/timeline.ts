import { cleanText } from '../../model/quote.ts'
import type { QuoteRecord } from '../records/quote-fields.ts'
import type { Records } from '../records/records.ts'
import { dayText } from './day.ts'

/** What a person said on one day in one brief. */
export interface TimelineEntry {
  /** As readers write it; empty for a brief without a date. */
  readonly day: string
  readonly headline: string
  /** Where the words can be read: the proof of the first quote, else the source. */
  readonly url?: string
  readonly quotes: readonly string[]
}

/** Quotes in order of time as entries of a timeline: those of one brief together. */
export async function timelineOf(records: Records<QuoteRecord>): Promise<TimelineEntry[]> {
  const byBrief = new Map<QuoteRecord['entry'], QuoteRecord[]>()
  for await (const record of records) {
    const own = byBrief.get(record.entry)
    if (own) own.push(record)
    else byBrief.set(record.entry, [record])
  }
  return Promise.all([...byBrief.values()].map(entryOf))
}

async function entryOf(records: readonly QuoteRecord[]): Promise<TimelineEntry> {
  const { brief } = records[0]!.entry
  const url = (await records[0]!.proof?.()) ?? brief.source?.url
  return {
    day: brief.date ? dayText(brief.date, brief.lang) : '',
    headline: brief.headline,
    ...(url && { url }),
    quotes: records.map(({ quote }) => cleanText(quote)),
  }
}
