import type { Note } from '../model/brief.ts'
import { plain, type Span } from '../model/block.ts'
import { dateIn } from './dates.ts'
import { cutStart, trimStart } from './labels.ts'

/** An editor's note, with the words of its source: the kind, and the text behind it. */
export interface NoteLine {
  readonly kind?: string
  readonly date?: Note['date']
  /** The kind and date as the source has them. */
  readonly source: string
  readonly rest: readonly Span[]
}

/** Reads `Editor's note: …`, `Correction, Jan 28, 2022: …`, `Clarification (Jan 28, 2022): …`. Undefined for other paragraphs. */
export function noteIn(spans: readonly Span[]): NoteLine | undefined {
  const text = plain(spans)
  const [source = '', name = '', extra = ''] = NOTE.exec(text) ?? []
  if (!source) return undefined
  const date = extra ? dateIn(extra.replace(/^[\s,(]+|[\s)]+$/g, '')) : undefined
  if (extra.trim() && !date) return undefined
  const rest = trimStart(cutStart(unwrapped(spans), source.length))
  if (!plain(rest).trim()) return undefined
  return { kind: name.toLowerCase().replace('’', "'"), ...(date && { date: date.date }), source, rest }
}

const NOTE =
  /^\s*(editor['’]?s['’]? note|ed\.? note|correction|corrections|clarification|corrected|update|note to readers|publisher['’]s note|disclosure|disclaimer)(\s*,\s*[^:]{6,40}|\s*\([^)]{6,40}\))?\s*:\s*/i

/** Notes are often set in italics as a whole. */
function unwrapped(spans: readonly Span[]): readonly Span[] {
  const [only] = spans
  return spans.length === 1 && only && (only.kind === 'emphasis' || only.kind === 'strong')
    ? unwrapped(only.spans)
    : spans
}
