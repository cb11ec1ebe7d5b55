import type { Sentence, SentenceHead } from '../../model/sentences.ts'
import type { Passage } from '../../model/passage.ts'
import { encodingFor, textOf, type Encoding } from './block-file.ts'
import { pushVarint, varints } from './varint.ts'

/** The passages of a brief as JSON: of each the head (JSON itself) and the sentences. The label of a section has none. */
export type StoredPassages = readonly (readonly [head: string, ...sentences: readonly string[]])[]

export function encodePassages(sentences: readonly Sentence[]): string {
  const stored: [string, ...string[]][] = []
  for (const { head, isFirst, text } of sentences) {
    if (isFirst) stored.push([encodeHead(head)])
    if (head.place !== 'label') stored.at(-1)!.push(text)
  }
  return JSON.stringify(stored satisfies StoredPassages)
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

/** The sentences of a brief as a record: 1 if they are in UTF-16, else 0; the length of each in bytes; and their texts. */
export function textRecord(texts: readonly string[]): Uint8Array {
  const encoding = encodingFor(texts.join(''))
  const parts = texts.map((text) => Buffer.from(text, encoding))
  const head = [ENCODINGS.indexOf(encoding)]
  for (const { length } of parts) pushVarint(head, length)
  return Buffer.concat([Uint8Array.from(head), ...parts])
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
