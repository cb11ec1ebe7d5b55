import type { Code } from '../../model/block.ts'
import { clean } from '../clean.ts'
import { hang } from '../layout/hang.ts'
import { textOf, type Line, type Run } from '../layout/run.ts'
import { wrap } from '../layout/wrap.ts'
import type { PageOptions } from '../page/options.ts'
import { isHighlighted } from './code-languages.ts'
import type { Drawn } from './drawing.ts'

/** The runs of a code, which have all its characters and nothing else. */
export type Highlight = (code: string, language?: string) => readonly Run[]

/** How code is coloured. The highlighter is loaded only for a known language on a page with colours. */
export async function highlighterFor(drawn: readonly Drawn[], { level, theme }: PageOptions): Promise<Highlight> {
  const hasColours = level > 0 || theme === 'tagged'
  if (!hasColours || !drawn.some((block) => block.kind === 'code' && isHighlighted(block.language))) return plainCode
  const { highlight } = await import('./highlight.ts')
  let left = MAX_LENGTH
  return (code, language) => {
    if (!isHighlighted(language) || code.length > left) return plainCode(code)
    left -= code.length
    return highlight(code, language)
  }
}

/** Characters of code that are highlighted on a page: hostile code takes time that grows with the square of its length. */
const MAX_LENGTH = 10_000

const plainCode: Highlight = (code) => [{ text: code, marks: ['pre'] }]

/** Lines of code keep their indentation, and hang by it where they are too long. */
export function codeLines({ text, language }: Code, width: number, highlight: Highlight): Line[] {
  const code = clean(text).replaceAll('\t', '    ').split('\n').map(tidied).join('\n')
  return linesOf(highlight(code, language)).flatMap((line) => {
    const indent = Math.max(0, Math.min(/^ */.exec(textOf(line))![0].length, width >> 1))
    return hang([{ text: ' '.repeat(indent), marks: [] }], wrap(line, width - indent))
  })
}

/** A line that starts with ordinary spaces only and ends without any. */
function tidied(line: string): string {
  const words = line.trim()
  return words && ' '.repeat(line.length - line.trimStart().length) + words
}

function linesOf(runs: readonly Run[]): Line[] {
  const lines: Run[][] = [[]]
  for (const { text, marks } of runs) {
    const [first = '', ...others] = text.split('\n')
    lines.at(-1)!.push({ text: first, marks })
    for (const each of others) lines.push([{ text: each, marks }])
  }
  return lines
}
