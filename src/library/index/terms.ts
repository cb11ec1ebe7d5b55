import { fold, wordsOnly } from '../../model/fold.ts'
import type { Term } from '../../model/query/query.ts'
import { unspacedIn } from '../../model/unspaced.ts'

/**
 * The words of a text that full-text search finds a brief by. Folded as `matches` folds them, so that the database has only
 * to split at spaces; every character of a script without spaces is a word of its own besides.
 */
export function termsOf(text: string): string {
  const words = wordsOnly(text)
  return [words, ...unspacedIn(words)].join(' ')
}

/** A topic or a tag as one word that no text has. */
export function topicTerm(kind: 'topic' | 'tag', value: string): string {
  return `§${kind}§${fold(value).replace(/[^\p{L}\p{N}]/gu, '¤')}`
}

/**
 * What a brief must have if a query fits it, as FTS5 asks for it: never too narrow, and sometimes too wide (the order of
 * a phrase is not kept). Undefined where the query does not narrow anything.
 */
export function narrowing(query: readonly (readonly Term[])[]): string | undefined {
  const groups = query.map((terms) => terms.filter(({ not }) => !not).flatMap(needed))
  if (!groups.length || groups.some((words) => !words.length)) return undefined
  return groups.map((words) => `(${words.join(' AND ')})`).join(' OR ')
}

export function quoted(term: string): string {
  return `"${term}"`
}

// Inside a run of characters without spaces a word may begin anywhere: only its characters are sure.
function needed({ words }: Term): string[] {
  const unspaced = unspacedIn(words)
  if (unspaced.length) return [...new Set(unspaced)].map(quoted)
  const isPrefix = !words.endsWith(' ')
  const all = words.trim().split(' ')
  return all.map((word, i) => (isPrefix && i === all.length - 1 ? `${quoted(word)} *` : quoted(word)))
}
