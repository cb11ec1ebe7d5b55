import { plain } from '../model/block.ts'
import type { Segment } from './article.ts'
import { captionIn, captionLine, type CaptionLine } from './credits.ts'
import { isSame, italicsOf, spansOf, type Draft } from './draft.ts'
import { authorsIn, headLine } from './head-line.ts'
import { labelIn } from './labels.ts'
import { wordsIn } from './ledger.ts'
import { noteIn } from './notes.ts'
import { reasonFor } from './omitted.ts'

/** Reads what stands above the lede: topic, date, headline, standfirst, byline, picture. Gives the number of segments read. */
export function readHead(draft: Draft, segments: readonly Segment[], head?: number): number {
  if (head !== undefined) {
    for (const segment of segments.slice(0, head)) placeByRole(draft, segment)
    return head
  }
  let i = 0
  while (i < segments.length && isHead(draft, segments[i]!, following(segments, i))) i++
  return i
}

/** Where a reader knows what stands above the text, nothing is guessed. */
function placeByRole(draft: Draft, segment: Segment): void {
  const { text, block, role, reason, picture } = segment
  if (reason) return draft.omit(text, reason)
  if (picture) return draft.placePicture(segment)
  const spans = spansOf(block)
  const line = headLine(text)
  const caption = captionLine(spans)
  if (role === 'headline') return draft.placeHeadline(segment)
  if (role === 'topic') return draft.placeTopic(segment)
  if (role === 'dek' && !draft.meta.dek) return draft.placeDek(segment)
  if (line) return draft.placeHeadLine(text, line)
  if (caption) return draft.placeCaption(text, caption)
  const names = role === 'byline' ? authorsIn(plain(spans)) : undefined
  return names ? draft.placeByline(text, names) : draft.omit(text, 'page header')
}

/** The next few segments that are not left out. */
function following(segments: readonly Segment[], at: number): readonly Segment[] {
  return segments.slice(at + 1, at + 8).filter((each) => !each.reason && !reasonFor(each.text))
}

/** False for the first segment that is no part of the head; any other is placed. */
function isHead(draft: Draft, segment: Segment, rest: readonly Segment[]): boolean {
  const { text, block, role, picture } = segment
  if (segment.place) return done(draft.placeAt(text, segment.place))
  if (segment.line) return done(draft.placeHeadLine(text, segment.line))
  if (segment.note ?? segment.links ?? segment.isApart) return false
  const reason = segment.reason ?? reasonFor(text)
  if (reason) return done(draft.omit(text, reason))
  if (picture) return done(draft.placePicture(segment))
  if (role === 'headline' || (!draft.headline && block.kind === 'heading')) return done(draft.placeHeadline(segment))
  if (role === 'topic') return done(draft.placeTopic(segment))
  if (role === 'dek') return done(draft.placeDek(segment))
  const line = block.kind === 'paragraph' ? headLine(text) : undefined
  if (line) return done(draft.placeHeadLine(text, line))
  if (draft.headline && isSame(text, draft.headline)) return done(draft.placeHeadline(segment))
  if (block.kind !== 'paragraph') return draft.headline ? false : done(draft.unparsed(segment))
  if (!draft.headline) return done(isTopic(segment, rest) ? draft.placeTopic(segment) : draft.placeHeadline(segment))
  const note = noteIn(block.spans)
  if (note) return done(draft.placeNote(text, note))
  const caption = captionOf(segment, draft.awaitsCaption)
  if (caption) return done(draft.placeCaption(text, caption))
  return !labelIn(block.spans) && isExplained(draft, segment, rest)
}

/** Lines that only their neighbours explain: alternative text above a caption, a name by a date, a standfirst above a byline. */
function isExplained(draft: Draft, segment: Segment, rest: readonly Segment[]): boolean {
  const { text, block } = segment
  const count = wordsIn(text)
  const isLine = !/[.!?…。！？][”"'’)」』]*$/.test(text.trim())
  const [next] = rest
  if (next && isCaption(next) && count <= 40 && !draft.image.alt) return done(draft.placeAlt(segment))
  const names = isLine && count <= 12 && !draft.meta.byline ? authorsIn(plain(spansOf(block))) : undefined
  const isByDate = draft.isBelowDate || (next !== undefined && headLine(next.text)?.date !== undefined)
  if (names && (isByDate || names.some(({ role }) => role))) return done(draft.placeByline(text, names))
  const isAboveHead = next !== undefined && (isHeadLine(next) || isCaption(next) || isAlt(next, rest[1]))
  const isDek = count > 3 && count <= 60 && (isAboveHead || (isLine && count <= 30 && rest.length > 0))
  if (isDek && !draft.meta.dek) return done(draft.placeDek(segment))
  return isLine && count <= 5 && rest.length > 0 ? done(draft.unparsed(segment)) : false
}

/** A short line above a caption. */
function isAlt({ text, block }: Segment, next: Segment | undefined): boolean {
  return block.kind === 'paragraph' && wordsIn(text) <= 12 && next !== undefined && isCaption(next)
}

function isCaption(segment: Segment): boolean {
  const isOther = segment.block.kind !== 'paragraph' || segment.place !== undefined || isHeadLine(segment)
  return !isOther && captionOf(segment, true) !== undefined
}

/** A line with a credit; below a picture, any line in italics. */
function captionOf({ block }: Segment, isBelow: boolean): CaptionLine | undefined {
  const italics = italicsOf(block)
  if (italics && (isBelow || italics.some(({ kind }) => kind === 'break'))) return captionIn(italics)
  return captionLine(italics ?? spansOf(block))
}

function isHeadLine({ block, text }: Segment): boolean {
  return block.kind === 'paragraph' && headLine(text) !== undefined
}

/** A word or three above the headline. */
function isTopic({ text }: Segment, [next, after]: readonly Segment[]): boolean {
  if (wordsIn(text) > 3 || /[.!?:]$/.test(text.trim()) || next?.block.kind !== 'paragraph' || !after) return false
  return (
    wordsIn(next.text) > 3 &&
    wordsIn(next.text) <= 25 &&
    !/[.…]$/.test(next.text.trim()) &&
    !isHeadLine(next) &&
    !isCaption(next)
  )
}

/** True: the segment has been placed. */
function done(result: void): boolean {
  return result === undefined
}
