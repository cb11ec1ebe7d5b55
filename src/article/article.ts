import type { Block, Span } from '../model/block.ts'
import type { Author, Edition, Image, Link, Source } from '../model/brief.ts'
import type { HeadLine } from './head-line.ts'
import type { Reason } from './ledger.ts'
import type { NoteLine } from './notes.ts'

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
  /** True if only labels, headings and two empty lines start a section, and no paragraph does by itself. */
  readonly isExplicit?: boolean
  /** True if it is Markdown that brief printed: then every label and note is marked, and none is guessed from its words. */
  readonly isOwn?: boolean
  /** What frames the articles of the source: then this one has no story, and its segments have places. */
  readonly edition?: Edition
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
  /** What the reader knows that it states: a line of the head, a note, links to go deeper. */
  readonly line?: HeadLine
  readonly note?: NoteLine
  readonly links?: readonly Link[]
  /** True if two empty lines stand above it. */
  readonly isApart?: boolean
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
