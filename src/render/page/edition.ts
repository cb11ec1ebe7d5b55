import type { Span } from '../../model/block.ts'
import type { EditionStory } from '../../model/story.ts'
import { dayText, english } from './day.ts'
import type { Masthead, Prose } from './item.ts'

/** The masthead of an edition, and the texts before its briefs. */
export function editionHead(story: EditionStory, lang: string | undefined): (Masthead | Prose)[] {
  const { title = '', number, date } = story.edition
  const masthead: Masthead = {
    kind: 'masthead',
    title,
    days: date ? [{ date, text: dayText(date, lang) }] : [],
    counts: numberText(number),
  }
  return [...(title || number || date ? [masthead] : []), ...editionTexts(story, lang)]
}

/** Who pays for an edition, and its introduction. */
export function editionTexts({ sponsor, intro }: EditionStory, lang: string | undefined): Prose[] {
  return [...prose('sponsor', english(lang) ? labelled('Sponsor:', sponsor) : sponsor), ...prose('intro', intro)]
}

/** A label runs into the first paragraph. */
function labelled(label: string, blocks: EditionStory['sponsor']): EditionStory['sponsor'] {
  const [first, ...others] = blocks
  if (!first) return []
  const lead: Span[] = [
    { kind: 'strong', spans: [{ kind: 'text', text: label }] },
    { kind: 'text', text: ' ' },
  ]
  if (first.kind === 'paragraph') return [{ ...first, spans: [...lead, ...first.spans] }, ...others]
  return [{ kind: 'paragraph', spans: lead.slice(0, 1) }, ...blocks]
}

export function editionEnd({ outro }: EditionStory): Prose[] {
  return prose('footer', outro)
}

/** `No. 214`; a number in words stays as it is. */
export function numberText(number = ''): string {
  return /^\d/.test(number) ? `No. ${number}` : number
}

function prose(place: Prose['place'], blocks: EditionStory['intro']): Prose[] {
  return blocks.length ? [{ kind: 'prose', place, blocks }] : []
}
