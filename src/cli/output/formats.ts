import type { Look } from '../../model/look.ts'
import type { Extract } from '../../model/part.ts'
import type { End } from '../../render/records.ts'
import type { Field } from '../../render/fields.ts'

/** A way to write what a command found. A page is laid out by its own renderer; a record is a row of fields. */
export interface Format {
  readonly name: FormatName
  readonly summary: string
  readonly kind: 'page' | 'record'
}

export type PageFormat = 'terminal' | 'text' | 'markdown' | 'html' | 'email' | 'rss' | 'atom' | 'jsonfeed' | 'yaml'
export type FormatName = PageFormat | 'json' | 'jsonl' | 'tsv' | 'csv'

/** Every format of `--format`, in the order of the help. */
export const formats: readonly Format[] = [
  { name: 'terminal', kind: 'page', summary: 'a page for the terminal: measure, accent, links' },
  { name: 'text', kind: 'page', summary: 'plain text as the article reads' },
  { name: 'markdown', kind: 'page', summary: 'CommonMark' },
  { name: 'html', kind: 'page', summary: 'a whole page, light and dark, without scripts or outside resources' },
  { name: 'email', kind: 'page', summary: 'a message with text and HTML parts (RFC 5322), for sendmail -t' },
  { name: 'rss', kind: 'page', summary: 'RSS 2.0' },
  { name: 'atom', kind: 'page', summary: 'Atom 1.0, as RFC 4287 has it' },
  { name: 'jsonfeed', kind: 'page', summary: 'JSON Feed 1.1' },
  { name: 'yaml', kind: 'page', summary: 'the format of brief itself' },
  { name: 'json', kind: 'record', summary: 'an array of objects' },
  { name: 'jsonl', kind: 'record', summary: 'an object a line' },
  { name: 'tsv', kind: 'record', summary: 'a line a record, fields between tabs, no header' },
  { name: 'csv', kind: 'record', summary: 'RFC 4180 with a header, for spreadsheets' },
]

/** Pages of extracts: what `show` and `section` print. Each renderer is loaded when it is asked for. */
export const extractPages = {
  terminal: async (extracts, look) => (await import('../../render/terminal/page.ts')).page(extracts, look),
  text: async (extracts, look) => (await import('../../render/text.ts')).text(extracts, look),
  markdown: async (extracts, look) => (await import('../../render/markdown.ts')).markdown(extracts, look),
  html: async (extracts, look) => (await import('../../render/html.ts')).html(extracts, look),
} satisfies Partial<Record<PageFormat, (extracts: readonly Extract[], look: Look) => Promise<string>>>

/** As `extractPages.text`, one after the other. */
export async function extractTexts(extracts: AsyncIterable<Extract>, look: Look): Promise<AsyncIterable<string>> {
  return (await import('../../render/text.ts')).texts(extracts, look)
}

/** Records in a machine format. */
export async function written<T>(
  format: FormatName,
  records: readonly T[],
  fields: readonly Field<T>[],
  end: End,
): Promise<string> {
  const { json, jsonl, tsv, csv } = await import('../../render/records.ts')
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
