import { briefsPage, type Extracts } from '../../render/page/briefs.ts'
import type { Page } from '../../render/page/item.ts'
import type { PageOptions } from '../../render/page/options.ts'
import type { RecordWriter } from '../../render/records/records.ts'
import type { Stream } from './stream.ts'

/** A format that draws any page of items: the page comes in pieces. */
type DrawPage = (page: Page, options: PageOptions) => Promise<AsyncIterable<string>>

/**
 * A way to print what a command found. A page is drawn from items if it has `draw`, and made by the command if not; a
 * record is a row of fields.
 */
export type Format = {
  readonly name: string
  /** A shorter name: `md` for markdown. */
  readonly alias?: string
  readonly summary: string
} & (
  | { readonly kind: 'page'; readonly draw?: DrawPage }
  | { readonly kind: 'record'; readonly writer: () => Promise<RecordWriter> }
)

const records = () => import('../../render/records/records.ts')

/** Every format of `--format`, in the order of the help. Code is loaded when it is asked for. */
const table = [
  {
    name: 'terminal',
    kind: 'page',
    summary: 'a page with colour and links',
    draw: async (page, options) => (await import('../../render/terminal/page.ts')).terminalPage(page, options),
  },
  {
    name: 'text',
    alias: 'txt',
    kind: 'page',
    summary: 'plain text',
    draw: async (page, options) => (await import('../../render/text/page.ts')).textPage(page, options),
  },
  {
    name: 'markdown',
    alias: 'md',
    kind: 'page',
    summary: 'CommonMark',
    draw: async (page) => (await import('../../render/markdown/page.ts')).markdownPage(page),
  },
  {
    name: 'html',
    kind: 'page',
    summary: 'a web page in one file, without scripts',
    draw: async (page) => (await import('../../render/html/page.ts')).htmlPage(page),
  },
  { name: 'email', kind: 'page', summary: 'a message with text and HTML, for sendmail -t' },
  { name: 'rss', kind: 'page', summary: 'an RSS 2.0 feed' },
  { name: 'atom', kind: 'page', summary: 'an Atom feed' },
  { name: 'jsonfeed', kind: 'page', summary: 'a JSON Feed 1.1' },
  { name: 'yaml', alias: 'yml', kind: 'page', summary: 'a brief file' },
  { name: 'sarif', kind: 'page', summary: 'SARIF 2.1.0, for code scanning' },
  { name: 'github', kind: 'page', summary: 'annotations of GitHub Actions' },
  { name: 'json', kind: 'record', summary: 'a JSON array', writer: async () => (await records()).json },
  { name: 'jsonl', kind: 'record', summary: 'one JSON object per line', writer: async () => (await records()).jsonl },
  {
    name: 'tsv',
    kind: 'record',
    summary: 'one record per line, fields separated by tabs',
    writer: async () => (await records()).tsv,
  },
  {
    name: 'csv',
    kind: 'record',
    summary: 'RFC 4180 with a header, for spreadsheets',
    writer: async () => (await records()).csv,
  },
] as const satisfies readonly Format[]

type Row = (typeof table)[number]
export type FormatName = Row['name']
export type PageFormat = Extract<Row, { kind: 'page' }>['name']
/** A format that draws pages of items. */
export type ItemFormat = Extract<Row, { draw: DrawPage }>['name']
export type RecordFormat = Exclude<FormatName, PageFormat>

export const formats: readonly (Format & { readonly name: FormatName })[] = table

/** The formats that draw pages of items. */
export const itemFormats = Object.fromEntries(
  table.flatMap((format): [ItemFormat, DrawPage][] => ('draw' in format ? [[format.name, format.draw]] : [])),
) as Record<ItemFormat, DrawPage>

/** The formats that write records. */
export const recordFormats = Object.fromEntries(
  table.flatMap((format): [RecordFormat, () => Promise<RecordWriter>][] =>
    'writer' in format ? [[format.name, format.writer]] : [],
  ),
) as Record<RecordFormat, () => Promise<RecordWriter>>

/** How a command prints some records as a page in a format. */
export type Printer<T> = (records: Stream<T>, options: PageOptions) => Promise<AsyncIterable<string> | Iterable<string>>

export type Printers<T> = { readonly [Name in PageFormat]?: Printer<T> }

/** A printer for each format that draws pages of items. */
export function itemPrinters<T>(
  draw: (format: ItemFormat, records: Stream<T>, options: PageOptions) => Promise<AsyncIterable<string>>,
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
