import { readSync, statSync, writeSync } from 'node:fs'
import { isatty } from 'node:tty'

/** The terminal as commands use it that open an editor or ask a question. */
export interface Console {
  /** Whether standard input and standard output are terminals. */
  readonly isInteractive: boolean
  /** Runs an editor on a file until it closes. Undefined if it ended well, else what went wrong. */
  readonly edit: (command: string, path: string) => string | undefined
  /** A line that the user types; undefined at the end of the input. */
  readonly ask: (question: string) => string | undefined
}

export function realConsole(): Console {
  return { isInteractive: isatty(0) && isatty(1), edit, ask }
}

/**
 * The shell runs the command, as git runs its editor, so that it may have arguments and quoted words. A command that is the
 * path of a file as a whole needs no quotation marks around its spaces.
 */
function edit(command: string, path: string): string | undefined {
  const { spawnSync } = process.getBuiltinModule('node:child_process')
  // Ctrl-C belongs to the editor.
  const ignore = () => {}
  process.on('SIGINT', ignore)
  const { status, signal, error } =
    process.platform === 'win32'
      ? spawnSync(`${isFile(command) ? `"${command}"` : command} "${path}"`, { shell: true, stdio: 'inherit' })
      : spawnSync('/bin/sh', ['-c', `${isFile(command) ? '"$0"' : command} "$@"`, command, path], { stdio: 'inherit' })
  process.off('SIGINT', ignore)
  if (error) return error.message
  if (status === 127) return 'it was not found'
  if (status === 126) return 'it cannot be run'
  if (signal) return `it was ended by ${signal}`
  return status ? `it ended with the exit code ${status}` : undefined
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

/** On stderr, so that standard output stays free for data. */
function ask(question: string): string | undefined {
  writeSync(2, question)
  const bytes: number[] = []
  const next = Buffer.alloc(1)
  for (;;) {
    if (readSync(0, next) === 0) return bytes.length ? Buffer.from(bytes).toString() : undefined
    if (next[0] === NEWLINE) return Buffer.from(bytes).toString()
    bytes.push(next[0]!)
  }
}

const NEWLINE = 0x0a
