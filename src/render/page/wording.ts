import { plain, type Span } from '../../model/block.ts'
import type { Author, Brief, Note, Source } from '../../model/brief.ts'
import type { Story } from '../../model/story.ts'
import { dayText, english } from './day.ts'
import type { DateText, Folio } from './item.ts'

/** `By Zachary Basu · Ines Korda, photographer` */
export function bylineText(byline: readonly Author[], lang: string | undefined): string {
  const names = byline.map((author) => [authorName(author, lang), author.role].filter(Boolean).join(', ')).join(' · ')
  return names && english(lang) ? `By ${names}` : names
}

/** `Ana Roth`, also of a byline that was written "By Ana Roth". */
export function authorName({ name }: Author, lang: string | undefined): string {
  return english(lang) ? name.replace(/^by\s+(?=\S)/i, '') : name
}

/** `Correction, Jan 28, 2022` */
export function noteLabel(note: Note | undefined, lang: string | undefined): string {
  const kind = note?.kind ?? (english(lang) ? 'Note' : '')
  const day = note?.date ? dayText(note.date, lang) : ''
  return [kind.charAt(0).toUpperCase() + kind.slice(1), day].filter(Boolean).join(commaFor(lang))
}

/** The comma of a language. */
function commaFor(lang = 'en'): string {
  return COMMAS[/^\w+/.exec(lang)?.[0].toLowerCase() ?? ''] ?? ', '
}

const COMMAS: Readonly<Record<string, string>> = { ja: '、', zh: '，', ar: '، ', fa: '، ', ur: '، ' }

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

/** `updated 18:05 UTC`; with the day of the change if it is not that of the brief, or the brief has no other date. */
export function updatedText({ updated, date, lang }: Brief): DateText | undefined {
  if (!updated) return undefined
  const time = timeText(updated)
  const isSameDay = time && date !== updated && date?.slice(0, 10) === updated.slice(0, 10)
  const words = [english(lang) ? 'updated' : '↻', isSameDay ? '' : dayText(updated, lang), time]
  return { date: updated, text: words.filter(Boolean).join(' ') }
}

/** `Jan 27, 2022 · updated 18:05 UTC` */
export function datesText({ date, updated }: Pick<Folio, 'date' | 'updated'>): string {
  return [date?.text, updated?.text].filter(Boolean).join(' · ')
}

/** The time of a timestamp with its offset as written: `18:05 UTC`, `18:05 +03:00`; empty for a day. */
function timeText(timestamp: string): string {
  const [, time, offset = ''] = /^.{10}[Tt ](\d\d:\d\d)(?::[\d.]+)? ?([Zz]|[+-][\d:]+)?$/.exec(timestamp) ?? []
  return [time, /^z$/i.test(offset) ? 'UTC' : offset].filter(Boolean).join(' ')
}

/** `Night buses return, The Harbour Post`; the address if there is neither title nor publisher. */
export function originOf({ title, publisher, url }: Source): string {
  return [title, publisher].filter(Boolean).join(', ') || (url ?? '')
}

/** `3 quotes` */
export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}
