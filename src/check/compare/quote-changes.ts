import { diffArrays } from 'diff'
import type { Quote } from '../../model/quote.ts'
import { wordsIn } from '../fidelity/words.ts'

/** What became of a quote. */
export type QuoteChange =
  | { readonly kind: 'added' | 'removed'; readonly text: string; readonly speaker?: string | undefined }
  | {
      readonly kind: 'reworded'
      readonly before: string
      readonly after: string
      readonly speaker?: string | undefined
    }
  | {
      readonly kind: 'reattributed'
      readonly text: string
      readonly before?: string | undefined
      readonly after?: string | undefined
    }

/** Two quotes are versions of one if they share this part of their words in order. */
const SHARED = 0.5

export function quoteChanges(before: readonly Quote[], after: readonly Quote[]): QuoteChange[] {
  const left = [...before]
  const take = (fits: (quote: Quote) => boolean): Quote | undefined => {
    const at = left.findIndex(fits)
    return at < 0 ? undefined : left.splice(at, 1)[0]
  }
  const unchanged = new Set(after.filter((quote) => take((old) => isSame(old, quote))))
  const rest = after.filter((quote) => !unchanged.has(quote))
  const changes = rest.map((quote): QuoteChange => {
    const { text, speaker } = quote
    const renamed = take((old) => keyOf(old.text) === keyOf(text))
    if (renamed) return { kind: 'reattributed', text, before: renamed.speaker, after: speaker }
    const reworded = take((old) => sharedPart(old.text, text) >= SHARED)
    if (reworded) return { kind: 'reworded', before: reworded.text, after: text, speaker }
    return { kind: 'added', text, speaker }
  })
  return [...changes, ...left.map(({ text, speaker }): QuoteChange => ({ kind: 'removed', text, speaker }))]
}

function isSame(a: Quote, b: Quote): boolean {
  return a.speaker === b.speaker && keyOf(a.text) === keyOf(b.text)
}

function keyOf(text: string): string {
  return wordsIn(text)
    .map(({ word }) => word)
    .join(' ')
}

function sharedPart(a: string, b: string): number {
  const [one, other] = [keyOf(a).split(' '), keyOf(b).split(' ')]
  const same = diffArrays(one, other).filter(({ added, removed }) => !added && !removed)
  return same.reduce((sum, { value }) => sum + value.length, 0) / Math.max(one.length, other.length)
}
