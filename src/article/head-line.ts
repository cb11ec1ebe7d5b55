import type { Author } from '../model/brief.ts'
import { dateIn } from './dates.ts'
import type { Verdict } from './ledger.ts'
import { reasonFor } from './omitted.ts'

/** What a line above the lede states: `Jan 27, 2022 - World`, `By Ana Roth | Updated May 3, 2021 | 3 min read`. */
export interface HeadLine {
  readonly date?: string
  readonly updated?: string
  readonly topic?: string
  readonly byline?: readonly Author[]
  /** The parts of the line in order, with what they are. */
  readonly parts: readonly (readonly [part: string, verdict: Verdict])[]
}

/** Reads a line of dates, bylines and reading times. Undefined if any part of it is something else. */
export function headLine(text: string): HeadLine | undefined {
  if (text.length > 240) return undefined
  const pieces = piecesOf(text.trim(), SEPARATOR).flatMap((piece) =>
    partOf(piece) ? [piece] : piecesOf(piece, BEFORE_DATE),
  )
  const read: (HeadPart | undefined)[] = []
  for (const piece of pieces) read.push(partOf(piece) ?? furtherNames(piece, read.at(-1)))
  const hasDate = read.some((part) => part?.date ?? part?.updated)
  const unread = pieces.filter((_, i) => !read[i])
  if (!unread.length && read.length) return lineOf(read as HeadPart[])
  // Beside a date stands the topic.
  if (!hasDate || unread.length > 1 || !isTopic(unread[0]!)) return undefined
  return lineOf(pieces.map((piece, i) => read[i] ?? { source: piece, topic: piece, verdict: { place: 'topic' } }))
}

function piecesOf(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map((piece) => piece.trim())
    .filter(Boolean)
}

const SEPARATOR = /\s+[-–—|·•/]\s+|\s*[|·•]\s*|\n|(?<=\d{4}),\s+(?=[A-Z])/

/** A name may stand before a date without anything between them. */
const BEFORE_DATE =
  /\s+(?:on\s+)?(?=(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d{1,2},\s+\d{4})|\s+(?=(?:updated|published|posted):?\s)/i

/** Names behind a byline, as in `By Ana Roth · Jan Vos, City Editor`. */
function furtherNames(source: string, before: HeadPart | undefined): HeadPart | undefined {
  const byline = before?.byline ? authorsIn(source) : undefined
  return byline && { source, byline, verdict: { place: 'byline' } }
}

function isTopic(text: string): boolean {
  return text.split(/\s+/).length <= 4 && /^[\p{Lu}\p{Lo}]/u.test(text) && !/[.!?:]$/.test(text)
}

interface HeadPart {
  readonly source: string
  readonly verdict: Verdict
  readonly date?: string
  readonly updated?: string
  readonly topic?: string
  readonly byline?: readonly Author[]
}

function partOf(source: string): HeadPart | undefined {
  const date = dateIn(source)
  if (date?.isUpdate) return { source, updated: date.date, verdict: { place: 'updated' } }
  if (date) return { source, date: date.date, verdict: { place: 'date' } }
  const byline = bylineIn(source)
  if (byline) return { source, byline, verdict: { place: 'byline' } }
  const reason = reasonFor(source)
  return reason && { source, verdict: { reason } }
}

function lineOf(parts: readonly HeadPart[]): HeadLine {
  const { date, updated, topic } = Object.assign({}, ...parts) as Partial<HeadPart>
  const byline = parts.flatMap((part) => part.byline ?? [])
  return {
    ...(date && { date }),
    ...(updated && { updated }),
    ...(topic && { topic }),
    ...(byline.length && { byline }),
    parts: parts.map(({ source, verdict }) => [source, verdict] as const),
  }
}

/** `By Ana Roth and Jan Vos, City Editor`: the names, each with the role that follows it. */
export function bylineIn(text: string): Author[] | undefined {
  const [, names] =
    /^(?:by:?|written by|story by|words by|reported by|author:|par|por|von)\s+(\S.*)$/i.exec(text.trim()) ?? []
  return names === undefined || text.length > 160 ? undefined : authorsIn(names)
}

/** Names with roles between commas and "and". Undefined if it starts with something that is no name. */
export function authorsIn(text: string): Author[] | undefined {
  const authors: { name: string; role?: string }[] = []
  for (const part of text.split(/,?\s+(?:and|&|und|et|y)\s+|,\s+|\s*;\s*|\s+[·•|/–—-]\s+/)) {
    const last = authors.at(-1)
    const words = part.trim().replace(/^by\s+/i, '')
    if (!words) continue
    if (last && CREDENTIALS.test(words)) last.name += `, ${words}`
    else if (isName(words)) authors.push({ name: words })
    else if (!last) return undefined
    else last.role = last.role ? `${last.role}, ${words}` : words
  }
  return authors.length ? authors : undefined
}

/** Two to five capitalized words, or a word that follows "By"; no word of a job or an organisation. */
export function isName(text: string): boolean {
  const words = text.split(/\s+/)
  if (words.length > 5 || /\d|[.!?:]$(?<!\b\p{Lu}\.)(?<!Jr\.)(?<!Sr\.)/u.test(text) || JOB.test(text)) return false
  return words.every((word, i) => /^["“'‘(]?[\p{Lu}\p{Lo}]/u.test(word) || (i > 0 && PARTICLE.test(word)))
}

const CREDENTIALS = /^(?:MS|MA|MD|M\.D\.|RD|RN|Ph\.?D\.?|MPH|Jr\.?|Sr\.?|Esq\.?|DO|JD)$/
const PARTICLE = /^(?:de|da|del|della|di|do|dos|du|van|von|der|den|ter|la|le|el|al|bin|ibn|y|e|zu|af|av)$/
const JOB =
  /\b(?:reporter|writer|editor|correspondent|staff|author|bureau|chief|columnist|contributor|producer|photographer|critic|analyst|fellow|professor|news|press|service|agency|team|desk|times|post|journal|tribune|media|redaktion|magazine)\b/i
