import type { Block, Span } from './block.ts'
import type { Brief } from './brief.ts'

/** A brief whose Markdown has been read: what renderers, the quote finder and checks work on. */
export interface Story {
  readonly brief: Brief
  /** Inline Markdown, as are the caption, the credit and the text of a note. */
  readonly headline: readonly Span[]
  readonly caption: readonly Span[]
  readonly credit: readonly Span[]
  readonly lede: readonly Block[]
  /** In the order of `brief.sections`. */
  readonly sections: readonly StorySection[]
  /** In the order of `brief.notes`. */
  readonly notes: readonly (readonly Block[])[]
}

export interface StorySection {
  readonly label?: string
  readonly blocks: readonly Block[]
}
