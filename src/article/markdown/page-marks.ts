import { plain, type Block, type Span } from '../../model/block.ts'
import type { Author, Link, Note, Source } from '../../model/brief.ts'
import type { Segment } from '../article.ts'
import { captionIn, cutEnd } from '../credits.ts'
import { dateIn } from '../dates.ts'
import { italicsOf } from '../draft.ts'
import { bylineIn, type HeadLine } from '../head-line.ts'
import { cutStart, labelIn, trimStart } from '../labels.ts'
import type { NoteLine } from '../notes.ts'

/** The segments of a brief, with what the forms of `brief show --format markdown` say of them. */
export interface Marked {
  readonly segments: readonly Segment[]
  readonly source?: Source
  readonly tags?: readonly string[]
  /** Whether any of the forms was found. */
  readonly isOwn: boolean
}

/** Recognizes the forms that the Markdown of a brief has for its head, notes, links, source and tags. Anything else stays as it is. */
export function marked(segments: readonly Segment[]): Marked {
  const head = headMarked(segments)
  const tags = head.at(-1) && tagsIn(head.at(-1)!.block)
  const untagged = tags ? head.slice(0, -1) : head
  const last = untagged.at(-1)
  const source = last && sourceBelow(untagged, last)
  const body = (source ? untagged.slice(0, -1) : untagged).map(bodyMarked)
  return {
    isOwn: source !== undefined || body.some(({ line, note, links }) => line ?? note ?? links),
    segments: [
      ...body,
      ...(source ? [{ ...last!, place: 'source' }] : []),
      ...(tags ? [{ ...head.at(-1)!, place: 'tags' }] : []),
    ],
    ...(source && { source }),
    ...(tags && { tags }),
  }
}

/** A last line in italics is no caption. */
function sourceBelow(segments: readonly Segment[], { block }: Segment): Source | undefined {
  const above = segments.at(-2)
  const hasFolio = segments.some(({ line }) => line)
  return above && !above.picture ? sourceIn(block, hasFolio) : undefined
}

/** Below the headline: a standfirst in bold, a line of dates and the topic in italics, a byline. */
function headMarked(segments: readonly Segment[]): readonly Segment[] {
  const [first, ...rest] = segments
  if (first?.block.kind !== 'heading' || first.block.depth !== 1) return segments
  const done: Segment[] = [{ ...first, role: 'headline' }]
  const dek = rest[0] && boldIn(rest[0].block)
  if (dek) done.push({ ...rest.shift()!, block: { kind: 'paragraph', spans: dek }, role: 'dek' })
  const line = rest[0] && folioIn(rest[0])
  if (line) done.push({ ...rest.shift()!, line })
  const isAlt = rest[1] !== undefined && isCaption(rest[1].block)
  const byline = rest[0] && bylineOf(rest[0], line !== undefined && !isAlt)
  if (byline) done.push({ ...rest.shift()!, line: byline })
  return [...done, ...rest]
}

/** A line in italics with a credit. */
function isCaption(block: Block): boolean {
  const italics = italicsOf(block)
  return italics !== undefined && captionIn(italics).credit.length > 0
}

function boldIn(block: Block): readonly Span[] | undefined {
  const [only, other] = block.kind === 'paragraph' ? block.spans : []
  return only?.kind === 'strong' && !other && !labelIn([only]) ? only.spans : undefined
}

/** `*Jan 27, 2022 · updated 18:05 UTC · World*`; a topic alone has a few words. */
function folioIn({ block, text }: Segment): HeadLine | undefined {
  const italics = italicsOf(block)
  if (!italics || italics.some(({ kind }) => kind === 'break')) return undefined
  const [first = '', second = '', ...others] = plain(italics).split(' · ')
  const date = dateIn(first)
  const at = date && !date.isUpdate ? date.date : undefined
  const updated = updatedIn(at ? second : first, at)
  const topic = [first, second, ...others].slice(Number(at !== undefined) + Number(updated !== undefined))
  const words = topic.filter(Boolean).join(' · ')
  if (!at && !updated && !isTopic(words)) return undefined
  return {
    ...(at && { date: at }),
    ...(updated && { updated }),
    ...(words && { topic: words }),
    parts: [
      ...(at ? [[first, { place: 'date' }] as const] : []),
      ...(updated ? [[at ? second : first, { place: 'updated' }] as const] : []),
      ...(words ? [[words.slice(0, 20), { place: 'topic' }] as const] : []),
    ].map(([part, verdict]) => [text.includes(part) ? part : text, verdict] as const),
  }
}

function isTopic(text: string): boolean {
  return text !== '' && text.split(/\s+/).length <= 5 && !/[.!?…:]["”’]?$/.test(text)
}

/** `updated 18:05 UTC` of the day `date`, `updated Mar 15, 2021 09:40 +01:00`, `↻ 2021-03-15`. */
function updatedIn(text: string, date: string | undefined): string | undefined {
  const [all, words = '', time = '', offset = ''] =
    /^(?:updated|↻)(?: (?!\d\d:)(\S.*?))?(?: (\d\d:\d\d)(?: (UTC|[+-]\d\d:?\d\d))?)?$/.exec(text) ?? []
  if (!all) return undefined
  const day = words ? dateIn(words)?.date : date
  if (!day) return undefined
  return time ? `${day}T${time}:00${offset === 'UTC' ? 'Z' : offset}` : day
}

/** `By Ana Roth · Jan Vos, photographer`; below a line of dates also without "By". */
function bylineOf({ block, text }: Segment, maybeNames: boolean): HeadLine | undefined {
  const isLine = block.kind === 'paragraph' && block.spans.every(({ kind }) => kind === 'text')
  if (!isLine || text.length > 400 || /[.!?…:。！？、，](?<!\b\p{Lu}\.)$/u.test(text)) return undefined
  const names = text.replace(/^By /, '')
  const hasBy = names !== text
  if (!hasBy && !maybeNames) return undefined
  const authors = names.split(' · ').map(authorIn)
  if (authors.every((author) => author !== undefined) && (!hasBy || !/ (?:and|&) /.test(names)))
    return { byline: authors, parts: [[text, { place: 'byline' }]] }
  const byline = hasBy ? (bylineIn(text) ?? (maybeNames ? [{ name: names }] : undefined)) : undefined
  return byline && { byline, parts: [[text, { place: 'byline' }]] }
}

/** `Jan Vos, photographer`; a name may be that of a desk. */
function authorIn(text: string): Author | undefined {
  const [, name = '', role] = /^(.*?)(?:, (.*))?$/s.exec(text) ?? []
  return name.length <= 60 && name.split(/\s+/).length <= 5 && /^[\p{Lu}\p{Lo}]/u.test(name)
    ? { name, ...(role && { role }) }
    : undefined
}

function bodyMarked(segment: Segment): Segment {
  const { block } = segment
  const note = block.kind === 'paragraph' ? noteIn(block.spans) : undefined
  if (note) return { ...segment, note }
  const links = linksIn(block)
  return links ? { ...segment, links } : segment
}

/** `**_Correction, Jan 28, 2022:_** text`; without a kind it is a `Note`. */
function noteIn(spans: readonly Span[]): NoteLine | undefined {
  const [first] = spans
  const [inner, other] = first?.kind === 'strong' || first?.kind === 'emphasis' ? first.spans : []
  if (!inner || other || (inner.kind !== 'strong' && inner.kind !== 'emphasis') || inner.kind === first?.kind)
    return undefined
  const label = plain([inner])
  const after = plain(spans.slice(1))
  const end = /^[:：]/.exec(after)?.[0] ?? ''
  if (!end && !/[:：.?!…;—–-]$/.test(label)) return undefined
  const words = label.replace(/[:：]$/, '')
  const at = /(?:^|, |[、，]|، )(?=\w{3} \d{1,2}, \d{4}$|\d{4}-\d\d-\d\d$)/.exec(words)
  const date = at ? dateIn(words.slice(at.index + at[0].length))?.date : undefined
  const kind = (date ? words.slice(0, at!.index) : words).replace(/^\p{Lu}(?!\p{Lu})/u, (letter) =>
    letter.toLowerCase(),
  )
  return {
    ...(kind && kind !== 'note' && { kind }),
    ...(date && { date: date satisfies Note['date'] }),
    source: label + end,
    rest: trimStart(cutStart(spans.slice(1), end.length)),
  }
}

/** `→ [Go deeper](https://…)`: one, or several with line breaks between them. */
function linksIn(block: Block): Link[] | undefined {
  if (block.kind !== 'paragraph') return undefined
  const lines: Span[][] = [[]]
  for (const span of block.spans) {
    if (span.kind === 'break') lines.push([])
    else lines.at(-1)!.push(span)
  }
  const links = lines.map(linkIn)
  return links.every((link) => link !== undefined) ? links : undefined
}

function linkIn([first, ...rest]: readonly Span[]): Link | undefined {
  if (first?.kind !== 'text' || !first.text.startsWith('→ ')) return undefined
  const spans = trimStart([{ kind: 'text', text: first.text.slice(2) }, ...rest])
  const [only, other] = spans
  if (only?.kind === 'link' && !other) return { text: plain(only.spans), url: only.url }
  return spans.length ? { text: plain(spans) } : undefined
}

/** `*Source: [**Title**, Publisher](https://…) · note*`, without the label in other languages; `*(note)*`. */
function sourceIn(block: Block, maybeName: boolean): Source | undefined {
  const italics = italicsOf(block)
  if (!italics || italics.some(({ kind }) => kind === 'break')) return undefined
  const all = plain(italics)
  const note = /^\((.*)\)$/s.exec(all)?.[1]
  if (note) return { note }
  const spans = trimStart(all.startsWith('Source: ') ? cutStart(italics, 'Source: '.length) : italics)
  const [first] = spans
  return all.startsWith('Source: ') || first?.kind !== 'text' || (maybeName && isPublisher(all))
    ? originIn(spans)
    : undefined
}

/** A name without a link, in a language that has no label before it. */
function isPublisher(text: string): boolean {
  const [name = ''] = text.split(' · ')
  return !/[.!?…:]$/.test(name) && name.split(/\s+/).length <= 6
}

function originIn(spans: readonly Span[]): Source {
  const [link] = spans[0]?.kind === 'link' ? [spans[0]] : []
  const text = plain(spans)
  const gap = text.indexOf(' · ', link ? plain(link.spans).length : 0)
  const note = gap < 0 ? '' : text.slice(gap + 3)
  const name = link ? link.spans : cutEnd(spans, gap < 0 ? 0 : text.length - gap)
  const [title, publisher] = titleIn(name)
  if (link && publisher === link.url) return { url: link.url, ...(note && { note }) }
  return {
    ...(publisher && { publisher }),
    ...(title && { title }),
    ...(link && { url: link.url }),
    ...(note && { note }),
  }
}

/** A title in bold, and what follows it. */
function titleIn([first, ...rest]: readonly Span[]): readonly [title: string, rest: string] {
  if (first?.kind !== 'strong') return ['', plain(first ? [first, ...rest] : [])]
  return [plain(first.spans), plain(rest).replace(/^, /, '')]
}

/** A line of nothing but code: `` `birds` `lake-vessa` ``. */
function tagsIn(block: Block): string[] | undefined {
  const spans = block.kind === 'paragraph' ? block.spans : []
  const isLine =
    spans.length > 0 && spans.every((span) => span.kind === 'code' || (span.kind === 'text' && !span.text.trim()))
  return isLine ? spans.flatMap((span) => (span.kind === 'code' ? [span.text] : [])) : undefined
}
