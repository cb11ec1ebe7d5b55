import { markedTerminal } from 'marked-terminal'
import { runsOf } from '../layout/spans.ts'
import { wrap } from '../layout/wrap.ts'
import type { PageOptions } from '../page/options.ts'
import { boxed, unboxed } from './boxes.ts'
import { codeLines, highlighterFor } from './code.ts'
import type { Draw, Drawn } from './drawing.ts'
import { gridOf } from './grid.ts'
import { stacked } from './stacked.ts'

/**
 * How marked-terminal draws these blocks: around boxes of the right size, into which the words are set afterwards. So it
 * can neither change a character nor make a line too wide, and colours and links are those of the page.
 */
export async function drawnBlocks(drawn: readonly Drawn[], options: PageOptions): Promise<Draw> {
  const highlight = await highlighterFor(drawn, options)

  return (block, context) => {
    switch (block.kind) {
      case 'heading': {
        const lines = wrap(runsOf(block.spans, context.links, ...context.marks, 'heading'), context.width)
        return unboxed(draw('heading', { depth: block.depth, tokens: boxed(lines) }), lines)
      }
      case 'code': {
        const lines = codeLines(block, context.width - PLAIN.tab, highlight)
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

function draw(kind: Drawn['kind'], token: object, tableOptions: object = {}): string {
  const { renderer } = markedTerminal({ ...PLAIN, tableOptions })
  return renderer[kind]!.call({ options: {}, parser: { parseInline: (boxes) => boxes } }, token)
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
