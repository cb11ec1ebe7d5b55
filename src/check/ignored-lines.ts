/** `# check-ignore: long-sentence, bullets`, behind a key or on a line of its own above it. */
const COMMENT = /(?:^|\s)#\s*check-ignore:\s*([a-z][a-z, -]*)$/

/** The rules that comments of a file switch off, for each line from 1: those of a key hold for its whole value. */
export function ignoredLines(fileText: string): (line: number) => ReadonlySet<string> {
  const ignored = new Map<number, Set<string>>()
  if (fileText.includes('check-ignore')) {
    const lines = fileText.split(/\r?\n/)
    for (const [i, line] of lines.entries()) {
      const names = COMMENT.exec(line)?.[1]?.split(/[\s,]+/)
      if (!names) continue
      for (const at of linesOfKey(lines, line.trimStart().startsWith('#') ? i + 1 : i))
        ignored.set(at + 1, new Set([...(ignored.get(at + 1) ?? []), ...names]))
    }
  }
  return (line) => ignored.get(line) ?? NONE
}

const NONE: ReadonlySet<string> = new Set()

/** The line of a key, and the lines of its value: those that are indented further. */
function linesOfKey(lines: readonly string[], at: number): number[] {
  const indent = /^[\s-]*/.exec(lines[at] ?? '')![0].length
  const found = [at]
  for (let next = at + 1; next < lines.length; next++) {
    const line = lines[next]!
    if (line.trim() && line.length - line.trimStart().length <= indent) break
    found.push(next)
  }
  return found
}
