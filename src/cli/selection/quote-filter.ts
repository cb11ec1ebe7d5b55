import type { Entry } from '../../model/entry.ts'
import { UsageFault } from '../../model/fault.ts'
import { wordsOnly } from '../../model/fold.ts'
import { fitsLabel } from '../../model/label.ts'
import { fitsFields } from '../../model/query/fitting.ts'
import type { Query, QueryAlternative } from '../../model/query/query.ts'
import { holds } from '../../model/query/words.ts'
import type { Quote } from '../../model/quote.ts'
import type { Facts } from '../../model/select.ts'
import { words } from '../../model/words.ts'
import type { Options } from '../arguments/options.ts'
import { isBy } from './quote-records.ts'
import { resolvedQuery } from './resolve-query.ts'
import { wholeNumber } from './selection.ts'

export type QuoteFilter = (quote: Quote, entry: Entry, facts: Facts) => boolean | Promise<boolean>

/** Whether options choose a quote of a brief. Throws UsageFault. */
export function quoteFilter(options: Options, today: string): QuoteFilter {
  const { by, kind, section = [], match = [], minWords, maxWords, unattributed } = options
  if (by && unattributed) throw new UsageFault('--by and --unattributed cannot be combined')
  const least = minWords === undefined ? 0 : wholeNumber('--min-words', minWords)
  const most = maxWords === undefined ? Infinity : wholeNumber('--max-words', maxWords)
  const isBounded = least > 0 || most < Infinity
  const queries = match.map((text) => resolvedQuery(text, today))
  return (quote, entry, facts) =>
    (!by || by.some((name) => isBy(name, quote))) &&
    (!kind || kind.includes(quote.kind)) &&
    (!unattributed || !quote.speaker) &&
    (!section.length || isUnder(section, quote)) &&
    (!isBounded || isBetween(words(quote.text), least, most)) &&
    (!queries.length || fitsAll(queries, quote, entry, facts))
}

async function fitsAll(queries: readonly Query[], quote: Quote, entry: Entry, facts: Facts): Promise<boolean> {
  const text = wordsOnly(quote.text)
  for (const query of queries) if (!(await fitsAny(query, text, quote, entry, facts))) return false
  return true
}

async function fitsAny(query: Query, text: string, quote: Quote, entry: Entry, facts: Facts): Promise<boolean> {
  for (const each of query)
    if (each.terms.every((term) => holds(text, term.words) !== term.not) && (await fits(each, quote, entry, facts)))
      return true
  return false
}

/** The speaker and the label are those of the quote; the other fields are those of its brief. */
async function fits(alternative: QueryAlternative, quote: Quote, entry: Entry, facts: Facts): Promise<boolean> {
  const { fields, not, selection, excluded } = alternative
  if (fields.speaker && !fields.speaker.some((name) => isBy(name, quote))) return false
  if (fields.label && !isUnder(fields.label, quote)) return false
  if (not.speaker?.some((name) => isBy(name, quote)) || isUnder(not.label ?? [], quote)) return false
  const ofBrief = excluded.filter(({ by, labels }) => !by.length && !labels.length)
  return fitsFields(
    { ...alternative, selection: { ...selection, by: [], labels: [] }, excluded: ofBrief },
    entry,
    facts,
  )
}

function isUnder(labels: readonly string[], { section }: Quote): boolean {
  return section !== undefined && labels.some((label) => fitsLabel(label, section))
}

function isBetween(count: number, least: number, most: number): boolean {
  return count >= least && count <= most
}
