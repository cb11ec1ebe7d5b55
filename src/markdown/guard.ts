/**
 * marked walks nested blocks recursively, a list item's lines quadratically, and runs of emphasis marks and brackets
 * quadratically or worse (1,500 of `[a](` take four seconds). What exceeds these caps is read as literal text.
 */
export function tooDeep(markdown: string): boolean {
  let listed = false
  let lines = 0
  for (const line of markdown.split('\n')) {
    const prefix = MARKERS.exec(line)?.[0] ?? ''
    const markers = prefix.match(MARKER)?.length ?? 0
    if (markers > MOST_MARKERS || (markers && prefix.length > WIDEST_PREFIX)) return true
    listed ||= markers > 0
    lines = markers || !line.trim() ? 0 : lines + 1
    if (listed && lines > MOST_LINES) return true
  }
  return false
}

/** Inline Markdown on which marked would be slow. */
export function tooBusy(markdown: string): boolean {
  return CAPS.some(([mark, most]) => exceeds(markdown, mark, most))
}

const MOST_MARKERS = 24
const WIDEST_PREFIX = 96
const MOST_LINES = 1000
const MARKERS = /^[ \t>*+\-\d.)]*/
const MARKER = />|[*+-](?=[ \t])|\d[.)](?=[ \t])/g

const CAPS: readonly (readonly [mark: RegExp, most: number])[] = [
  [/[*_~]+/g, 128],
  [/\[/g, 128],
  [/\(/g, 512],
  [/[\\`<&@]/g, 512],
  [/[^\s]{2000}/g, 0],
]

function exceeds(text: string, mark: RegExp, most: number): boolean {
  let count = 0
  for (const _ of text.matchAll(mark)) if (++count > most) return true
  return false
}
