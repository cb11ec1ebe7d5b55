import type { Brief, Edition } from '../model/brief.ts'
import type { Article } from './article.ts'
import { briefsOf, type Composition } from './brief.ts'
import { decode } from './decode.ts'
import { kindOf, type SourceKind } from './kind.ts'
import { summaryOf, totalsOf, type Row, type Totals } from './ledger.ts'
import { damageIn, repaired, withoutControls } from './repairs.ts'
import { readMarkdown } from './markdown/read-markdown.ts'
import { articleText } from './article-text.ts'
import { readText } from './text.ts'

export type { Row, Totals } from './ledger.ts'
export type { SourceKind } from './kind.ts'

/** An article, and what is known of it. */
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

/** Reads an article as text, HTML or Markdown. */
export async function importArticle(source: Source): Promise<Imported | Refusal> {
  const { charset, kind } = source
  const decoded = decode(source.bytes, { ...(charset && { header: charset }), isHtml: kind === 'html' })
  if ('fault' in decoded) return decoded
  const long = tooLong(decoded.text, source)
  if (long) return long
  const read = await articlesOf(decoded.text, source)
  if ('fault' in read) return { fault: read.fault, line: 1, column: 1 }
  return composed(read, { ...source, notices: decoded.notices })
}

/** The briefs of articles that belong in one file. */
export function composed(
  read: readonly Article[],
  source: Pick<Source, 'repair' | 'url'> & { readonly notices: readonly string[] },
): Imported {
  const damage = read.flatMap(damageIn)
  const articles = read.map((each) => withoutControls(source.repair ? repaired(each) : each))
  const { briefs, rows: ledger } = together(articles.map(briefsOf), articles[0]?.edition)
  const totals = totalsOf(ledger)
  const url = source.url ?? articles[0]?.meta.source?.url
  return {
    briefs,
    ledger,
    totals,
    summary: summaryOf(totals),
    unparsed: briefs.flatMap(({ notes = [] }) => notes.filter(({ kind }) => kind === 'unparsed')).length,
    notices: [
      ...source.notices,
      ...damage.filter(({ isRepairable }) => !(source.repair && isRepairable)).map(noticeOf),
    ],
    sourceText: articleText(articles.flatMap(({ segments }) => segments)),
    ...(url && { url }),
  }
}

/** A source that would take minutes: one of very many lines, or with a line of Markdown of a million characters. */
function tooLong(text: string, { kind, name }: Source): Refusal | undefined {
  const found = kind ?? kindOf(text, name)
  if (found === 'html') return undefined
  let line = 1
  for (let at = 0; at >= 0; line++) {
    const end = text.indexOf('\n', at)
    const length = (end < 0 ? text.length : end) - at
    if (found === 'markdown' && length > longestLine)
      return {
        fault: `break this line: it has more than ${longestLine.toLocaleString('en')} characters`,
        line,
        column: 1,
      }
    if (line > mostLines)
      return { fault: `split the source: it has more than ${mostLines.toLocaleString('en')} lines`, line, column: 1 }
    at = end < 0 ? -1 : end + 1
  }
  return undefined
}

const mostLines = 100_000
const longestLine = 1_000_000

/** The stories of a source: Markdown may hold several. */
async function articlesOf(
  text: string,
  { kind, name, url }: Source,
): Promise<readonly Article[] | { readonly fault: string }> {
  switch (kind ?? kindOf(text, name)) {
    case 'text':
      return [readText(text)]
    case 'markdown':
      return readMarkdown(text)
    case 'html': {
      const read = (await import('./html/read-html.ts')).readHtml(text, url)
      return 'fault' in read ? read : [read]
    }
  }
}

/** The briefs of several stories as one file; the document of an edition is the first. */
function together(all: readonly Composition[], edition: Edition | undefined): Composition {
  let before = 0
  const rows = all.flatMap((one) => {
    const from = before
    before += edition && !one.briefs.length ? 1 : one.briefs.length
    return one.rows.map((row): Row => (row.document === undefined ? row : { ...row, document: row.document + from }))
  })
  const briefs = all.flatMap((one) => one.briefs)
  return { briefs: edition ? briefs.map((brief) => ({ ...brief, edition })) : briefs, rows }
}

function noticeOf({ says, isRepairable }: { says: string; isRepairable: boolean }): string {
  return isRepairable ? `${says}; pass --repair to correct it` : says
}
