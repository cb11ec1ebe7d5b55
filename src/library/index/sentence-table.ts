import { once } from '../../model/once.ts'
import type { Passage } from '../../model/passage.ts'
import type { StoredSentences } from '../../model/search.ts'
import type { SentenceHead } from '../../model/sentences.ts'
import type { BlockData, BlockFile } from './block-file.ts'
import { decodeHead, type StoredPassages } from './passage-text.ts'

/** The sentences of each row and the heads of their passages, without the texts. */
export interface SentenceTable {
  readonly heads: () => readonly SentenceHead[]
  /** For all rows: twice the index of the head, plus one for the first sentence of a passage. */
  readonly codes: () => Uint16Array | Uint32Array
  /** The place of the first sentence of a row. */
  readonly start: (row: number) => number
  readonly count: (row: number) => number
  readonly of: (row: number, wordsIn: WordsIn) => StoredSentences
  readonly passages: (row: number, texts: readonly string[]) => Passage[]
}

/** The sentences of a row that contain a folded word; see `StoredSentences`. */
export type WordsIn = (row: number, words: string) => readonly number[] | undefined

/** A class, because a common word is in thousands of rows. */
class RowSentences implements StoredSentences {
  readonly #table: SentenceTable
  readonly #row: number
  readonly #start: number
  readonly #wordsIn: WordsIn
  constructor(table: SentenceTable, row: number, wordsIn: WordsIn) {
    this.#table = table
    this.#row = row
    this.#start = table.start(row)
    this.#wordsIn = wordsIn
  }
  get count() {
    return this.#table.count(this.#row)
  }
  headOf(sentence: number) {
    return this.#table.heads()[this.#table.codes()[this.#start + sentence]! >>> 1]!
  }
  isFirst(sentence: number) {
    return (this.#table.codes()[this.#start + sentence]! & 1) === 1
  }
  sentencesWith(words: string) {
    return this.#wordsIn(this.#row, words)
  }
}

/** The blocks that hold the table; `passages` by row. */
export function sentenceTableBlocks(passages: readonly StoredPassages[]): Record<string, BlockData> {
  const heads = new Map<string, number>()
  const codes: number[] = []
  const ends = passages.map((row) => {
    for (const [head, sentences] of row) {
      const place = heads.get(head) ?? heads.size
      heads.set(head, place)
      codes.push(place * 2 + 1)
      for (let more = sentences - 1; more > 0; more--) codes.push(place * 2)
    }
    return codes.length
  })
  return {
    heads: { json: [...heads.keys()] },
    sentences: { numbers: codes },
    sentenceEnds: Uint32Array.from(ends),
  }
}

export function sentenceTable(file: BlockFile): SentenceTable {
  const heads = once(() => (file.json('heads') as string[]).map(decodeHead))
  const codes = once(() => file.numbers('sentences'))
  const ends = once(() => file.uint32('sentenceEnds'))
  const start = (row: number) => (row ? ends()[row - 1]! : 0)
  const count = (row: number) => ends()[row]! - start(row)
  const table: SentenceTable = { heads, codes, start, count, of, passages }
  return table

  function of(row: number, wordsIn: WordsIn): StoredSentences {
    return new RowSentences(table, row, wordsIn)
  }

  function passages(row: number, texts: readonly string[]): Passage[] {
    const found: { head: SentenceHead; text: string }[] = []
    for (const [i, text] of texts.entries()) {
      const code = codes()[start(row) + i]!
      if (code & 1) found.push({ head: heads()[code >>> 1]!, text })
      else found.at(-1)!.text += text
    }
    return found.flatMap(({ head: { place, ...head }, text }) => (place === 'label' ? [] : [{ place, ...head, text }]))
  }
}
