import { plain, type Span, type Table } from '../../model/block.ts'
import { beside, hang } from '../layout/hang.ts'
import { leadIn } from '../../model/lead-in.ts'
import { run, type Line } from '../layout/run.ts'
import { runsOf } from '../layout/spans.ts'
import { wrap } from '../layout/wrap.ts'
import type { BlockContext } from './context.ts'
import { spaced } from './measure.ts'

/** A table too wide for columns: each row a group of `header: cell` lines. */
export function stacked({ header, rows }: Table, context: BlockContext): Line[] {
  return spaced(rows.map((row) => row.flatMap((cell, i) => cellLines(header[i] ?? [], cell, context))))
}

function cellLines(head: readonly Span[], cell: readonly Span[], { width, links, marks }: BlockContext): Line[] {
  if (!cell.length) return []
  const name = plain(head)
  const runs = [...(name ? [run(leadIn(name), ...marks, 'heading')] : []), ...runsOf(cell, links, ...marks)]
  const inner = beside('  ', width)
  const [first = [], ...rest] = wrap(runs, inner ?? width)
  return [first, ...(inner ? hang([run('  ')], rest) : rest)]
}
