import { plain } from '../model/block.ts'
import type { Author, Brief, Note } from '../model/brief.ts'
import type { Story } from '../model/story.ts'
import { dayText, english } from './layout/day.ts'

/** `By Zachary Basu · Ines Korda, photographer` */
export function bylineOf({ byline = [], lang }: Brief): string {
  const names = byline.map(({ name, role }: Author) => (role ? `${name}, ${role}` : name)).join(' · ')
  return names && english(lang) ? `By ${names}` : names
}

/** `Correction, Jan 28, 2022` */
export function noteLabel(note: Note | undefined, lang: string | undefined): string {
  const kind = note?.kind ?? (english(lang) ? 'Note' : '')
  const day = note?.date ? dayText(note.date, lang) : ''
  return [kind.charAt(0).toUpperCase() + kind.slice(1), day].filter(Boolean).join(', ')
}

/** What stands between a caption and its credit. */
export function captionGap({ caption, credit }: Story): string {
  if (!caption.length || !credit.length) return ''
  return /[.!?…。]['"’”]?$/.test(plain(caption)) ? ' ' : ' · '
}

/** The headline without Markdown. */
export function headlineOf({ headline, brief }: Story): string {
  return plain(headline) || brief.headline
}
