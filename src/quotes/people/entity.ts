import type { Gender } from '../words/given-names.ts'
import type { EntityKind } from './names.ts'
import type { Token } from '../text/token.ts'

/** A person, organisation or place that the story names. */
export interface Entity {
  name: string
  /** The words of its fullest name. */
  words: readonly Token[]
  kind: EntityKind
  gender: Gender | undefined
  role: string | undefined
  /** Whether a title stands before its full name somewhere: `President Ana Vela`. */
  titled: boolean
  /** Whether it is the subject of a verb of speech somewhere. */
  speaks: boolean
  /** The name comes from `people:` of the file and is not changed. */
  readonly canonical: boolean
  /** How often it is named outside quotations. */
  count: number
  /** The number of the last mention with its full name, among all mentions. */
  order: number
  /** The last paragraph with its full name. */
  seen: number
}

/** An entity that has not been mentioned yet. */
export function newEntity(
  name: string,
  kind: EntityKind,
  gender: Gender | undefined,
  { words = [], role, canonical = false }: Partial<Pick<Entity, 'words' | 'role' | 'canonical'>> = {},
): Entity {
  return {
    name,
    words,
    kind,
    gender,
    role,
    titled: false,
    speaks: false,
    canonical,
    count: 0,
    order: -1,
    seen: LONG_AGO,
  }
}

const LONG_AGO = -9
