import { clean } from '../../render/clean.ts'
import type { World } from '../../platform/world.ts'

/** A bar on the terminal (stderr) while several sources are read. Without a terminal it prints nothing. */
export interface SourceProgress {
  /** Shows that a source is being read; `number` is from 1. */
  readonly show: (number: number, source: string) => void
  /** Wipes the bar, so that other lines can be written. */
  readonly wipe: () => void
}

export function sourceProgress(all: number, isQuiet: boolean, { stderr }: Pick<World, 'stderr'>): SourceProgress {
  if (isQuiet || all < 2 || !stderr.isTTY) return { show: () => {}, wipe: () => {} }
  let isShown = false
  return {
    show(number, source) {
      isShown = true
      stderr.write(`\r\x1b[K${lineOf(number, all, source, stderr.columns ?? 80)}`)
    },
    wipe() {
      if (isShown) stderr.write('\r\x1b[K')
      isShown = false
    },
  }
}

/** `━━━━━╌╌╌╌╌ 5 of 10 https://…`, within the width of the terminal. */
function lineOf(number: number, all: number, source: string, columns: number): string {
  const full = Math.round((WIDTH * (number - 1)) / all)
  const line = `${'━'.repeat(full)}${'╌'.repeat(WIDTH - full)} ${number} of ${all} `
  // A name in wide characters may take twice as many columns.
  const name = [...clean(source).replace(/\s+/g, ' ')]
  const room = Math.floor((columns - line.length - 1) / (name.some((each) => each > '\u02ff') ? 2 : 1))
  return `${line}${name.slice(0, Math.max(0, room)).join('')}`.slice(0, Math.max(0, columns - 1))
}

const WIDTH = 12
