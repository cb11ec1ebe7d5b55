import { plain, type Span, type Table } from '../../model/block.ts'
import { leadIn } from '../../model/lead-in.ts'
import { run, textOf } from '../layout/run.ts'
import { inlineLinks } from '../layout/links.ts'
import { runsOf } from '../layout/spans.ts'
import { cells } from '../layout/width.ts'
import { wrap } from '../layout/wrap.ts'

/** A table in columns, two spaces apart; where it is too wide, each row is a group of `header: cell` lines. */
export function tableText(table: Table, width: number): readonly string[] {
  const rows = [table.header, ...table.rows].map((row) => row.map(cellText))
  const widths = table.header.map((_, column) =>
    rows.reduce((most, row) => Math.max(most, cells(row[column] ?? '')), 1),
  )
  if (widths.reduce((sum, column) => sum + column + 2, -2) > width) return stacked(table, width)
  const [header = [], ...body] = rows.map((row) =>
    widths
      .map((room, column) => aligned(row[column] ?? '', room, table.align[column]))
      .join('  ')
      .trimEnd(),
  )
  return [header, widths.map((room) => '-'.repeat(room)).join('  '), ...body].flat()
}

function cellText(spans: readonly Span[]): string {
  return textOf(runsOf(spans, inlineLinks)).replaceAll('\n', ' ')
}

function aligned(text: string, room: number, side: Table['align'][number]): string {
  const space = Math.max(room - cells(text), 0)
  const before = side === 'right' ? space : side === 'center' ? space >> 1 : 0
  return ' '.repeat(before) + text + ' '.repeat(space - before)
}

function stacked({ header, rows }: Table, width: number): string[] {
  return rows.flatMap((row, i) => [
    ...(i ? [''] : []),
    ...row.flatMap((cell, column) => {
      if (!cell.length) return []
      const name = plain(header[column] ?? [])
      return wrap([run(name && leadIn(name)), ...runsOf(cell, inlineLinks)], width).map(textOf)
    }),
  ])
}
