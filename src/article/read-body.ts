import { plain, type List, type Span } from '../model/block.ts'
import type { Link } from '../model/brief.ts'
import type { Segment } from './article.ts'
import { captionIn, captionLine } from './credits.ts'
import { italicsOf, type Draft } from './draft.ts'
import { headLine, isName } from './head-line.ts'
import { isKnownLabel, labelIn, type Labelled } from './labels.ts'
import { wordsIn } from './ledger.ts'
import { noteIn } from './notes.ts'
import { introducesOthers, reasonFor } from './omitted.ts'

/** Reads the lede, the sections, and what stands below them. */
export function readBody(draft: Draft, segments: readonly Segment[], marks: Marks): void {
  const style = styleOf(segments, marks)
  const end = segments.findLastIndex((segment) => isText(segment))
  let areOthers = false
  let isInNote = false
  segments.forEach((segment, i) => {
    const introduces = i > 0 && segment.block.kind !== 'list' && introducesOthers(segment.text)
    areOthers ||= introduces && i > end
    const isOther = introduces || (areOthers && isTeaser(segment))
    if (segment.place) return draft.placeAt(segment.text, segment.place)
    const reason = segment.reason ?? reasonFor(segment.text) ?? (isOther ? 'other stories' : undefined)
    isInNote = segment.note !== undefined || (isInNote && goesOn(segment))
    if (reason) draft.omit(segment.text, reason)
    else if (isInNote && !segment.note) draft.appendToNote(segment)
    else place(draft, segment, segments[i + 1], style)
  })
}

/** Whether a segment belongs to the note above it. */
function goesOn({ block, links, isApart = false }: Segment): boolean {
  const label = block.kind === 'paragraph' ? labelIn(block.spans) : undefined
  return !links && !isApart && block.kind !== 'heading' && (!label || label.certainty === 'likely')
}

/** A paragraph of sentences: other stories stand below the last one. */
function isText({ text, block, reason }: Segment): boolean {
  return !reason && block.kind !== 'heading' && wordsIn(text) >= 20 && /[.!?…]["”’')]*$/.test(text.trim())
}

/** A headline or a line of another story. A long paragraph is text of this one. */
function isTeaser({ text, block }: Segment): boolean {
  return wordsIn(text) <= 40 || block.kind === 'list'
}

/** See `Article`. */
interface Marks {
  readonly isMarkedUp: boolean
  readonly isExplicit: boolean
  readonly isOwn: boolean
}

interface Style extends Marks {
  /** Whether plain words before a colon are taken for labels. */
  readonly hasLabels: boolean
  /** Names before the colon of several paragraphs: the speakers of an interview. */
  readonly speakers: ReadonlySet<string>
}

function styleOf(segments: readonly Segment[], { isMarkedUp, isExplicit, isOwn }: Marks): Style {
  const labels = segments.flatMap(({ block, reason }) =>
    block.kind === 'paragraph' && !reason ? (labelIn(block.spans) ?? []) : [],
  )
  const counts = new Map<string, number>()
  for (const { label, certainty } of labels) if (certainty !== 'known') counts.set(label, (counts.get(label) ?? 0) + 1)
  const speakers = new Set(
    [...counts]
      .filter(([label, count]) => (count > 1 && (isName(label) || !/\s/.test(label))) || /^[QA]$/.test(label))
      .map(([label]) => label),
  )
  const others = labels.filter(({ label }) => !speakers.has(label))
  const hasLabels = others.length > 1 || others.some(({ certainty }) => certainty !== 'likely')
  return { isMarkedUp, isExplicit, isOwn, hasLabels: hasLabels && !isMarkedUp, speakers }
}

function place(draft: Draft, segment: Segment, next: Segment | undefined, style: Style): void {
  const { text, block, picture, note, links: deeper } = segment
  if (note) return draft.placeNote(text, note)
  if (deeper) return draft.placeLinks(text, deeper)
  if (segment.isApart) draft.startSection()
  if (picture) return draft.placePicture(segment)
  if (segment.isInner && draft.section) return draft.append(segment)
  switch (block.kind) {
    case 'heading':
      return draft.placeHeading(segment)
    case 'paragraph':
      return placeSpecial(draft, segment, block.spans, style)
        ? undefined
        : placeParagraph(draft, segment, block.spans, next, style)
    case 'rule':
      return draft.omit(text, 'markup')
    case 'list': {
      const links = !next || next.place ? linksOf(block) : []
      return links.length ? draft.placeLinks(text, links) : draft.append(segment)
    }
    case 'quotation':
    case 'table':
    case 'code':
    case 'figure':
    case 'footnotes':
      return draft.append(segment)
  }
}

/** A note, a link to go deeper, a caption or a late byline. */
function placeSpecial(draft: Draft, segment: Segment, spans: readonly Span[], { isOwn }: Style): boolean {
  const { text } = segment
  const note = isOwn ? undefined : noteIn(spans)
  if (note && note.kind !== 'update') return done(draft.placeNote(text, note))
  const links = deeperLinks(spans)
  if (links.length) return done(draft.placeLinks(text, links))
  if (draft.isEmpty) return false
  const italics = italicsOf(segment.block)
  if (italics && draft.awaitsCaption) return done(draft.placeCaption(text, captionIn(italics)))
  const caption = wordsIn(text) <= 60 ? captionLine(italics ?? spans) : undefined
  if (caption) return done(draft.placeCaption(text, caption))
  const line = wordsIn(text) <= 20 && !draft.meta.byline ? headLine(text) : undefined
  return line?.byline ? done(draft.placeHeadLine(text, line)) : false
}

/** True: the segment has been placed. */
function done(result: void): boolean {
  return result === undefined
}

function placeParagraph(
  draft: Draft,
  segment: Segment,
  spans: readonly Span[],
  next: Segment | undefined,
  style: Style,
): void {
  const { text } = segment
  const label = style.isOwn && spans[0]?.kind !== 'strong' ? undefined : labelIn(spans)
  if (label && isLabel(label, style)) return draft.placeLabel(text, label.label, label.source, label.rest)
  if (!draft.isEmpty && !style.isMarkedUp && isTitleOfPicture(segment, next))
    return draft.placeCaption(text, { caption: spans, credit: [] })
  if (!draft.isEmpty && !label && !style.isMarkedUp && looksLikeHeading(segment, next))
    return draft.placeHeading(segment)
  if (draft.isEmpty) return draft.placeLede(segment)
  const { section } = draft
  // What somebody said belongs to the label above.
  const isOwn = style.isExplicit || /^["“„«「‘]/.test(text)
  const isBelowLabel = section?.label && !section.isOpen && !section.heading && !isOwn
  if (!section || isBelowLabel) draft.startSection()
  draft.append(segment)
}

function isLabel({ label, certainty }: Labelled, { hasLabels, speakers }: Style): boolean {
  return certainty === 'known' || (!speakers.has(label) && (certainty === 'bold' || hasLabels))
}

/** A line above nothing but a credit: the title of a chart. */
function isTitleOfPicture({ text }: Segment, next: Segment | undefined): boolean {
  const line = next?.block.kind === 'paragraph' && !next.reason ? captionLine(next.block.spans) : undefined
  return line !== undefined && !line.caption.length && wordsIn(text) <= 25 && !/[.!?]$/.test(text.trim())
}

/** Ten words at most, without the end of a sentence, above a paragraph, a list or a table. */
function looksLikeHeading({ text, block }: Segment, next: Segment | undefined): boolean {
  const line = text.trim()
  if (block.kind !== 'paragraph' || !next || next.reason || wordsIn(line) > 10) return false
  if (!/^[^\p{L}\p{N}\s]{0,4}\s?[\p{Lu}\p{Lo}\p{N}]/u.test(line) || /^["“‘']|[.,;:!…”"'’)]$/.test(line)) return false
  return next.block.kind === 'list' || next.block.kind === 'table' || wordsIn(next.text) > 10 || isKnownLabel(line)
}

/** `Go deeper`, alone, with a title behind it, or with links. */
function deeperLinks(spans: readonly Span[]): Link[] {
  const text = plain(spans).trim()
  if (!/^go deeper\b/i.test(text) || text.length > 240) return []
  const links = spans.flatMap(linksIn)
  if (links.length > 1) return links
  if (links.length) return [{ text, url: links[0]!.url }]
  return /^go deeper(?:[.:]?$|:)/i.test(text) ? [{ text }] : []
}

/** A last list with nothing but links and `Go deeper` in it. */
function linksOf({ items }: List): Link[] {
  const links = items.flatMap(({ blocks: [first, second] }): Link[] => {
    const [only, other] = first?.kind === 'paragraph' && !second ? first.spans : []
    if (only?.kind === 'link' && !other) return [{ text: plain(only.spans), url: only.url }]
    return only?.kind === 'text' && !other && /^go deeper\b/i.test(only.text) ? [{ text: only.text }] : []
  })
  return links.length === items.length ? links : []
}

function linksIn(span: Span): { readonly text: string; readonly url: string }[] {
  if (span.kind === 'link') return [{ text: plain(span.spans), url: span.url }]
  return 'spans' in span ? span.spans.flatMap(linksIn) : []
}
