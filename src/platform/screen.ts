import { isatty } from 'node:tty'

/** What happens while a screen is open. */
export type ScreenEvent =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'resize' }
  | { readonly kind: 'signal'; readonly signal: NodeJS.Signals }

/** A line and how many cells it takes. */
export interface ScreenLine {
  readonly text: string
  readonly cells: number
}

/** The whole window of a terminal, until it is closed. */
export interface Screen {
  readonly size: () => { readonly columns: number; readonly rows: number }
  /** Shows these lines and no others. Only lines that differ are written, all at once, so that nothing flickers. */
  readonly draw: (lines: readonly ScreenLine[]) => void
  /** Stops the process as Ctrl-Z does, and takes the window again when it continues. */
  readonly suspend: () => void
  /** Gives the window back, and ends the process as the signal would have done. */
  readonly endBy: (signal: NodeJS.Signals) => Promise<never>
  /** Gives the window back as it was. */
  readonly close: () => void
}

/**
 * Takes the window: the alternate screen, as less and watch do, so that the shell's lines are back afterwards. `write`
 * writes to the terminal. The window is given back on every exit of the process, whatever ends it.
 */
export function openScreen(write: (text: string) => void, onEvent: (event: ScreenEvent) => void): Screen {
  let shown: readonly string[] | undefined
  const keys = (bytes: Buffer) => {
    for (const [key] of String(bytes).matchAll(KEY)) onEvent({ kind: 'key', key })
  }
  const resize = () => {
    shown = undefined
    onEvent({ kind: 'resize' })
  }
  const signalled = (signal: NodeJS.Signals) => onEvent({ kind: 'signal', signal })
  const hasKeys = isatty(0)

  const enter = () => {
    write(ENTER)
    shown = undefined
    if (!hasKeys) return
    process.stdin.setRawMode(true)
    process.stdin.on('data', keys)
    process.stdin.resume()
  }
  const leave = () => {
    if (hasKeys) {
      process.stdin.off('data', keys)
      process.stdin.pause()
      quietly(() => process.stdin.setRawMode(false))
    }
    quietly(() => write(LEAVE))
  }
  const close = () => {
    process.off('exit', leave)
    process.stdout.off('resize', resize)
    for (const signal of SIGNALS) process.off(signal, signalled)
    leave()
  }

  process.on('exit', leave)
  process.stdout.on('resize', resize)
  for (const signal of SIGNALS) process.on(signal, signalled)
  enter()
  return {
    size: () => ({ columns: process.stdout.columns || 80, rows: process.stdout.rows || 24 }),
    draw(lines) {
      const { columns } = process.stdout
      const texts = lines.map(({ text, cells }, i) => `\x1b[${i + 1};1H${text}${cells < columns ? '\x1b[K' : ''}`)
      const changed = texts.filter((text, i) => text !== shown?.[i])
      const isShorter = !shown || shown.length > texts.length
      const rest = isShorter && lines.length < process.stdout.rows ? `\x1b[${lines.length + 1};1H\x1b[J` : ''
      shown = texts
      if (changed.length || rest) write(`${BEGIN}${changed.join('')}${rest}${END}`)
    },
    suspend() {
      leave()
      process.kill(process.pid, 'SIGTSTP')
      // The timer waits while the process is stopped. Without a shell that could continue it, it is not stopped at all.
      setTimeout(() => {
        enter()
        onEvent({ kind: 'resize' })
      }, 50)
    },
    endBy(signal) {
      close()
      process.kill(process.pid, signal)
      return new Promise(() => {})
    },
    close,
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** A sequence of a key such as an arrow, else a character. */
const KEY = /\x1b\[[\d;]*[A-Za-z~]|\x1bO[A-Z]|./gsu

// xterm's control sequences: the alternate screen, no cursor, no wrapping; synchronized output (mode 2026), which other
// terminals ignore.
const ENTER = '\x1b[?1049h\x1b[?25l\x1b[?7l'
const LEAVE = '\x1b[?7h\x1b[?25h\x1b[?1049l'
const BEGIN = '\x1b[?2026h'
const END = '\x1b[?2026l'

function quietly(act: () => void): void {
  try {
    act()
  } catch {
    // The terminal is gone.
  }
}
