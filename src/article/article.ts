import type { Block, Span } from '../model/block.ts'
import type { Author, Image, Source } from '../model/brief.ts'
import type { Reason } from './ledger.ts'

/** A source as its reader understood it: what it says of itself, and its segments in reading order. */
export interface Article {
  readonly meta: Meta
  readonly segments: readonly Segment[]
  /** How many segments stand above the text; absent where only the words tell. */
  readonly head?: number
  /** True if the source marks headings and bold words: then no plain words are taken for headings or unknown labels. */
  readonly isMarkedUp?: boolean
  /** True if it is one story, however its parts are numbered, and no newsletter. */
  readonly isStory?: boolean
}

/** What a source states outside its text: front matter, JSON-LD, meta elements. */
export interface Meta {
  readonly headline?: string
  readonly dek?: string
  readonly date?: string
  readonly updated?: string
  readonly topic?: string
  readonly byline?: readonly Author[]
  readonly image?: Image
  readonly source?: Source
  readonly tags?: readonly string[]
  readonly lang?: string
}

/** A block of the source. Every word of the source stands in exactly one segment. */
export interface Segment {
  /** Its words as the source has them. */
  readonly text: string
  readonly block: Block
  /** What the reader knows of its place; `table.ts` and others decide the rest from its words. */
  readonly role?: Role
  /** A picture, whose caption and credit are the words of the segment. */
  readonly picture?: Picture
  /** Where the reader has put its words, as those of front matter. */
  readonly place?: string
  /** True for a heading or rule that belongs to the text of a section. */
  readonly isInner?: boolean
  /** Why the reader left it out. */
  readonly reason?: Reason
}

export type Role = 'headline' | 'dek' | 'byline' | 'date' | 'topic' | 'picture' | 'link'

export interface Picture {
  readonly url?: string
  readonly alt?: string
  readonly caption?: readonly Span[]
  readonly credit?: readonly Span[]
}
