import { bytesOf, textOf } from './block-file.ts'

/** The words of a segment in order, in groups: a group is read for a word or a prefix in it. */
export interface TermGroups {
  /** The first word of each group. */
  readonly first: readonly string[]
  /** Four bytes of length, `[word, bytes][]` as JSON, and the postings: for each brief the distance from the one before, and the weight. */
  readonly groups: readonly Uint8Array[]
}

/** `terms` of each brief: `word weight word weight …`. */
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
    const list = postings.get(parts[i]!)
    if (list) list.push(row, Number(parts[i + 1]))
    else postings.set(parts[i]!, [row, Number(parts[i + 1])])
  }
}

function groupOf(words: readonly string[], postings: ReadonlyMap<string, readonly number[]>): Uint8Array {
  const lists = words.map((word) => encoded(postings.get(word)!))
  const header = Buffer.from(JSON.stringify(words.map((word, i) => [word, lists[i]!.length])))
  return Buffer.concat([bytesOf(Uint32Array.of(header.length)), header, ...lists])
}

function encoded(list: readonly number[]): Uint8Array {
  const bytes: number[] = []
  let before = 0
  for (let i = 0; i < list.length; i += 2) {
    pushVarint(bytes, list[i]! - before)
    pushVarint(bytes, list[i + 1]!)
    before = list[i]!
  }
  return Uint8Array.from(bytes)
}

function pushVarint(bytes: number[], value: number): void {
  let rest = value
  for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80)
  bytes.push(rest)
}

/** Adds the weights of a word, or of all words with a prefix, to those of the rows. */
export function addWeights(
  weights: Uint32Array,
  { first }: Pick<TermGroups, 'first'>,
  groupAt: (place: number) => Uint8Array,
  { word, isPrefix }: { readonly word: string; readonly isPrefix: boolean },
): void {
  const next = first.findIndex((each) => each > word)
  for (let place = Math.max(0, (next < 0 ? first.length : next) - 1); place < first.length; place++) {
    if (first[place]! > word && !(isPrefix && first[place]!.startsWith(word))) return
    const group = groupAt(place)
    const start = 4 + new DataView(group.buffer, group.byteOffset).getUint32(0, true)
    let at = start
    for (const [each, length] of JSON.parse(textOf(group.subarray(4, start))) as [string, number][]) {
      if (each === word || (isPrefix && each.startsWith(word))) decode(group, at, at + length, weights)
      at += length
    }
  }
}

function decode(bytes: Uint8Array, start: number, end: number, weights: Uint32Array): void {
  let [at, row] = [start, 0]
  const varint = () => {
    let [value, scale] = [0, 1]
    for (; bytes[at]! > 0x7f; scale *= 0x80) value += (bytes[at++]! & 0x7f) * scale
    return value + bytes[at++]! * scale
  }
  while (at < end) {
    row += varint()
    weights[row]! += varint()
  }
}
