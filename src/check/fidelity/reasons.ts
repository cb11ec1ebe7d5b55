import type { Match } from './match.ts'
import { mayBeSame } from './names.ts'
import { isHedgeDropped, isNegatingPrefix, isNegation, isReversal } from './negation.ts'
import type { Piece } from './pattern.ts'
import type { SourceText, SourceWord } from './source-text.ts'

/** Why a person should look at a quotation whose words are there. */
export type Reason =
  | 'cuts a negation'
  | 'brackets change a negation'
  | 'brackets change a number'
  | 'brackets change “may” to “will”'
  | 'follows a negation that it leaves out'
  | 'crosses a paragraph'
  | 'leaves out more than 60 words'
  | 'joins two speakers'
  | 'joins two quotations'
  | 'is not in quotation marks there'
  | 'may have another speaker there'
  | 'has a speaker whom the source does not name'

/** Words that an ellipsis may leave out before somebody should look. */
const LONG_CUT = 60

/** What a person should look at, of a quotation whose words stand in the source in order. */
export function reasonsFor(match: Match, source: SourceText): Reason[] {
  return [
    ...match.edits.flatMap((edit) => editReasons(edit, source)),
    ...(match.ends.flat().some(addsNegation) ? ['brackets change a negation' as const] : []),
    ...cutReasons(match, source),
    ...quotationReasons(match, source),
  ]
}

function editReasons({ piece, from, to }: Match['edits'][number], { words }: SourceText): Reason[] {
  const cut = words.slice(from, to)
  switch (piece.kind) {
    case 'ellipsis': {
      const speakers = speakersIn(words.slice(Math.max(0, from - 1), to + 1))
      return [
        ...(cut.some(({ word }) => isReversal(word)) ? ['cuts a negation' as const] : []),
        ...(isNegation(words[from - 1]?.word ?? '') && cut.length
          ? ['follows a negation that it leaves out' as const]
          : []),
        ...(words[from - 1]?.passage === words[to]?.passage ? [] : ['crosses a paragraph' as const]),
        ...(cut.length > LONG_CUT ? ['leaves out more than 60 words' as const] : []),
        ...(speakers.length > 1 ? ['joins two speakers' as const] : []),
        ...(speakers.length < 2 && isOtherStatement(words[from - 1], words[to])
          ? ['joins two quotations' as const]
          : []),
      ]
    }
    case 'bracket':
      return [
        ...bracketReasons(piece.words, cut),
        ...(isJoin(words, from, to) ? ['joins two quotations' as const] : []),
      ]
    case 'partial': {
      const isPrefix = !piece.before && isNegatingPrefix(piece.bracket)
      const isSuffix = /n['’]?t$/.test(piece.bracket)
      const exact = cut[0]?.word === piece.before + piece.bracket + piece.after
      return (isPrefix || isSuffix) && !exact ? ['brackets change a negation'] : []
    }
  }
}

function bracketReasons(inside: readonly string[], cut: readonly SourceWord[]): Reason[] {
  const outside = cut.map(({ word }) => word)
  const numbers = [inside, outside].map((words) => words.filter((word) => /\d/.test(word)))
  const isNumberChanged = numbers.every(({ length }) => length) && numbers[0]!.join(' ') !== numbers[1]!.join(' ')
  const isSurer = outside.some((before) => inside.some((after) => isHedgeDropped(before, after)))
  return [
    ...(inside.some(isNegation) === outside.some(isNegation) ? [] : ['brackets change a negation' as const]),
    ...(isNumberChanged ? ['brackets change a number' as const] : []),
    ...(isSurer ? ['brackets change “may” to “will”' as const] : []),
  ]
}

/** `[We never] close it`, where the source has only "close it". */
function addsNegation(piece: Piece): boolean {
  return piece.kind === 'bracket' && piece.words.some(isNegation)
}

/** Whether an edit stands between two quotations. */
function isJoin(words: readonly SourceWord[], from: number, to: number): boolean {
  const [before, after] = [words[from - 1], words[to]]
  return before !== undefined && after !== undefined && from < to && isOtherQuotation(before, after)
}

/** Quotations with the same number are one, split only by `he said`. */
function isOtherStatement(before: SourceWord | undefined, after: SourceWord | undefined): boolean {
  return before?.passage === after?.passage && !!before?.quote && before.quote.group !== after?.quote?.group
}

function speakersIn(words: readonly SourceWord[]): string[] {
  const names: string[] = []
  for (const { quote } of words)
    if (quote?.speaker && !names.some((name) => mayBeSame(name, quote.speaker!))) names.push(quote.speaker)
  return names
}

/** A fragment that begins right after "not" says the opposite of its sentence, and so may one that breaks off before it. */
function cutReasons({ from, to, ends: [, after] }: Match, { words, passages }: SourceText): Reason[] {
  const isCut = (one: SourceWord | undefined, other: SourceWord | undefined, negation = one) =>
    negation !== undefined &&
    one?.passage === other?.passage &&
    isNegation(negation.word) &&
    !/[.!?:;“"»]/.test(passages[one!.passage]!.text.slice(one!.end, other!.start))
  const isBrokenOff = after.length > 0 && isCut(words[to - 1], words[to], words[to])
  return [
    ...(isCut(words[from - 1], words[from]) ? ['follows a negation that it leaves out' as const] : []),
    ...(isBrokenOff ? ['cuts a negation' as const] : []),
  ]
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
