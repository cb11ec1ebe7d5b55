import { wordsOnly } from '../fold.ts'
import { hasUnspaced } from '../unspaced.ts'
import type { Term } from './query.ts'

/** The terms of one word or phrase; none if it has neither a letter nor a digit. */
export function termsOf(text: string, not = false): Term[] {
  const words = wordsOnly(text)
  if (!words.trim()) return []
  return [{ words: text.endsWith('*') ? words.trimEnd() : words, not }]
}

/** Whether a folded text has words; of a script without spaces any run of characters counts. */
export function holds(text: string, words: string): boolean {
  return text.includes(hasUnspaced(words) ? words.trim() : words)
}

/** How often folded words, a prefix or a run of characters occur in a folded text. */
export function occurrences(text: string, words: string): number {
  return count(text, hasUnspaced(words) ? words.trim() : words)
}

// The space that ends one word begins the next.
function count(text: string, part: string): number {
  let found = 0
  const step = Math.max(1, part.trimEnd().length)
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + step)) found++
  return found
}

/** Several words, which may begin in one passage and end in the next. */
export function isPhrase(words: string): boolean {
  return words.trim().includes(' ')
}
