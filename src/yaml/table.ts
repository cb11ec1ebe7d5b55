import type { DecodeContext } from './decode-context.ts'
import type { Text } from './node.ts'
import { quoted } from './type-messages.ts'

/** Markdown drops the cells of a table's row that its header has no column for. */
export function lostCells({ at, value, style }: Text, context: DecodeContext): void {
  if (!value.includes('|') || !value.includes('-')) return
  const lines = value.split('\n')
  let columns = 0
  let isCode = false
  let start = style === 'literal' ? context.text.indexOf('\n', at) + 1 : at
  for (const [i, line] of lines.entries()) {
    if (FENCE.test(line)) isCode = !isCode
    const cells = cellsOf(line)
    if (!columns && !isCode && isRule(line, cells, lines[i - 1])) columns = cells.length
    else if (!line.trim() || BLOCK.test(line)) columns = 0
    else if (columns && cells.slice(columns).some(Boolean))
      context.report('lost-cells', textAt(start, context.text), wording(cells, columns))
    if (style === 'literal') start = context.text.indexOf('\n', start) + 1
  }
}

/** The line between a table's header and its rows. */
function isRule(line: string, cells: readonly string[], above = ''): boolean {
  if (!above.trim() || !/[:|]/.test(line)) return false
  return cells.every((cell) => /^:?-+:?$/.test(cell)) && cells.length === cellsOf(above).length
}

function wording(cells: readonly string[], columns: number): string {
  const lost = quoted(cells.slice(columns).join(' | '))
  return `give the table's header and its rule ${cells.length} columns, or write "\\|" for a mark that parts no cells: ${lost} is lost`
}

function textAt(start: number, text: string): number {
  let at = start
  while (text[at] === ' ') at++
  return at
}

/** The cells between unescaped marks. Marks at both ends are not separators. */
function cellsOf(line: string): string[] {
  return line
    .replace(/^[\s>]*(?:(?:[-*+]|\d+[.)]) +)?\|?/, '')
    .replace(/(?<!\\)\|\s*$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())
}

const FENCE = /^\s*(?:```|~~~)/

/** What begins another kind of block. */
const BLOCK = /^[\s>]*(?:[-*+] |\d+[.)] |#{1,6} |```|~~~)/
