import { briefsPage, type Extracts } from '../../render/page/briefs.ts'
import type { Page } from '../../render/page/item.ts'
import type { PageOptions } from '../../render/page/options.ts'
import type { RecordWriter } from '../../render/records/records.ts'

const table = [
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
] as const

export type FormatName = (typeof table)[number]['name']
export type PageFormat = Extract<(typeof table)[number], { kind: 'page' }>['name']
export type RecordFormat = Exclude<FormatName, PageFormat>

/** A way to print what a command found. A page is laid out by its own renderer; a record is a row of fields. */
export interface Format {
  readonly name: FormatName
  /** A shorter name: `md` for markdown. */
  readonly alias?: string
  readonly kind: 'page' | 'record'
  readonly summary: string
}

/** Every format of `--format`, in the order of the help. */
export const formats: readonly Format[] = table

/** A format that draws any page of items: the page comes in pieces. */
type DrawPage = (page: Page, options: PageOptions) => Promise<AsyncIterable<string>>

/** The formats that draw pages of items, each loaded when it is asked for. */
export const itemFormats = {
  terminal: async (page, options) => (await import('../../render/terminal/page.ts')).terminalPage(page, options),
  text: async (page, options) => (await import('../../render/text/page.ts')).textPage(page, options),
  markdown: async (page) => (await import('../../render/markdown/page.ts')).markdownPage(page),
  html: async (page) => (await import('../../render/html/page.ts')).htmlPage(page),
} satisfies Partial<Record<PageFormat, DrawPage>>

export type ItemFormat = keyof typeof itemFormats

/** The formats that write records. */
export const recordFormats: Readonly<Record<RecordFormat, () => Promise<RecordWriter>>> = {
  json: async () => (await import('../../render/records/records.ts')).json,
  jsonl: async () => (await import('../../render/records/records.ts')).jsonl,
  tsv: async () => (await import('../../render/records/records.ts')).tsv,
  csv: async () => (await import('../../render/records/records.ts')).csv,
}

/** How a command prints some records as a page in a format. */
export type Printer<T> = (
  records: AsyncIterable<T>,
  options: PageOptions,
) => Promise<AsyncIterable<string> | Iterable<string>>

export type Printers<T> = { readonly [Name in PageFormat]?: Printer<T> }

/** A printer for each format that draws pages of items. */
export function itemPrinters<T>(
  draw: (format: ItemFormat, records: AsyncIterable<T>, options: PageOptions) => Promise<AsyncIterable<string>>,
): Record<ItemFormat, Printer<T>> {
  const names = Object.keys(itemFormats) as ItemFormat[]
  return Object.fromEntries(
    names.map((name): [ItemFormat, Printer<T>] => [name, (records, options) => draw(name, records, options)]),
  ) as Record<ItemFormat, Printer<T>>
}

/** The page of briefs, or of parts of them, in a format. */
export async function drawBriefs(
  format: ItemFormat,
  extracts: Extracts,
  options: PageOptions,
): Promise<AsyncIterable<string>> {
  return itemFormats[format](briefsPage(extracts, { smart: options.smart, overview: format === 'html' }), options)
}
