import { plain } from '../../model/block.ts'
import type { Picture } from '../article.ts'
import { captionLine } from '../credits.ts'
import { isMatter } from './context.ts'
import type { PageSegment } from './walk.ts'

/** Captions that stand beside their pictures, by the names of their elements, become those of the pictures. */
export function captioned(segments: readonly PageSegment[]): PageSegment[] {
  const done: PageSegment[] = []
  for (const segment of segments) {
    const line = lineOf(segment)
    const last = done.at(-1)
    const before = line && last?.picture ? merged(last, segment, line) : undefined
    if (before) done[done.length - 1] = before
    else done.push(line ? { ...segment, picture: line } : segment)
  }
  return done
}

/** The caption or credit that a paragraph holds because of the name of its element, or of one just around it. */
function lineOf({ block, picture, path, text }: PageSegment): Picture | undefined {
  if (picture || block.kind !== 'paragraph' || text.length > 600) return undefined
  const matter = path
    .slice(-3)
    .toReversed()
    .map(isMatter)
    .find((each) => each !== undefined)
  return matter === 'caption' ? (captionLine(block.spans) ?? { caption: block.spans }) : undefined
}

/** Undefined if the picture has such a line already. */
function merged(segment: PageSegment, below: PageSegment, line: Picture): PageSegment | undefined {
  const { picture = {} } = segment
  if (plain(picture.credit ?? [])) return undefined
  if (plain(picture.caption ?? [])) {
    if (line.credit && plain(line.caption ?? [])) return undefined
    const credit = line.credit ?? line.caption ?? []
    return { ...segment, text: `${segment.text}\n${below.text}`, picture: { ...picture, credit } }
  }
  return { ...segment, text: `${segment.text}\n${below.text}`, picture: { ...picture, ...line } }
}
