import type { Entity } from './entity.ts'
import type { Gender } from '../words/given-names.ts'

/** A mention that a later pronoun may refer to. */
export interface Reference {
  readonly entity: Entity
  /** The number of the sentence in the story. */
  readonly sentence: number
  readonly paragraph: number
  readonly part: 'speaker' | 'subject' | 'subordinate' | 'object' | 'possessor'
}

const WEIGHT = { speaker: 42, subject: 30, subordinate: 12, object: 0, possessor: 0 } as const

/** Points lost when a new paragraph begins. */
const AGED = { speaker: 14, subject: 14, subordinate: 8, object: 4, possessor: 4 } as const

/** The place of a pronoun in the story, and who spoke last. */
export interface PronounPlace {
  readonly sentence: number
  readonly paragraph: number
  readonly last?: Entity | undefined
}

export interface Antecedent {
  readonly entity: Entity
  /** How many points it has more than the next person. */
  readonly margin: number
}

/** The most likely antecedent of `he` or `she` among the references before it. */
export function antecedentOf(
  references: readonly Reference[],
  gender: Gender,
  here: PronounPlace,
): Antecedent | undefined {
  const able = references.filter(({ entity }) => !entity.gender || entity.gender === gender)
  return (
    likeliest(
      able.filter(({ entity }) => entity.kind === 'person' || (entity.kind === 'unknown' && entity.speaks)),
      gender,
      here,
    ) ??
    likeliest(
      able.filter(({ entity, part }) => entity.kind === 'unknown' && part === 'subject'),
      gender,
      here,
    )
  )
}

function likeliest(references: readonly Reference[], gender: Gender, here: PronounPlace): Antecedent | undefined {
  let entity: Entity | undefined
  let top = LEAST
  let next = LEAST
  for (let i = references.length - 1; i >= 0; i--) {
    const reference = references[i]!
    if (here.sentence - reference.sentence > 14) break
    const points = pointsOf(reference, gender, here)
    if (points <= top) {
      if (reference.entity !== entity) next = Math.max(next, points)
      continue
    }
    if (reference.entity !== entity) next = top
    entity = reference.entity
    top = points
  }
  return entity && { entity, margin: top - next }
}

/** An antecedent needs more points than these. */
const LEAST = 20

function pointsOf({ entity, sentence, paragraph, part }: Reference, gender: Gender, here: PronounPlace): number {
  return (
    100 -
    20 * Math.min(here.sentence - sentence, 8) -
    (here.paragraph > paragraph ? AGED[part] : 0) +
    WEIGHT[part] +
    (entity.gender === gender ? 12 : 0) +
    (entity.kind === 'person' ? 20 : -16) +
    (entity === here.last ? 8 : 0)
  )
}
