import type { Block, Span } from './block.ts'
import type { Brief, Edition } from './brief.ts'

/** A brief whose Markdown has been read: what renderers, the quote finder and checks work on. */
export interface Story {
  readonly brief: Brief
  /** Inline Markdown, as are the dek, captions and credits. */
  readonly headline: readonly Span[]
  readonly dek: readonly Span[]
  readonly image?: StoryImage
  readonly lede: readonly Block[]
  /** In the order of `brief.sections`. */
  readonly sections: readonly StorySection[]
  /** In the order of `brief.notes`. */
  readonly notes: readonly (readonly Block[])[]
}

export interface StoryImage {
  /** Empty where there is none. */
  readonly alt: string
  readonly url?: string
  readonly caption: readonly Span[]
  readonly credit: readonly Span[]
}

export interface StorySection {
  readonly label?: string
  readonly heading?: string
  readonly image?: StoryImage
  readonly blocks: readonly Block[]
}

/** An edition whose Markdown has been read. */
export interface EditionStory {
  readonly edition: Edition
  readonly intro: readonly Block[]
  readonly outro: readonly Block[]
  readonly sponsor: readonly Block[]
}
