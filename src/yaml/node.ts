import type { Code } from './codes.ts'

/** YAML as both readers give it to the decoder; offsets are UTF-16 units into the text. */
export type Node = Text | List | Mapping

export interface Text {
  readonly kind: 'text'
  readonly value: string
  readonly at: number
  /** One past the last character of a plain text: what follows may be a comment. */
  readonly end: number
  readonly style: Style
}

/** An empty value is plain text with no characters. */
export type Style = 'plain' | 'quoted' | 'literal' | 'folded'

export interface List {
  readonly kind: 'list'
  readonly items: readonly Node[]
  readonly at: number
}

export interface Mapping {
  readonly kind: 'map'
  readonly entries: readonly Entry[]
  readonly at: number
}

export interface Entry {
  readonly key: string
  readonly keyAt: number
  readonly value: Node
}

/** A problem whose line and column have not been counted yet. */
export interface Fault {
  readonly code: Code
  readonly message: string
  readonly at: number
}

/** One document of a file; without a root it holds nothing, or could not be read. */
export interface Tree {
  readonly root?: Node
  /** The YAML has errors, so that what seems to be missing may be there. */
  readonly isBroken?: boolean
  readonly faults: readonly Fault[]
}

/** Above these a file is refused unread; both readers count alike. */
export const limits = { depth: 64, lines: 400_000, marks: 500_000, faults: 1000, problems: 100 }
