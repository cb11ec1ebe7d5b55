import type { Brief } from '../../model/brief.ts'
import type { Passage } from '../../model/passage.ts'
import type { Quote } from '../../model/quote.ts'
import { keyChanges, without, type KeyChange } from './key-changes.ts'
import { passageChanges, type PassageChange } from './passage-changes.ts'
import { quoteChanges, type QuoteChange } from './quote-changes.ts'

/** One of two versions of a brief. */
export interface Version {
  readonly brief: Brief
  readonly passages: readonly Passage[]
  readonly quotes: readonly Quote[]
}

/** What changed between two versions of a brief. Typography does not count. */
export interface Changes {
  readonly passages: readonly PassageChange[]
  readonly quotes: readonly QuoteChange[]
  readonly numbers: readonly NumberChange[]
  readonly keys: readonly KeyChange[]
}

/** A number that only one version has, or that took the place of another one in its passage. */
export interface NumberChange {
  readonly before?: string
  readonly after?: string
  readonly place: string
}

export function changesBetween(before: Version, after: Version): Changes {
  const passages = passageChanges(before.passages, after.passages)
  return {
    passages,
    quotes: quoteChanges(before.quotes, after.quotes),
    numbers: passages.flatMap(numberChanges),
    keys: keyChanges(before.brief, after.brief),
  }
}

function numberChanges({ place, parts }: PassageChange): NumberChange[] {
  const removed = numbersOf(parts, 'removed')
  const added = numbersOf(parts, 'added')
  // A number that only moved is no change.
  const [gone, come] = [without(removed, added), without(added, removed)]
  if (gone.length === come.length) return gone.map((before, i) => ({ place, before, after: come[i]! }))
  return [...gone.map((before) => ({ place, before })), ...come.map((after) => ({ place, after }))]
}

function numbersOf(parts: PassageChange['parts'], kind: 'removed' | 'added'): string[] {
  return parts
    .filter((part) => part.kind === kind)
    .flatMap(({ text }) => text.split(' '))
    .filter((word) => /\d/.test(word))
}
