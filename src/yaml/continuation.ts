import { isKnownKey } from './known-keys.ts'
import type { Fault } from './node.ts'

/** The advice for `simple: build it` on a line that continues a text without quotation marks. */
export const quoteWhole =
  'put the whole text in quotes, from its first line on: YAML reads the ": " in this line as a key and a value'

/** Whether the text at an offset continues on a line with ": " in it that starts with no key of the format. */
export function hasColonBelow(text: string, at: number): boolean {
  const line = colonLine(text, at)
  const word = /^[\w-]+/.exec(text.slice(at, at + 40))?.[0] ?? ''
  return line !== undefined && line.indent > 0 && !isKnownKey(line.key) && !isKnownKey(word)
}

/** The offset where that line's text starts. */
export function colonBelow(text: string, at: number): number {
  return colonLine(text, at)?.at ?? at
}

function colonLine(text: string, at: number) {
  let start = text.indexOf('\n', at) + 1
  while (start > 0) {
    const end = lineEnd(text, start)
    const [, indent, key] = /^( *)(\S.*?):(?: |$)/.exec(text.slice(start, end)) ?? []
    if (indent !== undefined && key !== undefined)
      return { at: start + indent.length, indent: indent.length, key: key.replace(/^- +/, '') }
    start = text.indexOf('\n', start) + 1
  }
  return undefined
}

/** Without the faults that a text without quotation marks causes on its further lines: the first says enough. */
export function oncePerText(faults: readonly Fault[], text: string): Fault[] {
  const found = new Set<number>()
  return faults.filter(({ code, message, at }) => {
    if (code !== 'quote-needed' && code !== 'not-yaml') return true
    const own = text.lastIndexOf('\n', at - 1) + 1
    const first = message === quoteWhole ? firstLine(text, own) : own
    return !found.has(first) && found.add(first)
  })
}

/** Where the line starts that the text of a line begins under: the nearest above that is indented less. */
function firstLine(text: string, start: number): number {
  const indent = indentOf(text, start)
  for (let above = start; above > 0;) {
    above = text.lastIndexOf('\n', above - 2) + 1
    if (text[above] !== '\n' && indentOf(text, above) < indent) return above
  }
  return 0
}

function indentOf(text: string, start: number): number {
  let at = start
  while (text[at] === ' ') at++
  return at - start
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}
