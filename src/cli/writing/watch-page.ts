import { baseName, onOneLine } from '../../model/path.ts'
import { cleanLine } from '../../render/clean.ts'
import { clusters } from '../../render/layout/clusters.ts'
import { cells, clusterCells } from '../../render/layout/width.ts'
import type { ScreenLine } from '../../platform/screen.ts'

/** What is watched: the page of the last valid version, and what is wrong with the file now. */
export interface WatchedPage {
  readonly path: string
  /** Without a valid version, no lines. */
  readonly lines: readonly string[]
  readonly problems: readonly string[]
  /** The first line that is shown, from 0. */
  readonly top: number
  /** Whether the terminal takes SGR sequences. */
  readonly isStyled: boolean
}

export interface Size {
  readonly columns: number
  readonly rows: number
}

/** The rows of the page itself: the problems and the last row are below them. */
export function pageRows({ problems }: Pick<WatchedPage, 'problems'>, size: Size): number {
  return Math.max(size.rows - 1 - problemLines(problems, size).length, 0)
}

/** The greatest `top` that still fills the window. */
export function lastTop(page: Pick<WatchedPage, 'lines' | 'problems'>, size: Size): number {
  return Math.max(page.lines.length - pageRows(page, size), 0)
}

/** The window: the page from its line `top`, the problems below it, and a last row about both. */
export function frameOf(page: WatchedPage, size: Size): ScreenLine[] {
  const rows = pageRows(page, size)
  const shown = page.lines.slice(page.top, page.top + rows)
  const [status = EMPTY] = plainLines(statusOf(page, shown.length, size), size)
  return [
    ...shown.map((text) => ({ text: page.isStyled ? `${text}\x1b[0m` : text, cells: cells(text.replace(SGR, '')) })),
    ...Array.from({ length: rows - shown.length }, () => EMPTY),
    ...problemLines(page.problems, size),
    dim(status, page.isStyled),
  ]
}

const EMPTY: ScreenLine = { text: '', cells: 0 }

/** At most half of the window. */
function problemLines(problems: readonly string[], size: Size): ScreenLine[] {
  return problems.flatMap((problem) => plainLines(problem, size)).slice(0, Math.floor(size.rows / 2))
}

/** `night-buses.yaml: lines 1-23 of 60; q quits`; without the name where that is too long. */
function statusOf(page: WatchedPage, count: number, { columns }: Size): string {
  const state = [...stateOf(page, count), 'q quits'].join('; ')
  const name = onOneLine(baseName(page.path))
  const whole = name + (state === 'q quits' ? '; ' : ': ') + state
  return cells(whole) <= columns ? whole : state
}

function stateOf({ lines, problems, top }: WatchedPage, count: number): string[] {
  if (problems.length && lines.length) return [`${errors(problems.length)}, this is the last valid version`]
  return lines.length > count ? [`lines ${top + 1}-${top + count} of ${lines.length}`] : []
}

function errors(count: number): string {
  return count === 1 ? '1 error' : `${count} errors`
}

function dim({ text, cells: width }: ScreenLine, isStyled: boolean): ScreenLine {
  return { text: isStyled ? `\x1b[2m${text}\x1b[0m` : text, cells: width }
}

/** A text broken where the window ends. */
function plainLines(text: string, { columns }: Size): ScreenLine[] {
  const lines: { text: string; cells: number }[] = []
  for (const cluster of clusters(cleanLine(text))) {
    const width = clusterCells(cluster)
    const last = lines.at(-1)
    if (last && last.cells + width <= columns) {
      last.text += cluster
      last.cells += width
    } else lines.push({ text: cluster, cells: width })
  }
  return lines
}

/** Colours and links, as the painter writes them. */
const SGR = /\x1b\[[\d;]*m|\x1b\]8;;[^\x1b]*\x1b\\/g
