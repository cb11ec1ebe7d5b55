import type { Example, HelpBlock, HelpPage } from './blocks.ts'

export interface PageSize {
  /** Columns of the terminal; undefined in a pipe, where a page is 80 columns wide. */
  readonly columns: number | undefined
  readonly isBold: boolean
}

const USUAL = 80
const WIDEST = 100
/** Narrower pages have terms and meanings below each other. */
const TWO_COLUMNS = 60
/** A longer term has its meaning on the next line. */
const LONGEST_TERM = 24

/** Prints a page of help. Lines of code stay whole, so that they can be copied; all other lines fit the columns. */
export function layout(page: HelpPage, { columns = USUAL, isBold }: PageSize): string {
  const width = Math.min(columns, WIDEST)
  const blocks = page.map((block) => linesOf(block, width, isBold))
  const lines = blocks.flatMap((block, i) => (i === 0 || isHeading(page[i - 1]!) ? block : ['', ...block]))
  return `${lines.join('\n')}\n`
}

function isHeading(block: HelpBlock): boolean {
  return typeof block === 'object' && 'heading' in block
}

function linesOf(block: HelpBlock, width: number, isBold: boolean): string[] {
  if (typeof block === 'string') return wrap(block, '', width)
  if ('heading' in block) return wrap(block.heading, '', width).map((line) => (isBold ? bold(line) : line))
  if ('names' in block) return wrap(block.names.join(', '), '  ', width)
  if ('code' in block) return block.code.split('\n').map((line) => (line ? `  ${line}` : ''))
  if ('examples' in block) return block.examples.flatMap((example) => exampleLines(example, width))
  return width < TWO_COLUMNS ? stacked(block.rows, width) : beside(block.rows, width)
}

function bold(text: string): string {
  return `\x1b[1m${text}\x1b[22m`
}

function exampleLines({ line, does }: Example, width: number): string[] {
  return [...wrap(`# ${does}`, '  ', width), `  $ ${line}`]
}

function stacked(rows: readonly (readonly [string, string])[], width: number): string[] {
  return rows.flatMap(([term, meaning]) => [...wrap(term, '  ', width), ...wrap(meaning, '      ', width)])
}

function beside(rows: readonly (readonly [string, string])[], width: number): string[] {
  const lengths = rows.map(([term]) => term.length).filter((length) => length <= LONGEST_TERM)
  const column = 4 + Math.max(...lengths, 4)
  return rows.flatMap(([term, meaning]) => {
    const lines = wrap(meaning, ' '.repeat(column), width)
    if (term.length + 4 > column) return [`  ${term}`, ...lines]
    const [first = '', ...rest] = lines
    return [`  ${term}`.padEnd(column) + first.trimStart(), ...rest]
  })
}

/** Lines of a text; every character is one cell wide. */
export function wrap(text: string, indent: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(`${indent}${word}`)
  }
  return lines
}
