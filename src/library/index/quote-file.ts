import { once } from '../../model/once.ts'
import type { Quote } from '../../model/quote.ts'
import { blockFileOf, textOf, type BlockFile, type Checksum } from './block-file.ts'
import { endsOf } from './segment.ts'

/** The quotes of a segment, written once they are asked for. */
export interface QuoteFile {
  /** The speaker and the role of each quote of a row that has a speaker, in the order of its text. */
  readonly speakers: (row: number) => readonly SpokenBy[]
  readonly names: () => readonly string[]
  /** Whether a row quotes somebody whose place among the names is in `some`. */
  readonly quotesAny: (row: number, some: ReadonlySet<number>) => boolean
  readonly quotes: (row: number) => readonly Quote[]
  readonly close: () => void
}

export interface SpokenBy {
  readonly speaker: string
  readonly role?: string
}

/** The parts of the file; `quotes` by row. */
export function quoteFileParts(quotes: readonly (readonly Quote[])[], checksum: Checksum): Uint8Array[] {
  const names = new Map<string, number>()
  const numberOf = (name: string) => names.get(name) ?? (names.set(name, names.size), names.size - 1)
  const voices = quotes.map((each) =>
    each.flatMap(({ speaker, role }) => (speaker ? [numberOf(speaker), role ? numberOf(role) + 1 : 0] : [])),
  )
  return blockFileOf(
    {
      names: { json: [...names.keys()] },
      voices: Uint32Array.from(voices.flat()),
      voiceEnds: Uint32Array.from(endsOf(voices)),
      quotes: quotes.map((each) => Buffer.from(JSON.stringify(each))),
    },
    checksum,
  )
}

export function quoteFileOf(file: BlockFile): QuoteFile {
  const names = once(() => file.json('names') as string[])
  const voices = once(() => file.uint32('voices'))
  const ends = once(() => file.uint32('voiceEnds'))
  return {
    names,
    speakers(row) {
      const own: SpokenBy[] = []
      for (let at = row ? ends()[row - 1]! : 0; at < ends()[row]!; at += 2) {
        const [speaker, role] = [names()[voices()[at]!]!, names()[voices()[at + 1]! - 1]]
        own.push(role === undefined ? { speaker } : { speaker, role })
      }
      return own
    },
    quotesAny(row, some) {
      for (let at = row ? ends()[row - 1]! : 0; at < ends()[row]!; at += 2) if (some.has(voices()[at]!)) return true
      return false
    },
    quotes: (row) => JSON.parse(textOf(file.record('quotes', row))) as Quote[],
    close: file.close,
  }
}
