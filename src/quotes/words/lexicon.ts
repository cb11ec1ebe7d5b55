/** A set of words that is built at its first use, to keep loading fast. */
export interface Lexicon {
  has(word: string): boolean
  list(): string
}

/** Joins lists of words and other lexicons. */
export function lexicon(...lists: readonly (string | Lexicon)[]): Lexicon {
  let set: Set<string> | undefined
  const list = (): string => lists.map((one) => (typeof one === 'string' ? one.trim() : one.list())).join(' ')
  return { list, has: (word) => (set ??= new Set(wordsIn(list()))).has(word) }
}

/** The words of a list, separated by spaces or line ends. */
export function wordsIn(list: string): string[] {
  return list.trim().replaceAll('\n', ' ').split(' ')
}

/** Whether a word is in a short list separated by spaces. Cheaper than compiling a regular expression. */
export function isOneOf(word: string | undefined, few: string): boolean {
  let set = fews.get(few)
  if (!set) fews.set(few, (set = new Set(few.split(' '))))
  return word !== undefined && set.has(word)
}

const fews = new Map<string, ReadonlySet<string>>()
