import { diffArrays } from 'diff'
import { MOST_EDITS, stepsOf, type PlacedWord, type WordedPassage } from './placed-words.ts'

/** Passages of two versions that correspond: a passage and its newer form, or the two that it was split into. */
export interface PassageGroup {
  readonly old: readonly WordedPassage[]
  readonly now: readonly WordedPassage[]
}

/** Groups of corresponding passages in the order of the newer version, without those that stayed equal. */
export function changedPassages(old: readonly WordedPassage[], now: readonly WordedPassage[]): PassageGroup[] {
  return betweenEqualPassages(old, now).flatMap((stretch) => inOrder(stretch, linksIn(stretch)))
}

/** The stretches between passages that have the same words in both versions. */
function betweenEqualPassages(old: readonly WordedPassage[], now: readonly WordedPassage[]): PassageGroup[] {
  const diff = diffArrays(old.map(textOf), now.map(textOf), { maxEditLength: MOST_EDITS })
  if (!diff) return [{ old, now }]
  const stretches: PassageGroup[] = []
  let [start, end] = [
    { old: 0, now: 0 },
    { old: 0, now: 0 },
  ]
  const close = () => stretches.push({ old: old.slice(start.old, end.old), now: now.slice(start.now, end.now) })
  for (const { added, removed, count } of diff) {
    if (!added && !removed) close()
    end = { old: end.old + (added ? 0 : count), now: end.now + (removed ? 0 : count) }
    if (!added && !removed) start = end
  }
  close()
  return stretches
}

function textOf({ words }: WordedPassage): string {
  return words.map(({ word }) => word).join(' ')
}

type Link = readonly [old: WordedPassage, now: WordedPassage]

/** The least share of common words in two passages that correspond. */
const SHARED = 0.35

/**
 * Pairs that share enough of the words of the shorter passage, in order. A word counts for one pair only. Headlines always
 * correspond.
 */
function linksIn(stretch: PassageGroup): Link[] {
  const taken = new Set<PlacedWord>()
  const left = ({ words }: WordedPassage) => words.filter((word) => !taken.has(word))
  const links: Link[] = headlinesIn(stretch)
  for (const [one, other] of likelyLinks(stretch)) {
    const same = stepsOf(left(one), left(other)).flatMap((step) => (step.kind === 'same' ? [step] : []))
    if (same.length < SHARED * Math.min(one.words.length, other.words.length)) continue
    links.push([one, other])
    for (const { word, was } of same) taken.add(word).add(was)
  }
  return links
}

function headlinesIn({ old, now }: PassageGroup): Link[] {
  const isHeadline = ({ passage }: WordedPassage) => passage.place === 'headline'
  const [one, other] = [old.find(isHeadline), now.find(isHeadline)]
  return one && other ? [[one, other]] : []
}

/** For each passage the one that it shares most words with, the likeliest pairs first. */
function likelyLinks({ old, now }: PassageGroup): Link[] {
  const best = new Map<WordedPassage, { readonly link: Link; readonly score: number }>()
  const passages = passagesByWord(old)
  for (const other of now)
    for (const [one, score] of scoresOf(other, passages))
      for (const passage of [one, other])
        if (score > (best.get(passage)?.score ?? 0)) best.set(passage, { link: [one, other], score })
  return [...best.values()].toSorted((a, b) => b.score - a.score).map(({ link }) => link)
}

/** A word that more passages have than this says nothing about which of them correspond. */
const MOST_PASSAGES = 200

/** Scores of the passages that share words with another one: the fewer passages have a word, the more it counts. */
function scoresOf(
  { words }: WordedPassage,
  passages: ReadonlyMap<string, ReadonlySet<WordedPassage>>,
): Map<WordedPassage, number> {
  const scores = new Map<WordedPassage, number>()
  for (const word of new Set(words.map(({ word }) => word))) {
    const own = passages.get(word)
    if (!own || own.size > MOST_PASSAGES) continue
    for (const passage of own) scores.set(passage, (scores.get(passage) ?? 0) + 1 / own.size)
  }
  return scores
}

function passagesByWord(passages: readonly WordedPassage[]): Map<string, Set<WordedPassage>> {
  const byWord = new Map<string, Set<WordedPassage>>()
  for (const passage of passages)
    for (const { word } of passage.words) byWord.set(word, (byWord.get(word) ?? new Set()).add(passage))
  return byWord
}

interface OpenGroup extends PassageGroup {
  readonly old: WordedPassage[]
  readonly now: WordedPassage[]
}

/** The groups of linked passages; one that was removed comes after the group of the passage before it. */
function inOrder({ old, now }: PassageGroup, links: readonly Link[]): PassageGroup[] {
  const setOf = linkedSets([...old, ...now], links)
  const groups = new Map<Set<WordedPassage>, OpenGroup>()
  for (const passage of now) {
    const set = setOf.get(passage)!
    const group = groups.get(set) ?? { old: [], now: [] }
    group.now.push(passage)
    groups.set(set, group)
  }
  const order = [...groups.values()]
  let previous: OpenGroup | undefined
  for (const passage of old) {
    const set = setOf.get(passage)!
    const group = groups.get(set) ?? { old: [], now: [] }
    group.old.push(passage)
    if (!groups.has(set)) order.splice(previous ? order.indexOf(previous) + 1 : 0, 0, group)
    groups.set(set, group)
    previous = group
  }
  return order
}

/** Each passage with all that are linked to it, directly or through others. */
function linkedSets(
  passages: readonly WordedPassage[],
  links: readonly Link[],
): Map<WordedPassage, Set<WordedPassage>> {
  const sets = new Map(passages.map((passage) => [passage, new Set([passage])]))
  for (const [one, other] of links) {
    const [kept, joined] = [sets.get(one)!, sets.get(other)!]
    if (kept === joined) continue
    for (const passage of joined) {
      kept.add(passage)
      sets.set(passage, kept)
    }
  }
  return sets
}
