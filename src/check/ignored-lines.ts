/** `# check-ignore: long-sentence, bullets -- the reason`, behind a key or on a line of its own above it. */
const COMMENT = /(?:^|\s)#\s*check-ignore\b:?(.*?)(?:\s--\s.*)?$/

/** What the comments of a file switch off. */
export interface Ignored {
  /** The rules that are switched off on a line, from 1: those of a key hold for its whole value. */
  readonly rulesAt: (line: number) => ReadonlySet<string>
  readonly names: readonly IgnoredName[]
}

/** A name in a comment, with its 1-based place in code points. The name is empty if the comment has none. */
export interface IgnoredName {
  readonly name: string
  readonly line: number
  readonly column: number
}

/** Reads the comments of a file. */
export function ignoredIn(fileText: string): Ignored {
  const ignored = new Map<number, Set<string>>()
  const names: IgnoredName[] = []
  const lines = fileText.includes('check-ignore') ? fileText.split(/\r?\n/) : []
  for (const [i, line] of lines.entries()) {
    const own = namesIn(line, i + 1)
    if (!own.length) continue
    names.push(...own)
    for (const at of linesOfKey(lines, line.trimStart().startsWith('#') ? i + 1 : i))
      ignored.set(at + 1, new Set([...(ignored.get(at + 1) ?? []), ...own.map(({ name }) => name)]))
  }
  return { rulesAt: (line) => ignored.get(line) ?? NONE, names }
}

const NONE: ReadonlySet<string> = new Set()

function namesIn(line: string, number: number): IgnoredName[] {
  const found = COMMENT.exec(line)
  if (!found) return []
  const list = found[1]!
  const start = line.indexOf('check-ignore', found.index)
  const place = (at: number) => ({ line: number, column: [...line.slice(0, at)].length + 1 })
  const names = [...list.matchAll(/[^\s,]+/g)]
  if (!names.length) return [{ name: '', ...place(start) }]
  const before = line.indexOf(list, start)
  return names.map(({ 0: name, index }) => ({ name, ...place(before + index) }))
}

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
