import { readFileSync } from 'node:fs'

/** An article with its quotes as people have marked them. Offsets in UTF-16, marks included, end exclusive. */
export interface Gold {
  readonly id: string
  /** The outlet. */
  readonly source?: string
  readonly text: string
  readonly quotes: readonly GoldQuote[]
  readonly not_quotes?: readonly Stretch[]
  readonly ignore?: readonly Stretch[]
}

export interface Stretch {
  readonly text: string
  readonly start: number
  readonly end: number
}

export interface GoldQuote extends Stretch {
  readonly kind?: string
  readonly form?: string
  readonly speaker?: string | null
  readonly mention?: string | null
  /** Where the speaker comes from; `auto-…` ones are guesses of programs. */
  readonly ref_src?: string
}

/** A quote as found, offsets in the article. */
export interface Found extends Stretch {
  /** The most likely speaker, whatever the confidence. */
  readonly guess: string | undefined
  readonly confidence: number
  readonly rule: string
  /** What the confidence is computed from. */
  readonly signs: readonly string[]
}

export function goldOf(path: string): Gold[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Gold)
}
