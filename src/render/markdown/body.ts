import type { Span } from '../../model/block.ts'
import type { Link } from '../../model/brief.ts'
import { blocksMarkdown, figure, heading } from '../../markdown/write/blocks.ts'
import { oneLine, paragraph, spaced, words } from '../../markdown/write/spans.ts'
import { cleanLine } from '../clean.ts'
import { linkable } from '../../model/link.ts'
import type { BodyItem, Picture, Quote, Source } from '../page/item.ts'

/** The Markdown of items below a header; `level` is that of their headings. Where a headline stands above, the first may be apart. */
export function bodyMarkdown(items: readonly BodyItem[], level: number, isBelowHeadline = false): string {
  const texts = items.map((item) => ({ item, text: itemMarkdown(item, level) })).filter(({ text }) => text)
  const apart = listsApart(texts.map(({ text }) => text))
  const first = isBelowHeadline && texts[0] && isApart(texts[0].item) ? '\n' : ''
  return first + apart.map((text, i) => (i ? gapAbove(texts[i]!.item) : '') + text).join('')
}

/** Two empty lines where nothing else shows that a passage starts. */
function gapAbove(item: BodyItem): string {
  return isApart(item) ? '\n\n\n' : '\n\n'
}

function isApart(item: BodyItem): boolean {
  return item.kind === 'section' && !item.heading && (!item.label || item.picture !== undefined)
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
      return blocksMarkdown(item.blocks, item.label, 'note')
    case 'links':
      return links(item.links)
    case 'quote':
      return quoteMarkdown(item)
    case 'source':
      return source(item)
    case 'tags':
      return item.tags.map((tag) => oneLine([{ kind: 'code', text: tag }])).join(' ')
    case 'address': // the headline is a link
      return ''
  }
}

/** A credit stands on a line below the caption; without a caption it stands in brackets. */
function picture({ alt, url, caption, credit }: Picture): string {
  const spans: Span[] = !credit.length
    ? [...caption]
    : caption.length
      ? [...caption, { kind: 'break' }, ...credit]
      : [words('('), ...credit, words(')')]
  return spaced([
    figure({ kind: 'figure', alt, ...(url && { url }), caption: [] }),
    caption.length || credit.length ? paragraph([{ kind: 'emphasis', spans }]) : '',
  ])
}

/** A line each, behind an arrow that no list has. */
function links(all: readonly Link[]): string {
  return paragraph(
    all.flatMap(({ text, url }, i): Span[] => [
      ...(i ? [{ kind: 'break' } as const] : []),
      words('→ '),
      linkTo(text, url),
    ]),
  )
}

/** A block quotation with an attribution line. */
export function quoteMarkdown({ text, speaker, role }: Pick<Quote, 'text' | 'speaker' | 'role'>, url?: string): string {
  const said = oneLine(linked([words(`“${cleanLine(text)}”`)], url))
  const name = speaker ? `**${oneLine([words(speaker)])}**` : 'unknown'
  return `> ${said}\n>\n> — ${name}${role ? `, ${oneLine([words(role)])}` : ''}`
}

/** In italics, the title bold: `*Source: [**Night buses return**, The Harbour Post](https://example.org) · note*`; a note alone in brackets. */
function source({ label, name, title, publisher, url, note }: Source): string {
  const rest = words(title && publisher ? `, ${publisher}` : publisher)
  const from: Span[] = title ? [{ kind: 'strong', spans: [words(title)] }, rest] : [words(name)]
  const end = words(name ? note && ` · ${note}` : `(${note})`)
  return paragraph([{ kind: 'emphasis', spans: [words(label), ...linked(from, url), end] }])
}

function linkTo(text: string, url: string | undefined): Span {
  return linked([words(text)], url)[0]!
}

/** Spans as a link, if the address is one that a link may have. */
export function linked(spans: readonly Span[], url: string | undefined): readonly Span[] {
  const target = url && linkable(url)
  return target ? [{ kind: 'link', url: target, spans }] : spans
}
