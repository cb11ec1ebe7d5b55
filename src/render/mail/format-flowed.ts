/**
 * Text as `format=flowed` has it (RFC 3676): lines of at most 72 characters, of which one that ends with a space goes on
 * in the next. A reader that knows it fills its own window; any other sees short lines. Addresses stay whole.
 */
export function formatFlowed(text: string): string {
  return text.split('\n').map(paragraph).join('\n')
}

const MEASURE = 72

/** A quoted paragraph has its mark on each line; any other line that would look quoted is moved in by a space. */
function paragraph(line: string): string {
  const quoted = /^(?:> ?)+/.exec(line)?.[0]
  const mark = quoted ? `${quoted.replaceAll(' ', '')} ` : ''
  const lines = filled(line.slice(quoted?.length ?? 0).trimEnd(), MEASURE - mark.length)
  return lines.map((each) => (mark ? mark + each : stuffed(each))).join('\n')
}

function stuffed(line: string): string {
  return /^(?: |>|From )/.test(line) ? ` ${line}` : line
}

/** Each but the last ends with a space. */
function filled(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/(?<=\S +)(?=\S)/)) {
    if (line.trim() && (line + word).trimEnd().length > width) {
      lines.push(line)
      line = ''
    }
    line += word
  }
  return [...lines, line]
}
