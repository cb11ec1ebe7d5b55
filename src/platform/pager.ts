import type { Pager } from './world.ts'

/** Starts a pager on the terminal. */
export function openPager(command: string): Pager {
  const { spawn } = process.getBuiltinModule('node:child_process')
  // The pager has the keyboard and handles Ctrl-C, so brief waits for it.
  const ignore = () => {}
  process.on('SIGINT', ignore)
  const child = spawn(ifFound(command), {
    shell: true,
    stdio: ['pipe', 'inherit', 'inherit'],
    env: { LV: '-c', ...process.env, LESS: lessOptions(process.env['LESS']) },
  })
  // The pipe is closed when the user leaves the pager. `write` reports it.
  child.stdin.on('error', ignore)
  const isShown = new Promise<boolean>((resolve) => {
    child.on('error', () => resolve(false))
    child.on('close', (status) => resolve(status !== 126 && status !== 127))
  })
  return {
    write: (text) => new Promise((resolve) => child.stdin.write(text, (error) => resolve(!error))),
    async end() {
      child.stdin.end()
      await isShown
      process.off('SIGINT', ignore)
      return isShown
    },
  }
}

/** A command line that exits with 127, in silence, if its program does not exist: shells print a message of their own. */
function ifFound(command: string): string {
  const [, program] = /^\s*(?:\w+=[\w./:+-]*\s+)*([\w./+-]+)(?=\s|$)/.exec(command) ?? []
  if (!program || process.platform === 'win32') return command
  const found = program.includes('/') ? `[ -x ${program} ]` : `command -v ${program} >/dev/null 2>&1`
  return `${found} || exit 127; ${command}`
}

/** F leaves at once if one screen is enough, X keeps the text on the screen; R shows colours, whatever else a user has set. */
function lessOptions(set: string | undefined): string {
  return set === undefined ? 'FRX' : `-R ${set}`.trimEnd()
}
