/** A brief as its file holds it: every text as written, Markdown still Markdown. */
export interface Brief {
  readonly headline: string
  /** A calendar day or a timestamp, as written: `2022-01-27`, `2022-01-27T18:05:00+03:00`. */
  readonly date?: string
  readonly topic?: string
  readonly byline?: readonly Author[]
  readonly image?: Image
  /** One or two sentences of Markdown. */
  readonly lede?: string
  readonly sections?: readonly Section[]
  /** Canonical names and roles, which overrule what the quote finder reads in the text. */
  readonly people?: readonly Person[]
  /** Quotes that the text lacks, or whose speaker the quote finder should not guess. */
  readonly quotes?: readonly QuoteEntry[]
  readonly links?: readonly Link[]
  readonly notes?: readonly Note[]
  readonly source?: Source
  readonly tags?: readonly string[]
  /** A BCP 47 language tag: `en`, `he`, `zh-Hans`. */
  readonly lang?: string
  readonly extras?: Extras
}

export interface Author {
  readonly name: string
  readonly role?: string
  readonly extras?: Extras
}

export interface Image {
  readonly alt?: string
  readonly caption?: string
  readonly credit?: string
  readonly extras?: Extras
}

/** A labelled passage; without a label it runs on from the one before. */
export interface Section {
  readonly label?: string
  /** Markdown. */
  readonly body: string
  readonly extras?: Extras
}

export interface Person {
  readonly name: string
  readonly role?: string
  readonly extras?: Extras
}

export interface QuoteEntry {
  /** The words between the marks, marks left out. */
  readonly text: string
  readonly speaker: string
  readonly role?: string
  readonly extras?: Extras
}

/** Without a url it is the bare line ("Go deeper") that the article had. */
export interface Link {
  readonly text: string
  readonly url?: string
  readonly extras?: Extras
}

/** An editor's note; `kind` is free text (`correction`, `update`, …). */
export interface Note {
  readonly kind?: string
  readonly date?: string
  readonly text: string
  readonly extras?: Extras
}

export interface Source {
  readonly publisher?: string
  readonly url?: string
  readonly note?: string
  readonly extras?: Extras
}

/** What stands under `x-…` keys: kept, written back, and otherwise ignored. */
export type Extras = { readonly [key: `x-${string}`]: Data }

/** YAML data with every scalar kept as text. */
export type Data = string | readonly Data[] | { readonly [key: string]: Data }
