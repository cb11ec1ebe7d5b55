import type { Links } from '../layout/links.ts'
import type { Mark } from '../layout/run.ts'
import type { Draw } from './drawing.ts'

/** What the lines of a block depend on. */
export interface BlockContext {
  /** Cells that a line may have here. */
  readonly width: number
  readonly links: Links
  /** What every character here is. */
  readonly marks: readonly Mark[]
  /** How many lists this stands in. */
  readonly depth: number
  readonly draw: Draw
}
