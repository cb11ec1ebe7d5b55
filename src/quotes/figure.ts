import type { Gender } from './given.ts'
import type { Kind } from './names.ts'
import type { Token } from './word.ts'

/** Somebody or something with a name in the story. */
export interface Figure {
  name: string
  /** The words of a name that others are compared with. */
  words: readonly Token[]
  kind: Kind
  gender: Gender | undefined
  role: string | undefined
  /** The subject of a verb of speech somewhere. */
  speaks: boolean
  /** The file itself has this name: it stays as it is. */
  readonly canonical: boolean
  /** How often the story names it outside quotations. */
  count: number
  /** The last paragraph that has its full name. */
  seen: number
}

/** A figure that the story has not yet named. */
export function figureOf(
  name: string,
  kind: Kind,
  gender: Gender | undefined,
  { words = [], role, canonical = false }: Partial<Pick<Figure, 'words' | 'role' | 'canonical'>> = {},
): Figure {
  return { name, words, kind, gender, role, speaks: false, canonical, count: 0, seen: LONG_AGO }
}

const LONG_AGO = -9
