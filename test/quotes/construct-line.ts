import type { Passage } from '../../src/model/passage.ts'
import type { Quote } from '../../src/model/quote.ts'

/** A passage, and its quotes: words, speaker (absent when nobody can be named), kind. */
export interface Construct {
  readonly group: string
  /** Paragraphs; one that starts with `# ` is a headline, with `> ` a block quotation, with `* ` a bullet. */
  readonly text: readonly string[]
  readonly quotes: readonly string[]
}

type Row = readonly [text: readonly string[], quotes: readonly string[]]

export function of(group: string, rows: readonly Row[]): Construct[] {
  return rows.map(([text, quotes]) => ({ group, text, quotes }))
}

/** A passage in the notation of `Construct`. */
export function passage(text: string, i: number): Passage {
  const path = `sections[0].blocks[${i}]`
  if (text.startsWith('# ')) return { place: 'headline', path: 'headline', form: 'paragraph', text: text.slice(2) }
  if (text.startsWith('* ')) return { place: 'section', path, form: 'bullet', text: text.slice(2) }
  if (!text.startsWith('> ')) return { place: 'section', path, form: 'paragraph', text }
  const [words = '', attribution] = text.slice(2).split(' — ')
  return { place: 'section', path, form: 'quotation', text: words, ...(attribution && { attribution }) }
}

const SIGN = { sentence: '', fragment: '~', block: '>', turn: ':' } as const

/** A quote in the notation of `Construct`. */
export function line({ kind, text, speaker }: Quote): string {
  return `${SIGN[kind]}${text} |${speaker ? ` ${speaker}` : ''}`
}
