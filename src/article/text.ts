import type { Block, Item, Span } from '../model/block.ts'
import type { Article, Segment } from './article.ts'
import { paragraphsOf, type Paragraph } from './lines.ts'
import { isName } from './head-line.ts'
import { linked } from './links.ts'

/** The article of a text as people paste it: paragraphs, bullets, quotations with `— NAME`, tables between tabs. */
export function readText(text: string): Article {
  const paragraphs = paragraphsOf(text)
  const segments: Segment[] = []
  for (let i = 0; i < paragraphs.length;) {
    const [segment, count] = segmentAt(paragraphs, i)
    segments.push(segment)
    i += count
  }
  return { meta: {}, segments }
}

type Read = readonly [segment: Segment, count: number]

function segmentAt(paragraphs: readonly Paragraph[], at: number): Read {
  return (
    table(paragraphs, at) ??
    list(paragraphs, at) ??
    quotation(paragraphs, at) ??
    rule(paragraphs, at) ??
    plain(paragraphs[at]!)
  )
}

function plain({ source, text }: Paragraph): Read {
  return [{ text: source, block: { kind: 'paragraph', spans: linked(text) } }, 1]
}

function rule(paragraphs: readonly Paragraph[], at: number): Read | undefined {
  const { source, text } = paragraphs[at]!
  return /^(?:[*_=~-]\s?){3,}$|^[—–─]{2,}$/.test(text) ? [{ text: source, block: { kind: 'rule' } }, 1] : undefined
}

/** Lines with the same number of tabs. */
function table(paragraphs: readonly Paragraph[], at: number): Read | undefined {
  const columns = cellsOf(paragraphs[at]!.source).length
  const same = columns > 1 ? runOf(paragraphs, at, ({ source }) => cellsOf(source).length === columns) : []
  if (same.length < 2) return undefined
  const [header = [], ...body] = same.map(({ source }) => cellsOf(source).map((cell) => linked(cell.trim())))
  const align = header.map((_, i) => (body.every((row) => NUMBER.test(textOf(row[i]))) ? 'right' : undefined))
  return [{ text: sourceOf(same), block: { kind: 'table', align, header, rows: body } }, same.length]
}

const NUMBER = /^[-+−–]?[$€£¥]?\d[\d.,\s]*(?:%|[kKmMbB]n?)?$|^[-–—]?$/

function cellsOf(line: string): string[] {
  return line.replace(/^ +| +$/g, '').split('\t')
}

function textOf(spans: readonly Span[] = []): string {
  return spans.map((span) => (span.kind === 'text' ? span.text : '')).join('')
}

/** Bullets and numbered items that follow each other. */
function list(paragraphs: readonly Paragraph[], at: number): Read | undefined {
  const kind = markerOf(paragraphs[at]!)?.kind
  if (!kind) return undefined
  let next = kind === 'number' ? parseInt(markerOf(paragraphs[at]!)!.marker) : undefined
  const lines = runOf(paragraphs, at, (each) => {
    const marker = markerOf(each)
    if (marker?.kind === 'number' && next !== undefined) return parseInt(marker.marker) === next++
    return marker?.kind === 'bullet'
  })
  const marked = lines.map((each) => ({ ...markerOf(each)!, indent: each.indent }))
  // Numbers count up by one. A single number is that of a heading.
  if (kind === 'number' && marked.filter((each) => each.kind === 'number').length < 2) return undefined
  return [{ text: sourceOf(lines), block: { kind: 'list', items: itemsOf(marked) } }, lines.length]
}

interface Marked {
  readonly kind: 'bullet' | 'number'
  readonly marker: string
  readonly words: string
  readonly indent: number
}

function markerOf({ text, source }: Paragraph): Omit<Marked, 'indent'> | undefined {
  const bullet = /^([•·▪◦‣●○■►➤*]|[–-](?=\s))\s*(.+)$/.exec(text)
  // A dash and a name end a quotation; two stars are Markdown.
  if (bullet && !/^\*\S/.test(text)) return { kind: 'bullet', marker: bullet[1]!, words: bullet[2]! }
  const number = /^(\d{1,3}[.)])\s+(.+)$/.exec(text)
  return number && !source.includes('\t') ? { kind: 'number', marker: number[1]!, words: number[2]! } : undefined
}

/** Deeper bullets, by their indentation or by another mark, belong to the item above. */
function itemsOf(marked: readonly Marked[]): Item[] {
  const [first] = marked
  const items: { number?: string; blocks: Block[] }[] = []
  for (let i = 0; i < marked.length;) {
    const { kind, marker, words } = marked[i]!
    items.push({ ...(kind === 'number' && { number: marker }), blocks: [{ kind: 'paragraph', spans: linked(words) }] })
    let end = i + 1
    while (end < marked.length && isDeeper(marked[end]!, first!)) end++
    if (end > i + 1) items.at(-1)!.blocks.push({ kind: 'list', items: itemsOf(marked.slice(i + 1, end)) })
    i = end
  }
  return items
}

function isDeeper(item: Marked, first: Marked): boolean {
  if (item.kind !== first.kind) return item.kind === 'bullet'
  return (
    item.indent > first.indent + 1 ||
    (item.kind === 'bullet' &&
      item.marker !== first.marker &&
      /[◦○–-]/.test(item.marker) &&
      /[•●▪■]/.test(first.marker))
  )
}

/** Lines behind `>`, or a paragraph in quotation marks above a line `— NAME`. */
function quotation(paragraphs: readonly Paragraph[], at: number): Read | undefined {
  const lines = runOf(paragraphs, at, ({ text }) => text.startsWith('>'))
  if (lines.length) {
    const said = lines.length > 1 ? ATTRIBUTION.exec(lines.at(-1)!.text.slice(1).trim())?.[1] : undefined
    const words = lines
      .slice(0, said ? -1 : undefined)
      .map(({ text }) => text.replace(/^>+\s*/, ''))
      .filter(Boolean)
    return [quoted(sourceOf(lines), words, said), lines.length]
  }
  const { text } = paragraphs[at]!
  const said = ATTRIBUTION.exec(paragraphs[at + 1]?.text ?? '')?.[1]
  const isSpeaker = said !== undefined && isAttribution(paragraphs[at + 1]!.text, said)
  if (!isSpeaker || !QUOTED.test(text)) return undefined
  // Two dashes in a row are a list.
  if (paragraphs.slice(at + 1, at + 3).filter((each) => markerOf(each)?.kind === 'bullet').length > 1) return undefined
  return [quoted(sourceOf(paragraphs.slice(at, at + 2)), [text], said), 2]
}

/** A name after a dash. A hyphen may start a bullet, so that more has to look like a name. */
function isAttribution(line: string, said: string): boolean {
  const [name = ''] = said.split(/, | \(| on | in | at /)
  if (said.split(/\s+/).length > 16 || /[.!?…]["”’]?(?<!\b\p{Lu}\.)$/u.test(said)) return false
  return /^[—―]/.test(line) || isName(name)
}

const ATTRIBUTION = /^(?:[—–―]|--|-)\s*(\S.*)$/
const QUOTED = /^["“„«「'‘].*["”“»」'’][.,]?$/s

function quoted(text: string, lines: readonly string[], said: string | undefined): Segment {
  const blocks = lines.map((line): Block => ({ kind: 'paragraph', spans: linked(line) }))
  return { text, block: { kind: 'quotation', blocks, ...(said && { attribution: linked(said) }) } }
}

function runOf(
  paragraphs: readonly Paragraph[],
  at: number,
  isSame: (each: Paragraph) => boolean,
): readonly Paragraph[] {
  let end = at
  while (end < paragraphs.length && isSame(paragraphs[end]!)) end++
  return paragraphs.slice(at, end)
}

function sourceOf(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(({ source }) => source).join('\n')
}
