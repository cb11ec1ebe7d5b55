import { plainRequest } from './cli/arguments/plain-request.ts'
import type { Command } from './cli/command.ts'
import { exit } from './cli/exit-codes.ts'
import { faultOf, UsageFault, withoutCall, type Fault } from './model/fault.ts'
import { onOneLine } from './model/path.ts'
import { clean } from './render/clean.ts'
import { sourceStack } from './platform/source-stack.ts'
import type { World } from './platform/world.ts'

/** Runs `brief` with arguments in a world and gives its exit code; the one place where errors become exit codes. */
export async function main(argv: readonly string[], world: World): Promise<number> {
  try {
    return await run(argv, world)
  } catch (error) {
    return failed(error, world)
  }
}

async function run(argv: readonly string[], world: World): Promise<number> {
  const words = await withCommand(argv)
  if (words[0] === '__complete') return (await import('./cli/arguments/complete.ts')).complete(words.slice(1), world)
  const commands = await commandsFor(words[0]!)
  const request = plainRequest(words, commands[0]!) ?? (await parsedRequest(words, commands, world))
  if (!request) return exit.done
  const { readConfig } = await import('./cli/arguments/config.ts')
  // A command without options (help, schema, completion) works whatever the config file says.
  const config = request.command.options.length ? await readConfig(world) : {}
  const call = { ...request, config, world }
  const { checkOutput } = await import('./cli/output/print.ts')
  checkOutput(request.command, call)
  const { retryWithoutIndex } = await import('./cli/cache/retry-without-index.ts')
  return retryWithoutIndex(request.command, call, isBug)
}

async function parsedRequest(words: readonly string[], commands: readonly Command[], world: World) {
  const { requestOf } = await import('./cli/arguments/program.ts')
  return requestOf(words, commands, world, async (...asked) => {
    const { printHelp } = await import('./cli/help/print-help.ts')
    return printHelp(...asked)
  })
}

/** The arguments with a command first. A bare `brief` shows the latest brief, and `brief FILE.yaml` that file. */
async function withCommand(argv: readonly string[]): Promise<readonly string[]> {
  const [first] = argv
  if (first === undefined) return ['show']
  if (/^(-h|--help|-V|--version|__complete)$/.test(first)) return argv
  // Most calls start with a command. They do not need the option table.
  const { commands } = await import('./cli/commands.ts')
  if (Object.hasOwn(commands, first)) return argv
  return (await import('./cli/arguments/command-first.ts')).commandFirst(argv)
}

// Only the command that runs is loaded. The help of the program needs all of them.
async function commandsFor(word: string): Promise<Command[]> {
  const { allCommands, commands } = await import('./cli/commands.ts')
  if (Object.hasOwn(commands, word)) return [await commands[word]!()]
  if (word.startsWith('-')) return allCommands()
  const { suggestion } = await import('./model/nearest.ts')
  const guess = suggestion(word, Object.keys(commands)) || `to print a brief, run: brief show ${word.trim() || "''"}`
  throw new UsageFault(`unknown command "${word}"; ${guess}`)
}

const exitCodes: Readonly<Record<Fault['kind'], number>> = {
  usage: exit.usage,
  failure: exit.failed,
  file: exit.file,
  interrupted: exit.interrupted,
  closed: exit.done,
}

function failed(error: unknown, world: World): number {
  const fault = faultOf(error)
  if (fault?.kind === 'closed') return exit.done
  try {
    world.stderr.write(`${clean(fault ? sentence(fault) : explanation(error, world))}\n`)
  } catch {
    // stderr is closed. The exit code still reports the failure.
  }
  return fault ? exitCodes[fault.kind] : exit.failed
}

function sentence(fault: Fault): string {
  return fault.kind === 'file' ? `brief: ${onOneLine(fault.path)}: ${fault.message}` : `brief: ${fault.message}`
}

function explanation(error: unknown, { env }: World): string {
  if (isSystemError(error)) return `brief: ${reason(error)}`
  if (env['BRIEF_DEBUG'] && error instanceof Error) return `brief: ${sourceStack(error.stack ?? error.message)}`
  return `brief: internal error: ${error instanceof Error ? error.message : String(error)}; please report it with the output of BRIEF_DEBUG=1`
}

function isBug(error: unknown): boolean {
  return !isSystemError(error) && !faultOf(error)
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error
}

function reason({ code, message, syscall, path }: NodeJS.ErrnoException): string {
  const what = path === undefined ? 'the output' : onOneLine(path)
  if (code === 'ENOSPC') return `cannot write ${what}: no space left on the device`
  return syscall === 'write' ? `cannot write ${what}: ${message}` : withoutCall(message)
}
