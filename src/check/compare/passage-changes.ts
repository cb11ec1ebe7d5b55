import type { Passage } from '../../model/passage.ts'
import { changedPassages } from './changed-passages.ts'
import { stepsOf, wordedPassages, type PlacedWord, type Step, type WordedPassage } from './placed-words.ts'

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

/**
 * The passages that changed, in the order of the newer version. Words are compared only between passages that correspond, so
 * that a word of a removed one is not found in another by chance.
 */
export function passageChanges(before: readonly Passage[], after: readonly Passage[]): PassageChange[] {
  return changedPassages(wordedPassages(before), wordedPassages(after)).flatMap(({ old, now }) =>
    changesIn(stepsOf(wordsOf(old), wordsOf(now))),
  )
}

function wordsOf(passages: readonly WordedPassage[]): PlacedWord[] {
  return passages.flatMap(({ words }) => words)
}

function changesIn(steps: readonly Step[]): PassageChange[] {
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

/** The passage of the newer version that took most words of an older one. */
function partnersOf(steps: readonly Step[]): Map<Passage, Passage> {
  const counts = new Map<Passage, Map<Passage, number>>()
  for (const step of steps) {
    if (step.kind !== 'same') continue
    const [from, to] = [step.was.passage, step.word.passage]
    const own = counts.get(from) ?? new Map<Passage, number>()
    counts.set(from, own.set(to, (own.get(to) ?? 0) + 1))
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
