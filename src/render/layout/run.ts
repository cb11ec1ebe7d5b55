import { cleanLine } from '../clean.ts'

/** Characters in one style; a newline among them is a hard break. */
export interface Run {
  readonly text: string
  /** What the characters are, outermost first. */
  readonly marks: readonly Mark[]
  /** Where they link to. */
  readonly url?: string
}

/** A line of a page before it has colours. */
export type Line = readonly Run[]

/** What a run of characters is to a reader; a theme says how each looks. */
export type Mark =
  | 'rule'
  | 'topic'
  | 'date'
  | 'headline'
  | 'dek'
  | 'byline'
  | 'bar'
  | 'caption'
  | 'credit'
  | 'label'
  | 'bullet'
  | 'arrow'
  | 'quotation'
  | 'speaker'
  | 'role'
  | 'heading'
  | 'frame'
  | 'pre'
  | 'keyword'
  | 'name'
  | 'string'
  | 'number'
  | 'comment'
  | 'added'
  | 'removed'
  | 'aside'
  | 'strong'
  | 'emphasis'
  | 'strike'
  | 'code'
  | 'link'
  | 'url'

/** A run of any text from outside: cleaned, and on one line. */
export function run(text: string, ...marks: readonly Mark[]): Run {
  return { text: cleanLine(text), marks }
}

/** The characters of a line. */
export function textOf(line: Line): string {
  return line.map(({ text }) => text).join('')
}
