import { wordsIn, type Word } from './fidelity/words.ts'

/** 1-based; columns count Unicode code points, as editors do. */
export interface Place {
  readonly line: number
  readonly column: number
  /** How many code points the words take on that line. */
  readonly length: number
}

/**
 * Finds words of a brief in the text of its file, whatever YAML and Markdown put between them; if that splits a word, the
 * place of the first few words.
 */
export function locatorOf(fileText: string): (words: string, skip?: number) => Place | undefined {
  let all: readonly Word[] | undefined
  return (words, skip = 0) => {
    all ??= wordsIn(fileText)
    const wanted = wordsIn(words).map(({ word }) => word)
    const whole = startsOf(all, wanted)
    const starts = whole.length ? whole : startsOf(all, wanted.slice(0, FEW))
    const at = starts[Math.min(skip, starts.length - 1)]
    const count = whole.length ? wanted.length : FEW
    return at === undefined
      ? undefined
      : placeAt(fileText, all[at]!.start, all[Math.min(at + count, all.length) - 1]!.end)
  }
}

const FEW = 3

function startsOf(all: readonly Word[], wanted: readonly string[]): number[] {
  if (!wanted.length) return []
  return all.flatMap(({ word }, i) =>
    word === wanted[0] && wanted.every((each, k) => all[i + k]?.word === each) ? [i] : [],
  )
}

function placeAt(text: string, start: number, end: number): Place {
  const before = text.slice(0, start)
  const lineStart = before.lastIndexOf('\n') + 1
  const lineEnd = text.indexOf('\n', start)
  const stop = Math.min(end, lineEnd < 0 ? text.length : lineEnd)
  return {
    line: before.split('\n').length,
    column: [...text.slice(lineStart, start)].length + 1,
    length: [...text.slice(start, stop)].length,
  }
}
