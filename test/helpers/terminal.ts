import { spawn } from '@lydell/node-pty'
import headless from '@xterm/headless'
import { defined, home, plainEnv, program, type Setting } from './brief.ts'

export interface Screen {
  readonly code: number
  /** Every byte that came, as text. */
  readonly text: string
  /** What stands on the screen and above it, without empty lines at the end. */
  readonly lines: readonly string[]
}

/** Runs the built `brief` in a pseudo-terminal, in which `keys` are typed, and reads the screen when it has ended. */
export async function terminal(
  argv: readonly string[],
  {
    cols = 80,
    rows = 24,
    env,
    cwd = home,
    keys = '',
  }: Omit<Setting, 'input'> & { cols?: number; rows?: number; keys?: string } = {},
): Promise<Screen> {
  const screen = new headless.Terminal({ cols, rows, scrollback: 10_000, allowProposedApi: true })
  const child = spawn(process.execPath, [program, ...argv], {
    cols,
    rows,
    cwd,
    name: env?.['TERM'] ?? 'xterm-256color',
    env: defined({ ...plainEnv, ...env }),
  })
  let text = ''
  child.onData((data) => {
    text += data
  })
  if (keys) child.write(keys)
  const code = await new Promise<number>((resolve) => child.onExit(({ exitCode }) => resolve(exitCode)))
  await new Promise<void>((resolve) => screen.write(text, resolve))
  const { active } = screen.buffer
  const lines = Array.from({ length: active.length }, (_, i) => active.getLine(i)!.translateToString(true))
  while (lines.at(-1) === '') lines.pop()
  return { code, text, lines }
}
