import type { Brief } from '../model/brief.ts'
import type { Article } from './article.ts'
import { briefsOf } from './brief.ts'
import { decode } from './decode.ts'
import { kindOf, type SourceKind } from './kind.ts'
import { summaryOf, totalsOf, type Row, type Totals } from './ledger.ts'
import { damageIn, repaired, withoutControls } from './repairs.ts'
import { readMarkdown } from './markdown.ts'
import { readText } from './text.ts'

export type { Row, Totals } from './ledger.ts'
export type { SourceKind } from './kind.ts'

/** A source, and what is known of it. */
export interface Source {
  readonly bytes: Uint8Array
  /** Absent: it is detected. */
  readonly kind?: SourceKind
  /** Its file name, whose ending may tell its kind. */
  readonly name?: string
  /** Where it was published. */
  readonly url?: string
  /** The charset that an HTTP header named. */
  readonly charset?: string
  /** Correct wrongly decoded characters and missing spaces. */
  readonly repair?: boolean
}

/** The briefs of a source, with what became of each of its words. */
export interface Imported {
  readonly briefs: readonly Brief[]
  readonly ledger: readonly Row[]
  readonly totals: Totals
  /** `kept 1,412 of 1,486 words; left out: 52 navigation` */
  readonly summary: string
  /** How many passages have no place in a brief. */
  readonly unparsed: number
  /** Sentences about charsets and damage. */
  readonly notices: readonly string[]
  /** All its words, a passage a paragraph. */
  readonly sourceText: string
  readonly url?: string
}

/** Why a source could not be read, and where; 1-based. */
export interface Refusal {
  readonly fault: string
  readonly line: number
  readonly column: number
}

/** Reads a source of any kind. */
export async function importSource(source: Source): Promise<Imported | Refusal> {
  const { charset, kind } = source
  const decoded = decode(source.bytes, { ...(charset && { header: charset }), isHtml: kind === 'html' })
  if ('fault' in decoded) return decoded
  const read = await articleOf(decoded.text, source)
  if ('fault' in read) return { fault: read.fault, line: 1, column: 1 }
  const damage = damageIn(read)
  const article = withoutControls(source.repair ? repaired(read) : read)
  const { briefs, rows: ledger } = briefsOf(article)
  const totals = totalsOf(ledger)
  const url = source.url ?? article.meta.source?.url
  return {
    briefs,
    ledger,
    totals,
    summary: summaryOf(totals),
    unparsed: briefs.flatMap(({ notes = [] }) => notes.filter(({ kind }) => kind === 'unparsed')).length,
    notices: [
      ...decoded.notices,
      ...damage.filter(({ isRepairable }) => !(source.repair && isRepairable)).map(noticeOf),
    ],
    sourceText: article.segments
      .map(({ text }) => text.trim())
      .filter(Boolean)
      .join('\n\n'),
    ...(url && { url }),
  }
}

async function articleOf(text: string, { kind, name, url }: Source): Promise<Article | { readonly fault: string }> {
  switch (kind ?? kindOf(text, name)) {
    case 'text':
      return readText(text)
    case 'markdown':
      return readMarkdown(text)
    case 'html':
      return (await import('./html/read-html.ts')).readHtml(text, url)
  }
}

function noticeOf({ says, isRepairable }: { says: string; isRepairable: boolean }): string {
  return isRepairable ? `${says}; pass --repair to correct it` : says
}
