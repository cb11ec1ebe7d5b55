/** A block of a lede or body, read once from Markdown; every renderer and the quote finder work on these. */
export type Block = Paragraph | List | Quotation | Table | Code | Heading | Rule | Figure | Footnotes

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly spans: readonly Span[]
}

export interface List {
  readonly kind: 'list'
  readonly items: readonly Item[]
}

export interface Item {
  /** The marker as written for a numbered item (`3.`, `2022.`, `4)`); absent for a bullet. */
  readonly number?: string
  /** Whether the task box is ticked; absent without a box. */
  readonly ticked?: boolean
  readonly blocks: readonly Block[]
}

/** A block quotation; a last line that starts with a dash says who spoke. */
export interface Quotation {
  readonly kind: 'quotation'
  readonly blocks: readonly Block[]
  /** The attribution line without its dash. */
  readonly attribution?: readonly Span[]
}

export interface Table {
  readonly kind: 'table'
  readonly align: readonly ('left' | 'center' | 'right' | undefined)[]
  readonly header: readonly (readonly Span[])[]
  readonly rows: readonly (readonly (readonly Span[])[])[]
}

export interface Code {
  readonly kind: 'code'
  readonly language?: string
  readonly text: string
}

export interface Heading {
  readonly kind: 'heading'
  readonly depth: number
  readonly spans: readonly Span[]
}

export interface Rule {
  readonly kind: 'rule'
}

/** An image alone in its paragraph. Its url is http, https or a path relative to the brief's folder; absent for any other. */
export interface Figure {
  readonly kind: 'figure'
  readonly alt: string
  readonly url?: string
  /** The title of the Markdown image. */
  readonly caption: readonly Span[]
}

/** The footnotes of a body, after its last block. */
export interface Footnotes {
  readonly kind: 'footnotes'
  readonly notes: readonly Footnote[]
}

export interface Footnote {
  /** As written: `1` for `[^1]`. */
  readonly label: string
  readonly blocks: readonly Block[]
}

export type Span = Text | Styled | CodeText | Anchor | Break | Reference

/** Characters as written: entities decoded, Markdown escapes undone, no line breaks (a soft break is a space). */
export interface Text {
  readonly kind: 'text'
  readonly text: string
}

export interface Styled {
  readonly kind: 'strong' | 'emphasis' | 'strike'
  readonly spans: readonly Span[]
}

export interface CodeText {
  readonly kind: 'code'
  readonly text: string
}

/** A link whose url is http, https or mailto; any other url is dropped and its text kept. */
export interface Anchor {
  readonly kind: 'link'
  readonly url: string
  readonly spans: readonly Span[]
}

/** A hard line break. */
export interface Break {
  readonly kind: 'break'
}

/** The mark of a footnote: `[^1]` is the label `1`. */
export interface Reference {
  readonly kind: 'reference'
  readonly label: string
}

/** The plain characters of spans; a hard break is a newline, a reference to a footnote has none. */
export function plain(spans: readonly Span[]): string {
  return spans.map(spanText).join('')
}

function spanText(span: Span): string {
  switch (span.kind) {
    case 'text':
    case 'code':
      return span.text
    case 'break':
      return '\n'
    case 'reference':
      return ''
    case 'link':
    case 'strong':
    case 'emphasis':
    case 'strike':
      return plain(span.spans)
  }
}
