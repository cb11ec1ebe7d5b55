/** Markdown without its footnotes, and the Markdown of each. */
export interface Parted {
  readonly body: string
  readonly notes: readonly { readonly label: string; readonly markdown: string }[]
}

/**
 * Takes out definitions such as `[^1]: See page 4.`, as GitHub reads them: the lines up to the next empty one belong to
 * the note, and so do indented paragraphs below. Code blocks have none.
 */
export function partFootnotes(markdown: string): Parted {
  if (!markdown.includes('[^')) return { body: markdown, notes: [] }
  const body: string[] = []
  const notes: { label: string; lines: string[] }[] = []
  let isCode = false
  let isNote = false
  for (const line of markdown.split('\n')) {
    if (FENCE.test(line) && !isNote) isCode = !isCode
    const [, label, first = ''] = isCode ? [] : (DEFINITION.exec(line) ?? [])
    const note = notes.at(-1)
    if (label) {
      notes.push({ label, lines: [first] })
      isNote = true
    } else if (isNote && note && (!line.trim() || line.startsWith('  ') || note.lines.at(-1)?.trim())) {
      note.lines.push(line.replace(/^ {1,4}/, ''))
    } else {
      isNote = false
      body.push(line)
    }
  }
  return { body: body.join('\n'), notes: notes.map(({ label, lines }) => ({ label, markdown: lines.join('\n') })) }
}

const FENCE = /^ {0,3}(?:```|~~~)/
const DEFINITION = /^ {0,3}\[\^([^\]\s]+)\]:[ \t]*(.*)$/
