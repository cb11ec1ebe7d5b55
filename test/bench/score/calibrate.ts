import type { Gold } from './gold.ts'
import type { Matched } from './match.ts'
import { isRight } from './tally.ts'

/** A speaker that was found: its signs, and whether it is right. */
export interface Example {
  readonly outlet: string
  readonly signs: readonly string[]
  readonly right: boolean
}

export function examplesOf(articles: readonly { readonly gold: Gold; readonly matched: Matched }[]): Example[] {
  return articles.flatMap(({ gold, matched }) =>
    matched.gold.flatMap(({ quote, found }): Example[] =>
      found?.guess && quote.speaker
        ? [{ outlet: gold.source ?? '', signs: found.signs, right: isRight(found.guess, quote) }]
        : [],
    ),
  )
}

export type Weights = Readonly<Record<string, number>>

/** The weights of a logistic regression on the signs, with a ridge penalty. Signs seen less than five times are left out. */
export function fit(examples: readonly Example[]): Weights {
  const counts = new Map<string, number>()
  for (const { signs } of examples) for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  const names = ['any', ...[...counts].filter(([, n]) => n >= 5).map(([sign]) => sign)]
  const place = new Map(names.map((name, i) => [name, i]))
  const rows = examples.map(({ signs, right }) => ({
    at: [0, ...signs.flatMap((sign) => place.get(sign) ?? [])],
    right: right ? 1 : 0,
  }))
  const weights = names.map(() => 0)
  const squares = names.map(() => 1e-8)

  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((weight, i) => (i ? RIDGE * weight : 0))
    for (const { at, right } of rows) {
      const error = chance(at.reduce((sum, i) => sum + weights[i]!, 0)) - right
      for (const i of at) gradient[i]! += error
    }
    gradient.forEach((slope, i) => {
      squares[i]! += slope * slope
      const weight = weights[i]! - (RATE * slope) / Math.sqrt(squares[i]!)
      weights[i] = i ? Math.max(-MOST, Math.min(MOST, weight)) : weight
    })
  }
  return Object.fromEntries(names.map((name, i) => [name, Math.round(weights[i]! * 100) / 100]))
}

const ROUNDS = 600
const RIDGE = 2
const RATE = 0.5

/** No sign alone decides. Annotators differ on who says what an agency passes on, so that sign would weigh too much. */
const MOST = 1.5

const chance = (sum: number): number => 1 / (1 + Math.exp(-sum))

export function confidenceOf(weights: Weights, signs: readonly string[]): number {
  return chance(signs.reduce((sum, sign) => sum + (weights[sign] ?? 0), weights['any'] ?? 0))
}
