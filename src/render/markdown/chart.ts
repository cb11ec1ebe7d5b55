import type { Span } from '../../model/block.ts'
import { blocksMarkdown, heading } from '../../markdown/write/blocks.ts'
import { paragraph, spaced, words } from '../../markdown/write/spans.ts'
import type { Chart } from '../page/item.ts'

/** A chart as a table of its values. */
export function chart({ title, columns, bars, rest }: Chart): string {
  const hasBefore = bars.some(({ before }) => before)
  const row = (...texts: readonly string[]): Span[][] =>
    (hasBefore ? texts : texts.slice(0, -1)).map((text) => [words(text)])
  const table = blocksMarkdown([
    {
      kind: 'table',
      align: [undefined, undefined, 'right', 'right', 'right'],
      header: row(columns.name, columns.detail, 'Quotes', 'Share', 'Before'),
      rows: bars.map(({ name, detail, quotes, share, before }) => row(name, detail, String(quotes), share, before)),
    },
  ])
  return spaced([heading(2, [words(title)]), table, rest && paragraph([words(rest)])])
}
