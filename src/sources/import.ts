import { maxSourceBytes } from '../article/decode.ts'
import {
  composed,
  importArticle,
  type Imported,
  type Refusal,
  type Source as ArticleSource,
} from '../article/import.ts'
import { importFeed, type ImportedFeed } from './feed/import-feed.ts'
import { summaryOf, totalsOf } from '../article/ledger.ts'
import { kindOf, type SourceKind } from './kind.ts'
import { mailArticle } from './mail/mail-article.ts'

export type { Imported, Refusal, Row, Totals } from '../article/import.ts'
export type { SourceKind } from './kind.ts'

/** A source of any kind, and what is known of it. */
export interface Source extends Omit<ArticleSource, 'kind'> {
  /** Absent: it is detected. */
  readonly kind?: SourceKind
  /** What a server says that it is; its bytes may say better. */
  readonly likelyKind?: SourceKind
}

/** What a source holds: one file of briefs for an article or a mail, one for each entry of a feed. */
export interface ImportedSource {
  readonly files: readonly Imported[]
  readonly isFeed: boolean
  /** `kept 1,412 of 1,486 words; left out: 52 navigation` */
  readonly summary: string
  /** How many passages have no place in a brief. */
  readonly unparsed: number
  /** Sentences about charsets and damage. */
  readonly notices: readonly string[]
}

/** Reads a source of any kind. */
export async function importSource(source: Source): Promise<ImportedSource | Refusal> {
  if (source.bytes.length > maxSourceBytes) return refusal('split the source: it is larger than 10 MiB')
  const { kind: given, likelyKind, ...rest } = source
  const kind = given ?? kindOf(source.bytes, source.name) ?? likelyKind
  if (kind === 'mail') return alone(await importMail(source))
  if (kind !== 'feed') return alone(await importArticle({ ...rest, ...(kind && { kind }) }))
  const feed = await importFeed(source)
  return 'fault' in feed ? feed : allOf(feed)
}

function alone(imported: Imported | Refusal): ImportedSource | Refusal {
  if ('fault' in imported) return imported
  const { summary, unparsed, notices, ledger } = imported
  if (!totalsOf(ledger).words) return refusal('there is nothing to import: the source has no words')
  return { files: [imported], isFeed: false, summary, unparsed, notices }
}

/** The entries of a feed, counted together. */
function allOf({ files, notices }: ImportedFeed): ImportedSource {
  const totals = totalsOf(files.flatMap(({ ledger }) => ledger))
  const count = files.length === 1 ? '1 entry' : `${files.length} entries`
  return {
    files,
    isFeed: true,
    summary: `${count}, ${summaryOf(totals)}`,
    unparsed: files.reduce((sum, { unparsed }) => sum + unparsed, 0),
    notices,
  }
}

async function importMail(source: Source): Promise<Imported | Refusal> {
  if (isMailbox(source.bytes)) return refusal('save each mail as a file of its own: this is a mailbox of several')
  const mail = await (await import('./mail/parse-mail.ts')).parseMail(source.bytes)
  if (!mail) return refusal('the mail is damaged: its parts are nested too deep, or its head is too large')
  const read = await mailArticle(mail)
  if ('fault' in read) return refusal(read.fault)
  return composed([read], { ...source, notices: noticesOf(mail.attachments) })
}

function noticesOf(attachments: number): string[] {
  if (!attachments) return []
  return [attachments === 1 ? 'its attachment was not read' : `its ${attachments} attachments were not read`]
}

/** Several mails in the format mbox. */
function isMailbox(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString('latin1')
  return text.startsWith('From ') && /\r?\n\r?\nFrom \S+ .*\d{4}\r?\n[!-9;-~]+:/.test(text)
}

function refusal(fault: string): Refusal {
  return { fault, line: 1, column: 1 }
}
