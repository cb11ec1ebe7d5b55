import type { Digest, Group, Item, Voice } from '../../model/digest.ts'
import type { Quote } from '../../model/quote.ts'
import { cleanLine } from '../clean.ts'
import { dayText } from '../layout/day.ts'

/** `Jan 27, 2022`, or `Jan 24, 2022 – Jan 27, 2022`; empty where no brief has a date. */
export function daysText({ days }: Digest): string {
  if (!days) return ''
  return days.first === days.last ? dayText(days.last) : `${dayText(days.first)} – ${dayText(days.last)}`
}

/** `Digest, Jan 27, 2022` */
export function nameOf(digest: Digest): string {
  return [cleanLine(digest.title), daysText(digest)].filter(Boolean).join(', ')
}

/** `3 briefs · 512 words · 2 min`; where only the contents are printed, `3 briefs`. */
export function countsText({ contents, words, minutes }: Digest): string {
  const reading = words ? [counted(words, 'word'), `${minutes} min`] : []
  return [counted(contents.length, 'brief'), ...reading].join(' · ')
}

/** What stands above a group; nothing where there is but one group without a name. */
export function groupName({ by, name }: Group<unknown>, { groups }: Digest): string {
  if (by === 'none') return ''
  if (name) return by === 'day' ? dayText(name) : name
  return groups.length < 2 ? '' : by === 'day' ? 'Undated' : 'More'
}

/** What a group and the masthead leave unsaid of a brief: `Jan 27, 2022 · World`. */
export function folioText({ entry: { brief } }: Item, { by }: Group<unknown>, { days }: Digest): string {
  const date = brief.date && days?.first !== days?.last && by !== 'day' ? dayText(brief.date, brief.lang) : ''
  return [date, by === 'topic' ? '' : brief.topic].filter(Boolean).join(' · ')
}

/** A quote for a place of its own: the comma before `he said` is not the speaker's. */
export function standing(quote: Quote): Quote {
  return { ...quote, text: quote.text.replace(/[,，]$/, '') }
}

/** `3 quotes` */
export function quoteCount({ quotes }: Voice): string {
  return counted(quotes, 'quote')
}

export const peopleTitle = 'Most quoted'

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}
