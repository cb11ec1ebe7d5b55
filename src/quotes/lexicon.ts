/** A list of words that is split when it is first asked for, so that it costs nothing to load. */
export interface Lexicon {
  has(word: string): boolean
}

export function lexicon(words: string): Lexicon {
  let set: Set<string> | undefined
  return { has: (word) => (set ??= new Set(words.trim().split(/\s+/))).has(word) }
}
