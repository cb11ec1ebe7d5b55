/** A brief as its file holds it: every text as written, Markdown still Markdown. */
export interface Brief {
  readonly headline: string
  /** The standfirst below the headline, in inline Markdown. */
  readonly dek?: string
  /** A calendar day or a timestamp, as written: `2022-01-27`, `2022-01-27T18:05:00+03:00`. */
  readonly date?: string
  /** When the brief was last changed: a day or a timestamp, as written. */
  readonly updated?: string
  readonly topic?: string
  /** The place among the briefs of a day: lower first, those without a weight last. */
  readonly weight?: number
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
  /** The edition that it appeared in: the first document of its file. Not a key of the brief itself. */
  readonly edition?: Edition
  readonly extras?: Extras
}

/** What frames the briefs of a file. */
export interface Edition {
  readonly title?: string
  readonly number?: string
  /** The date of each brief without a date. */
  readonly date?: string
  /** Markdown, as are `outro` and `sponsor`. */
  readonly intro?: string
  readonly outro?: string
  readonly sponsor?: string
  readonly extras?: Extras
}

export interface Author {
  readonly name: string
  readonly role?: string
  readonly extras?: Extras
}

export interface Image {
  /** An http or https address, or a path relative to the brief's folder. */
  readonly url?: string
  readonly alt?: string
  readonly caption?: string
  readonly credit?: string
  readonly extras?: Extras
}

/** A passage under a label, a heading or both; without either it runs on from the one before. */
export interface Section {
  /** Runs into the first paragraph. */
  readonly label?: string
  /** Stands on a line of its own. */
  readonly heading?: string
  readonly image?: Image
  /** Markdown. */
  readonly body: string
  readonly extras?: Extras
}

export interface Person {
  readonly name: string
  readonly role?: string
  readonly url?: string
  /** A name on a social network: `@janvos`. */
  readonly handle?: string
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
  readonly title?: string
  readonly url?: string
  /** The identifier of the entry in the feed that it came from. */
  readonly id?: string
  readonly note?: string
  readonly extras?: Extras
}

/** What stands under `x-…` keys: kept, written back, and otherwise ignored. */
export type Extras = { readonly [key: `x-${string}`]: Data }

/** YAML data with every scalar kept as text. */
export type Data = string | readonly Data[] | { readonly [key: string]: Data }
