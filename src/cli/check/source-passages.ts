import type { Passage } from '../../model/passage.ts'

/**
 * The paragraphs of a source's text, with their marks of quotation: `> The eels came home.` A line `>` ends a paragraph of a block
 * quotation.
 */
export function paragraphsOf(text: string): string[] {
  return text.split(/\n\s*\n/).flatMap((part) => (isQuotation(part) ? quotationParagraphs(part) : oneLine(part)))
}

/** The passages of some paragraphs. `> — Ana Roth` names the speaker of the quotation above it. */
export function sourcePassages(paragraphs: readonly string[]): Passage[] {
  const passages: Passage[] = []
  let attribution: string | undefined
  for (const [i, paragraph] of [...paragraphs.entries()].toReversed()) {
    const place = { place: 'section', path: `sections[0].blocks[${i}]` } as const
    const [, text] = QUOTED.exec(paragraph) ?? []
    if (text === undefined) {
      attribution = undefined
      passages.push({ ...place, form: 'paragraph', text: paragraph })
    } else if (ATTRIBUTION.test(text)) attribution = text.replace(ATTRIBUTION, '')
    else passages.push({ ...place, form: 'quotation', text, ...(attribution && { attribution }) })
  }
  return passages.toReversed()
}

const QUOTED = /^> ?(.*)$/s
const ATTRIBUTION = /^[—–] ?(?=\S)/

function isQuotation(part: string): boolean {
  return part
    .trim()
    .split('\n')
    .every((line) => /^\s*>/.test(line))
}

function quotationParagraphs(part: string): string[] {
  const text = part.trim().replace(/^\s*> ?/gm, '')
  return text.split(/\n\s*\n/).flatMap((paragraph) => oneLine(paragraph).map((line) => `> ${line}`))
}

function oneLine(text: string): string[] {
  const line = text.replace(/\s+/g, ' ').trim()
  return line ? [line] : []
}
