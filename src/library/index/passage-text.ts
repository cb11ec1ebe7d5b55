import type { Sentence, SentenceHead } from '../../model/sentences.ts'
import type { Passage } from '../../model/passage.ts'
import { encodingFor, textOf, type Encoding } from './block-file.ts'
import { pushVarint, varints } from './varint.ts'

/** The passages of a brief without their texts: the head of each as JSON, and its number of sentences. */
export type StoredPassages = readonly (readonly [head: string, sentences: number])[]

export function passagesWithoutText(sentences: readonly Sentence[]): StoredPassages {
  const stored: [string, number][] = []
  for (const { head, isFirst } of sentences) {
    if (isFirst) stored.push([encodeHead(head), 1])
    else stored.at(-1)![1]++
  }
  return stored
}

function encodeHead({ place, form, path, label, attribution }: SentenceHead): string {
  return JSON.stringify(attribution ? [place, form, path, label ?? '', attribution] : [place, form, path, label ?? ''])
}

export function decodeHead(stored: string): SentenceHead {
  const [place, form, path, label, attribution] = JSON.parse(stored) as [
    SentenceHead['place'],
    Passage['form'],
    string,
    string,
    string?,
  ]
  return { place, ...(label && { label }), path, form, ...(attribution && { attribution }) }
}

/**
 * The sentences of a brief as a record: 1 for UTF-16 or 0 for UTF-8, the length of each in bytes, and the texts. The text of a
 * label is empty, because its head contains it.
 */
export function textRecord(sentences: readonly Sentence[]): Uint8Array {
  const texts = sentences.map(({ head, text }) => (head.place === 'label' ? '' : text))
  const all = texts.join('')
  const encoding = encodingFor(all)
  const head = [ENCODINGS.indexOf(encoding)]
  for (const text of texts) pushVarint(head, Buffer.byteLength(text, encoding))
  return Uint8Array.from(Buffer.concat([Uint8Array.from(head), Buffer.from(all, encoding)]))
}

const ENCODINGS: readonly Encoding[] = ['utf8', 'utf16le']

/** All sentences of a record, which has `count` of them. */
export function textsIn(record: Uint8Array, count: number): string[] {
  const next = varints(record, 1)
  const lengths = Array.from({ length: count }, next.value)
  let end = next.at()
  return lengths.map((length) => textOf(record, end, (end += length), ENCODINGS[record[0]!]))
}

/** One sentence of a record. */
export function textAt(record: Uint8Array, count: number, sentence: number): string {
  const next = varints(record, 1)
  let [before, length] = [0, 0]
  for (let i = 0; i < count; i++) {
    const each = next.value()
    if (i < sentence) before += each
    else if (i === sentence) length = each
  }
  const start = next.at() + before
  return textOf(record, start, start + length, ENCODINGS[record[0]!])
}
