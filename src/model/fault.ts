/** A fault of use: one helpful sentence, exit code 2. Anything thrown that is no Fault is a bug. */
export class UsageFault extends Error {}

/** What was asked for is not there, or could not be done: one helpful sentence, exit code 1. */
export class Failure extends Error {}

/** Ctrl-C, heard by what had something to put away first. */
export class Interrupted extends Error {}

/** What an error of the system says, the file first, without the call that failed: `/cache: permission denied`. */
export function withoutCall(message: string): string {
  return message.replace(/^E[A-Z0-9]+: ([^']+), \w+ '(.+?)'.*$/s, '$2: $1')
}

/** A file that cannot be read, exit code 3. */
export class FileFault extends Error {
  readonly path: string
  constructor(path: string, reason: string) {
    super(reason)
    this.path = path
  }
}
