import type { Line, Mark, Run } from '../layout/run.ts'
import type { PageOptions } from '../page/options.ts'
import { THEME, type Attribute } from './theme.ts'

/** Lines as a terminal shows them. Colour only adds escape sequences. */
export function paint(lines: readonly Line[], options: PageOptions): string {
  return painter(options)(lines)
}

/** As `paint`, for lines that come one after the other. */
export function painter({ theme, level }: PageOptions): (lines: readonly Line[]) => string {
  const brush = theme === 'tagged' ? TAGS : { ...OSC8, paint: colours(level) }
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

function colours(level: PageOptions['level']): Brush['paint'] {
  const styles = new Map<string, Style>()

  return ({ text, marks }) => {
    if (!level || !marks.length || !text) return text
    const key = marks.join()
    const style = styles.get(key) ?? styleOf(marks, level)
    styles.set(key, style)
    return style.open + text + style.close
  }
}

interface Style {
  readonly open: string
  readonly close: string
}

function styleOf(marks: readonly Mark[], level: PageOptions['level']): Style {
  const codes = attributesOf(marks).map((attribute) => (level === 1 && SIXTEEN[attribute]) || CODES[attribute])
  const closing = codes.toReversed()
  return { open: codes.map(([on]) => sgr(on)).join(''), close: closing.map(([, off]) => sgr(off)).join('') }
}

function sgr(code: string): string {
  return `\x1b[${code}m`
}

/**
 * The codes of ECMA-48 (SGR) that turn an attribute on and off. Not by chalk: it defines several hundred functions, which
 * makes V8 collect garbage at the start of each page.
 */
const CODES: { readonly [attribute in Attribute]: readonly [on: string, off: string] } = {
  accent: ['38;5;31', '39'],
  bold: ['1', '22'],
  dim: ['2', '22'],
  italic: ['3', '23'],
  underline: ['4', '24'],
  strike: ['9', '29'],
  red: ['31', '39'],
  green: ['32', '39'],
  magenta: ['35', '39'],
}

/** With sixteen colours, the accent is cyan. */
const SIXTEEN: { readonly [attribute in Attribute]?: readonly [on: string, off: string] } = { accent: ['36', '39'] }

/** Each attribute once; emphasis within italics stands upright. */
function attributesOf(marks: readonly Mark[]): readonly Attribute[] {
  const all = marks.flatMap((mark) => THEME[mark])
  const upright = all.filter((attribute) => attribute === 'italic').length % 2 === 0
  return [...new Set(all)].filter((attribute) => attribute !== 'italic' || !upright)
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
