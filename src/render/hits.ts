import type { Span } from '../model/block.ts'
import type { Look } from '../model/look.ts'
import type { Mark } from '../model/query/marks.ts'
import { clean, cleanLine } from './clean.ts'
import type { HitRecord } from './hit-fields.ts'
import { run } from './layout/run.ts'
import { oneLine } from '../markdown/write/spans.ts'
import { flow, spaced } from './text/blocks.ts'

/** Hits as plain text: the slug and day, then the passage. */
export async function hitsText(records: readonly HitRecord[], look: Look): Promise<string> {
  const width = look.columns ?? Infinity
  const lines = spaced(
    records.map(({ entry, passage, before = [], after = [] }) => [
      ...flow([run([entry.slug, entry.brief.date?.slice(0, 10)].filter(Boolean).join(', '))], width),
      ...[...before, passage, ...after].flatMap((text) => flow([run(text)], width)),
    ]),
  )
  return lines.length ? `${clean(lines.join('\n'))}\n` : ''
}

/** Hits as a Markdown list, the words that were looked for in bold. */
export async function hitsMarkdown(records: readonly HitRecord[]): Promise<string> {
  return clean(records.map(hitMarkdown).join('\n'))
}

/** A text in pieces: those with a mark, and those between. */
export function pieces(text: string, marks: readonly Mark[]): { readonly text: string; readonly isMarked: boolean }[] {
  const all: { text: string; isMarked: boolean }[] = []
  let at = 0
  for (const { start, end } of marks) {
    all.push({ text: text.slice(at, start), isMarked: false }, { text: text.slice(start, end), isMarked: true })
    at = end
  }
  return [...all, { text: text.slice(at), isMarked: false }].filter((piece) => piece.text)
}

/** Whether the passage is the headline, which a page has above it. */
export function isHeadline({ place }: HitRecord): boolean {
  return place === 'headline'
}

function hitMarkdown(hit: HitRecord): string {
  const { entry, passage, marks, before = [], after = [] } = hit
  const { brief, slug } = entry
  const day = brief.date ? `, ${brief.date.slice(0, 10)}` : ''
  const name = oneLine([{ kind: 'strong', spans: [{ kind: 'text', text: cleanLine(brief.headline) }] }])
  const where = oneLine([{ kind: 'text', text: cleanLine(` (${slug}${day})`) }])
  const spans = pieces(passage, marks).map(({ text, isMarked }): Span => {
    const words: Span = { kind: 'text', text: cleanLine(text) }
    return isMarked ? { kind: 'strong', spans: [words] } : words
  })
  const texts = [...around(before), ...(isHeadline(hit) ? [] : [oneLine(spans)]), ...around(after)]
  return `${name} ${where}\n${texts.length ? `\n> ${texts.join('\n>\n> ')}\n` : ''}`
}

function around(texts: readonly string[]): string[] {
  return texts.map((text) => oneLine([{ kind: 'text', text: cleanLine(text) }]))
}
