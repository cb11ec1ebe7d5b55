import { proofLink } from '../../check/proof/proof-link.ts'
import { linkPassages, type PassageLink } from '../../model/link-passages.ts'
import type { Story } from '../../model/story.ts'
import type { Files } from '../../platform/world.ts'
import type { BriefRecord } from '../../render/records/brief-fields.ts'
import type { QuoteRecord } from '../../render/records/quote-fields.ts'
import { quoteRecords } from '../selection/quote-records.ts'
import { keptSource } from './kept-source.ts'

/** The address that opens the source of a quote at its words; undefined if there is no proof. */
export async function proofOf({ entry, quote }: QuoteRecord, files: Files): Promise<string | undefined> {
  return proofLink(quote, entry.brief.source?.url, await keptSource(entry.path, files))
}

/** A brief whose quotes are links to their words in the source. */
export function withProofs(record: BriefRecord, files: Files): BriefRecord {
  return { ...record, story: () => provedStory(record, files) }
}

async function provedStory(record: BriefRecord, files: Files): Promise<Story> {
  const { entry, story } = record
  const source = await keptSource(entry.path, files)
  const links = (await quoteRecords(record)).flatMap(({ quote }): PassageLink[] => {
    const url = proofLink(quote, entry.brief.source?.url, source)
    const { path, start, end } = quote
    return !url || path === undefined || start === undefined || end === undefined ? [] : [{ path, start, end, url }]
  })
  return linkPassages(await story(), links)
}
