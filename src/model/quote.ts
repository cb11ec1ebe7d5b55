/** A quote in a brief, and who said it. */
export interface Quote {
  /** Content hash of text, speaker and place in the order of equal texts: stable while the words are. */
  readonly id: string
  /** The words between the marks, exactly as printed; marks left out. */
  readonly text: string
  /** A full name where the brief has one; absent if the speaker is unknown. Never a pronoun. */
  readonly speaker?: string
  /** As introduced: `Russian Foreign Minister`. */
  readonly role?: string
  /** The label of the section. */
  readonly section?: string
  /** A whole sentence, a part of one, a block quotation, or an answer of an interview. */
  readonly kind: 'sentence' | 'fragment' | 'block' | 'turn'
  /** The words that introduce the speaker: `said`, `according to`, `:`. */
  readonly cue?: string
  /** The name of the rule that decided on the speaker. */
  readonly rule: string
  /** The chance that `speaker`, else `guess`, is right: 0 to 1, two decimals. 0 without either, 1 for `quotes:` of the file. */
  readonly confidence: number
  /** The most likely speaker, if too uncertain for `speaker`. */
  readonly guess?: string
  /** Quotes with the same number were split only by their cue ("…," he said. "…"), counted from 1. */
  readonly group: number
  /** The passage of the quote, and its UTF-16 offsets there: marks included, end exclusive. Absent for `quotes:` entries not in the text. */
  readonly path?: string
  readonly start?: number
  readonly end?: number
}

/** A speaker of this confidence is right 99 times in 100, as measured by `npm run score`. */
export const SURE = 0.96

/** The quote with its most likely speaker, however uncertain. */
export function withGuess(quote: Quote): Quote {
  const { guess, ...rest } = quote
  return guess === undefined ? quote : { ...rest, speaker: guess }
}

/** The quote without its speaker, unless it is certain. */
export function withSureSpeaker(quote: Quote): Quote {
  if (quote.speaker === undefined || quote.confidence >= SURE) return quote
  const { speaker, role: _role, ...rest } = quote
  return { ...rest, guess: speaker }
}

/** The text of the quote on its own: without the comma before `he said`, and without the full stop of a fragment. */
export function cleanText({ text, kind }: Pick<Quote, 'text' | 'kind'>): string {
  return text.replace(kind === 'fragment' ? /(?:[,，]|(?<!\.)[.。])$/ : /[,，]$/, '')
}
