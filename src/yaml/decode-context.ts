import type { Code } from './codes.ts'

/** The text that the decoder reads, and the function that collects its problems. */
export interface DecodeContext {
  readonly text: string
  readonly report: (code: Code, at: number, message: string) => void
}
