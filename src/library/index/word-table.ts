import { once } from '../../model/once.ts'
import { recent } from '../../model/recent.ts'
import { hasOneOf, WEIGHTS } from '../../model/search.ts'
import type { SentenceHead } from '../../model/sentences.ts'
import type { BlockFile } from './block-file.ts'
import { occurrencesOf, SENTENCES } from './postings.ts'
import type { SentenceTable } from './sentence-table.ts'

/** Where the words of a segment are. A word stands between spaces (` heron `), a prefix behind one (` heron`). */
export interface WordTable {
  /** The weight of a word in each row, in sections with the given labels or everywhere. */
  readonly weights: (word: string, labels: readonly string[]) => Uint32Array
  /** The sentences of a row that contain a word, in order. A sentence is repeated for each occurrence. */
  readonly sentencesWith: (row: number, word: string) => readonly number[]
  /** For each row, whether a section with one of the given labels has text. */
  readonly hasTextBelow: (labels: readonly string[]) => Uint8Array
}

/** How many words of queries are cached. */
export const MOST_WORDS = 1000

export function wordTable(file: BlockFile, sentences: SentenceTable, rows: () => number): WordTable {
  const first = once(() => file.json('firstTerms') as string[])
  const occurrences = recent(MOST_WORDS, (words: string) =>
    occurrencesOf({ first: first() }, (place) => file.record('terms', place), {
      word: words.trim(),
      isPrefix: !words.endsWith(' '),
    }),
  )
  const weightsBelow = recent(MOST_WORDS, (key: string) => {
    const [word, ...labels] = key.split('\n') as [string, ...string[]]
    return weightsOf(word, labels)
  })
  const textBelow = recent(MOST_WORDS, (labels: string) => rowsBelow(labels.split('\n')))
  return {
    weights: (word, labels) => weightsBelow(labels.length ? [word, ...labels].join('\n') : word),
    sentencesWith,
    hasTextBelow: (labels) => textBelow(labels.join('\n')),
  }

  function weightsOf(word: string, labels: readonly string[]): Uint32Array {
    const weights = new Uint32Array(rows())
    const codes = sentences.codes()
    const ofHead = Uint32Array.from(sentences.heads(), (head) => (isBelow(labels, head) ? WEIGHTS[head.place] : 0))
    for (const each of occurrences(word)) {
      const row = Math.floor(each / SENTENCES)
      weights[row]! += ofHead[codes[sentences.start(row) + each - row * SENTENCES]! >>> 1]!
    }
    return weights
  }

  function rowsBelow(labels: readonly string[]): Uint8Array {
    const found = new Uint8Array(rows())
    const codes = sentences.codes()
    const isText = Uint8Array.from(sentences.heads(), (head) => Number(head.place !== 'label' && isBelow(labels, head)))
    for (let row = 0; row < found.length; row++)
      for (let at = sentences.start(row), end = at + sentences.count(row); at < end; at++)
        if (isText[codes[at]! >>> 1]) found[row] = 1
    return found
  }

  function sentencesWith(row: number, word: string): number[] {
    const all = occurrences(word)
    const found: number[] = []
    for (let at = firstFrom(all, row * SENTENCES); all[at]! < (row + 1) * SENTENCES; at++)
      found.push(all[at]! - row * SENTENCES)
    return found
  }
}

function isBelow(labels: readonly string[], { label }: SentenceHead): boolean {
  return !labels.length || hasOneOf(labels, label)
}

/** The place of the first number from `least` on among sorted numbers. */
function firstFrom(sorted: Float64Array, least: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]! < least) low = middle + 1
    else high = middle
  }
  return low
}
