import { diffArrays } from 'diff'
import type { Passage } from '../../model/passage.ts'
import { wordsIn, type Word } from '../fidelity/words.ts'

/** A passage whose words changed. */
export interface PassageChange {
  /** `headline`, `lede`, or the label of its section. */
  readonly place: string
  readonly parts: readonly Part[]
}

/** Words that stand beside each other and were treated alike, as they are written. */
export interface Part {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Aligns the words of two versions, and returns the passages that changed in the order of the newer one. */
export function passageChanges(before: readonly Passage[], after: readonly Passage[]): PassageChange[] {
  const [old, now] = [placedWords(before), placedWords(after)]
  const steps = stepsOf(old, now)
  const partners = partnersOf(steps)
  const groups = new Map<Passage, Step[]>()
  for (const step of steps) {
    const passage = step.kind === 'removed' ? (partners.get(step.word.passage) ?? step.word.passage) : step.word.passage
    const own = groups.get(passage)
    if (own) own.push(step)
    else groups.set(passage, [step])
  }
  return [...groups]
    .filter(([, own]) => own.some(({ kind }) => kind !== 'same'))
    .map(([passage, own]) => ({ place: placeOf(passage), parts: partsOf(own) }))
}

interface PlacedWord extends Word {
  readonly passage: Passage
}

function placedWords(passages: readonly Passage[]): PlacedWord[] {
  return passages.flatMap((passage) =>
    withScores(wordsIn(passage.text), passage.text).map((word) => ({ ...word, passage })),
  )
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

interface Step {
  readonly kind: Part['kind']
  readonly word: PlacedWord
  /** Of a word that stayed: its passage in the older version. */
  readonly from?: Passage
}

function stepsOf(old: readonly PlacedWord[], now: readonly PlacedWord[]): Step[] {
  const diff = diffArrays([...old], [...now], { comparator: (a, b) => a.word === b.word })
  let at = 0
  return diff.flatMap(({ added, removed, value }): Step[] => {
    if (added) return value.map((word) => ({ kind: 'added', word }))
    const own = old.slice(at, (at += value.length))
    if (removed) return own.map((word) => ({ kind: 'removed', word }))
    return value.map((word, i) => ({ kind: 'same', word, from: own[i]!.passage }))
  })
}

/** The passage of the newer version that took most words of an older one. */
function partnersOf(steps: readonly Step[]): Map<Passage, Passage> {
  const counts = new Map<Passage, Map<Passage, number>>()
  for (const { from, word } of steps) {
    if (!from) continue
    const own = counts.get(from) ?? new Map<Passage, number>()
    counts.set(from, own.set(word.passage, (own.get(word.passage) ?? 0) + 1))
  }
  return new Map([...counts].map(([from, own]) => [from, [...own].toSorted(([, a], [, b]) => b - a)[0]![0]]))
}

function partsOf(steps: readonly Step[]): Part[] {
  const parts: { kind: Part['kind']; text: string }[] = []
  for (const [i, { kind, word }] of steps.entries()) {
    const last = parts.at(-1)
    const written = word.passage.text.slice(word.start, word.end)
    if (last?.kind === kind) last.text += spaceBetween(steps[i - 1]!.word, word) + written
    else parts.push({ kind, text: written })
  }
  return parts
}

/** A space, or the hyphen of `all-night`. */
function spaceBetween(one: PlacedWord, next: PlacedWord): string {
  const between = one.passage === next.passage ? one.passage.text.slice(one.end, next.start) : ' '
  return /^[-‐-–/&]$/.test(between) ? between : ' '
}

function placeOf({ place, label }: Passage): string {
  return label ?? place
}
