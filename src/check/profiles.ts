/** The longest that each part of a brief may be, in words. */
export interface Limits {
  readonly headline: number
  readonly lede: number
  readonly sentence: number
  readonly bullet: number
  readonly section: number
  readonly brief: number
}

const web: Limits = { headline: 13, lede: 40, sentence: 40, bullet: 40, section: 80, brief: 350 }

/** The limits that a config file or a brief can choose by name. */
export const profiles = { web, newsletter: { ...web, headline: 6 } } as const satisfies Record<string, Limits>

export type Profile = keyof typeof profiles
