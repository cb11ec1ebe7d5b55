import type { Block, Item, List, Paragraph, Quotation, Span, Table } from '../model/block.ts'
import { attributed } from './attribution.ts'
import { inline, untidySpans } from './prose-spans.ts'

/** Reads the lines of a block up to the next empty line; undefined for what it is not sure of. */
export type ReadGroup = (lines: readonly string[]) => Block | undefined

/** How to read a block that starts with this line; undefined for paragraphs and bullets. */
export function groupReader(line: string): ReadGroup | undefined {
  if (line.startsWith('>')) return quotation
  if (line.startsWith('|')) return table
  return NUMBER.test(line) ? numberedList : undefined
}

/** What opens another kind of block, after the marker of an item too. */
export const LINE_START = /^(?:[\s#>+=:|-]|\*(?:\s|$)|\d+[.)](?:\s|$))/

/** The same inside a paragraph, where a number other than 1 is no list. */
export const NEXT_LINE_START = /^(?:[\s#>+=:|-]|\*(?:\s|$)|0*1[.)](?:\s|$))/

const NUMBER = /^\d{1,9}[.)] (?=[^ ])/

/** Of paragraphs. */
function quotation(lines: readonly string[]): Quotation | undefined {
  const texts = ['']
  for (const line of lines) {
    if (line !== '>' && !line.startsWith('> ')) return undefined
    const text = line.slice(2)
    const before = texts.at(-1)!
    if (!text && before) texts.push('')
    if (!text) continue
    if ((before ? NEXT_LINE_START : LINE_START).test(text)) return undefined
    texts[texts.length - 1] = before ? `${before}\n${text}` : text
  }
  if (!texts.at(-1)) texts.pop()
  const blocks = allOf(texts, paragraph)
  return blocks?.length ? attributed(blocks, untidySpans(texts.at(-1)!)!) : undefined
}

/** Of two items or more: a single one may be a sentence that begins with a number. */
function numberedList(lines: readonly string[]): List | undefined {
  const items: { readonly number: string; text: string }[] = []
  let indent = ''
  for (const line of lines) {
    const marker = NUMBER.exec(line)?.[0]
    if (!marker && !line.startsWith(indent)) return undefined
    const text = line.slice(marker?.length ?? indent.length)
    if (LINE_START.test(text)) return undefined
    if (marker) items.push({ number: marker.trimEnd(), text })
    else items.at(-1)!.text += `\n${text}`
    if (marker) indent = ' '.repeat(marker.length)
  }
  const [first] = items
  if (items.length < 2 || items.some(({ number }) => number.at(-1) !== first!.number.at(-1))) return undefined
  const read = allOf(items, ({ number, text }): Item | undefined => {
    const only = paragraph(text)
    return only && { number, blocks: [only] }
  })
  return read && { kind: 'list', items: read }
}

/** With outer marks, and as many cells in each row as in the head. */
function table([first = '', second = '', ...lines]: readonly string[]): Table | undefined {
  const align = cellsOf(second)
  const header = rowOf(first)
  if (!align?.every((cell) => /^:?-+:?$/.test(cell)) || header?.length !== align.length) return undefined
  const rows = allOf(lines, (line) => {
    const row = rowOf(line)
    return row?.length === align.length ? row : undefined
  })
  return rows && { kind: 'table', align: align.map(alignment), header, rows }
}

function rowOf(line: string): Span[][] | undefined {
  const cells = cellsOf(line)
  return cells && allOf(cells, inline)
}

function cellsOf(line: string): string[] | undefined {
  if (!/^\|.+\|$/.test(line)) return undefined
  const cells = line.slice(1, -1).split('|')
  return cells.map((cell) => cell.trim())
}

function alignment(cell: string): Table['align'][number] {
  if (cell.endsWith(':')) return cell.startsWith(':') ? 'center' : 'right'
  return cell.startsWith(':') ? 'left' : undefined
}

function paragraph(text: string): Paragraph | undefined {
  const spans = inline(text)
  return spans && { kind: 'paragraph', spans }
}

/** What is made of all items; undefined if it fails for one. */
function allOf<From, To>(items: readonly From[], read: (item: From) => To | undefined): To[] | undefined {
  const all: To[] = []
  for (const item of items) {
    const each = read(item)
    if (each === undefined) return undefined
    all.push(each)
  }
  return all
}
