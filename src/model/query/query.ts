import type { Selection } from '../select.ts'

/** A word, a phrase or a prefix that a text must have, or must not have. */
export interface Term {
  /** Folded words between spaces: ` night bus `. The last is cut short for a prefix: ` heron`. */
  readonly words: string
  readonly not: boolean
}

export const searchFields = ['speaker', 'label', 'topic', 'tag', 'on', 'since', 'until'] as const
export type SearchField = (typeof searchFields)[number]
export type Fields = { readonly [Name in SearchField]?: readonly string[] }

/** One side of an OR: words, and the fields that a brief must have, or must not have. */
export interface Alternative {
  readonly terms: readonly Term[]
  readonly fields: Fields
  readonly not: Fields
}

/** An alternative, and the selections that its fields stand for. */
export interface QueryAlternative extends Alternative {
  readonly selection: Selection
  readonly excluded: readonly Selection[]
}

/** A query finds what at least one of its alternatives fits. */
export type Query = readonly QueryAlternative[]

export function hasFields({ fields, not }: Alternative): boolean {
  return Object.keys(fields).length > 0 || Object.keys(not).length > 0
}

/** The words that are to be found, each once. */
export function wantedTerms(alternatives: readonly Alternative[]): Term[] {
  const terms = alternatives.flatMap((each) => each.terms).filter(({ not }) => !not)
  return terms.filter(({ words }, i) => terms.findIndex((other) => other.words === words) === i)
}
