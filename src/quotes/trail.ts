import type { Figure } from './cast.ts'
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

/** The person whom `he` or `she` most likely means, from the steps that lead up to it. */
export function personBehind(
  trail: readonly Step[],
  gender: Gender,
  here: { readonly sentence: number; readonly paragraph: number; readonly last?: Figure | undefined },
): Figure | undefined {
  const scores = new Map<Figure, number>()
  for (let i = trail.length - 1; i >= 0; i--) {
    const { figure, sentence, paragraph, part } = trail[i]!
    const back = here.sentence - sentence
    if (back > 14) break
    if (figure.kind !== 'person' && !(figure.kind === 'unknown' && figure.speaks)) continue
    if (figure.gender && figure.gender !== gender) continue
    const score =
      100 -
      20 * Math.min(back, 8) -
      (here.paragraph - paragraph > 0 ? 4 : 0) +
      WEIGHT[part] +
      (figure.gender === gender ? 14 : 0) +
      (figure.kind === 'person' ? 20 : -10) +
      (figure === here.last ? 8 : 0)
    scores.set(figure, Math.max(scores.get(figure) ?? -Infinity, score))
  }
  let best: Figure | undefined
  let top = 20
  for (const [figure, score] of scores)
    if (score > top) {
      best = figure
      top = score
    }
  return best
}
