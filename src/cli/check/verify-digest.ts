import { judgeQuotes } from '../../check/fidelity/quote-findings.ts'
import type { Verdict } from '../../check/fidelity/verdict.ts'
import { append } from '../../model/append.ts'
import type { Digest, Item } from '../../model/digest.ts'
import { slugOf, type Entry } from '../../model/entry.ts'
import type { Quote } from '../../model/quote.ts'
import type { Files } from '../../platform/world.ts'
import type { BriefRecord } from '../../render/records/brief-fields.ts'
import { quoteRecords } from '../selection/quote-records.ts'
import { keptSource } from './kept-source.ts'

/** A quote of a digest that is not proved, and why. */
export interface Unproved {
  readonly entry: Entry
  /** Absent if the brief has no kept source. */
  readonly quote?: Quote
  readonly reason: Exclude<Verdict['kind'], 'verbatim' | 'marked edit'> | 'no source'
}

/** The quotes that a digest of some briefs prints and that are neither verbatim nor a marked edit of a kept source. */
export async function unprovedQuotes(
  digest: Digest,
  records: readonly BriefRecord[],
  files: Files,
  allowUnsourced: boolean,
): Promise<Unproved[]> {
  const quotes = new Map<Entry, readonly Quote[]>()
  for (const record of records)
    quotes.set(
      record.entry,
      (await quoteRecords(record)).map(({ quote }) => quote),
    )
  const found: Unproved[] = []
  for (const item of digest.contents)
    append(found, await unprovedIn(item, quotes.get(item.entry) ?? [], files, allowUnsourced))
  return found
}

async function unprovedIn(
  item: Item,
  quotes: readonly Quote[],
  files: Files,
  allowUnsourced: boolean,
): Promise<Unproved[]> {
  const { entry } = item
  const printed = quotes.filter((quote) => isPrinted(quote, item))
  if (!printed.length) return []
  const source = await keptSource(entry.path, files)
  if (!source) return allowUnsourced ? [] : [{ entry, reason: 'no source' }]
  return judgeQuotes(printed, source).flatMap(({ quote, verdict: { kind } }): Unproved[] =>
    kind === 'verbatim' || kind === 'marked edit' ? [] : [{ entry, quote, reason: kind }],
  )
}

/** Whether an item prints the passage of a quote, or the quote itself. */
function isPrinted(quote: Quote, { whole, parts, quote: pulled }: Item): boolean {
  if (whole || quote.path === undefined || pulled?.id === quote.id) return true
  if (quote.path === 'headline') return true
  return parts.some((part) => {
    if (part.kind === 'section') return quote.path!.startsWith(`sections[${part.number - 1}]`)
    return quote.path!.startsWith(part.kind)
  })
}

/** `ferry-strike: “we are going” (Ana Roth): altered` */
export function unprovedLine({ entry, quote, reason }: Unproved): string {
  const name = entry.slug || entry.path
  if (!quote) return `${name}: no kept source (sources/${slugOf(entry.path)}.txt) proves its quotes`
  return `${name}: “${quote.text}” (${quote.speaker ?? 'no speaker'}): ${reason}`
}
