import { diffArrays } from 'diff'
import type { Passage } from '../../model/passage.ts'
import { wordsIn, type Word } from '../fidelity/words.ts'

export interface PlacedWord extends Word {
  readonly passage: Passage
}

/** A passage and its words. */
export interface WordedPassage {
  readonly passage: Passage
  readonly words: readonly PlacedWord[]
}

/** A word of an alignment; of a word that stayed, `was` is the word of the older version. */
export type Step =
  | { readonly kind: 'removed' | 'added'; readonly word: PlacedWord }
  | { readonly kind: 'same'; readonly word: PlacedWord; readonly was: PlacedWord }

/** Aligning takes time that grows with the square of the edits. Beyond this number nothing is aligned. */
export const MOST_EDITS = 600

export function wordedPassages(passages: readonly Passage[]): WordedPassage[] {
  return passages
    .map((passage) => ({
      passage,
      words: withScores(wordsIn(passage.text), passage.text).map((word) => ({ ...word, passage })),
    }))
    .filter(({ words }) => words.length > 0)
}

/** `7-2`, `7–2`, `18:30` and `24/7` are each one word. */
function withScores(words: readonly Word[], text: string): Word[] {
  const all: Word[] = []
  for (const word of words) {
    const last = all.at(-1)
    const isScore =
      last && /\d$/.test(last.word) && /^\d/.test(word.word) && /^[-‐-—:/]$/.test(text.slice(last.end, word.start))
    if (!isScore) all.push(word)
    else all[all.length - 1] = { word: `${last.word}-${word.word}`, start: last.start, end: word.end }
  }
  return all
}

/** Aligns words in order. If they need more than `MOST_EDITS` edits, all are removed and added. */
export function stepsOf(old: readonly PlacedWord[], now: readonly PlacedWord[]): Step[] {
  const diff = diffArrays([...old], [...now], {
    comparator: (a, b) => a.word === b.word,
    maxEditLength: MOST_EDITS,
  })
  if (!diff) return [...stepsOfKind('removed', old), ...stepsOfKind('added', now)]
  let at = 0
  return diff.flatMap(({ added, removed, value }): Step[] => {
    if (added) return stepsOfKind('added', value)
    const own = old.slice(at, (at += value.length))
    if (removed) return stepsOfKind('removed', own)
    return value.map((word, i) => ({ kind: 'same', word, was: own[i]! }))
  })
}

function stepsOfKind(kind: 'removed' | 'added', words: readonly PlacedWord[]): Step[] {
  return words.map((word) => ({ kind, word }))
}
