import { briefsPage, type Extracts } from '../../render/page/briefs.ts'
import type { Page } from '../../render/page/item.ts'
import type { PageOptions } from '../../render/page/options.ts'
import type { End } from '../../render/records/records.ts'
import type { Field } from '../../render/records/fields.ts'

/** A way to write what a command found. A page is laid out by its own renderer; a record is a row of fields. */
export interface Format {
  readonly name: FormatName
  /** A shorter name: `md` for markdown. */
  readonly alias?: string
  readonly summary: string
  readonly kind: 'page' | 'record'
}

export type PageFormat =
  'terminal' | 'text' | 'markdown' | 'html' | 'email' | 'rss' | 'atom' | 'jsonfeed' | 'yaml' | 'sarif' | 'github'
export type FormatName = PageFormat | 'json' | 'jsonl' | 'tsv' | 'csv'

/** Every format of `--format`, in the order of the help. */
export const formats: readonly Format[] = [
  { name: 'terminal', kind: 'page', summary: 'a page with colour and links' },
  { name: 'text', alias: 'txt', kind: 'page', summary: 'plain text' },
  { name: 'markdown', alias: 'md', kind: 'page', summary: 'CommonMark' },
  { name: 'html', kind: 'page', summary: 'a web page in one file, without scripts' },
  { name: 'email', kind: 'page', summary: 'a message with text and HTML, for sendmail -t' },
  { name: 'rss', kind: 'page', summary: 'an RSS 2.0 feed' },
  { name: 'atom', kind: 'page', summary: 'an Atom feed' },
  { name: 'jsonfeed', kind: 'page', summary: 'a JSON Feed 1.1' },
  { name: 'yaml', alias: 'yml', kind: 'page', summary: 'a brief file' },
  { name: 'sarif', kind: 'page', summary: 'SARIF 2.1.0, for code scanning' },
  { name: 'github', kind: 'page', summary: 'annotations of GitHub Actions' },
  { name: 'json', kind: 'record', summary: 'a JSON array' },
  { name: 'jsonl', kind: 'record', summary: 'one JSON object per line' },
  { name: 'tsv', kind: 'record', summary: 'one record per line, fields separated by tabs' },
  { name: 'csv', kind: 'record', summary: 'RFC 4180 with a header, for spreadsheets' },
]

/** A format that draws any page of items. Each is loaded when it is asked for. */
export const pageFormats = {
  terminal: async (page, options) => (await import('../../render/terminal/page.ts')).terminalPage(page, options),
  text: async (page, options) => (await import('../../render/text/page.ts')).textPage(page, options),
  markdown: async (page) => (await import('../../render/markdown/page.ts')).markdownPage(page),
  html: async (page) => (await import('../../render/html/page.ts')).htmlPage(page),
} satisfies Partial<Record<PageFormat, (page: Page, options: PageOptions) => Promise<AsyncIterable<string>>>>

export type ItemFormat = keyof typeof pageFormats

/** The page of briefs, or of parts of them, in a format. */
export async function drawBriefs(
  format: ItemFormat,
  extracts: Extracts,
  options: PageOptions,
): Promise<AsyncIterable<string>> {
  return pageFormats[format](briefsPage(extracts, { smart: options.smart, overview: format === 'html' }), options)
}

/** All of a text that comes in pieces. */
export async function joined(pieces: AsyncIterable<string> | Iterable<string>): Promise<string> {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}

/** Records in a machine format. */
export async function written<T>(
  format: FormatName,
  records: readonly T[],
  fields: readonly Field<T>[],
  end: End,
): Promise<string> {
  const { json, jsonl, tsv, csv } = await import('../../render/records/records.ts')
  switch (format) {
    case 'json':
      return json(records, fields)
    case 'jsonl':
      return jsonl(records, fields, end)
    case 'csv':
      return csv(records, fields)
    default:
      return tsv(records, fields, end)
  }
}
