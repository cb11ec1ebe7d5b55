/**
 * An error that brief expects. main.ts turns each kind into an exit code; any other error is a bug. Ask `faultOf` for the
 * kind, not `instanceof`: each bundle of the package has classes of its own.
 */
export type Fault = UsageFault | Failure | FileFault | Interrupted | Closed

/** Wrong use: one helpful sentence, exit code 2. */
export class UsageFault extends Error {
  readonly kind = 'usage'
}

/** What was asked for does not exist, or could not be done: one helpful sentence, exit code 1. */
export class Failure extends Error {
  readonly kind = 'failure'
}

/** A file or folder that cannot be read, exit code 3. */
export class FileFault extends Error {
  readonly kind = 'file'
  readonly path: string
  constructor(path: string, reason: string) {
    super(reason)
    this.path = path
  }
}

/** Ctrl-C, in a command that had something to save first. */
export class Interrupted extends Error {
  readonly kind = 'interrupted'
}

/** The reader of our output has gone (`| head`): not an error, and nothing more to do. */
export class Closed extends Error {
  readonly kind = 'closed'
}

const kinds: readonly unknown[] = ['usage', 'failure', 'file', 'interrupted', 'closed'] satisfies Fault['kind'][]

/** The error as a fault; undefined for any other error. */
export function faultOf(error: unknown): Fault | undefined {
  return error instanceof Error && 'kind' in error && kinds.includes(error.kind) ? (error as Fault) : undefined
}

/** The message of a system error, the file first, without the call that failed: `/cache: permission denied`. */
export function withoutCall(message: string): string {
  return message.replace(/^E[A-Z0-9]+: ([^']+), \w+ '(.+?)'.*$/s, '$2: $1')
}
