import type { Clause } from '../grammar/clauses.ts'
import { extendPhrase } from '../grammar/extend-phrase.ts'
import { isOneOf } from '../words/lexicon.ts'
import { phraseStartingAt, type TaggedText, type Phrase } from '../grammar/noun-phrase.ts'
import type { Range } from '../text/sentences.ts'
import { canSpeak } from '../people/speaker.ts'
import { isBe } from '../words/verbs.ts'

/** A source that a sentence names without a verb of speech. */
export interface Source {
  readonly rule: 'according' | 'view'
  readonly phrase: Phrase
  readonly cue: string
  /** Whether the sentence opens with it. */
  readonly opens: boolean
}

/** `according to the agency`, `in the words of Jane Roe`; `For Roe, it is “…”`. */
export function accordingTo(
  tagged: TaggedText,
  sentence: Range,
  clauses: readonly Clause[],
  q: number,
): Source | undefined {
  const { from, to } = sentence
  const words = inTheirWords(tagged, sentence, q)
  if (words) return words
  for (let i = from; i < to - 1; i++)
    for (const cue of CUES) {
      if (!matches(tagged, i, cue) || (cue.length === 1 && i > from)) continue
      const phrase = themAt(tagged, i + cue.length) ?? phraseStartingAt(tagged, i + cue.length, to)
      return (
        phrase && {
          rule: 'according',
          phrase: extendPhrase(tagged, phrase, to),
          cue: cue.join(' ').replace(', ', ''),
          opens: i === from,
        }
      )
    }
  return viewOf(tagged, sentence, clauses, q)
}

/** `in Lind’s words, “…”`, `“…,” in the agency’s words` */
function inTheirWords(tagged: TaggedText, { from, to }: Range, q: number): Source | undefined {
  const { tokens } = tagged.paragraph
  for (let i = from; i < to; i++) {
    if (tokens[i]!.lower !== 'in' || Math.abs(q - i) > 8) continue
    const end = tokens.findIndex(
      ({ lower, kind }, j) => j > i && (kind !== 'word' || isOneOf(lower, 'words phrase telling')),
    )
    if (!isOneOf(tokens[end]?.lower, 'words phrase telling') || end > to || !tokens[end - 1]?.possessive) continue
    const mention = tagged.names[end - 1]
    const phrase: Phrase = mention
      ? { kind: 'name', from: mention.outer, to: mention.to, mention }
      : { kind: 'common', from: i + 1, to: end }
    if (mention || canSpeak(tagged, phrase))
      return { rule: 'according', phrase, cue: tokens[end]!.text, opens: i === from || end === q - 2 }
  }
  return undefined
}

/** `according to him` */
const themAt = ({ paragraph: { tokens } }: TaggedText, at: number): Phrase | undefined =>
  isOneOf(tokens[at]?.lower, 'him her them') && !tokens[at + 1]?.capital && tokens[at + 1]?.kind !== 'word'
    ? { kind: 'pronoun', from: at, to: at + 1 }
    : undefined

/** A single word counts only at the start of the sentence: `Per Bexley Partners, …`. */
const CUES = ['according to', 'in the words of', ', per', 'per'].map((cue) => cue.split(' '))

const matches = (tagged: TaggedText, at: number, cue: readonly string[]): boolean =>
  cue.every((word, i) => {
    const token = tagged.paragraph.tokens[at + i]
    return token?.lower === word || (word === ',' && token?.kind === 'quote')
  })

/** The opinion of somebody: `For Roe, it is “…”`, `To the drivers, the plan was “…”`. */
function viewOf(tagged: TaggedText, { from, to }: Range, clauses: readonly Clause[], q: number): Source | undefined {
  const { tokens } = tagged.paragraph
  const opener = tokens[from]!.lower
  if ((opener !== 'for' && opener !== 'to') || !isBe(tokens[q - 1])) return undefined
  const start = phraseStartingAt(tagged, from + 1, to)
  const phrase = start && extendPhrase(tagged, start, to)
  if (!phrase || phrase.to > q || tokens[phrase.to]?.text !== ',' || !canSpeak(tagged, phrase)) return undefined
  if (tokens.slice(phrase.to, q).some(({ text }) => text === ';')) return undefined
  const told = clauses.some(({ verb, speechClass, subject }) => verb < q && subject && speechClass === 'strong')
  return told ? undefined : { rule: 'view', phrase, cue: tokens[from]!.text, opens: true }
}
