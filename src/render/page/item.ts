import type { Block, Span } from '../../model/block.ts'
import type { Author, Brief, Link } from '../../model/brief.ts'
import type { StoryImage } from '../../model/story.ts'

/**
 * A page in reading order. This folder decides once, for every format, what a page has; a format decides how each kind
 * of item looks, with a `switch` that does not compile until it handles every kind.
 */
export type Page = Iterable<PageItem> | AsyncIterable<PageItem>

export type PageItem = Overview | Masthead | Prose | Contents | Group | Article | People | Chart

/** What a page of several briefs is called, and what it has, if it has no masthead of its own. */
export interface Overview {
  readonly kind: 'overview'
  readonly title: string
  readonly entries: readonly ContentsEntry[]
  readonly part?: Part
}

/** The name of a digest or an edition. */
export interface Masthead {
  readonly kind: 'masthead'
  readonly title: string
  /** The day of the oldest and of the newest brief; one if they are the same, none if no brief has a date. */
  readonly days: readonly DateText[]
  /** `No. 214 · 3 briefs · 512 words · 2 min`; empty if there is nothing to count. */
  readonly counts: string
}

/** What the publication itself says, above its contents or at its end. */
export interface Prose {
  readonly kind: 'prose'
  readonly place: 'sponsor' | 'intro' | 'footer'
  readonly blocks: readonly Block[]
  /** Where a reader of the message can unsubscribe. */
  readonly unsubscribe?: string | undefined
}

export interface Contents {
  readonly kind: 'contents'
  readonly entries: readonly ContentsEntry[]
  readonly part?: Part
}

/** Which part of a long list an item is, on a page that comes in pieces. Absent if the item is the whole list. */
export interface Part {
  readonly isFirst: boolean
  readonly isLast: boolean
  /** The length of the whole list. */
  readonly total: number
}

export interface ContentsEntry {
  /** That of its article. */
  readonly number: number
  readonly headline: string
  readonly lang?: string | undefined
  /** False if the page has no article for it. */
  readonly isPrinted: boolean
}

/** Articles of one topic or day. */
export interface Group {
  readonly kind: 'group'
  /** Place among the groups, from 1. */
  readonly number: number
  /** Empty if the articles need no heading. */
  readonly name: string
  readonly articles: readonly Article[]
  /** Whether they go on with the group before, on a page that comes in pieces. */
  readonly isContinued?: boolean
}

/** The people quoted most. */
export interface People {
  readonly kind: 'people'
  readonly title: string
  readonly people: readonly { readonly name: string; readonly role?: string | undefined; readonly count: string }[]
}

/** Bars below each other, the longest first or in order of time. */
export interface Chart {
  readonly kind: 'chart'
  readonly title: string
  /** The headings of the columns, for a format that has a table. */
  readonly columns: { readonly name: string; readonly detail: string }
  readonly bars: readonly Bar[]
  /** `and 12 more`; empty if all are shown. */
  readonly rest: string
}

export interface Bar {
  readonly name: string
  /** The role of a speaker, the speakers of a topic; may be empty. */
  readonly detail: string
  /** The length of the bar, 0 to 1. */
  readonly part: number
  readonly quotes: number
  /** `43%` */
  readonly share: string
  /** The share before, `31%`, or `new`; empty if there is nothing to compare with. */
  readonly before: string
}

/** A brief, or parts of one. */
export interface Article {
  readonly kind: 'article'
  /** A page of briefs gives each a header of its own; in a digest they stand below its masthead. */
  readonly within: 'briefs' | 'digest'
  readonly extent: 'whole' | 'parts' | 'headline'
  /** Place on the page, from 1. */
  readonly number: number
  /** Whether the page has this article only. */
  readonly isAlone: boolean
  /** The level of its headline as a heading. */
  readonly level: 1 | 2 | 3
  /** What machines need of it: its language, instant and categories. */
  readonly brief: Brief
  /** The name of its file, for feeds; absent if the page is not a digest. */
  readonly slug?: string | undefined
  readonly header: readonly HeaderItem[]
  readonly body: readonly BodyItem[]
}

export type HeaderItem = Folio | Headline | Dek | Byline

/** Topic and date, as far as the page does not say them above. */
export interface Folio {
  readonly kind: 'folio'
  readonly topic?: string | undefined
  readonly date?: DateText | undefined
  /** `updated 18:05 UTC` */
  readonly updated?: DateText | undefined
}

export interface Headline {
  readonly kind: 'headline'
  /** The number that the contents give its article; absent if they have no other. */
  readonly number?: number | undefined
  readonly spans: readonly Span[]
  /** Where the whole story is. */
  readonly url?: string | undefined
}

/** The standfirst below the headline. */
export interface Dek {
  readonly kind: 'dek'
  readonly spans: readonly Span[]
}

export interface Byline {
  readonly kind: 'byline'
  /** `By Zachary Basu · Ines Korda, photographer` */
  readonly text: string
  readonly authors: readonly Author[]
}

export type BodyItem = Dek | Picture | Lede | Section | Note | Links | Quote | Source | Tags | Address

export interface Picture extends StoryImage {
  readonly kind: 'picture'
}

export interface Lede {
  readonly kind: 'lede'
  readonly blocks: readonly Block[]
}

export interface Section {
  readonly kind: 'section'
  /** On a line of its own. */
  readonly heading?: string | undefined
  readonly picture?: Picture | undefined
  readonly label?: string | undefined
  readonly blocks: readonly Block[]
}

/** An editor's note. */
export interface Note {
  readonly kind: 'note'
  /** `Correction, Jan 28, 2022` */
  readonly label: string
  readonly blocks: readonly Block[]
}

export interface Links {
  readonly kind: 'links'
  readonly links: readonly Link[]
}

/** A quote on its own, with who said it. */
export interface Quote {
  readonly kind: 'quote'
  readonly text: string
  readonly speaker?: string | undefined
  readonly role?: string | undefined
}

/** Where a story came from. */
export interface Source {
  readonly kind: 'source'
  /** `Source: `; empty in a language other than English. */
  readonly label: string
  /** Title and publisher, else the address; empty if there is only a note. */
  readonly name: string
  /** The parts of the name; empty where there is none. */
  readonly title: string
  readonly publisher: string
  readonly url?: string | undefined
  readonly note: string
}

export interface Tags {
  readonly kind: 'tags'
  readonly label: string
  readonly tags: readonly string[]
}

/** Where the whole story is, for a format whose headlines cannot be links. */
export interface Address {
  readonly kind: 'address'
  readonly url: string
}

/** A date as written and as printed. */
export interface DateText {
  readonly date: string
  readonly text: string
}

/** Whether an item goes on with the list of the item before, without a gap. */
export function isContinuation(item: PageItem): boolean {
  return (item.kind === 'contents' || item.kind === 'overview') && item.part?.isFirst === false
}
