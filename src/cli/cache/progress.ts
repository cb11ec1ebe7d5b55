import type { World } from '../../platform/world.ts'

/** A progress bar on the terminal (stderr) for work that takes longer than half a second. Without a terminal it prints nothing. */
export interface Progress {
  (done: number, all: number): void
  /** Wipes it. */
  readonly done: () => void
}

export function progressOn({ stderr }: Pick<World, 'stderr'>, quiet: boolean, now: () => number): Progress {
  if (quiet || !stderr.isTTY) return Object.assign(() => {}, { done: () => {} })
  const start = now()
  let last = start + 400
  let isShown = false
  const show = (done: number, all: number) => {
    const instant = now()
    if (instant - last < 100) return
    last = instant
    isShown = true
    stderr.write(`\r\x1b[K${lineOf(done, all, instant - start, stderr.columns ?? 80)}`)
  }
  return Object.assign(show, { done: () => void (isShown && stderr.write('\r\x1b[K')) })
}

function lineOf(done: number, all: number, spent: number, columns: number): string {
  const left = Math.ceil(((spent / done) * (all - done)) / 1000)
  const text = `reading ${numeral(done)} of ${numeral(all)} files, ${left} s left`
  const room = Math.min(columns - text.length - 2, 30)
  if (room < 5) return text.slice(0, columns - 1)
  const full = Math.round((room * done) / all)
  return `${'━'.repeat(full)}${'╌'.repeat(room - full)} ${text}`
}

function numeral(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}
