import { judgeQuotes } from '../../check/fidelity/quote-findings.ts'
import type { Verdict } from '../../check/fidelity/verdict.ts'
import { append } from '../../model/append.ts'
import type { Digest, Item } from '../../model/digest.ts'
import { stemOf, type Entry } from '../../model/entry.ts'
import type { Part } from '../../model/part.ts'
import type { Quote } from '../../model/quote.ts'
import type { Story } from '../../model/story.ts'
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

/** How a digest is printed, and what it accepts. */
export interface Verification {
  readonly allowUnsourced: boolean
  /** Whether records are printed: they have the dek at every depth, but pages of headlines have none. */
  readonly isRecord: boolean
}

/** The quotes that a digest of some briefs prints and that are neither verbatim nor a marked edit of a kept source. */
export async function unprovedQuotes(
  digest: Digest,
  records: readonly BriefRecord[],
  files: Files,
  verification: Verification,
): Promise<Unproved[]> {
  const quotes = new Map<Entry, readonly Quote[]>()
  for (const record of records)
    quotes.set(
      record.entry,
      (await quoteRecords(record)).map(({ quote }) => quote),
    )
  const found: Unproved[] = []
  for (const item of digest.contents)
    append(found, await unprovedIn(item, quotes.get(item.entry) ?? [], files, verification))
  return found
}

async function unprovedIn(
  item: Item,
  quotes: readonly Quote[],
  files: Files,
  { allowUnsourced, isRecord }: Verification,
): Promise<Unproved[]> {
  const { entry } = item
  const paths = printedPaths(item, isRecord)
  const printed = quotes.filter((quote) => isPrinted(quote, item, paths))
  if (!printed.length) return []
  const source = await keptSource(entry.path, files)
  if (!source) return allowUnsourced ? [] : [{ entry, reason: 'no source' }]
  return judgeQuotes(printed, source).flatMap(({ quote, verdict: { kind } }): Unproved[] =>
    kind === 'verbatim' || kind === 'marked edit' ? [] : [{ entry, quote, reason: kind }],
  )
}

/** Whether an item prints the passage of a quote, or the quote itself. */
function isPrinted({ id, path }: Quote, { whole, quote: pulled }: Item, paths: readonly string[]): boolean {
  return whole || path === undefined || pulled?.id === id || paths.some((printed) => path.startsWith(printed))
}

/** What the paths of the passages that an item prints start with. */
function printedPaths({ story, parts, depth }: Item, isRecord: boolean): string[] {
  const hasDek = isRecord || (depth !== undefined && depth !== 'headline')
  return ['headline', ...(hasDek ? ['dek'] : []), ...parts.flatMap((part) => pathsOf(part, story))]
}

function pathsOf(part: Part, { lede }: Story): string[] {
  switch (part.kind) {
    case 'section': {
      const section = `sections[${part.number - 1}]`
      return [`${section}.heading`, `${section}.image`, ...part.blocks.map((_, i) => `${section}.blocks[${i}]`)]
    }
    case 'lede':
      // The first block of a story without a lede is printed in its place.
      return [lede.length ? 'lede' : 'sections[0].blocks[0]']
    case 'dek':
    case 'image':
    case 'notes':
    case 'links':
      return [part.kind]
  }
}

/** `ferry-strike: “we are going” (Ana Roth): altered` */
export function unprovedLine({ entry, quote, reason }: Unproved): string {
  const name = entry.slug || entry.path
  if (!quote) return `${name}: no kept source (sources/${stemOf(entry.path)}.txt) proves its quotes`
  return `${name}: “${quote.text}” (${quote.speaker ?? 'no speaker'}): ${reason}`
}
