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

/**
 * Aligns the words of two versions, and returns the passages that changed in the order of the newer one. Words are compared
 * only between passages that correspond, so that a word of a removed one is not found in another by chance.
 */
export function passageChanges(before: readonly Passage[], after: readonly Passage[]): PassageChange[] {
  const [old, now] = [placedWords(before), placedWords(after)]
  return correspondingPassages(stepsOf(old, now)).flatMap((passages) => {
    const isAmong = ({ passage }: PlacedWord) => passages.has(passage)
    return changesIn(stepsOf(old.filter(isAmong), now.filter(isAmong)))
  })
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

/** Passages of both versions that share words: one and its newer form, or the two that it was split into. */
function correspondingPassages(steps: readonly Step[]): Set<Passage>[] {
  const sets = new Map<Passage, Set<Passage>>()
  for (const { word, from } of steps)
    for (const passage of [word.passage, from]) if (passage) sets.set(passage, sets.get(passage) ?? new Set([passage]))
  for (const [one, other] of linkedPassages(steps)) {
    const [kept, joined] = [sets.get(one)!, sets.get(other)!]
    if (kept === joined) continue
    for (const passage of joined) {
      kept.add(passage)
      sets.set(passage, kept)
    }
  }
  return [...new Set(sets.values())]
}

/** Pairs of an older and a newer passage that share enough of the words of the shorter one; headlines always correspond. */
function linkedPassages(steps: readonly Step[]): [Passage, Passage][] {
  const shared = new Map<Passage, Map<Passage, number>>()
  const lengths = new Map<Passage, number>()
  const count = <Key>(counts: Map<Key, number>, key: Key) => counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const { word, from } of steps) {
    count(lengths, word.passage)
    if (!from) continue
    count(lengths, from)
    shared.set(from, count(shared.get(from) ?? new Map<Passage, number>(), word.passage))
  }
  const isLinked = (one: Passage, other: Passage, words: number) =>
    words >= SHARED * Math.min(lengths.get(one)!, lengths.get(other)!)
  const links = [...shared].flatMap(([one, own]) =>
    [...own].filter(([other, words]) => isLinked(one, other, words)).map(([other]): [Passage, Passage] => [one, other]),
  )
  const headlines = [...lengths.keys()].filter(({ place }) => place === 'headline')
  return headlines.length === 2 ? [...links, [headlines[0]!, headlines[1]!]] : links
}

/** The least share of common words in two passages that correspond. */
const SHARED = 0.35

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
