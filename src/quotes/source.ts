import type { Clause } from './clauses.ts'
import { completed } from './completed.ts'
import { isOneOf } from './lexicon.ts'
import { phraseStartingAt, type Page, type Phrase } from './phrases.ts'
import type { Range } from './sentences.ts'
import { canSpeak } from './speakers.ts'
import { isBe } from './verbs.ts'

/** Whom a sentence gives as its source beside its verbs. */
export interface Source {
  readonly rule: 'according' | 'view'
  readonly phrase: Phrase
  readonly cue: string
  /** The sentence opens with it. */
  readonly opens: boolean
}

/** `according to the agency`, `in the words of Jane Roe`; `For Roe, it is “…”`. */
export function sourceOf(page: Page, sentence: Range, clauses: readonly Clause[], q: number): Source | undefined {
  const { from, to } = sentence
  for (let i = from; i < to - 1; i++)
    for (const cue of CUES) {
      if (!matches(page, i, cue)) continue
      const phrase = themAt(page, i + cue.length) ?? phraseStartingAt(page, i + cue.length, to)
      return (
        phrase && {
          rule: 'according',
          phrase: completed(page, phrase, to),
          cue: cue.join(' ').replace(', ', ''),
          opens: i === from,
        }
      )
    }
  return viewOf(page, sentence, clauses, q)
}

/** `according to him` */
const themAt = ({ paragraph: { tokens } }: Page, at: number): Phrase | undefined =>
  isOneOf(tokens[at]?.lower, 'him her them') && !tokens[at + 1]?.capital && tokens[at + 1]?.kind !== 'word'
    ? { kind: 'pronoun', from: at, to: at + 1 }
    : undefined

const CUES = ['according to', 'in the words of', ', per'].map((cue) => cue.split(' '))

const matches = (page: Page, at: number, cue: readonly string[]): boolean =>
  cue.every((word, i) => {
    const token = page.paragraph.tokens[at + i]
    return token?.lower === word || (word === ',' && token?.kind === 'quote')
  })

/** `For Roe, it is “…”`, `To the drivers, the plan was “…”`: somebody finds a thing to be something. */
function viewOf(page: Page, { from, to }: Range, clauses: readonly Clause[], q: number): Source | undefined {
  const { tokens } = page.paragraph
  const opener = tokens[from]!.lower
  if ((opener !== 'for' && opener !== 'to') || !isBe(tokens[q - 1])) return undefined
  const start = phraseStartingAt(page, from + 1, to)
  const phrase = start && completed(page, start, to)
  if (!phrase || phrase.to > q || tokens[phrase.to]?.text !== ',' || !canSpeak(page, phrase)) return undefined
  if (tokens.slice(phrase.to, q).some(({ text }) => text === ';')) return undefined
  const told = clauses.some(({ verb, force, subject }) => verb < q && subject && force === 'strong')
  return told ? undefined : { rule: 'view', phrase, cue: tokens[from]!.text, opens: true }
}
