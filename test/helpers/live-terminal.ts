import { spawn } from '@lydell/node-pty'
import headless from '@xterm/headless'
import { defined, home, plainEnv, program, type Setting } from './brief.ts'

/** A program that runs in a pseudo-terminal, with the screen that a user sees. */
export interface LiveTerminal {
  readonly pid: number
  /** Every byte that came, as text. */
  readonly text: () => string
  /** The lines of the window, without empty ones at its end. */
  readonly lines: () => string[]
  /** Whether a program has taken the whole window. */
  readonly isAlternate: () => boolean
  /** Resolves to the lines as soon as they are as wanted. */
  readonly until: (isWanted: (lines: string[]) => boolean) => Promise<string[]>
  readonly type: (keys: string) => void
  readonly resize: (cols: number, rows: number) => void
  readonly kill: (signal: NodeJS.Signals) => void
  readonly ended: Promise<{ readonly code: number; readonly signal: number }>
}

/** Runs the built `brief`, or another `command`, until it ends by itself or is killed. */
export function liveTerminal(
  argv: readonly string[],
  {
    cols = 80,
    rows = 24,
    env,
    cwd = home,
    command = process.execPath,
  }: Omit<Setting, 'input'> & { cols?: number; rows?: number; command?: string } = {},
): LiveTerminal {
  const screen = new headless.Terminal({ cols, rows, allowProposedApi: true })
  const args = command === process.execPath ? [program, ...argv] : [...argv]
  const child = spawn(command, args, {
    cols,
    rows,
    cwd,
    name: env?.['TERM'] ?? 'xterm-256color',
    env: defined({ ...plainEnv, ...env }),
  })
  let text = ''
  const waiting = new Set<() => void>()
  child.onData((data) => {
    text += data
    screen.write(data, () => {
      for (const check of waiting) check()
    })
  })
  const lines = () => {
    const { active } = screen.buffer
    const all = Array.from(
      { length: screen.rows },
      (_, i) => active.getLine(active.baseY + i)?.translateToString(true) ?? '',
    )
    while (all.at(-1) === '') all.pop()
    return all
  }
  return {
    pid: child.pid,
    text: () => text,
    lines,
    isAlternate: () => screen.buffer.active.type === 'alternate',
    until: (isWanted) =>
      new Promise((resolve) => {
        const check = () => {
          const now = lines()
          if (!isWanted(now)) return
          waiting.delete(check)
          resolve(now)
        }
        waiting.add(check)
        check()
      }),
    type: (keys) => child.write(keys),
    resize(columns, height) {
      screen.resize(columns, height)
      child.resize(columns, height)
    },
    kill: (signal) => child.kill(signal),
    ended: new Promise((resolve) =>
      child.onExit(({ exitCode, signal = 0 }) => {
        // What came last is on the screen before the end is reported.
        screen.write('', () => resolve({ code: exitCode, signal }))
      }),
    ),
  }
}
