/**
 * Markdown with the lines of its paragraphs, bullets and quotations wrapped at spaces; it reads back as the same blocks. Tables,
 * headings, code and images stay as they are.
 */
export function wrapMarkdown(markdown: string, measure = 100): string {
  let fence: string | undefined
  return markdown
    .split('\n')
    .flatMap((line) => {
      const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1]
      if (mark && (!fence || line.trim() === fence)) fence = fence ? undefined : mark
      return fence || mark || line.length <= measure || KEPT.test(line) ? [line] : wrapped(line, measure)
    })
    .join('\n')
}

/** A heading, a row of a table, an image, a footnote. */
const KEPT = /^[\s>]*(?:#{1,6} |\||!\[|\[\^|\[[^\]]*\]:)/

function wrapped(line: string, measure: number): string[] {
  const first = /^(?:\s*(?:>|[-*+](?= )|\d{1,9}[.)](?= ))\s?)*\s*/.exec(line)![0]
  const rest = first.replace(/[^>\s]/g, ' ')
  const lines: string[] = []
  let current = first
  let hasWords = false
  for (const word of line.slice(first.length).split(/(?<! ) (?! )/)) {
    const isFull = hasWords && current.length + 1 + word.length > measure
    if (isFull && !STARTS_BLOCK.test(word)) {
      lines.push(current)
      current = rest + word
    } else current += (hasWords ? ' ' : '') + word
    hasWords ||= word !== ''
  }
  return [...lines, current]
}

/** A word that would start a block of another kind at the start of a line. */
const STARTS_BLOCK = /^(?:[-+*#>=|~`:<]|\d{1,9}[.)]?$|!?\[|\\)/
