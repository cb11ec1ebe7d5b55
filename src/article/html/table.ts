import { plain, type Block, type Span } from '../../model/block.ts'
import type { Element } from './dom.ts'
import { spansIn, tidy, type Resolve } from './spans.ts'

/** A table of data, and not one that a page or newsletter is laid out with. */
export function isDataTable(table: Element): boolean {
  if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')) return false
  if (table.querySelector('table,h1,h2,h3,h4,article,section,form,blockquote,ul,ol,figure')) return false
  const rows = rowsOf(table)
  const isWide = rows.filter((row) => cellsOf(row).length > 1).length >= Math.max(2, rows.length * 0.6)
  const cells = rows.flatMap(cellsOf)
  const isShort = cells.every(
    (cell) => (cell.textContent ?? '').trim().length <= 400 && [...cell.querySelectorAll('p')].length < 3,
  )
  const isFull = cells.filter((cell) => cell.textContent?.trim()).length >= cells.length * 0.4
  return isWide && isShort && isFull
}

/** Undefined for a table without words. */
export function tableOf(table: Element, resolve: Resolve): Block | undefined {
  const rows = rowsOf(table).map((row) => cellsOf(row).flatMap((cell) => spanned(cell, resolve)))
  const columns = Math.max(0, ...rows.map(({ length }) => length))
  const [header, ...body] = rows
    .map((row) => [...row, ...emptyCells(columns - row.length)])
    .filter((row) => row.some((cell) => plain(cell).trim()))
  if (!header) return undefined
  const align = header.map((_, i) =>
    body.length && body.every((row) => NUMBER.test(plain(row[i] ?? []))) ? ('right' as const) : undefined,
  )
  return { kind: 'table', align, header, rows: body }
}

const NUMBER = /^\s*[-+−–]?[$€£¥]?\d[\d.,\s]*(?:%|[kKmMbB]n?)?\s*$|^\s*[-–—]?\s*$/

function rowsOf(table: Element): Element[] {
  return [...table.querySelectorAll('tr')]
}

function cellsOf(row: Element): Element[] {
  return [...row.children].filter(({ localName }) => localName === 'td' || localName === 'th')
}

/** A cell across several columns leaves the others empty. */
function spanned(cell: Element, resolve: Resolve): (readonly Span[])[] {
  const spans = tidy(
    spansIn(cell.childNodes, resolve).map((span): Span => (span.kind === 'break' ? { kind: 'text', text: ' ' } : span)),
  )
  const more = Math.min(Math.max(Number(cell.getAttribute('colspan') ?? 1) || 1, 1), 20) - 1
  return [spans, ...emptyCells(more)]
}

function emptyCells(count: number): (readonly Span[])[] {
  return Array.from({ length: count }, () => [])
}
