import { fit } from '../layout/fit.ts'
import { run, type Line } from '../layout/run.ts'
import { cells } from '../layout/width.ts'
import { wrap } from '../layout/wrap.ts'
import { beforeText } from '../page/share-of-voice.ts'
import type { Bar, Chart } from '../page/item.ts'
import { counted } from '../page/wording.ts'
import type { Measure } from './measure.ts'

/** Bars between their names and their values. In a narrow window a name has a line of its own. */
export function chart({ bars, rest }: Chart, { rule: width }: Measure): Line[] {
  const values = valueWidths(bars)
  const wide = widest(bars, ({ name }) => name)
  const names = Math.min(wide, Math.floor(width / 3))
  const room = width - names - GAP.length - values.total
  const isStacked = room < LEAST
  const lines = bars.flatMap((bar) => [
    ...(isStacked ? stacked(bar, width, values) : [besideName(bar, names, room, values)]),
    ...(bar.detail ? wrap([run(bar.detail, 'role')], width) : []),
  ])
  return rest ? [...lines, ...wrap([run(rest, 'aside')], width)] : lines
}

/** Fewer cells are no bar. */
const LEAST = 10

const GAP = '  '

/** Cells of the columns of values, and of all of them with a gap before each. */
interface ValueWidths {
  readonly each: readonly number[]
  readonly total: number
}

function valueWidths(bars: readonly Bar[]): ValueWidths {
  const each = VALUES.map((value) => widest(bars, value)).filter(Boolean)
  return { each, total: each.reduce((sum, width) => sum + GAP.length + width, 0) }
}

const VALUES: readonly ((bar: Bar) => string)[] = [
  ({ quotes }) => counted(quotes, 'quote'),
  ({ share }) => share,
  beforeText,
]

function widest(bars: readonly Bar[], text: (bar: Bar) => string): number {
  return bars.reduce((most, bar) => Math.max(most, cells(run(text(bar)).text)), 0)
}

function besideName(bar: Bar, names: number, room: number, values: ValueWidths): Line {
  const name = fit(run(bar.name).text, names)
  const space = ' '.repeat(names - cells(name))
  return [run(name, 'speaker'), run(space + GAP), ...barRuns(bar.part, room), ...valueRuns(bar, values)]
}

function stacked(bar: Bar, width: number, values: ValueWidths): Line[] {
  const room = width - values.total
  const name = wrap([run(bar.name, 'speaker')], width)
  if (room >= LEAST) return [...name, [...barRuns(bar.part, room), ...valueRuns(bar, values)]]
  const text = VALUES.map((value) => value(bar)).filter(Boolean)
  return [...name, ...wrap([run(text.join(' · '), 'aside')], width)]
}

/** A bar in half cells, filled up with spaces. */
function barRuns(part: number, width: number): Line {
  const halves = Math.max(Math.round(part * width * 2), 1)
  const bar = '█'.repeat(halves >> 1) + (halves % 2 ? '▌' : '')
  return [run(bar, 'bar'), run(' '.repeat(width - bar.length))]
}

function valueRuns(bar: Bar, { each }: ValueWidths): Line {
  const texts = each.map((width, i) => GAP + ' '.repeat(Math.max(width - cells(VALUES[i]!(bar)), 0)) + VALUES[i]!(bar))
  return [run(texts.join('').trimEnd(), 'aside')]
}
