/** The parts of a Markdown file: its briefs, and what frames them if it is an edition. */
export interface Parts {
  readonly head?: string
  readonly stories: readonly string[]
  readonly foot?: string
}

/**
 * Parts Markdown where `brief show` does: a rule `---` above a heading of the first level starts another brief, and `***` stands
 * below the head of an edition and above its foot.
 */
export function partsOf(markdown: string): Parts {
  const [first = '', second, third, ...others] = splitAt(markdown, (line) => line === '***')
  const isEdition = second !== undefined && isStory(second) && !isStory(third ?? '') && !others.length
  if (!isEdition) return { stories: storiesIn(markdown) }
  return { head: first, stories: storiesIn(second), ...(third !== undefined && { foot: third }) }
}

function isStory(markdown: string): boolean {
  return /^\s*# /.test(markdown)
}

function storiesIn(markdown: string): string[] {
  return splitAt(markdown, (line, below) => line === '---' && below.find((each) => each)?.startsWith('# ') === true)
}

/** A text without the lines that part it; those of code do not. */
function splitAt(markdown: string, parts: (line: string, below: readonly string[]) => boolean): string[] {
  const lines = markdown.split('\n')
  const isCode = codeIn(lines)
  const found: string[][] = [[]]
  lines.forEach((line, i) => {
    if (i > 0 && !isCode[i] && lines[i - 1] === '' && parts(line, lines.slice(i + 1, i + 9))) found.push([])
    else found.at(-1)!.push(line)
  })
  return found.map((part) => part.join('\n'))
}

/** A part of a story that is read by itself. */
export interface Passage {
  readonly text: string
  /** Whether two empty lines stand above it. */
  readonly isApart: boolean
}

/**
 * Passages between two empty lines or more, or below footnotes, which belong to the passage above. Markdown that refers to links
 * elsewhere is one passage.
 */
export function passagesOf(markdown: string): Passage[] {
  if (DEFINITION.test(markdown)) return [{ text: markdown, isApart: false }]
  const lines = markdown.split('\n')
  const isCode = codeIn(lines)
  const found: { lines: string[]; isApart: boolean }[] = [{ lines: [], isApart: false }]
  let isNote = false
  lines.forEach((line, i) => {
    const isStart = i > 0 && !isCode[i] && line !== '' && !lines[i - 1]
    const isApart = isStart && i > 1 && !lines[i - 2] && !goesOn(line, found.at(-1)!.lines)
    const isBelowNotes = isStart && isNote && /^\S/.test(line) && !FOOTNOTE.test(line)
    if (isApart || (isBelowNotes && !refersBack(found.at(-1)!.lines, lines.slice(i))))
      found.push({ lines: [], isApart })
    if (line && /^\S/.test(line)) isNote = !isCode[i] && (FOOTNOTE.test(line) || (isNote && !isStart))
    found.at(-1)!.lines.push(line)
  })
  return found
    .map((passage) => ({ text: passage.lines.join('\n'), isApart: passage.isApart }))
    .filter(({ text }) => text.trim())
}

const FOOTNOTE = /^\[\^([^\]\s]+)\]:/

/** Whether lines refer to a footnote that stands above, and to none of the same name below. */
function refersBack(above: readonly string[], below: readonly string[]): boolean {
  const labels = above.flatMap((line) => FOOTNOTE.exec(line)?.[1] ?? [])
  const rest = below.join('\n')
  return labels.some((label) => rest.includes(`[^${label}]`) && !rest.includes(`\n[^${label}]:`))
}

const DEFINITION = /^ {0,3}\[[^\]^\n][^\]\n]*\]:\s/m

/** Whether a line belongs to the list above it. */
function goesOn(line: string, above: readonly string[]): boolean {
  const mark = markOf(line)
  return /^\s/.test(line) || (mark !== undefined && mark === markOf(above.findLast((each) => /^\S/.test(each)) ?? ''))
}

/** `-`, `*` or `+` of a bullet, `.` or `)` of a number. */
function markOf(line: string): string | undefined {
  return /^(?:\d{1,9}(?=[.)])|)([-*+.)])\s/.exec(line)?.[1]
}

/** For each line, whether it stands in fenced code. */
function codeIn(lines: readonly string[]): boolean[] {
  let fence: string | undefined
  return lines.map((line) => {
    const mark = /^\s*(?:>\s*)*(`{3,}|~{3,})/.exec(line)?.[1]
    if (!mark) return fence !== undefined
    if (!fence) fence = mark
    else if (line.trim() === fence || (mark[0] === fence[0] && mark.length >= fence.length && line.trim() === mark))
      fence = undefined
    return true
  })
}
