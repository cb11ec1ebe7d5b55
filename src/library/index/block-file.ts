import type { CacheFile } from '../../platform/cache-files.ts'
import { checksum } from './checksum.ts'

/**
 * A file of named blocks with a checksum each. A block is one piece, or records that are read one by one. The blocks are
 * followed by the table of contents (JSON) and twelve bytes: its length, its checksum and a mark.
 */
export interface BlockFile {
  /** Every function throws DamagedIndex if a checksum differs. */
  readonly bytes: (name: string) => Uint8Array
  readonly json: (name: string) => unknown
  readonly uint32: (name: string) => Uint32Array
  /** Numbers that mostly fit into 16 bits. */
  readonly numbers: (name: string) => Uint16Array | Uint32Array
  readonly texts: (name: string) => TextColumn
  /** Valid only until the next record or JSON is read. */
  readonly record: (name: string, place: number) => Uint8Array
  /**
   * Reads many records in the order of the file, neighbours together. `use` gets the bytes of each and its place in
   * `places`; the bytes are valid only until it returns.
   */
  readonly records: (name: string, places: readonly number[], use: (bytes: Uint8Array, i: number) => void) => void
  /** Some texts of a column, without keeping the column. */
  readonly someTexts: (name: string, places: readonly number[]) => string[]
  /** The checksum of the table of contents. It holds all other checksums, so it tells one file from another. */
  readonly sum: number
  readonly close: () => void
}

/** Many short texts. Each is decoded only when it is needed. */
export interface TextColumn {
  readonly length: number
  readonly at: (place: number) => string
  /** Compares the text at `place` with one of another column, by code unit. */
  readonly compare: (place: number, other: TextColumn, otherPlace: number) => number
  /** The bytes of all texts if they are UTF-8, and where each ends. */
  readonly utf8: { readonly bytes: Uint8Array; readonly ends: Int32Array } | undefined
}

/** What a block is made of: bytes, numbers, texts, or data that JSON holds; records are an array of bytes. */
export type BlockData =
  | Uint8Array
  | Uint32Array
  | { readonly numbers: readonly number[] }
  | { readonly texts: readonly string[] }
  | { readonly json: unknown }
  | readonly Uint8Array[]

/** The index holds something else than was written to it, or not all of it. */
export class DamagedIndex extends Error {
  readonly kind = 'damaged-index'
}

interface Block {
  readonly at: number
  readonly length: number
  readonly sum: number
}

/** The parts of a file to be written. */
export function blockFileOf(data: Readonly<Record<string, BlockData>>): Uint8Array[] {
  const parts: Uint8Array[] = []
  const blocks: Record<string, Block> = {}
  let at = 0
  const add = (name: string, bytes: Uint8Array, sum = checksum(bytes)) => {
    blocks[name] = { at, length: bytes.length, sum }
    parts.push(bytes)
    at += bytes.length
  }
  for (const [name, each] of Object.entries(data)) {
    if (ArrayBuffer.isView(each)) add(name, bytesOf(each))
    else if ('json' in each) add(name, Buffer.from(JSON.stringify(each.json)))
    else if ('numbers' in each) addNumbers(name, each.numbers)
    else if ('texts' in each) add(name, textColumnBytes(each.texts))
    else addRecords(name, each)
  }
  const contents = Buffer.from(JSON.stringify(blocks))
  return [...parts, contents, bytesOf(Uint32Array.of(contents.length, checksum(contents), MARK))]

  function addNumbers(name: string, numbers: readonly number[]): void {
    const isSmall = numbers.every((each) => each < 0x1_00_00)
    add(name + (isSmall ? SMALL : ''), bytesOf(isSmall ? Uint16Array.from(numbers) : Uint32Array.from(numbers)))
  }

  function addRecords(name: string, records: readonly Uint8Array[]): void {
    let end = 0
    const places = records.flatMap((record) => [(end += record.length), checksum(record)])
    add(`${name}.places`, bytesOf(Uint32Array.from(places)))
    add(name, Buffer.concat(records), 0)
  }
}

/** The checksum of the table of contents of a file to be written: `sum` of the BlockFile. */
export function sumOf(parts: readonly Uint8Array[]): number {
  return numbersIn(parts.at(-1)!, Uint32Array)[1]!
}

/** The suffix of the name of a block of 16-bit numbers. */
const SMALL = '.16'

const MARK = 0x66_65_69_72

/** Opens a file that `blockFileOf` wrote; undefined if it is not such a file. */
export function openBlockFile(file: CacheFile): BlockFile | undefined {
  const contents = contentsOf(file)
  if (!contents) return undefined
  const { blocks, sum } = contents
  const places = new Map<string, Uint32Array>()
  return { bytes, json, uint32, numbers, texts, record, records, someTexts, sum, close: file.close }

  function bytes(name: string): Uint8Array {
    const { at, length, sum } = blockOf(name)
    return checked(file.read(at, length), length, sum)
  }

  function json(name: string): unknown {
    const { at, length, sum } = blockOf(name)
    return JSON.parse(textOf(checked(file.peek(at, length), length, sum)))
  }

  function uint32(name: string): Uint32Array {
    return numbersIn(bytes(name), Uint32Array)
  }

  function numbers(name: string): Uint16Array | Uint32Array {
    return name + SMALL in blocks ? numbersIn(bytes(name + SMALL), Uint16Array) : uint32(name)
  }

  function texts(name: string): TextColumn {
    return textColumn(bytes(name))
  }

  function someTexts(name: string, places: readonly number[]): string[] {
    const { at, length, sum } = blockOf(name)
    const column = textColumn(checked(file.peek(at, length), length, sum))
    return places.map(column.at)
  }

  function record(name: string, place: number): Uint8Array {
    const { start, end, sum } = extentOf(name, place)
    return checked(file.peek(blockOf(name).at + start, end - start), end - start, sum)
  }

  function records(name: string, places: readonly number[], use: (bytes: Uint8Array, i: number) => void): void {
    const order = [...places.keys()].sort((a, b) => places[a]! - places[b]!)
    const extents = order.map((i) => extentOf(name, places[i]!))
    for (let from = 0; from < order.length;) {
      const { start } = extents[from]!
      let to = from + 1
      while (to < order.length && isNear(extents[to]!, extents[to - 1]!, start)) to++
      const bytes = file.peek(blockOf(name).at + start, extents[to - 1]!.end - start)
      for (; from < to; from++) {
        const own = extents[from]!
        use(checked(bytes.subarray(own.start - start, own.end - start), own.end - own.start, own.sum), order[from]!)
      }
    }
  }

  function extentOf(name: string, place: number): Extent {
    const all = places.get(name) ?? uint32(`${name}.places`)
    places.set(name, all)
    const [start = 0, end, sum] = [place ? all[place * 2 - 2] : 0, all[place * 2], all[place * 2 + 1]]
    if (end === undefined || sum === undefined) throw new DamagedIndex(`the index has no record ${place} of ${name}`)
    return { start, end, sum }
  }

  function blockOf(name: string): Block {
    const block = blocks[name]
    if (!block) throw new DamagedIndex(`the index has no block ${name}`)
    return block
  }

  function checked(found: Uint8Array, length: number, sum: number): Uint8Array {
    if (found.length === length && checksum(found) === sum) return found
    throw new DamagedIndex('the index holds other bytes than were written to it')
  }
}

/** Where a record is in its block, and its checksum. */
interface Extent {
  readonly start: number
  readonly end: number
  readonly sum: number
}

/** Whether a record is read together with the one before it, in a piece that begins at `start`. */
function isNear({ start: own, end }: Extent, before: Extent, start: number): boolean {
  return own - before.end <= MOST_GAP && end - start <= MOST_TOGETHER
}

/** Bytes. It is faster to read a small gap than to call the system again. A larger piece would need a larger buffer. */
const [MOST_GAP, MOST_TOGETHER] = [65_536, 262_144]

interface Contents {
  readonly blocks: Readonly<Record<string, Block>>
  readonly sum: number
}

function contentsOf(file: CacheFile): Contents | undefined {
  const end = file.peek(Math.max(0, file.size - TAIL), TAIL)
  if (end.length !== TAIL) return undefined
  const [length = 0, sum = 0, mark] = numbersIn(end, Uint32Array)
  if (mark !== MARK || length > MOST_CONTENTS || length > file.size - TAIL) return undefined
  const contents = file.peek(file.size - TAIL - length, length)
  return checksum(contents) === sum ? { blocks: JSON.parse(textOf(contents)) as Contents['blocks'], sum } : undefined
}

const TAIL = 12

/** A table of contents has a few dozen lines. */
const MOST_CONTENTS = 1 << 16

/** The number of texts (negative for UTF-16), the end of each in bytes, and the texts. */
function textColumnBytes(texts: readonly string[]): Uint8Array {
  const all = texts.join('')
  const encoding = encodingFor(all)
  let end = 0
  const ends = Int32Array.from(texts, (text) => (end += Buffer.byteLength(text, encoding)))
  const count = Int32Array.of(encoding === 'utf8' ? texts.length : -texts.length)
  return Buffer.concat([bytesOf(count), bytesOf(ends), Buffer.from(all, encoding)])
}

function textColumn(bytes: Uint8Array): TextColumn {
  const [count = 0] = numbersIn(bytes.subarray(0, 4), Int32Array)
  const length = Math.abs(count)
  const start = 4 + length * 4
  const ends = numbersIn(bytes.subarray(4, start), Int32Array)
  const encoding = count < 0 ? 'utf16le' : 'utf8'
  const texts = bytes.subarray(start)
  const column: TextColumn = {
    length,
    at: (place) => textOf(texts, place ? ends[place - 1] : 0, ends[place], encoding),
    compare: (place, other, otherPlace) => compareTexts(column, place, other, otherPlace),
    utf8: encoding === 'utf8' ? { bytes: texts, ends } : undefined,
  }
  return column
}

/** Compares bytes, and decodes the texts only if they differ in a character that is not ASCII: UTF-8 sorts some of these differently. */
function compareTexts(a: TextColumn, place: number, b: TextColumn, otherPlace: number): number {
  if (!a.utf8 || !b.utf8) return compare(a.at(place), b.at(otherPlace))
  const { bytes, ends } = a.utf8
  const { bytes: others, ends: otherEnds } = b.utf8
  let [at, other] = [place ? ends[place - 1]! : 0, otherPlace ? otherEnds[otherPlace - 1]! : 0]
  const [end, otherEnd] = [ends[place]!, otherEnds[otherPlace]!]
  for (; at < end && other < otherEnd; at++, other++) {
    if (bytes[at] === others[other]) continue
    return bytes[at]! < 0x80 && others[other]! < 0x80
      ? bytes[at]! - others[other]!
      : compare(a.at(place), b.at(otherPlace))
  }
  return end - at - (otherEnd - other)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

export type Encoding = 'utf8' | 'utf16le'

/** UTF-8 cannot hold half of a surrogate pair, which `"\ud800"` in YAML is. */
export function encodingFor(text: string): Encoding {
  return HALF_PAIR.test(text) ? 'utf16le' : 'utf8'
}

const HALF_PAIR = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

export function textOf(bytes: Uint8Array, start = 0, end = bytes.length, encoding: Encoding = 'utf8'): string {
  const buffer = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  return buffer.toString(encoding, start, end)
}

export function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength)
}

interface Numbers<T> {
  readonly BYTES_PER_ELEMENT: number
  new (buffer: ArrayBuffer, at?: number, length?: number): T
}

/** Bytes as numbers: a view of the same memory where its address allows that, else a copy. */
export function numbersIn<T>(bytes: Uint8Array, type: Numbers<T>): T {
  const { buffer, byteOffset, byteLength } = bytes
  const size = type.BYTES_PER_ELEMENT
  if (byteOffset % size === 0) return new type(buffer as ArrayBuffer, byteOffset, byteLength / size)
  return new type(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer)
}
