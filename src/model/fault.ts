/** A fault of use: one helpful sentence, exit code 2. Anything thrown that is no Fault is a bug. */
export class UsageFault extends Error {}

/** What was asked for is not there, or could not be done: one helpful sentence, exit code 1. */
export class Failure extends Error {}

/** Ctrl-C, heard by what had something to put away first. */
export class Interrupted extends Error {}

/** A file that cannot be read, exit code 3. */
export class FileFault extends Error {
  readonly path: string
  constructor(path: string, reason: string) {
    super(reason)
    this.path = path
  }
}
