/** A paragraph of a text: its lines joined where they were only wrapped. */
export interface Paragraph {
  /** As in the source, line breaks included. */
  readonly source: string
  /** On one line. */
  readonly text: string
  /** Spaces before its first line. */
  readonly indent: number
  /** True if a blank line stands before it. */
  readonly isApart: boolean
}

/**
 * The paragraphs of a text. A text that was wrapped at a measure, as mail is, has its lines joined; in any other, each
 * line is a paragraph.
 */
export function paragraphsOf(text: string): Paragraph[] {
  const groups = groupsOf(text.replace(/\r\n?/g, '\n').split('\n'))
  const isWrapped = wrapped(groups)
  return groups.flatMap((lines) => {
    const parts = isWrapped ? joined(lines) : markersJoined(lines)
    return parts.map((part, i) => paragraph(part, i === 0))
  })
}

function groupsOf(lines: readonly string[]): string[][] {
  const groups: string[][] = [[]]
  for (const line of lines) {
    if (line.trim()) groups.at(-1)!.push(line)
    else if (groups.at(-1)!.length) groups.push([])
  }
  return groups.filter(({ length }) => length)
}

/** A text is wrapped if most lines that are followed by another one end near the same column. */
function wrapped(groups: readonly (readonly string[])[]): boolean {
  const inner = groups.flatMap((lines) => lines.slice(0, -1)).map(({ length }) => length)
  const widest = groups.flat().reduce((most, { length }) => Math.max(most, length), 0)
  if (inner.length < 2 || widest > MEASURE) return false
  return inner.filter((length) => length > widest * 0.7 && length > 40).length >= inner.length * 0.7
}

/** No mail or text file is wrapped wider. */
const MEASURE = 100

function joined(lines: readonly string[]): string[][] {
  const parts: string[][] = []
  for (const line of lines) {
    if (parts.length && !STARTS.test(line) && !isShort(parts.at(-1)!.at(-1)!)) parts.at(-1)!.push(line)
    else parts.push([line])
  }
  return parts
}

/** A bullet whose words stand on the next line, as pasted from a document. */
function markersJoined(lines: readonly string[]): string[][] {
  const parts: string[][] = []
  for (const line of lines) {
    if (/^\s*[•·▪◦‣●○■–*-]\s*$/.test(parts.at(-1)?.join('') ?? '')) parts.at(-1)!.push(line)
    else parts.push([line])
  }
  return parts
}

/** A wrapped line is never this short. */
function isShort(line: string): boolean {
  return line.trim().length < 40
}

/** What starts a paragraph of its own: a bullet, a number, a quotation, an attribution, a row of cells. */
const STARTS = /^\s*(?:[•·▪◦‣●○■*>–—-]\s|\d{1,3}[.)]\s)|\t/

function paragraph(lines: readonly string[], isApart: boolean): Paragraph {
  return {
    source: lines.join('\n'),
    text: lines.map((line) => line.trim()).join(' '),
    indent: /^\s*/.exec(lines[0]!)![0].length,
    isApart,
  }
}
