import { append } from '../../model/append.ts'
import { digestOf, type Depth, type Digest, type Grouping, type Material, type Voice } from '../../model/digest.ts'
import { dateOf } from '../../model/entry.ts'
import type { Said, SaidInBatches } from '../../quotes/people/quoted-people.ts'
import type { BriefRecord } from '../../render/records/brief-fields.ts'
import type { QuoteRecord } from '../../render/records/quote-fields.ts'
import type { Options } from '../arguments/options.ts'
import { editionOf } from '../selection/edition.ts'
import { quoteRecords } from '../selection/quote-records.ts'
import { wholeNumber } from '../selection/selection.ts'
import { homeOf, linkOf } from './link.ts'

/** Builds the digest of some briefs. Throws UsageFault. */
export async function buildDigest(records: readonly BriefRecord[], options: Options): Promise<Digest> {
  const { depth = 'key', group, maxWords, title, link } = options
  const budget = maxWords === undefined ? undefined : wholeNumber('--max-words', maxWords)
  const quotes: QuoteRecord[] = []
  const materials: Material[] = []
  for (const record of records) {
    const own = await quoteRecords(record)
    append(quotes, own)
    materials.push({
      entry: record.entry,
      story: await record.story(),
      quotes: own.map(({ quote }) => quote),
      link: await linkOf(record, link),
    })
  }
  const edition = await editionOf(records)
  const digest = digestOf(materials, {
    title: title ?? edition?.edition.title ?? 'Digest',
    edition,
    home: homeOf(options),
    depth: depth as Depth,
    grouping: group as Grouping | undefined,
    maxWords: budget,
  })
  const printed = new Set(digest.groups.flatMap(({ items }) => items.map(({ entry }) => entry)))
  return { ...digest, people: await voicesOf([saidIn(quotes.filter(({ entry }) => printed.has(entry)))]) }
}

/** How many of the most-quoted people a digest names, and how many quotes each has at least. */
const MOST = 5
const LEAST = 2

/** The most-quoted people. */
export async function voicesOf(said: SaidInBatches): Promise<Voice[]> {
  const { peopleOf } = await import('../../quotes/index.ts')
  const people = await peopleOf(said)
  return people
    .filter(({ named, count }) => named && count >= LEAST)
    .slice(0, MOST)
    .map(({ name, roles: [role], count }) => ({ name, ...(role && { role }), quotes: count }))
}

function saidIn(records: readonly QuoteRecord[]): Said[] {
  return records.map(({ quote, entry }) => ({ quote, date: dateOf(entry) || undefined }))
}
