import { textOf, type Line } from '../layout/run.ts'
import { cells } from '../layout/width.ts'

/** A private-use character of one cell, which no word has to pass for: words are not there while it is. */
const BOX = '\ue000'

/** A text of boxes as wide as the lines. */
export function boxed(lines: readonly Line[]): string {
  return lines.map((line) => BOX.repeat(cells(textOf(line)))).join('\n')
}

/** What has been drawn around boxes, with the lines (in reading order) in their place. */
export function unboxed(drawn: string, lines: readonly Line[]): Line[] {
  const words = lines.filter((line) => cells(textOf(line)) > 0).values()
  return drawn
    .replace(/\n\n$/, '')
    .split('\n')
    .map((row) =>
      row
        .trimEnd()
        .split(/(\ue000+)/)
        .filter(Boolean)
        .flatMap((part): Line => (part.startsWith(BOX) ? (words.next().value ?? []) : [frame(part)])),
    )
}

function frame(text: string): Line[number] {
  return { text, marks: text.trim() ? ['frame'] : [] }
}
