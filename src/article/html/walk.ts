import { plain, type Block, type Item, type Span } from '../../model/block.ts'
import type { Picture, Segment } from '../article.ts'
import { textOf } from '../block-text.ts'
import { wordsIn } from '../ledger.ts'
import { captionLine } from '../credits.ts'
import { reasonOf } from './context.ts'
import { isElement, isText, nameOf, type Element, type Node } from './dom.ts'
import { pictureOf, isPicture } from './picture.ts'
import { safe, spansIn, tidy, type Resolve } from './spans.ts'
import { isDataTable, tableOf } from './table.ts'

/** A segment and where it stands in the page. */
export interface PageSegment extends Segment {
  /** The elements that it stands in, outermost first, its own the last. */
  readonly path: readonly Element[]
}

/** Every block of a page in reading order. */
export function segmentsOf(body: Element, resolve: Resolve): PageSegment[] {
  const segments: PageSegment[] = []
  walk(body, { path: [body], resolve, emit: (segment) => void segments.push(segment) })
  return segments
}

interface Walk {
  readonly path: readonly Element[]
  readonly resolve: Resolve
  readonly emit: (segment: PageSegment) => void
}

/** Runs of inline nodes are paragraphs; block elements are walked, each in its place. */
function walk(element: Element, at: Walk): void {
  let run: Node[] = []
  const flush = () => {
    for (const part of paragraphsOf(run)) {
      emit({ kind: 'paragraph', spans: spansIn(part, at.resolve) }, at)
      for (const element of part.flatMap(hiddenIn)) hidden(element, at)
    }
    run = []
  }
  for (const node of element.childNodes) {
    if (isText(node)) run.push(node)
    else if (isElement(node)) {
      if (isInline(node)) run.push(node)
      else {
        flush()
        block(node, { ...at, path: [...at.path, node] })
      }
    }
  }
  flush()
}

/** What only screen readers read, such as "opens in a new window", is no part of the sentence around it. */
function hidden(element: Element, at: Walk): void {
  emit({ kind: 'paragraph', spans: spansIn(element.childNodes, at.resolve) }, { ...at, path: [...at.path, element] })
}

function hiddenIn(node: Node): Element[] {
  if (!isElement(node)) return []
  return reasonOf(node) === 'hidden' ? [node] : [...node.children].flatMap(hiddenIn)
}

function emit(block: Block, { path, emit: give }: Walk): void {
  const text = textOf(block)
  if (text.trim() || block.kind === 'rule') give({ text, block, path })
}

/** Two line breaks end a paragraph. */
function paragraphsOf(run: readonly Node[]): Node[][] {
  const parts: Node[][] = [[]]
  let breaks = 0
  for (const node of run) {
    const isBreak = isElement(node) && node.localName === 'br'
    const isBlank = isText(node) && !node.textContent?.trim()
    breaks = isBreak ? breaks + 1 : isBlank ? breaks : 0
    if (isBreak && breaks > 1) parts.push([])
    else parts.at(-1)!.push(node)
  }
  return parts
}

function block(element: Element, at: Walk): void {
  const { localName: name } = element
  if (/^h[1-6]$/.test(name)) return heading(element, at)
  switch (name) {
    case 'ul':
    case 'ol':
    case 'menu':
      return isTextList(element) ? list(element, at) : walk(element, at)
    case 'table':
      return isDataTable(element) ? table(element, at) : walk(element, at)
    case 'blockquote':
      return quotation(element, at)
    case 'figure':
      return figure(element, at)
    case 'img':
    case 'picture':
      return picture(pictureOf(element, at.resolve), at)
    case 'pre':
      return emit({ kind: 'code', text: codeOf(element) }, at)
    case 'hr':
      return emit({ kind: 'rule' }, at)
    case 'head':
    case 'title':
      return undefined
    default:
      return walk(element, at)
  }
}

/** A heading may hold paragraphs, but some pages put a whole passage into one. */
function heading(element: Element, at: Walk): void {
  const isPassage = element.querySelector('ul,ol,table') !== null || wordsIn(element.textContent ?? '') > 40
  if (hasBlock(element) && isPassage) return walk(element, at)
  const spans = unbroken(spansIn(element.childNodes, at.resolve))
  for (const each of [...element.children].flatMap(hiddenIn)) hidden(each, at)
  emit({ kind: 'heading', depth: Number(element.localName[1]), spans }, at)
}

function unbroken(spans: readonly Span[]): Span[] {
  return tidy(spans.map((span) => (span.kind === 'break' ? { kind: 'text', text: ' ' } : span)))
}

function codeOf(element: Element): string {
  return (element.textContent ?? '')
    .split('\n')
    .map((line) => line.split('\t').map(safe).join('\t'))
    .join('\n')
    .replace(/^\n+|\s+$/g, '')
}

/** A list of words, and not of cards or of whole articles. */
function isTextList(element: Element): boolean {
  if (element.querySelector('h1,h2,h3,h4,h5,h6,article,figure,form,blockquote,table')) return false
  return [...element.children].every(
    (item) => item.localName === 'li' || item.localName === 'ul' || item.localName === 'ol',
  )
}

function list(element: Element, at: Walk): void {
  const items = itemsOf(element, at)
  if (items.length) emit({ kind: 'list', items }, at)
}

function itemsOf(element: Element, at: Walk): Item[] {
  const first = Number(element.getAttribute('start') ?? 1)
  const isNumbered = element.localName === 'ol'
  const items: { number?: string; blocks: Block[] }[] = []
  for (const child of element.childNodes) {
    const isItem = isElement(child) && child.localName === 'li'
    const blocks = isItem ? blocksIn(child, at) : outsideItems(child, at)
    const last = items.at(-1)
    if (!isItem && last) last.blocks.push(...blocks)
    else if (blocks.length) items.push({ ...(isNumbered && { number: `${first + items.length}.` }), blocks })
  }
  return items
}

/** What stands in a list without an item around it: another list, or words. */
function outsideItems(node: Node, at: Walk): Block[] {
  if (isElement(node) && /^[ou]l$/.test(node.localName)) {
    const items = itemsOf(node, at)
    return items.length ? [{ kind: 'list', items }] : []
  }
  if (isElement(node)) return blocksIn(node, at)
  const spans = isText(node) ? spansIn([node], at.resolve) : []
  return plain(spans).trim() ? [{ kind: 'paragraph', spans }] : []
}

function blocksIn(element: Element, at: Walk): Block[] {
  const blocks: Block[] = []
  walk(element, { ...at, emit: collector(blocks, at) })
  return blocks
}

/** Takes blocks into a larger one; what is hidden stays a segment of its own. */
function collector(into: Block[], { emit: give }: Walk): Walk['emit'] {
  return (segment) => {
    const last = segment.path.at(-1)
    if (last && reasonOf(last) === 'hidden') give(segment)
    else into.push(segment.picture ? figureBlock(segment.picture) : segment.block)
  }
}

function figureBlock({ url, alt = '', caption = [], credit = [] }: Picture): Block {
  return { kind: 'figure', alt, ...(url && { url }), caption: [...caption, ...credit] }
}

function table(element: Element, at: Walk): void {
  const caption = element.querySelector('caption')
  if (caption) emit({ kind: 'paragraph', spans: spansIn(caption.childNodes, at.resolve) }, at)
  const read = tableOf(element, at.resolve)
  if (read) emit(read, at)
}

/** A quotation's last line, or its `cite` or `footer`, says who spoke. */
function quotation(element: Element, at: Walk): void {
  const said = [...element.children].findLast((child) => /^(?:cite|footer|figcaption)$/.test(child.localName))
  const collected: Block[] = []
  const take = collector(collected, at)
  for (const part of [...element.childNodes].filter((node) => node !== said).reduce(grouped, [])) {
    if (part.length === 1 && isElement(part[0]!) && !isInline(part[0])) block(part[0], { ...at, emit: take })
    else
      for (const run of paragraphsOf(part))
        emit({ kind: 'paragraph', spans: spansIn(run, at.resolve) }, { ...at, emit: take })
  }
  const [words, line] = said ? [collected, spansIn(said.childNodes, at.resolve)] : attributed(collected)
  const attribution = line && plain(line).trim() ? withoutDash(line) : undefined
  if (words.length) emit({ kind: 'quotation', blocks: words, ...(attribution?.length && { attribution }) }, at)
}

function grouped(groups: Node[][], node: Node): Node[][] {
  const isOwn = isElement(node) && !isInline(node)
  const last = groups.at(-1)
  if (isOwn || !last || (last.length === 1 && isElement(last[0]!) && !isInline(last[0]))) groups.push([node])
  else last.push(node)
  return groups
}

function attributed(blocks: Block[]): [Block[], readonly Span[] | undefined] {
  const last = blocks.at(-1)
  if (blocks.length < 2 || last?.kind !== 'paragraph' || !/^\s*(?:[—–―]|--)\s*\S/.test(plain(last.spans)))
    return [blocks, undefined]
  return [blocks.slice(0, -1), last.spans]
}

function withoutDash([first, ...rest]: readonly Span[]): Span[] {
  if (first?.kind !== 'text') return first ? [first, ...rest] : []
  return tidy([{ kind: 'text', text: first.text.replace(/^\s*(?:[—–―-]|--)+\s*/, '') }, ...rest])
}

/** A picture with the words below it; a figure around something else is walked. */
function figure(element: Element, at: Walk): void {
  const image = [...element.querySelectorAll('img')].find(isPicture)
  const below = element.querySelector('figcaption')
  const others = [...element.querySelectorAll('img')].filter(isPicture).length
  if (!image || others > 1 || element.querySelector('table,blockquote,ul,ol,pre')) return walk(element, at)
  const found = pictureOf(image, at.resolve)
  picture({ ...found, ...(below ? captionOf(below, at.resolve) : captionOf(element, at.resolve)) }, at)
  if (below) beside(element, below, at)
}

/** Other words of a figure: buttons, counters. */
function beside(element: Element, below: Element, at: Walk): void {
  if (element === below) return
  const isWordless = !(element.textContent ?? '').trim()
  if (isWordless) return
  for (const child of element.children) {
    if (child.querySelector('figcaption')) beside(child, below, { ...at, path: [...at.path, child] })
    else if (child !== below && child.localName !== 'figcaption')
      block(child, { ...at, path: [...at.path, child], emit: withoutPictures(at) })
  }
}

function withoutPictures({ emit: give }: Walk): Walk['emit'] {
  return (segment) => {
    if (!segment.picture) give(segment)
  }
}

function captionOf(element: Element, resolve: Resolve): Picture {
  const marked = [...element.querySelectorAll('*')].find(
    (child) => CREDIT.test(nameOf(child)) && child.textContent?.trim(),
  )
  const spans = spansIn(element.childNodes, resolve).map(textOnly)
  const all = tidy(spans)
  if (marked) {
    const credit = spansIn(marked.childNodes, resolve)
    const words = plain(credit)
    const text = plain(all)
    if (text.endsWith(words)) return { caption: cutWords(all, words), credit }
    if (words && text.startsWith(words))
      return { caption: [{ kind: 'text', text: text.slice(words.length).trim() }], credit }
  }
  return captionLine(all) ?? { caption: all }
}

const CREDIT = /credit|copyright|photographer|byline|source|attribution/i

function cutWords(spans: readonly Span[], words: string): readonly Span[] {
  const text = plain(spans)
  const kept = text.slice(0, text.length - words.length).trim()
  const last = spans.at(-1)
  if (spans.length > 1 && last?.kind === 'text' && last.text.endsWith(words))
    return tidy([...spans.slice(0, -1), { kind: 'text', text: last.text.slice(0, -words.length) }])
  return kept ? [{ kind: 'text', text: kept }] : []
}

/** A caption is one line. */
function textOnly(span: Span): Span {
  return span.kind === 'break' ? { kind: 'text', text: ' ' } : span
}

function picture(found: Picture, at: Walk): void {
  const words = [found.alt ?? '', plain(found.caption ?? []), plain(found.credit ?? [])].filter(Boolean)
  if (!words.length && !found.url) return
  const spans: Span[] = [{ kind: 'text', text: words.join('\n') }]
  at.emit({ text: words.join('\n'), block: { kind: 'paragraph', spans }, picture: found, path: at.path })
}

const INLINE =
  /^(?:a|abbr|acronym|b|bdi|bdo|big|br|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|q|s|samp|small|span|strong|strike|sub|sup|time|tt|u|var|wbr)$/

const blocks = new WeakMap<Element, boolean>()

/** An inline element without a block in it. An unknown element is a block if it contains one. */
function isInline(element: Element): boolean {
  if (element.localName === 'img' || element.localName === 'picture') return !hasPicture(element)
  return (INLINE.test(element.localName) || element.localName.includes('-')) && !hasBlock(element)
}

function hasPicture(element: Element): boolean {
  return element.localName === 'img' ? isPicture(element) : [...element.querySelectorAll('img')].some(isPicture)
}

function hasBlock(element: Element): boolean {
  const known = blocks.get(element)
  if (known !== undefined) return known
  const found = [...element.children].some((child) => !isInline(child))
  blocks.set(element, found)
  return found
}
