import type { Figure } from './figure.ts'
import type { Gender } from './given.ts'

/** Who was spoken of, where and how: what a pronoun may point back to. */
export interface Step {
  readonly figure: Figure
  /** Counted through the whole story. */
  readonly sentence: number
  readonly paragraph: number
  readonly part: 'speaker' | 'subject' | 'object' | 'possessor'
}

const WEIGHT = { speaker: 42, subject: 30, object: 0, possessor: 0 } as const

/** What is lost when a new paragraph begins. */
const AGED = { speaker: 14, subject: 14, object: 4, possessor: 4 } as const

/** Where in the story a pronoun stands, and who spoke last. */
export interface Here {
  readonly sentence: number
  readonly paragraph: number
  readonly last?: Figure | undefined
}

/** The person whom `he` or `she` most likely means, from the steps that lead up to it. */
export function personBehind(trail: readonly Step[], gender: Gender, here: Here): Figure | undefined {
  const able = trail.filter(({ figure }) => !figure.gender || figure.gender === gender)
  return (
    likeliest(
      able.filter(({ figure }) => figure.kind === 'person' || (figure.kind === 'unknown' && figure.speaks)),
      gender,
      here,
    ) ??
    likeliest(
      able.filter(({ figure, part }) => figure.kind === 'unknown' && part === 'subject'),
      gender,
      here,
    )
  )
}

function likeliest(steps: readonly Step[], gender: Gender, here: Here): Figure | undefined {
  let best: Figure | undefined
  let top = 20
  for (let i = steps.length - 1; i >= 0; i--) {
    const step = steps[i]!
    if (here.sentence - step.sentence > 14) break
    const points = pointsOf(step, gender, here)
    if (points <= top) continue
    best = step.figure
    top = points
  }
  return best
}

function pointsOf({ figure, sentence, paragraph, part }: Step, gender: Gender, here: Here): number {
  return (
    100 -
    20 * Math.min(here.sentence - sentence, 8) -
    (here.paragraph > paragraph ? AGED[part] : 0) +
    WEIGHT[part] +
    (figure.gender === gender ? 12 : 0) +
    (figure.kind === 'person' ? 20 : -16) +
    (figure === here.last ? 8 : 0)
  )
}
