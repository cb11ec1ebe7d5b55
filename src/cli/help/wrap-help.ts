/** Terminals that are narrower get help of their own. */
const USUAL = 80

/** For so many columns a page of help is set; one that will be `narrowed` is set without an end of line. */
export function helpWidth(columns = USUAL): number {
  return columns < USUAL ? Infinity : Math.min(columns, 100)
}

/**
 * A page of help for a narrow terminal: paragraphs are wrapped, and what stands beside a term stands below it where it
 * does not fit. A command stays whole, for it is to be copied.
 */
export function narrowed(page: string, columns = USUAL): string {
  if (columns >= USUAL) return page
  // Lines that are not indented are one paragraph, and so is a list of names.
  const paragraphs = page.replace(/(?<=^\S.*)\n(?=\S)/gm, ' ').replace(/(?<=^  .*,)\n +/gm, ' ')
  return paragraphs
    .split('\n')
    .flatMap((line) => (line.length <= columns ? [line] : folded(line, columns)))
    .join('\n')
}

function folded(line: string, columns: number): string[] {
  const [, indent = '', term = '', says] = /^( *)(\S.*?)(?: {2,}(\S.*))?$/.exec(line) ?? []
  const first = indent && /\bbrief /.test(term) ? [`${indent}${term}`] : wrapped(term, indent, columns)
  return says ? [...first, ...wrapped(says, `${indent}    `, columns)] : first
}

/** Lines of a text, filled with words that have one cell a character. */
export function wrapped(text: string, indent: string, columns: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= columns) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(`${indent}${word}`)
  }
  return lines
}
