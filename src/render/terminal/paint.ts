import type { ChalkInstance } from 'chalk'
import type { Line, Mark, Run } from '../layout/run.ts'
import type { PageOptions } from '../page/options.ts'
import { THEME, type Attribute } from './theme.ts'

/** Lines as a terminal shows them. Colour only adds escape sequences. */
export async function paint(lines: readonly Line[], options: PageOptions): Promise<string> {
  return (await painter(options))(lines)
}

/** As `paint`, for lines that come one after the other. */
export async function painter({ theme, level }: PageOptions): Promise<(lines: readonly Line[]) => string> {
  const brush = theme === 'tagged' ? TAGS : { ...OSC8, paint: await colours(level) }
  return (lines) => lines.map((line) => `${painted(line, brush)}\n`).join('')
}

interface Brush {
  readonly paint: (run: Run) => string
  readonly open: (url: string) => string
  readonly close: string
}

/** `<label>Why it matters:</label>`, for goldens that outlive a change of colours. */
const TAGS: Brush = {
  paint: ({ text, marks }) => marks.reduceRight((inner, mark) => `<${mark}>${inner}</${mark}>`, text),
  open: (url) => `<a ${url}>`,
  close: '</a>',
}

/** A terminal that knows no links ignores these. */
const OSC8 = { open: (url: string) => `\x1b]8;;${url}\x1b\\`, close: '\x1b]8;;\x1b\\' }

/** A line with its links opened and closed within it. */
function painted(line: Line, { paint, open, close }: Brush): string {
  let text = ''
  let url: string | undefined
  for (const run of joined(line)) {
    if (run.url !== url) text += (url ? close : '') + (run.url ? open(run.url) : '')
    url = run.url
    text += paint(run)
  }
  return url ? text + close : text
}

/** chalk is loaded only for coloured output. */
async function colours(level: PageOptions['level']): Promise<Brush['paint']> {
  if (!level) return ({ text }) => text
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

function apply(chalk: ChalkInstance, attribute: Attribute, level: PageOptions['level']): ChalkInstance {
  switch (attribute) {
    case 'accent':
      return level === 1 ? chalk.cyan : chalk.ansi256(31)
    case 'strike':
      return chalk.strikethrough
    case 'underline':
    case 'bold':
    case 'dim':
    case 'italic':
    case 'green':
    case 'magenta':
    case 'red':
      return chalk[attribute]
  }
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
