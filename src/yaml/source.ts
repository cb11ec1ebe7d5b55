import { limits, type Fault } from './node.ts'

/** The text with line feeds only and without a byte order mark; no line or column moves. */
export function unified(text: string): string {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0
  const rest = start ? text.slice(start) : text
  return rest.includes('\r') ? rest.replace(/\r\n?/g, '\n') : rest
}

/** What YAML does not allow in a file at all (YAML 1.2.2, production 1). */
export function controlCharacters(source: string): Fault[] {
  const faults: Fault[] = []
  for (const { 0: character, index } of source.matchAll(unprintable)) {
    const point = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    if (faults.length === limits.faults) break
    faults.push({ code: 'control-character', at: index, message: `delete the control character U+${point}` })
  }
  return faults
}

const unprintable = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/g

/** A fault if the file has more lines than are read in good time. */
export function manyLines(source: string): Fault | undefined {
  if (source.length < limits.lines) return
  let at = -1
  for (let line = 0; line < limits.lines; line++) {
    at = source.indexOf('\n', at + 1)
    if (at < 0) return
  }
  return { code: 'too-large', at, message: `split the file: it has more than ${limits.lines} lines` }
}

/** `topic:World` is a text to YAML. */
export const gluedColon = /^[\w-]+:\S/

export const missingSpace = 'write a space after the ":"'
