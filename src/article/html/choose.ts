import { plain, type Block, type Span } from '../../model/block.ts'
import { captionLine } from '../credits.ts'
import { authorsIn, headLine } from '../head-line.ts'
import type { Reason } from '../ledger.ts'
import { reasonFor } from '../omitted.ts'
import { isMatter, reasonOf } from './context.ts'
import { nameOf, type Element } from './dom.ts'
import type { PageSegment } from './walk.ts'
import { wordKeys } from './word-keys.ts'

/** A page of which the article has been chosen. */
export interface ChosenPage {
  /** Those outside of the article have the reason to leave them out. */
  readonly segments: readonly PageSegment[]
  /** How many stand above the first paragraph. */
  readonly head: number
}

/** Chooses the segments of a page's article by the words that an extractor took for it. */
export function chosen(segments: readonly PageSegment[], extract: readonly string[], title: string): ChosenPage {
  const counts = segments.map(({ text }) => wordKeys(text).length)
  const isCovered = sharesOf(segments, extract).map((share) => share >= 0.5)
  const root = rootOf(segments, counts, isCovered)
  const isKept = segments.map(({ path }, i) => isCovered[i]! && (!root || path.includes(root) || counts[i]! >= LONG))
  const isLong = segments.map((segment, i) => isKept[i]! && isText(segment, counts[i]!, root))
  // A page of short lines has none: then all that is no boilerplate is text.
  const isBody = isLong.includes(true) ? isLong : segments.map((segment) => isText(segment, LONG, undefined))
  if (!isLong.includes(true)) isBody.forEach((is, i) => void (isKept[i] = is))
  const [long, last] = [isBody.indexOf(true), isBody.lastIndexOf(true)]
  const top = titleAt(segments, long < 0 ? segments.length : long, title)
  const first = firstOf(segments, isKept, { top, long, root })
  return {
    segments: segments.map((segment, i) => {
      if (i < first || first < 0)
        return i < top ? left(segment, outside(segment)) : headSegment(segment, i === top, root)
      const reason = reasonInBody(segment, { isKept: isKept[i]!, isInside: i <= last, root })
      return reason ? left(segment, reason) : segment
    }),
    head: first < 0 ? segments.length : first,
  }
}

/** Short paragraphs above the first long one belong to the text. */
function firstOf(
  segments: readonly PageSegment[],
  isKept: readonly boolean[],
  { top, long, root }: { readonly top: number; readonly long: number; readonly root: Element | undefined },
): number {
  let first = long
  for (let i = long - 1; i > top; i--) {
    const segment = segments[i]!
    const isAside = segment.picture !== undefined || contextOf(segment, root) !== undefined
    const isSentence = isKept[i]! && segment.block.kind === 'paragraph' && /[.!?…:][”"’')]*$/.test(segment.text.trim())
    if (!isAside && isSentence && !matterOf(segment, root) && !headLine(segment.text) && !reasonFor(segment.text))
      first = i
    else if (!isAside) break
  }
  return first
}

function left(segment: PageSegment, reason: Reason): PageSegment {
  return { ...segment, reason }
}

/** Words of a paragraph that is hardly ever a link or a caption. */
const LONG = 12

function isText(segment: PageSegment, count: number, root: Element | undefined): boolean {
  const isShort = count < LONG || segment.block.kind === 'heading' || segment.picture !== undefined
  return (
    !isShort && !contextOf(segment, root) && !matterOf(segment, root) && !isTeaser(segment) && !reasonFor(segment.text)
  )
}

/** The title above the first paragraph: the heading that is most like the one that the page states, else the last `h1`. */
function titleAt(segments: readonly PageSegment[], first: number, title: string): number {
  const wanted = new Set(wordKeys(title))
  let best = -1
  let most = 0
  segments.slice(0, first).forEach(({ block, text }, i) => {
    if (block.kind !== 'heading') return
    const words = wordKeys(text)
    const likeness = words.filter((word) => wanted.has(word)).length / Math.max(1, words.length, wanted.size / 2)
    const score = likeness + (block.depth === 1 ? 0.3 : 0)
    if (score >= most && (likeness > 0.5 || block.depth === 1)) [best, most] = [i, score]
  })
  return best < 0 ? first : best
}

/** What stands between the title and the first paragraph: dates, bylines, a standfirst and pictures stay. */
function headSegment(segment: PageSegment, isTitle: boolean, root: Element | undefined): PageSegment {
  if (isTitle) return { ...segment, role: 'headline' }
  const { block, text, picture, path } = segment
  const reason = contextOf(segment, root) ?? reasonFor(text)
  if (reason) return left(segment, reason)
  const matter = matterOf(segment, root)
  if (picture) return matter === 'byline' ? left(segment, 'page header') : segment
  if (headLine(text)) return segment
  const spans = block.kind === 'paragraph' || block.kind === 'heading' ? block.spans : []
  if (captionLine(spans)) return segment
  const isDek = path.slice(-2).some((element) => DEK.test(nameOf(element)))
  const count = wordKeys(text).length
  if (spans.length && count > 3 && count <= 60 && (isDek || (block.kind === 'heading' && block.depth === 2)))
    return { ...segment, role: 'dek' }
  if (matter === 'byline' && authorsIn(plain(spans))?.length) return { ...segment, role: 'byline' }
  return left(segment, 'page header')
}

const DEK =
  /dek|sub-?(?:title|head|line|hed)|standfirst|summary|excerpt|blurb|strapline|tagline|intro|lead-?text|description/i

interface Place {
  readonly isKept: boolean
  /** Not below the last paragraph. */
  readonly isInside: boolean
  readonly root: Element | undefined
}

function reasonInBody(segment: PageSegment, { isKept, isInside, root }: Place): Reason | undefined {
  const context = contextOf(segment, root)
  if (segment.picture) return isInside && !context ? undefined : (context ?? outside(segment))
  const junk = reasonFor(segment.text)
  if (!isKept) return isInside && isGap(segment, root) ? undefined : (context ?? junk ?? outside(segment))
  if (context ?? junk) return context ?? junk
  if (isTeaser(segment)) return 'other stories'
  return matterOf(segment, root) === 'byline' ? 'page header' : undefined
}

function isGap(segment: PageSegment, root: Element | undefined): boolean {
  const inRoot = root !== undefined && segment.path.includes(root)
  return (
    inRoot &&
    (segment.block.kind === 'paragraph' ||
      segment.block.kind === 'list' ||
      segment.block.kind === 'quotation' ||
      segment.block.kind === 'table') &&
    isText(segment, wordKeys(segment.text).length, root)
  )
}

function outside({ path }: PageSegment): Reason {
  return (
    path
      .toReversed()
      .map(reasonOf)
      .find((reason) => reason !== undefined) ?? 'outside the article'
  )
}

/** The reason of the innermost element between the root of the article and the segment that has one. */
function contextOf({ path }: PageSegment, root: Element | undefined): Reason | undefined {
  return below(path, root)
    .toReversed()
    .map(reasonOf)
    .find((reason) => reason !== undefined)
}

function matterOf({ path }: PageSegment, root: Element | undefined): 'byline' | 'caption' | undefined {
  return below(path, root)
    .slice(-3)
    .toReversed()
    .map(isMatter)
    .find((matter) => matter !== undefined)
}

function below(path: readonly Element[], root: Element | undefined): readonly Element[] {
  return root ? path.slice(path.indexOf(root) + 1) : path
}

/** The share of the words of each segment that stand in the extract, in runs of four. */
export function sharesOf(segments: readonly { readonly text: string }[], extract: readonly string[]): number[] {
  const runs = new Set<string>()
  for (let i = 0; i + RUN <= extract.length; i++) runs.add(extract.slice(i, i + RUN).join(' '))
  const words = segments.map(({ text }) => wordKeys(text))
  const all = words.flat()
  const isIn = new Uint8Array(all.length)
  for (let i = 0; i + RUN <= all.length; i++) if (runs.has(all.slice(i, i + RUN).join(' '))) isIn.fill(1, i, i + RUN)
  let at = 0
  return words.map(({ length }) => {
    const count = isIn.subarray(at, at + length).reduce((sum, each) => sum + each, 0)
    at += length
    return length ? count / length : 0
  })
}

const RUN = 4

/** The innermost element that contains most of the words of the extract's long segments. */
function rootOf(
  segments: readonly PageSegment[],
  counts: readonly number[],
  isCovered: readonly boolean[],
): Element | undefined {
  const words = new Map<Element, number>()
  let all = 0
  segments.forEach(({ path, picture }, i) => {
    if (!isCovered[i] || counts[i]! < LONG || picture) return
    all += counts[i]!
    for (const element of path.slice(0, -1)) words.set(element, (words.get(element) ?? 0) + counts[i]!)
  })
  // A path lists outer elements first, and so does the map.
  return [...words].filter(([, count]) => count >= all * MOST).at(-1)?.[0]
}

/** Some articles keep their first paragraph elsewhere. */
const MOST = 0.8

/** A short passage that is nothing but links, or a line `Related: …`. */
function isTeaser({ block, text }: PageSegment): boolean {
  if (/^go deeper\b/i.test(text)) return false
  const count = wordKeys(text).length
  if (block.kind === 'list')
    return block.items.length > 1 && block.items.every(({ blocks }) => blocks.every(isLinkOnly))
  if (count > 30) return false
  return (
    LEAD.test(text.trim()) ||
    (block.kind === 'paragraph' && count > 3 && count <= 15 && isLinkOnly(block) && !/[.!?]["”’]?$/.test(text.trim()))
  )
}

const LEAD =
  /^[[(]?(?:(?:related|also|more|see also|read(?: more| also| next)?|watch(?: also)?|recommended|don['’]t miss|you (?:may|might) also like|also on [\w.]+)\s*[:：]|(?:read|see) (?:more|also)\b|image \d+ of|you may also like|also on [\w.]+\.\w+|(?:follow|like|find) (?:us|me|him|her|them) on (?:twitter|facebook|instagram)|like this story\?)/i

function isLinkOnly(block: Block): boolean {
  return (
    block.kind === 'paragraph' &&
    block.spans.every((span) => isLink(span) || (span.kind === 'text' && !/[\p{L}\p{N}]/u.test(span.text)))
  )
}

function isLink(span: Span): boolean {
  return span.kind === 'link' || ('spans' in span && span.spans.length > 0 && span.spans.every(isLink))
}
