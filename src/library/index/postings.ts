import { bytesOf, textOf } from './block-file.ts'
import { pushVarint, varints } from './varint.ts'

/** The words of a segment in order, in groups: a group is read for a word or a prefix in it. */
export interface TermGroups {
  /** The first word of each group. */
  readonly first: readonly string[]
  /**
   * Four bytes of length, `[word, bytes][]` as JSON, and the postings. Of each brief: its distance from the one before, and
   * the sentences with the word, each as its distance from the one before, doubled, plus one if another follows.
   */
  readonly groups: readonly Uint8Array[]
}

/** Where a word is: the row of a brief and the number of a sentence as one number, `row * SENTENCES + sentence`. */
export const SENTENCES = 2 ** 24

/** `terms` of each brief: `word sentence,sentence word sentence …`. */
export function groupTerms(terms: readonly string[]): TermGroups {
  const postings = new Map<string, number[]>()
  for (const [row, text] of terms.entries()) addTerms(postings, text, row)
  const words = [...postings.keys()].sort()
  const starts = Array.from({ length: Math.ceil(words.length / GROUP) }, (_, i) => i * GROUP)
  return {
    first: starts.map((start) => words[start]!),
    groups: starts.map((start) => groupOf(words.slice(start, start + GROUP), postings)),
  }
}

const GROUP = 128

function addTerms(postings: Map<string, number[]>, text: string, row: number): void {
  const parts = text ? text.split(' ') : []
  for (let i = 0; i < parts.length; i += 2) {
    const list = postings.get(parts[i]!) ?? []
    if (!list.length) postings.set(parts[i]!, list)
    for (const sentence of parts[i + 1]!.split(',')) list.push(row * SENTENCES + Number(sentence))
  }
}

function groupOf(words: readonly string[], postings: ReadonlyMap<string, readonly number[]>): Uint8Array {
  const lists = words.map((word) => encoded(postings.get(word)!))
  const header = Buffer.from(JSON.stringify(words.map((word, i) => [word, lists[i]!.length])))
  return Buffer.concat([bytesOf(Uint32Array.of(header.length)), header, ...lists])
}

function encoded(list: readonly number[]): Uint8Array {
  const bytes: number[] = []
  let [row, sentence] = [0, 0]
  for (const [i, each] of list.entries()) {
    const own = Math.floor(each / SENTENCES)
    if (i === 0 || own !== row) {
      pushVarint(bytes, own - row)
      ;[row, sentence] = [own, 0]
    }
    const next = each - own * SENTENCES
    const hasMore = i + 1 < list.length && Math.floor(list[i + 1]! / SENTENCES) === own
    pushVarint(bytes, (next - sentence) * 2 + (hasMore ? 1 : 0))
    sentence = next
  }
  return Uint8Array.from(bytes)
}

/** Where a word, or any word with a prefix, is: in order, a sentence as often as it has the word. */
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
