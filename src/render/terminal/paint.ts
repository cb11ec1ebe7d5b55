import type { ChalkInstance } from 'chalk'
import type { Look } from '../../model/look.ts'
import type { Line, Mark, Run } from '../layout/run.ts'
import { THEME, type Attribute } from './theme.ts'

/** Lines as a terminal shows them. Colour adds sequences and nothing else. */
export async function paint(lines: readonly Line[], look: Look): Promise<string> {
  const brush = await brushOf(look)
  return lines.map((line) => `${joined(line).map(brush).join('')}\n`).join('')
}

type Brush = (run: Run) => string

async function brushOf({ theme, level }: Look): Promise<Brush> {
  if (theme === 'tagged') return tagged
  const colour = level ? await colours(level) : ({ text }: Run) => text
  return (run) => (run.url ? hyperlink(colour(run), run.url) : colour(run))
}

/** `<label>Why it matters:</label>`, for goldens that outlive a change of colours. */
function tagged({ text, marks, url }: Run): string {
  const inner = url ? `<a ${url}>${text}</a>` : text
  return marks.reduceRight((sum, mark) => `<${mark}>${sum}</${mark}>`, inner)
}

async function colours(level: 1 | 2 | 3): Promise<Brush> {
  const { Chalk } = await import('chalk')
  const chalk = new Chalk({ level })
  const chains = new Map<string, ChalkInstance>()

  return ({ text, marks }) => {
    if (!marks.length) return text
    const key = marks.join()
    const chain = chains.get(key) ?? attributesOf(marks).reduce((sum, attribute) => apply(sum, attribute, level), chalk)
    chains.set(key, chain)
    return chain(text)
  }
}

/** Each attribute once; emphasis within italics stands upright. */
function attributesOf(marks: readonly Mark[]): readonly Attribute[] {
  const all = marks.flatMap((mark) => THEME[mark])
  const upright = all.filter((attribute) => attribute === 'italic').length % 2 === 0
  return [...new Set(all)].filter((attribute) => attribute !== 'italic' || !upright)
}

function apply(chalk: ChalkInstance, attribute: Attribute, level: Look['level']): ChalkInstance {
  switch (attribute) {
    case 'accent':
      return level === 1 ? chalk.cyan : chalk.ansi256(31)
    case 'strike':
      return chalk.strikethrough
    case 'underline':
    case 'bold':
    case 'dim':
    case 'italic':
      return chalk[attribute]
  }
}

/** OSC 8; a terminal that ignores it shows the text. */
function hyperlink(text: string, url: string): string {
  return `\x1b]8;;${url}\x1b\\${text}\x1b]8;;\x1b\\`
}

/** A line whose neighbours of one style are one run, so that each style is opened once. */
function joined(line: Line): Run[] {
  const done: Run[] = []
  for (const run of line) {
    const last = done.at(-1)
    if (last && last.url === run.url && last.marks.join() === run.marks.join()) {
      done[done.length - 1] = { ...last, text: last.text + run.text }
    } else {
      done.push(run)
    }
  }
  return done
}
