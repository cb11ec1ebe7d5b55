import type { EditionStory } from '../../model/story.ts'
import { dayText } from './day.ts'
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
  return [...(title || number || date ? [masthead] : []), ...editionTexts(story)]
}

/** Who pays for an edition, and its introduction. */
export function editionTexts({ sponsor, intro }: EditionStory): Prose[] {
  return [...prose('sponsor', sponsor), ...prose('intro', intro)]
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
