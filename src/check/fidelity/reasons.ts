import type { Match } from './match.ts'
import { mayBeSame } from './names.ts'
import { isNegatingPrefix, isNegation } from './negation.ts'
import type { SourceText, SourceWord } from './source-text.ts'

/** Why a person should look at a quotation whose words are there. */
export type Reason =
  | 'cuts a negation'
  | 'brackets change a negation'
  | 'follows a negation that it leaves out'
  | 'crosses a paragraph'
  | 'leaves out more than 60 words'
  | 'joins two speakers'
  | 'joins two quotations'
  | 'is not in quotation marks there'
  | 'its speaker is not clear there'
  | 'its speaker is not named there'

/** Words that an ellipsis may leave out before somebody should look. */
const LONG_CUT = 60

/** What a person should look at, of a quotation whose words stand in the source in order. */
export function reasonsFor(match: Match, source: SourceText): Reason[] {
  return [
    ...match.edits.flatMap((edit) => editReasons(edit, source)),
    ...cutReasons(match, source),
    ...quotationReasons(match, source),
  ]
}

function editReasons({ piece, from, to }: Match['edits'][number], { words }: SourceText): Reason[] {
  const cut = words.slice(from, to)
  const negated = cut.some(({ word }) => isNegation(word))
  switch (piece.kind) {
    case 'ellipsis': {
      const speakers = speakersIn(words.slice(Math.max(0, from - 1), to + 1))
      return [
        ...(negated ? ['cuts a negation' as const] : []),
        ...(isNegation(words[from - 1]?.word ?? '') && cut.length
          ? ['follows a negation that it leaves out' as const]
          : []),
        ...(words[from - 1]?.passage === words[to]?.passage ? [] : ['crosses a paragraph' as const]),
        ...(cut.length > LONG_CUT ? ['leaves out more than 60 words' as const] : []),
        ...(speakers.length > 1 ? ['joins two speakers' as const] : []),
      ]
    }
    case 'bracket':
      return negated !== piece.words.some(isNegation) ? ['brackets change a negation'] : []
    case 'partial': {
      const isPrefix = !piece.before && isNegatingPrefix(piece.bracket)
      const isSuffix = /n['’]?t$/.test(piece.bracket)
      const exact = cut[0]?.word === piece.before + piece.bracket + piece.after
      return (isPrefix || isSuffix) && !exact ? ['brackets change a negation'] : []
    }
  }
}

function speakersIn(words: readonly SourceWord[]): string[] {
  const names: string[] = []
  for (const { quote } of words)
    if (quote?.speaker && !names.some((name) => mayBeSame(name, quote.speaker!))) names.push(quote.speaker)
  return names
}

/** A fragment that begins right after "not" says the opposite of its sentence. */
function cutReasons({ from }: Match, { words, passages }: SourceText): Reason[] {
  const [before, first] = [words[from - 1], words[from]!]
  if (!before || before.passage !== first.passage || !isNegation(before.word)) return []
  const between = passages[first.passage]!.text.slice(before.end, first.start)
  return /[.!?:;“"»]/.test(between) ? [] : ['follows a negation that it leaves out']
}

function quotationReasons({ from, to, edits }: Match, { words }: SourceText): Reason[] {
  const isKept = (at: number) => at < to && !edits.some((edit) => at >= edit.from && at < edit.to)
  const kept = words.slice(from, to).flatMap((word, i) => (isKept(from + i) ? [{ word, at: from + i }] : []))
  // Where an ellipsis stands between two quotations, its own reasons apply.
  const isJoined = kept.some(({ word, at }) => isKept(at + 1) && isOtherQuotation(word, words[at + 1]!))
  return [
    ...(isJoined ? ['joins two quotations' as const] : []),
    ...(kept.every(({ word }) => word.isQuoted) ? [] : ['is not in quotation marks there' as const]),
  ]
}

function isOtherQuotation(word: SourceWord, next: SourceWord): boolean {
  return word.passage !== next.passage || (!!word.quote && !!next.quote && word.quote !== next.quote)
}
