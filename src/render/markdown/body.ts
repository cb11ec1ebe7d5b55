import type { Span } from '../../model/block.ts'
import type { Link } from '../../model/brief.ts'
import { blocksMarkdown, figure, heading } from '../../markdown/write/blocks.ts'
import { oneLine, paragraph, spaced, words } from '../../markdown/write/spans.ts'
import { cleanLine } from '../clean.ts'
import { linkable } from '../../model/link.ts'
import type { BodyItem, Picture, Quote, Source } from '../page/item.ts'
import { captionGap } from '../page/wording.ts'

/** The Markdown of items below a header; `level` is that of their headings. */
export function bodyMarkdown(items: readonly BodyItem[], level: number): string {
  return spaced(listsApart(items.map((item) => itemMarkdown(item, level)).filter(Boolean)))
}

/** A list right below a list has another mark, or they would be one list. */
function listsApart(texts: readonly string[]): string[] {
  const apart: string[] = []
  for (const text of texts) apart.push(listApart(text, apart.at(-1) ?? ''))
  return apart
}

function listApart(text: string, above: string): string {
  const mark = markOf(above.split('\n').findLast((line) => /^\S/.test(line)))
  if (!mark || markOf(text) !== mark) return text
  const lines = text.split('\n')
  const end = lines.findIndex((line) => /^\S/.test(line) && markOf(line) !== mark)
  return lines.map((line, i) => (end < 0 || i < end ? line.replace(MARK, `$1${OTHER[mark]} `) : line)).join('\n')
}

/** `-` or `*` of a bullet, `.` or `)` of a number. */
function markOf(line = ''): string | undefined {
  return MARK.exec(line)?.[2]
}

const MARK = /^(\d{1,9}(?=[.)])|)([-*.)]) /
const OTHER: Readonly<Record<string, string>> = { '-': '*', '*': '-', '.': ')', ')': '.' }

function itemMarkdown(item: BodyItem, level: number): string {
  switch (item.kind) {
    case 'dek':
      return paragraph(item.spans)
    case 'picture':
      return picture(item)
    case 'lede':
      return blocksMarkdown(item.blocks)
    case 'section':
      return spaced([
        item.heading ? heading(level, [words(item.heading)]) : '',
        item.picture ? picture(item.picture) : '',
        blocksMarkdown(item.blocks, item.label),
      ])
    case 'note':
      return blocksMarkdown(item.blocks, item.label)
    case 'links':
      return links(item.links)
    case 'quote':
      return quoteMarkdown(item)
    case 'source':
      return source(item)
    case 'tags': // for machines
    case 'address': // the headline is a link
      return ''
  }
}

function picture({ alt, url, caption, credit }: Picture): string {
  const spans = [...caption, words(captionGap({ caption, credit })), ...credit]
  return spaced([
    figure({ kind: 'figure', alt, ...(url && { url }), caption: [] }),
    caption.length || credit.length ? paragraph([{ kind: 'emphasis', spans }]) : '',
  ])
}

function links(all: readonly Link[]): string {
  const lines = all.map(({ text, url }) => paragraph([linkTo(text, url)]))
  return lines.length > 1 ? lines.map((line) => `- ${line}`).join('\n') : (lines[0] ?? '')
}

/** A block quotation with an attribution line. */
export function quoteMarkdown({ text, speaker, role }: Pick<Quote, 'text' | 'speaker' | 'role'>): string {
  const said = oneLine([words(`“${cleanLine(text)}”`)])
  const name = speaker ? `**${oneLine([words(speaker)])}**` : 'unknown'
  return `> ${said}\n>\n> — ${name}${role ? `, ${oneLine([words(role)])}` : ''}`
}

function source({ label, name, url, note }: Source): string {
  const from = name ? [linkTo(name, url)] : []
  return paragraph([words(label), ...from, words(name && note ? ' · ' : ''), words(note)])
}

function linkTo(text: string, url: string | undefined): Span {
  const target = url && linkable(url)
  return target ? { kind: 'link', url: target, spans: [words(text)] } : words(text)
}
