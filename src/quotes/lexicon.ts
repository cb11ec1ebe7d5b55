/** A list of words that is split when it is first asked for, so that it costs nothing to load. */
export interface Lexicon {
  has(word: string): boolean
  list(): string
}

/** The words of some lists and other lexicons. */
export function lexicon(...lists: readonly (string | Lexicon)[]): Lexicon {
  let set: Set<string> | undefined
  const list = (): string => lists.map((one) => (typeof one === 'string' ? one.trim() : one.list())).join(' ')
  return { list, has: (word) => (set ??= new Set(wordsIn(list()))).has(word) }
}

/** The words of a list, which have a space or the end of a line between them. */
export function wordsIn(list: string): string[] {
  return list.trim().replaceAll('\n', ' ').split(' ')
}

/** Whether a word is one of a few, with a space between them: a regular expression takes longer to make. */
export function isOneOf(word: string | undefined, few: string): boolean {
  let set = fews.get(few)
  if (!set) fews.set(few, (set = new Set(few.split(' '))))
  return word !== undefined && set.has(word)
}

const fews = new Map<string, ReadonlySet<string>>()
