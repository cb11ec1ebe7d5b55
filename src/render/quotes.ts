import type { Look } from '../model/look.ts'
import { clean, cleanLine } from './clean.ts'
import { run } from './layout/run.ts'
import { oneLine } from '../markdown/write/spans.ts'
import type { QuoteRecord } from './quote-fields.ts'
import { flow, spaced, type Lines } from './text/blocks.ts'

/** Quotes as plain text: the words between marks, and who said them on a line of its own. */
export async function quotesText(records: readonly QuoteRecord[], look: Look, context = false): Promise<string> {
  const width = look.columns ?? Infinity
  const all = records.map(async (record) => [
    ...quoteText(record, width),
    ...(context && (await record.context()) ? flow([run((await record.context())!)], width) : []),
  ])
  const lines = spaced(await Promise.all(all))
  return lines.length ? `${clean(lines.join('\n'))}\n` : ''
}

/** Quotes as Markdown: block quotations with an attribution line. */
export async function quotesMarkdown(records: readonly QuoteRecord[]): Promise<string> {
  return clean(records.map(quoteMarkdown).join('\n'))
}

/** The lines of one. */
export function quoteText({ quote: { text, speaker, role } }: Pick<QuoteRecord, 'quote'>, width: number): Lines {
  const words = flow([run(`“${cleanLine(text)}”`)], width)
  return [...words, ...flow([run(`— ${[speaker ?? 'unknown', role].filter(Boolean).join(', ')}`)], width)]
}

/** One as a block quotation, with a newline at its end. */
export function quoteMarkdown({ quote: { text, speaker, role } }: Pick<QuoteRecord, 'quote'>): string {
  const words = oneLine([{ kind: 'text', text: `“${cleanLine(text)}”` }])
  const name = speaker ? `**${oneLine([{ kind: 'text', text: speaker }])}**` : 'unknown'
  return `> ${words}\n>\n> — ${name}${role ? `, ${oneLine([{ kind: 'text', text: role }])}` : ''}\n`
}
