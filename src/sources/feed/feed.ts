/** A feed of any format. Absent values are empty. */
export interface Feed {
  /** HTML, as are the titles, summaries and contents of entries. */
  readonly title: string
  /** The address of its site. */
  readonly home: string
  readonly lang?: string | undefined
  readonly entries: readonly FeedEntry[]
}

export interface FeedEntry {
  readonly id: string
  /** Addresses of the story, best first. They may be relative to the site. */
  readonly links: readonly string[]
  readonly title: string
  readonly summary: string
  readonly content: string
  /** Plain text, of JSON Feed. */
  readonly text?: string | undefined
  /** Dates as written. */
  readonly published: string
  readonly updated: string
  readonly authors: readonly string[]
  readonly tags: readonly string[]
  readonly image?: FeedImage | undefined
  readonly lang?: string | undefined
  /** The title of the feed that it was taken from. */
  readonly publisher?: string | undefined
}

export interface FeedImage {
  readonly url: string
  readonly alt?: string
  readonly credit?: string
}
