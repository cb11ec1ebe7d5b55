import type { Quote } from '../../model/quote.ts'
import { SURE } from '../../model/quote.ts'
import { isNamedIn, lastNames, mayBeSame } from './names.ts'
import { namedAsSpeaker } from './named-as-speaker.ts'
import { isDescription } from './speaker-phrase.ts'
import type { Reason } from './reasons.ts'
import type { SourceText, SourceWord } from './source-text.ts'

/** Whether a source lets the claimed speaker say the words. */
export type Attribution =
  | { readonly kind: 'fits' }
  | { readonly kind: 'unclear'; readonly reason: Reason }
  | { readonly kind: 'other'; readonly speaker: string }

/** Compares the speaker that a brief names with the one that the source names, for words that stand in the source. */
export function attributionOf(
  words: readonly SourceWord[],
  claimed: string | undefined,
  source: SourceText,
): Attribution {
  if (!claimed) return { kind: 'fits' }
  const quotes = [...new Set(words.flatMap(({ quote }) => quote ?? []))]
  const speakers = quotes.flatMap(({ speaker, guess }) => speaker ?? guess ?? [])
  if (speakers.length && speakers.every((speaker) => mayBeSame(speaker, claimed) || isCalled(claimed, speaker, source)))
    return { kind: 'fits' }
  if (isLabel(claimed, words, source)) return { kind: 'fits' }
  const confidence = Math.max(0, ...quotes.map((quote) => quote.confidence))
  const isSigned = quotes.every(({ rule }) => rule === 'attribution')
  const isOther = (isSigned || confidence >= SURE) && !isDescription(claimed)
  const other = isOther ? otherThan(claimed, quotes) : undefined
  // A block quotation has the name of its speaker below it.
  if (other && isSigned) return { kind: 'other', speaker: other }
  if (!isNamedIn(claimed, wordsAround(words[0]!.passage, source, Infinity)))
    return other && !/^(?:the|an?) /i.test(claimed)
      ? { kind: 'other', speaker: other }
      : { kind: 'unclear', reason: 'has a speaker whom the source does not name' }
  if (mayHaveSaid(claimed, words, { speakers, confidence }, source)) return { kind: 'fits' }
  const isNear = isNamedIn(claimed, wordsAround(words[0]!.passage, source, 1))
  return other && !isNear
    ? { kind: 'other', speaker: other }
    : { kind: 'unclear', reason: 'may have another speaker there' }
}

/**
 * If the quote finder is at least this confident of a speaker, another speaker is doubted. With these values 2 in 100 honest quotes
 * of annotated articles are looked at again.
 */
const DOUBTFUL = {
  /** Any other speaker. */
  sure: 0.95,
  /** A person whom the same sentence names beside the speaker. */
  rivals: 0.85,
  /** A person whom the passage names, but not the sentence. */
  around: 0.8,
} as const

/** Whether a person may have said the words although the quote finder names somebody else. */
function mayHaveSaid(
  claimed: string,
  [first]: readonly SourceWord[],
  { speakers, confidence }: { readonly speakers: readonly string[]; readonly confidence: number },
  source: SourceText,
): boolean {
  const role = namedAsSpeaker(claimed, first!, source)
  const hasRivals = speakers.some((speaker) => namedAsSpeaker(speaker, first!, source) !== 'absent')
  switch (role) {
    case 'source':
      return true
    case 'speaker':
      if (hasRivals && !isDescription(claimed)) return confidence < DOUBTFUL.rivals
      return confidence < DOUBTFUL.sure
    case 'mentioned':
      return !hasRivals && confidence < DOUBTFUL.sure
    case 'absent':
      if (hasRivals || !speakers.length || confidence >= DOUBTFUL.around) return false
      return isNamedIn(claimed, wordsAround(first!.passage, source, 0))
  }
}

/** `“LIND: We never asked.”`: a transcript names the speaker between the marks. */
function isLabel(claimed: string, [first]: readonly SourceWord[], { passages }: SourceText): boolean {
  const label = /^\p{Lu}[\p{Lu}\s.'’-]+(?=:)/u.exec(passages[first!.passage]!.text.slice(first!.start))?.[0]
  return label !== undefined && mayBeSame(label, claimed)
}

/** Whether the source describes a person in the words by which it names the speaker: `Mayor Ana Roth` is `the mayor`. */
function isCalled(name: string, description: string, { passages }: SourceText): boolean {
  if (!isDescription(description)) return false
  const title = anyCase([...lastNames(description)].join(''))
  const called = [...lastNames(name)].map(anyCase).map(
    // `Mayor Ana Roth`, or `Roth, the mayor`.
    (last) =>
      new RegExp(`\\b${title},?(?: \\p{Lu}\\S*){0,3} ${last}\\b|\\b${last}, (?:\\p{Ll}+ ){0,3}${title}\\b`, 'u'),
  )
  return passages.some(({ text }) => called.some((pattern) => pattern.test(text)))
}

function anyCase(word: string): string {
  return word.replace(/[^\p{L}]|\p{L}/gu, (one) =>
    /\p{L}/u.test(one) ? `[${one}${one.toUpperCase()}]` : `\\u{${one.codePointAt(0)!.toString(16)}}`,
  )
}

function otherThan(claimed: string, quotes: readonly Quote[]): string | undefined {
  return quotes
    .flatMap(({ speaker }) => speaker ?? [])
    .find((speaker) => !mayBeSame(speaker, claimed) && !isDescription(speaker))
}

/** The words of a passage and of those at most so many passages away. */
function wordsAround(passage: number, { words }: SourceText, distance: number): ReadonlySet<string> {
  return new Set(
    words.flatMap(({ word, passage: other }) => (Math.abs(other - passage) <= distance ? word.replace(/'s$/, '') : [])),
  )
}
