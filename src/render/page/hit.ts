import type { Mark } from '../../model/query/marks.ts'
import type { HitRecord } from '../records/hit-fields.ts'

/** A text in pieces: those with a mark, and those between. */
export function pieces(text: string, marks: readonly Mark[]): { readonly text: string; readonly isMarked: boolean }[] {
  const all: { text: string; isMarked: boolean }[] = []
  let at = 0
  for (const { start, end } of marks) {
    all.push({ text: text.slice(at, start), isMarked: false }, { text: text.slice(start, end), isMarked: true })
    at = end
  }
  return [...all, { text: text.slice(at), isMarked: false }].filter((piece) => piece.text)
}

/** Whether the passage is the headline, which a page has above it. */
export function isHeadline({ place }: HitRecord): boolean {
  return place === 'headline'
}
