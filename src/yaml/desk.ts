import type { Code } from './codes.ts'

/** Where the decoder works: the text of the file, and someone to tell. */
export interface Desk {
  readonly text: string
  readonly report: (code: Code, at: number, message: string) => void
}
