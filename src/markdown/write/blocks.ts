import {
  plain,
  type Block,
  type Code,
  type Figure,
  type Footnote,
  type Item,
  type List,
  type Quotation,
  type Span,
  type Table,
} from '../../model/block.ts'
import { leadIn } from '../../model/lead-in.ts'
import { imageAddress } from '../../model/link.ts'
import { isNumberedProse } from '../../model/numbering.ts'
import { destination, oneLine, paragraph } from './spans.ts'

/** The Markdown of blocks; a label runs into the first paragraph in bold, that of a note in bold italics. */
export function blocksMarkdown(blocks: readonly Block[], label?: string, of: 'section' | 'note' = 'section'): string {
  const lead = label ? leadSpans(label, of === 'note') : []
  const [first, ...others] = blocks
  if (!lead.length) return joined(blocks)
  if (first?.kind !== 'paragraph') return [paragraph(lead), joined(blocks)].filter(Boolean).join('\n\n')
  return [paragraph([...lead, ...first.spans]), joined(others)].filter(Boolean).join('\n\n')
}

/** The colon is bold with the label, but where no space follows it, as in Chinese: there `**` would not close. */
function leadSpans(label: string, isItalic: boolean): Span[] {
  const lead = leadIn(label)
  const bold = lead.endsWith(' ') ? lead.trim() : lead.slice(0, -1)
  const spans: Span[] = [{ kind: 'text', text: bold }]
  return [
    { kind: 'strong', spans: isItalic ? [{ kind: 'emphasis', spans }] : spans },
    { kind: 'text', text: lead.slice(bold.length) },
  ]
}

function joined(blocks: readonly Block[]): string {
  return marked(blocks)
    .map(({ text }) => text)
    .join('\n\n')
}

/** Lists with the same mark that follow each other have other marks, or they would be one. */
function marked(blocks: readonly Block[]): { readonly block: Block; readonly text: string }[] {
  let other = false
  let before: Block | undefined
  return blocks
    .map((block) => {
      other = block.kind === 'list' && before?.kind === 'list' && markOf(block) === markOf(before) && !other
      before = block
      return { block, text: blockMarkdown(block, other) }
    })
    .filter(({ text }) => text)
}

function markOf({ items }: List): string {
  return items[0]?.number?.slice(-1) ?? '-'
}

function blockMarkdown(block: Block, other = false): string {
  switch (block.kind) {
    case 'paragraph':
      return paragraph(block.spans)
    case 'heading':
      return heading(block.depth + 1, block.spans)
    case 'list':
      return list(block, other)
    case 'quotation':
      return quotation(block)
    case 'table':
      return table(block)
    case 'code':
      return code(block)
    case 'rule':
      return '---'
    case 'figure':
      return figure(block)
    case 'footnotes':
      return block.notes.map(footnote).join('\n\n')
  }
}

/** An image alone in its paragraph. */
export function figure({ alt, url, caption }: Figure): string {
  const target = url && imageAddress(url)
  if (!target) return [[{ kind: 'text', text: alt } as const], caption].map(paragraph).filter(Boolean).join('\n\n')
  const title = plain(caption)
    .replace(/["\\]/g, '\\$&')
    .replace(/\s+/g, ' ')
    .replace(/&(?=#?[a-z\d]+;)/gi, '&amp;')
  return `![${oneLine([{ kind: 'text', text: alt }], 'link')}](${destination(target)}${title && ` "${title}"`})`
}

function footnote({ label, blocks }: Footnote): string {
  return `[^${label}]: ${indented(joined(blocks), '    ')}`
}

/** A heading's own `#` at its end must not close it. */
export function heading(depth: number, spans: readonly Span[]): string {
  return `${'#'.repeat(Math.min(depth, 6))} ${oneLine(spans).replace(/(?<=^|\s)#+$/, '\\$&')}`
}

/** Numbers that do not count up would be changed by whoever shows the Markdown. */
function list({ items }: List, other: boolean): string {
  if (isNumberedProse({ kind: 'list', items })) return asParagraphs(items)
  const loose = items.some(({ blocks }) => blocks.filter(({ kind }) => kind !== 'list').length > 1)
  return items.map((item) => itemMarkdown(item, other)).join(loose ? '\n\n' : '\n')
}

function asParagraphs(items: readonly Item[]): string {
  return items
    .map(({ number = '', blocks: [first, ...others] }) => {
      const lead: Span = { kind: 'text', text: `${number} ` }
      if (first?.kind === 'paragraph') return joined([{ ...first, spans: [lead, ...first.spans] }, ...others])
      return joined([{ kind: 'paragraph', spans: [lead] }, ...(first ? [first] : []), ...others])
    })
    .join('\n\n')
}

function itemMarkdown({ number, ticked, blocks }: Item, other: boolean): string {
  const swapped = number?.replace(/[.)]$/, (mark) => (mark === '.' ? ')' : '.'))
  const marker = (other ? (swapped ?? '*') : (number ?? '-')) + ' '
  const box = ticked === undefined ? '' : ticked ? '[x] ' : '[ ] '
  const inner = marked(blocks)
  const body = inner.map(({ text }, i) => (i ? gap(inner[i - 1]!.block, inner[i]!.block) : '') + text).join('')
  return (marker + box + indented(body, ' '.repeat(marker.length))).trimEnd()
}

/** Only bullets may follow a paragraph without a blank line. */
function gap(before: Block, block: Block): string {
  return before.kind === 'paragraph' && block.kind === 'list' && markOf(block) === '-' ? '\n' : '\n\n'
}

function indented(text: string, space: string): string {
  return text.replace(/\n(?=[^\n])/g, `\n${space}`)
}

function quotation({ blocks, attribution }: Quotation): string {
  const said = attribution ? paragraph([{ kind: 'text', text: '— ' }, ...attribution]) : ''
  return [joined(blocks), said]
    .filter(Boolean)
    .join('\n\n')
    .split('\n')
    .map((line) => (line ? `> ${line}` : '>'))
    .join('\n')
}

function table({ header, align, rows }: Table): string {
  const sides = header.map((_, i) => ({ left: ':--', center: ':-:', right: '--:', none: '---' })[align[i] ?? 'none'])
  return [header.map(cell), sides, ...rows.map((row) => row.map(cell))]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n')
}

function cell(spans: readonly Span[]): string {
  return oneLine(spans).replaceAll('|', '\\|')
}

function code({ language = '', text }: Code): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language.replaceAll('`', '')}\n${text}\n${fence}`
}
