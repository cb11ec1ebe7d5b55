import { plain, type Block, type Quotation, type Span } from '../model/block.ts'
import { tidy } from './tidy.ts'

/**
 * A quotation of these blocks. The last line of its last paragraph says who spoke when it starts with a dash and is not
 * all there is; `lines` are that paragraph's spans with the soft breaks still in them.
 */
export function attributed(blocks: readonly Block[], lines: readonly Span[]): Quotation {
  const [words, line] = lastLine(lines)
  const attribution = DASH.test(plain(line)) ? tidy(withoutDash(line)) : []
  const above = tidy(words)
  if (!attribution.length || (!above.length && blocks.length === 1)) return { kind: 'quotation', blocks }
  const kept: Block[] = above.length ? [{ kind: 'paragraph', spans: above }] : []
  return { kind: 'quotation', blocks: [...blocks.slice(0, -1), ...kept], attribution }
}

const DASH = /^\s*(?:[—–―]|--)\s*/

function withoutDash([first, ...rest]: readonly Span[]): Span[] {
  if (first?.kind !== 'text') return []
  return [{ kind: 'text', text: first.text.replace(DASH, '') }, ...rest]
}

/** A line may end only outside of styles and links. */
function lastLine(spans: readonly Span[]): [before: Span[], line: Span[]] {
  const i = spans.findLastIndex((span) => span.kind === 'break' || (span.kind === 'text' && span.text.includes('\n')))
  const at = spans[i]
  if (at?.kind !== 'text') return [spans.slice(0, Math.max(i, 0)), spans.slice(i + 1)]
  const newline = at.text.lastIndexOf('\n')
  return [
    [...spans.slice(0, i), { kind: 'text', text: at.text.slice(0, newline) }],
    [{ kind: 'text', text: at.text.slice(newline + 1) }, ...spans.slice(i + 1)],
  ]
}
