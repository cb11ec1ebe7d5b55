import { Argument, Command as Program, CommanderError, Option as Flag } from 'commander'
import { UsageFault } from '../../model/fault.ts'
import { joinClauses, oneOf, suggestion } from '../../model/nearest.ts'
import { clean } from '../../render/clean.ts'
import type { World } from '../../platform/world.ts'
import { optionOf, type Command, type Operand } from '../command.ts'
import type { Detail } from '../help/command-page.ts'
import { sortedOut } from './dash-words.ts'
import type { OptionName, Options } from './options.ts'

/** What the command line asks for. */
export interface Request {
  readonly command: Command
  readonly operands: readonly string[]
  readonly options: Options
}

/** Prints the help of a command, or of the whole program. */
export type PrintHelp = (command: Command | undefined, detail: Detail, world: World) => Promise<void>

/** Parses the command line. Prints help if it asks for that. Throws UsageFault if it is not valid. */
export async function requestOf(
  argv: readonly string[],
  commands: readonly Command[],
  world: World,
  printHelp: PrintHelp,
): Promise<Request | undefined> {
  let request: Request | undefined
  const program = programOf(commands, world, (command, operands, values) => {
    request = { command, operands, options: checked(values, command) }
  })
  try {
    program.parse(sorted(argv, commands), { from: 'user' })
  } catch (error) {
    if (error instanceof HelpAsked) await printHelp(error.command, error.detail, world)
    else if (!(error instanceof CommanderError)) throw error
    else if (error.exitCode !== 0) throw new UsageFault(sentence(error, argv[0], commands))
  }
  return request
}

function sorted(argv: readonly string[], commands: readonly Command[]): readonly string[] {
  const [name, ...args] = argv
  const command = commands.find((each) => each.name === name)
  return command?.dashWords ? [command.name, ...sortedOut(args, command)] : argv
}

type Take = (command: Command, operands: readonly string[], options: Record<string, unknown>) => void

/** Ends the parsing of a command line that asks for help. */
class HelpAsked {
  readonly command: Command | undefined
  readonly detail: Detail
  constructor(command: Command | undefined, detail: Detail) {
    this.command = command
    this.detail = detail
  }
}

function programOf(commands: readonly Command[], world: World, take: Take): Program {
  const program = quiet(new Program('brief'), world)
    .version(VERSION, '-V, --version')
    .helpCommand(false)
    .enablePositionalOptions()
  askedForHelp(program, undefined)
  for (const command of commands) program.addCommand(subprogram(command, world, take))
  return program
}

function subprogram(command: Command, world: World, take: Take): Program {
  const program = quiet(new Program(command.name), world).action((...args: unknown[]) => {
    const self = args.at(-1) as Program
    take(command, self.args, self.opts())
  })
  askedForHelp(program, command)
  for (const operand of command.operands) program.addArgument(argument(operand))
  for (const name of command.options) for (const flag of flags(name, command)) program.addOption(flag)
  return program
}

/** commander cannot distinguish `-h` from `--help`, so brief defines its own options. */
function askedForHelp(program: Program, command: Command | undefined): void {
  const ask = (detail: Detail) => () => {
    throw new HelpAsked(command, detail)
  }
  program.option('-h').option('--help').on('option:h', ask('short')).on('option:help', ask('long'))
}

function quiet(program: Program, { stdout }: World): Program {
  return program
    .helpOption(false)
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: () => {} })
}

function argument({ name, summary, required, many }: Operand): Argument {
  const dots = many ? '...' : ''
  return new Argument(required ? `<${name}${dots}>` : `[${name}${dots}]`, summary)
}

function flags(name: OptionName, command: Command): Flag[] {
  const { flags: text, many } = optionOf(name, command)
  const flag = new Flag(text)
  if (many) flag.argParser((value: string, before?: string[]) => [...(before ?? []), value])
  return name === 'pager' || name === 'color' ? [flag, new Flag(`--no-${name}`)] : [flag]
}

function checked({ color, ...values }: Record<string, unknown>, command: Command): Options {
  const all = color === undefined ? values : { ...values, color: color === false ? 'never' : color }
  for (const [name, value] of Object.entries(all)) {
    const { choices, flags: text } = optionOf(name as OptionName, command)
    const wrong = [value].flat().find((each) => typeof each === 'string' && !choices?.includes(each))
    if (!choices || typeof wrong !== 'string') continue
    const flag = /--[a-z-]+/.exec(text)![0]
    throw new UsageFault(
      `invalid value "${wrong}" for ${flag}; ${suggestion(wrong, choices) || `use ${oneOf(choices)}`}`,
    )
  }
  return all
}

function sentence({ code, message }: CommanderError, name: string | undefined, commands: readonly Command[]): string {
  const command = commands.find((command) => command.name === name)
  const hint = command ? `brief ${name} --help` : 'brief --help'
  const [what = '', ...more] = (operandFault(code, message, command) ?? reworded(clean(message))).split('\n')
  const guess = more.join(' ').replace(/[()]/g, '').replace(/^Did/, 'did')
  return joinClauses(what, guess, `see: ${hint}`)
}

function operandFault(code: string, message: string, command: Command | undefined): string | undefined {
  if (!command) return undefined
  const names = command.operands.map(({ name, summary }) => `${name} (${summary})`)
  if (code === 'commander.missingArgument') {
    const missing = command.operands.findIndex(({ name }) => message.includes(`'${name}'`))
    return `${command.name} needs ${names[Math.max(missing, 0)]}`
  }
  if (code === 'commander.excessArguments')
    return `${command.name} takes ${names.length ? `only ${names.join(' and ')}` : 'no arguments'}`
  return undefined
}

/** commander's message in our words, with double quotation marks. */
function reworded(message: string): string {
  return message
    .replace(/^error: /, '')
    .replace(/^option '(.+?)' argument missing/, 'option "$1" needs a value')
    .replace(/'([^'\n]*)'/g, '"$1"')
}
