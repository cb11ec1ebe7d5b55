import { labelsIn } from '../model/entry.ts'
import { passagesOf } from '../model/passage.ts'
import type { Story } from '../model/story.ts'
import { quotedSpansIn } from '../quotes/text/quotation-marks.ts'
import { addressesIn, codeIn } from './markdown-code.ts'
import type { Fix } from './finding.ts'

/** A fix and the place of its finding: a 1-based line and column in code points. */
export interface LocatedFix extends Fix {
  readonly line: number
  readonly column: number
}

/** The last place first, so that a fix does not move those that follow. */
export function inOrderOfFixing<Some extends LocatedFix>(fixes: readonly Some[]): Some[] {
  return fixes.toSorted((a, b) => b.line - a.line || b.column - a.column)
}

/** The text of a file with a fix, for each place from that of the finding on where the characters are. */
export function* fixedTexts(fileText: string, { line, column, from, to }: LocatedFix): Generator<string> {
  const lines = fileText.split('\n')
  const before = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0)
  const start = before + [...(lines[line - 1] ?? '')].slice(0, column - 1).join('').length
  for (let at = fileText.indexOf(from, start); at >= 0; at = fileText.indexOf(from, at + 1))
    yield fileText.slice(0, at) + to + fileText.slice(at + from.length)
}

/** What a fix may change in the briefs of a file, and what it must keep. */
export interface Content {
  readonly labels: readonly string[]
  readonly texts: readonly string[]
  /** Quoted words, code and addresses. */
  readonly kept: readonly string[]
}

export function contentOf(stories: readonly Story[]): Content {
  const passages = stories.flatMap(passagesOf)
  return {
    labels: stories.flatMap(({ brief }) => labelsIn(brief)),
    texts: passages.map(({ text }) => text),
    kept: [
      ...passages.flatMap(({ text, form }) =>
        form === 'quotation' ? text : quotedSpansIn(text).map((span) => span.text),
      ),
      ...stories.flatMap(({ brief }) => (brief.quotes ?? []).map(({ text }) => text)),
      ...stories.flatMap((story) => [...codeIn(story), ...addressesIn(story)]),
    ],
  }
}

/** Whether a fix changed what it is for, and nothing that it must keep. */
export function isSafe({ part }: Fix, before: Content, after: Content): boolean {
  const [mine, other] = part === 'label' ? (['labels', 'texts'] as const) : (['texts', 'labels'] as const)
  return !isSame(before[mine], after[mine]) && isSame(before[other], after[other]) && keepsAll(before.kept, after.kept)
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i])
}

/** A repaired mark may open a quotation that was none before. */
function keepsAll(before: readonly string[], after: readonly string[]): boolean {
  const left = new Map<string, number>()
  for (const each of after) left.set(each, (left.get(each) ?? 0) + 1)
  return before.every((each) => {
    const count = left.get(each) ?? 0
    left.set(each, count - 1)
    return count > 0
  })
}
