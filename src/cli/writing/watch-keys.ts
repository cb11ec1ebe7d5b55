/** Where a key scrolls to: from line `top`, with `rows` lines in the window and `last` as the last possible top. */
type Scroll = (top: number, rows: number, last: number) => number

const down: Scroll = (top) => top + 1
const up: Scroll = (top) => top - 1
const pageDown: Scroll = (top, rows) => top + Math.max(rows - 1, 1)
const pageUp: Scroll = (top, rows) => top - Math.max(rows - 1, 1)
const start: Scroll = () => 0
const end: Scroll = (_top, _rows, last) => last

/** The keys of less that scroll. */
const scrolls: Readonly<Record<string, Scroll>> = {
  j: down,
  '\r': down,
  '\x1b[B': down,
  '\x1bOB': down,
  k: up,
  '\x1b[A': up,
  '\x1bOA': up,
  ' ': pageDown,
  f: pageDown,
  '\x1b[6~': pageDown,
  b: pageUp,
  '\x1b[5~': pageUp,
  g: start,
  '<': start,
  '\x1b[H': start,
  '\x1b[1~': start,
  G: end,
  '>': end,
  '\x1b[F': end,
  '\x1b[4~': end,
}

export type Action = 'quit' | 'interrupt' | 'suspend' | 'redraw' | Scroll

/** What a key does; undefined for all others. */
export function actionOf(key: string): Action | undefined {
  if (Object.hasOwn(scrolls, key)) return scrolls[key]
  return actions.get(key)
}

const actions: ReadonlyMap<string, Action> = new Map([
  ['q', 'quit'],
  ['Q', 'quit'],
  ['\x03', 'interrupt'],
  ['\x04', 'quit'],
  ['\x1a', 'suspend'],
  ['\x0c', 'redraw'],
  ['r', 'redraw'],
])
