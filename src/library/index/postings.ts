import { wordsOnly } from '../../model/fold.ts'
import type { Sentence } from '../../model/sentences.ts'
import { unspacedIn } from '../../model/unspaced.ts'
import { bytesOf, textOf } from './block-file.ts'
import { pushVarint, varints } from './varint.ts'

/** The words of a segment in order, in groups: a group is read for a word or a prefix in it. */
export interface TermGroups {
  /** The first word of each group. */
  readonly first: readonly string[]
  /**
   * Four bytes of length, `[word, bytes][]` as JSON, and the postings. Each brief is stored as its distance from the previous
   * one, followed by its sentences: twice the distance from the previous sentence, plus one if another sentence follows.
   */
  readonly groups: readonly Uint8Array[]
}

/** Where a word is: the row of a brief and the number of a sentence as one number, `row * SENTENCES + sentence`. */
export const SENTENCES = 2 ** 24

/** The words of a brief, separated by spaces, and the encoded sentences of each word. */
export interface Terms {
  readonly words: string
  readonly sentences: Uint8Array
}

/** Every word of a brief. Of scripts without spaces each character is a word too: a query may begin at any. */
export function termsOf(sentences: readonly Sentence[]): Terms {
  const found = new Map<string, number[]>()
  const add = (word: string, sentence: number) => {
    const before = found.get(word)
    if (before) before.push(sentence)
    else found.set(word, [sentence])
  }
  for (const [i, { text }] of sentences.entries()) {
    for (const word of wordsOnly(text).split(' ')) {
      if (!word) continue
      add(word, i)
      for (const character of unspacedIn(word)) if (!found.has(character)) add(character, i)
    }
  }
  const bytes: number[] = []
  for (const list of found.values()) pushSentences(bytes, list)
  return { words: [...found.keys()].join(' '), sentences: Uint8Array.from(bytes) }
}

function pushSentences(bytes: number[], list: readonly number[]): void {
  let before = 0
  for (let i = 0; i < list.length; i++) {
    pushVarint(bytes, (list[i]! - before) * 2 + (i + 1 < list.length ? 1 : 0))
    before = list[i]!
  }
}

/** The postings of the briefs of a segment, by row. */
export function groupTerms(terms: readonly Terms[]): TermGroups {
  const postings = new Map<string, Posting>()
  for (const [row, each] of terms.entries()) addTerms(postings, each, row)
  const words = [...postings.keys()].sort()
  const starts = Array.from({ length: Math.ceil(words.length / GROUP) }, (_, i) => i * GROUP)
  return {
    first: starts.map((start) => words[start]!),
    groups: starts.map((start) => groupOf(words.slice(start, start + GROUP), postings)),
  }
}

const GROUP = 128

/** The postings of a word so far: the last row, and the bytes. */
interface Posting {
  row: number
  readonly bytes: number[]
}

function addTerms(postings: Map<string, Posting>, { words, sentences }: Terms, row: number): void {
  let at = 0
  for (const word of words ? words.split(' ') : []) {
    let posting = postings.get(word)
    if (!posting) postings.set(word, (posting = { row: 0, bytes: [] }))
    pushVarint(posting.bytes, row - posting.row)
    posting.row = row
    // The lowest bit of a number tells whether another follows, the highest bit of a byte whether the number goes on.
    for (let hasMore = true; hasMore;) {
      hasMore = (sentences[at]! & 1) === 1
      while (sentences[at]! > 0x7f) posting.bytes.push(sentences[at++]!)
      posting.bytes.push(sentences[at++]!)
    }
  }
}

function groupOf(words: readonly string[], postings: ReadonlyMap<string, Posting>): Uint8Array {
  const lists = words.map((word) => Uint8Array.from(postings.get(word)!.bytes))
  const header = Buffer.from(JSON.stringify(words.map((word, i) => [word, lists[i]!.length])))
  return Buffer.concat([bytesOf(Uint32Array.of(header.length)), header, ...lists])
}

/** Where a word, or any word with a prefix, occurs, in order. A sentence is repeated for each occurrence. */
export function occurrencesOf(
  { first }: Pick<TermGroups, 'first'>,
  groupAt: (place: number) => Uint8Array,
  { word, isPrefix }: { readonly word: string; readonly isPrefix: boolean },
): Float64Array {
  const found: number[] = []
  const next = first.findIndex((each) => each > word)
  for (let place = Math.max(0, (next < 0 ? first.length : next) - 1); place < first.length; place++) {
    if (first[place]! > word && !(isPrefix && first[place]!.startsWith(word))) break
    const group = groupAt(place)
    const start = 4 + new DataView(group.buffer, group.byteOffset).getUint32(0, true)
    let at = start
    for (const [each, length] of JSON.parse(textOf(group, 4, start)) as [string, number][]) {
      if (each === word || (isPrefix && each.startsWith(word))) decode(group, at, at + length, found)
      at += length
    }
  }
  const all = Float64Array.from(found)
  return isPrefix ? all.sort() : all
}

function decode(bytes: Uint8Array, start: number, end: number, found: number[]): void {
  const next = varints(bytes, start)
  for (let row = 0; next.at() < end;) {
    row += next.value()
    let place = row * SENTENCES
    for (let code = 1; code & 1;) {
      code = next.value()
      place += code >>> 1
      found.push(place)
    }
  }
}
