import { plain, type Span } from '../../model/block.ts'
import type { Author, Brief, Note } from '../../model/brief.ts'
import type { Story } from '../../model/story.ts'
import { dayText, english } from './day.ts'
import type { DateText } from './item.ts'

/** `By Zachary Basu · Ines Korda, photographer` */
export function bylineText(byline: readonly Author[], lang: string | undefined): string {
  const names = byline.map(({ name, role }) => (role ? `${name}, ${role}` : name)).join(' · ')
  return names && english(lang) ? `By ${names}` : names
}

/** `Correction, Jan 28, 2022` */
export function noteLabel(note: Note | undefined, lang: string | undefined): string {
  const kind = note?.kind ?? (english(lang) ? 'Note' : '')
  const day = note?.date ? dayText(note.date, lang) : ''
  return [kind.charAt(0).toUpperCase() + kind.slice(1), day].filter(Boolean).join(', ')
}

/** What stands between a caption and its credit. */
export function captionGap({ caption, credit }: { caption: readonly Span[]; credit: readonly Span[] }): string {
  if (!caption.length || !credit.length) return ''
  return /[.!?…。]['"’”]?$/.test(plain(caption)) ? ' ' : ' · '
}

/** The headline without Markdown. */
export function headlineOf({ headline, brief }: Story): string {
  return plain(headline) || brief.headline
}

/** The date of a brief as written and as printed. */
export function dateText({ date, lang }: Brief): DateText | undefined {
  return date ? { date, text: dayText(date, lang) } : undefined
}

/** `3 quotes` */
export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}

/** A quote for a place of its own: the comma before `he said` is not the speaker's. */
export function withoutComma(text: string): string {
  return text.replace(/[,，]$/, '')
}
