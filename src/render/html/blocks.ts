import {
  plain,
  type Block,
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
import type { StoryImage } from '../../model/story.ts'
import { captionGap } from '../page/wording.ts'
import { autoDirection, below, type Place } from './direction.ts'
import { attributes, escaped } from './escape.ts'
import { spansHtml } from './spans.ts'

/** Blocks as HTML; the level of the place is that of the highest heading among them, however deep it is written. */
export function blocksHtml(blocks: readonly Block[], place: Place): string {
  const depths = blocks.flatMap((block) => (block.kind === 'heading' ? block.depth : []))
  const shift = depths.length ? Math.min(...depths) - 1 : 0
  return blocks.map((block) => blockHtml(block, place, shift)).join('\n')
}

/** Blocks under a label, which is a heading, but runs into the first paragraph where there is one. */
export function labelled(
  tag: 'section' | 'aside',
  label: string | undefined,
  blocks: readonly Block[],
  place: Place,
): string {
  const runIn = label && blocks[0]?.kind === 'paragraph'
  const heading = label ? [headingHtml(leadIn(label).trimEnd(), place)] : []
  const inner = [...heading, blocksHtml(blocks, label ? below(place) : place)].filter(Boolean).join('\n')
  return `<${tag}${attributes({ class: runIn ? 'run-in' : undefined })}>\n${inner}\n</${tag}>`
}

/** A heading of plain text. */
export function headingHtml(text: string, place: Place): string {
  const tag = `h${place.level}`
  return `<${tag}${attributes({ dir: autoDirection(text, place) })}>${escaped(text)}</${tag}>`
}

function blockHtml(block: Block, place: Place, shift: number): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p${attributes({ dir: directionOf(block.spans, place) })}>${spansHtml(block.spans)}</p>`
    case 'heading': {
      const tag = `h${Math.min(place.level + block.depth - 1 - shift, 6)}`
      return `<${tag}${attributes({ dir: directionOf(block.spans, place) })}>${spansHtml(block.spans)}</${tag}>`
    }
    case 'list':
      return list(block, place)
    case 'quotation':
      return quotation(block, place)
    case 'table':
      return table(block, place)
    case 'code':
      return `<pre tabindex="0"><code>${escaped(block.text)}</code></pre>`
    case 'rule':
      return '<hr>'
    case 'figure':
      return figureHtml({ ...block, credit: [] }, place)
    case 'footnotes':
      return `<div class="footnotes">\n${block.notes.map((note) => footnote(note, place)).join('\n')}\n</div>`
  }
}

function directionOf(spans: readonly Span[], place: Place): 'auto' | undefined {
  return autoDirection(plain(spans), place)
}

/** An image with its caption. Without an address, its description is printed instead. */
export function figureHtml({ alt, url, caption, credit }: StoryImage, place: Place): string {
  const src = url && imageAddress(url)
  const by = credit.length ? `<span class="credit">${spansHtml(credit)}</span>` : ''
  const words = spansHtml(caption) + captionGap({ caption, credit }) + by
  return [
    '<figure class="picture">',
    src
      ? `<img src="${escaped(src)}" alt="${escaped(alt)}">`
      : alt && `<p${attributes({ class: 'alt', dir: autoDirection(alt, place) })}>${escaped(alt)}</p>`,
    words && `<figcaption${attributes({ dir: directionOf([...caption, ...credit], place) })}>${words}</figcaption>`,
    '</figure>',
  ]
    .filter(Boolean)
    .join('\n')
}

function footnote({ label, blocks }: Footnote, place: Place): string {
  const mark: Span[] = [
    { kind: 'reference', label },
    { kind: 'text', text: ' ' },
  ]
  const [first, ...others] = blocks
  const lead = first?.kind === 'paragraph' ? [...mark, ...first.spans] : mark
  return blocksHtml([{ kind: 'paragraph', spans: lead }, ...(first?.kind === 'paragraph' ? others : blocks)], place)
}

/** Items carry their own numbers, which have only to rise: `1. 2. 4.` */
function rises({ items }: List): boolean {
  const numbers = items.map(({ number = '' }) => /^([1-9]\d*|0)\D?$/.exec(number)?.[1])
  return numbers.every((number, i) => number !== undefined && (!i || Number(number) > Number(numbers[i - 1])))
}

function list(block: List, place: Place): string {
  if (isNumberedProse(block) && !rises(block)) return blocksHtml(block.items.flatMap(sentence), place)
  const tag = block.items.some(({ number }) => number) ? 'ol' : 'ul'
  return `<${tag}>\n${block.items.map((item) => itemHtml(item, place)).join('\n')}\n</${tag}>`
}

/** The number stays among the words. */
function sentence({ number = '', blocks: [first, ...others] }: Item): Block[] {
  const lead: Span = { kind: 'text', text: `${number} ` }
  if (first?.kind === 'paragraph') return [{ ...first, spans: [lead, ...first.spans] }, ...others]
  return [{ kind: 'paragraph', spans: [lead] }, ...(first ? [first] : []), ...others]
}

/** A single paragraph stands in its item without a tag of its own. */
function itemHtml({ number, ticked, blocks }: Item, place: Place): string {
  const [first, ...others] = blocks
  const state = ticked ? 'aria-label="done" checked' : 'aria-label="to do"'
  const box = ticked === undefined ? '' : `<input type="checkbox" disabled ${state}> `
  const tight = first?.kind === 'paragraph' && others.every(({ kind }) => kind === 'list')
  const inner = tight
    ? [spansHtml(first.spans), blocksHtml(others, place)].filter(Boolean).join('\n')
    : blocksHtml(blocks, place)
  const dir = tight ? directionOf(first.spans, place) : undefined
  return `<li${attributes({ value: number && parseInt(number), dir, class: box && 'task' })}>${box}${inner}</li>`
}

function quotation({ blocks, attribution }: Quotation, place: Place): string {
  const quote = `<blockquote>\n${blocksHtml(blocks, place)}\n</blockquote>`
  if (!attribution) return quote
  return `<figure class="quote">\n${quote}\n<figcaption${attributes({ dir: directionOf(attribution, place) })}>— ${speaker(attribution)}</figcaption>\n</figure>`
}

/** Who to the first comma, then as what. */
function speaker(attribution: readonly Span[]): string {
  const [first, ...rest] = attribution
  const comma = first?.kind === 'text' ? first.text.search(/[,，、]/) : -1
  if (first?.kind !== 'text' || comma < 0) return `<strong>${spansHtml(attribution)}</strong>`
  const role: Span = { kind: 'text', text: first.text.slice(comma) }
  return `<strong>${escaped(first.text.slice(0, comma))}</strong><span class="role">${spansHtml([role, ...rest])}</span>`
}

/** It scrolls by itself where the page is narrower. */
function table({ header, align, rows }: Table, place: Place): string {
  const cells = (tag: 'th' | 'td', row: readonly (readonly Span[])[]) =>
    row.map((cell, i) => {
      const scope = tag === 'th' && plain(cell) ? 'col' : undefined
      const name = tag === 'th' && !scope ? 'td' : tag
      return `<${name}${attributes({ scope, dir: directionOf(cell, place), class: align[i] })}>${spansHtml(cell)}</${name}>`
    })
  return [
    '<div class="scroll" role="group" aria-label="Table" tabindex="0">\n<table>',
    `<thead>\n<tr>${cells('th', header).join('')}</tr>\n</thead>`,
    rows.length ? `<tbody>\n${rows.map((row) => `<tr>${cells('td', row).join('')}</tr>`).join('\n')}\n</tbody>` : '',
    '</table>\n</div>',
  ]
    .filter(Boolean)
    .join('\n')
}
