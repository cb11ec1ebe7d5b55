import type { Block, Item, Paragraph } from '../model/block.ts'
import { groupReader, LINE_START, NEXT_LINE_START } from './prose-groups.ts'
import { inline, UNSURE } from './prose-spans.ts'

/**
 * The blocks of Markdown that is nothing but paragraphs, one-level lists, quotations, tables and simple **bold**, *italic*
 * and links; undefined for whatever else. It saves the time that loading marked takes, and a differential test holds it
 * equal to marked.
 */
export function proseBlocks(markdown: string): Block[] | undefined {
  if (UNSURE.test(markdown)) return undefined
  const blocks: Block[] = []
  let bullet: string | undefined
  let list: Item[] | undefined
  let open: string[] | undefined
  let blank = true

  const lines = markdown.split('\n')
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    if (!line) {
      blank = true
      continue
    }
    const read = blank && groupReader(line)
    if (read) {
      const group = lines.slice(i, endOf(i))
      const block = close() && read(group)
      if (!block || !add(block)) return undefined
      list = undefined
      i += group.length
      continue
    }
    const marker = BULLET.exec(line)?.[0]
    if (marker) {
      if (bullet && bullet !== marker) return undefined
      bullet = marker
      if (!close()) return undefined
      if (!list && !add({ kind: 'list', items: (list = []) })) return undefined
      open = [line.slice(marker.length)]
    } else if (line.startsWith('  ') && list && !blank) {
      open?.push(line.slice(2))
    } else {
      if (list && !blank) return undefined
      if (blank && !close()) return undefined
      if (blank) list = undefined
      ;(open ??= []).push(line)
    }
    const start = !list && open && open.length > 1 ? NEXT_LINE_START : LINE_START
    if (start.test(open?.at(-1) ?? '')) return undefined
    blank = false
  }
  return close() ? blocks : undefined

  /** The next empty line. */
  function endOf(start: number): number {
    const end = lines.indexOf('', start)
    return end < 0 ? lines.length : end
  }

  /** False for a list directly after a list: they may be one. */
  function add(block: Block): boolean {
    return !(block.kind === 'list' && blocks.at(-1)?.kind === 'list') && blocks.push(block) > 0
  }

  function close(): boolean {
    if (!open) return true
    const spans = inline(open.join('\n'))
    if (!spans) return false
    const paragraph: Paragraph = { kind: 'paragraph', spans }
    if (list) list.push({ blocks: [paragraph] })
    else blocks.push(paragraph)
    open = undefined
    return true
  }
}

const BULLET = /^[-*] (?=[^ ])/
