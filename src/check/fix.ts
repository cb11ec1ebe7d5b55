/** Where something can be put right: a 1-based line and column in code points, and the characters from there on. */
export interface Fix {
  readonly line: number
  readonly column: number
  readonly from: string
  readonly to: string
}

/** The last place first, so that a fix does not move those that follow. */
export function inOrderOfFixing<Some extends Fix>(fixes: readonly Some[]): Some[] {
  return fixes.toSorted((a, b) => b.line - a.line || b.column - a.column)
}

/** The text of a file with a fix; every other character stays. Undefined if the characters are not in its line. */
export function fixedText(fileText: string, { line, column, from, to }: Fix): string | undefined {
  const lines = fileText.split('\n')
  const text = lines[line - 1] ?? ''
  const start = [...text].slice(0, column - 1).join('').length
  const at = text.indexOf(from, start)
  if (at < 0) return undefined
  return lines.with(line - 1, text.slice(0, at) + to + text.slice(at + from.length)).join('\n')
}
