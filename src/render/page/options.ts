import type { LinkStyle } from '../layout/links.ts'

/** How a page looks: values, so that a format is a pure function of a page and its options. */
export interface PageOptions {
  /** Display cells that a line may have, margin included; absent: nothing is wrapped. */
  readonly columns?: number
  /** 0 none, 1 sixteen colours, 2 256 colours, 3 true colour: chalk's levels. */
  readonly level: 0 | 1 | 2 | 3
  /** How a terminal page shows links; text always has them inline. */
  readonly links: LinkStyle
  /** Typographic quotation marks, dashes and ellipses. */
  readonly smart: boolean
  /** `tagged` prints `<label>…</label>` in place of colours, for readable goldens. */
  readonly theme: 'brief' | 'tagged'
}
