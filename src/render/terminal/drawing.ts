import type { Block, Code, Heading, Table } from '../../model/block.ts'
import { clean } from '../clean.ts'
import { hang } from '../layout/hang.ts'
import { run, type Line } from '../layout/run.ts'
import { runsOf } from '../layout/spans.ts'
import { wrap } from '../layout/wrap.ts'
import { boxed, unboxed } from './boxes.ts'
import { gridOf } from './grid.ts'
import type { BodyItem } from '../page/item.ts'
import type { BlockContext } from './context.ts'
import { stacked } from './stacked.ts'

/** The lines of a block that is not a brief's own kind. */
export type Draw = (block: Drawn, context: BlockContext) => Line[]

type Drawn = Table | Code | Heading

/**
 * How tables, code and headings are drawn: by marked-terminal, which is loaded only for items that have some. It draws
 * around boxes of the right size, and the words are set into them afterwards: so it can neither change a character nor
 * make a line too wide, and colours and links are those of the page.
 */
export async function drawingFor(items: readonly BodyItem[]): Promise<Draw> {
  return items.some((item) => blocksIn(item).some(hasDrawn)) ? (drawing ??= await loadDrawing()) : () => []
}

let drawing: Draw | undefined

async function loadDrawing(): Promise<Draw> {
  const { markedTerminal } = await import('marked-terminal')
  const draw = (kind: Drawn['kind'], token: object, tableOptions: object = {}) => {
    const { renderer } = markedTerminal({ ...PLAIN, tableOptions })
    return renderer[kind]!.call({ options: {}, parser: { parseInline: (boxes) => boxes } }, token)
  }

  return (block, context) => {
    switch (block.kind) {
      case 'heading': {
        const lines = wrap(runsOf(block.spans, context.links, ...context.marks, 'heading'), context.width)
        return unboxed(draw('heading', { depth: block.depth, tokens: boxed(lines) }), lines)
      }
      case 'code': {
        const lines = codeLines(block.text, context.width - PLAIN.tab)
        return unboxed(draw('code', { text: boxed(lines), lang: 'plaintext' }), lines)
      }
      case 'table': {
        const grid = gridOf(block, context)
        if (!grid) return stacked(block, context)
        return unboxed(draw('table', grid.token, grid.options), grid.lines)
      }
    }
  }
}

function blocksIn(item: BodyItem): readonly Block[] {
  switch (item.kind) {
    case 'lede':
    case 'section':
    case 'note':
      return item.blocks
    case 'dek':
    case 'picture':
    case 'links':
    case 'quote':
    case 'source':
    case 'tags':
    case 'address':
      return []
  }
}

function hasDrawn(block: Block): boolean {
  switch (block.kind) {
    case 'table':
    case 'code':
    case 'heading':
      return true
    case 'list':
      return block.items.some(({ blocks }) => blocks.some(hasDrawn))
    case 'quotation':
      return block.blocks.some(hasDrawn)
    case 'footnotes':
      return block.notes.some(({ blocks }) => blocks.some(hasDrawn))
    case 'paragraph':
    case 'figure':
    case 'rule':
      return false
  }
}

/** Lines of code keep their indentation, and hang by it where they are too long. */
function codeLines(text: string, width: number): Line[] {
  return clean(text)
    .replaceAll('\t', '    ')
    .split('\n')
    .flatMap((line) => {
      const indent = Math.max(0, Math.min(line.length - line.trimStart().length, width >> 1))
      return hang([run(' '.repeat(indent))], wrap([run(line.trim(), 'pre')], width - indent))
    })
}

const same = (text: string) => text

/** Everything that marked-terminal would add to the words, turned off. */
const PLAIN = {
  tab: 2,
  emoji: false,
  unescape: false,
  showSectionPrefix: false,
  code: same,
  heading: same,
  firstHeading: same,
  table: same,
}
