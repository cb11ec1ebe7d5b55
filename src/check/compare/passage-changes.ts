import { diffArrays } from 'diff'
import type { Passage } from '../../model/passage.ts'
import { wordsIn } from '../fidelity/words.ts'

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

interface PlacedWord {
  readonly word: string
  readonly written: string
  readonly passage: Passage
}

function placedWords(passages: readonly Passage[]): PlacedWord[] {
  return passages.flatMap((passage) =>
    wordsIn(passage.text).map(({ word, start, end }) => ({ word, written: passage.text.slice(start, end), passage })),
  )
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
  for (const { kind, word } of steps) {
    const last = parts.at(-1)
    if (last?.kind === kind) last.text += ` ${word.written}`
    else parts.push({ kind, text: word.written })
  }
  return parts
}

function placeOf({ place, label }: Passage): string {
  return label ?? place
}
