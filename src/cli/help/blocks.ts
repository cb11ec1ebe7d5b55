/** A page of help as data. `layout` prints it for a terminal, `man-page` as a manual page. */
export type HelpPage = readonly HelpBlock[]

/** A string is a paragraph. */
export type HelpBlock = string | Heading | Names | Rows | Code | Examples

export interface Heading {
  readonly heading: string
}

export interface Names {
  readonly names: readonly string[]
}

/** Terms and what they mean, in two columns; on narrow screens one below the other. */
export interface Rows {
  readonly rows: readonly (readonly [term: string, meaning: string])[]
}

/** Lines to copy, printed as they are. A line that starts with `$ ` is a command. */
export interface Code {
  readonly code: string
}

/** Commands that a test runs with the sample library. */
export interface Examples {
  readonly examples: readonly Example[]
}

export interface Example {
  readonly line: string
  readonly does: string
}
