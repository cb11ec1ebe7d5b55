import { once } from '../../model/once.ts'
import type { Passage } from '../../model/passage.ts'
import type { Quote } from '../../model/quote.ts'
import type { Machine } from '../../platform/machine.ts'
import { blockFileOf, type BlockFile } from './block-file.ts'
import { dictionaryOf } from './record.ts'
import { endsOf } from './segment.ts'

/** The quotes of a segment, written once they are asked for. */
export interface QuoteFile {
  /** The speaker and the role of each quote of a row that has a speaker, in the order of its text. */
  readonly speakers: (row: number) => readonly SpokenBy[]
  readonly names: () => readonly string[]
  /** Whether a row quotes somebody whose place among the names is in `some`. */
  readonly quotesAny: (row: number, some: ReadonlySet<number>) => boolean
  /** What was stored of a row. */
  readonly stored: (row: number) => StoredQuotes
  readonly close: () => void
}

export interface SpokenBy {
  readonly speaker: string
  readonly role?: string
}

/** What is stored of the quotes of a brief. */
export interface StoredQuotes {
  readonly speakers: readonly SpokenBy[]
  /** JSON of the quotes, packed with the text of the passages as its dictionary. */
  readonly packed: Uint8Array
}

export function storedQuotes(
  quotes: readonly Quote[],
  passages: readonly Passage[],
  pack: Machine['pack'],
): StoredQuotes {
  const speakers = quotes.flatMap(({ speaker, role }) => (speaker ? [role ? { speaker, role } : { speaker }] : []))
  return { speakers, packed: pack(JSON.stringify(quotes), dictionaryOf(passages)) }
}

export function unpackQuotes(
  { packed }: StoredQuotes,
  passages: readonly Passage[],
  unpack: Machine['unpack'],
): readonly Quote[] {
  return JSON.parse(unpack(packed, dictionaryOf(passages))) as Quote[]
}

/** The parts of the file; `quotes` by row. */
export function quoteFileParts(quotes: readonly StoredQuotes[]): Uint8Array[] {
  const names = new Map<string, number>()
  const numberOf = (name: string) => names.get(name) ?? (names.set(name, names.size), names.size - 1)
  const voices = quotes.map(({ speakers }) =>
    speakers.flatMap(({ speaker, role }) => [numberOf(speaker), role ? numberOf(role) + 1 : 0]),
  )
  return blockFileOf({
    names: { json: [...names.keys()] },
    voices: Uint32Array.from(voices.flat()),
    voiceEnds: Uint32Array.from(endsOf(voices)),
    quotes: quotes.map(({ packed }) => packed),
  })
}

export function quoteFileOf(file: BlockFile): QuoteFile {
  const names = once(() => file.json('names') as string[])
  const voices = once(() => file.uint32('voices'))
  const ends = once(() => file.uint32('voiceEnds'))
  return {
    names,
    speakers,
    quotesAny(row, some) {
      for (let at = row ? ends()[row - 1]! : 0; at < ends()[row]!; at += 2) if (some.has(voices()[at]!)) return true
      return false
    },
    stored: (row) => ({ speakers: speakers(row), packed: Uint8Array.from(file.record('quotes', row)) }),
    close: file.close,
  }

  function speakers(row: number): SpokenBy[] {
    const [known, numbers] = [names(), voices()]
    const own: SpokenBy[] = []
    for (let at = row ? ends()[row - 1]! : 0; at < ends()[row]!; at += 2) {
      const speaker = known[numbers[at]!]!
      const role = numbers[at + 1]!
      own.push(role ? { speaker, role: known[role - 1]! } : { speaker })
    }
    return own
  }
}
