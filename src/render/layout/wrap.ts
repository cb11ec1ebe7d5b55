import { mayEndAt } from './glue.ts'
import { textOf, type Line, type Run } from './run.ts'
import { filled, type Row } from './rows.ts'
import { cells } from './width.ts'

/**
 * Lines of at most `width` cells, filled greedily; no line starts or ends with a space. A line ends at a space, between
 * two CJK characters or at a soft hyphen, and inside a word only if the word alone is wider than a line. A width of
 * less than 2 cells is taken as 2, which the widest character needs.
 */
export function wrap(runs: readonly Run[], width = Infinity): Line[] {
  return cut(runs, filled(textOf(runs), Math.max(width, 2)))
}

/** As `wrap`, but the last word of a text does not stand on a line of its own if it can take another one with it. */
export function prose(runs: readonly Run[], width = Infinity): Line[] {
  const text = textOf(runs)
  return cut(runs, withoutWidow(text, filled(text, Math.max(width, 2)), width))
}

function withoutWidow(text: string, all: readonly Row[], width: number): readonly Row[] {
  const [above, last] = all.slice(-2)
  if (!above || !last || text.slice(last.start, last.end).includes(' ')) return all
  const space = text.lastIndexOf(' ', above.end - 1)
  const room = cells(text.slice(space + 1, last.end)) <= width
  const long =
    space > above.start && !/[\s\xad]/.test(text[space - 1]!) && cells(text.slice(above.start, space)) * 3 >= width * 2
  if (text.slice(above.end, last.start) !== ' ' || !room || !long || !mayEndAt(text, space, space + 1)) return all
  return [...all.slice(0, -2), { ...above, end: space }, { ...last, start: space + 1 }]
}

/** As `wrap`, with as many lines and their lengths as equal as words allow: for headlines. */
export function balance(runs: readonly Run[], width = Infinity): Line[] {
  return cut(runs, even(textOf(runs), Math.max(width, 2)))
}

/** The narrowest rows that are no more than the greedy ones. */
function even(text: string, width: number): readonly Row[] {
  const greedy = filled(text, width)
  if (greedy.length < 2 || width === Infinity) return greedy
  const longest = text.split(/\s/).reduce((most, word) => Math.max(most, cells(word)), 0)
  let best = greedy
  let low = Math.max(width >> 1, Math.min(longest, width))
  let high = width
  while (low < high) {
    const middle = (low + high) >> 1
    const tried = filled(text, middle)
    if (tried.length === greedy.length) {
      best = tried
      high = middle
    } else {
      low = middle + 1
    }
  }
  return best
}

/** The runs of each row, soft hyphens taken out or shown. */
function cut(runs: readonly Run[], all: readonly Row[]): Line[] {
  let index = 0
  let offset = 0
  return all.map(({ start, end, hyphen }) => {
    const line: Run[] = []
    while (index < runs.length) {
      const run = runs[index]!
      const text = run.text.slice(Math.max(start - offset, 0), Math.max(end - offset, 0)).replaceAll('\xad', '')
      if (text) line.push({ ...run, text })
      if (offset + run.text.length > end) break
      offset += run.text.length
      index++
    }
    const last = line.at(-1)
    return hyphen && last ? [...line.slice(0, -1), { ...last, text: `${last.text}-` }] : line
  })
}
