import { Argument, Command as Program, CommanderError, Option as Flag } from 'commander'
import { UsageFault } from '../../model/fault.ts'
import { oneOf, suggestion } from '../../model/nearest.ts'
import { clean } from '../../render/clean.ts'
import type { World } from '../../platform/world.ts'
import { colourLevel } from '../output/terminal-capabilities.ts'
import { fieldsOf, type Command, type Operand } from '../command.ts'
import { sortedOut } from './dash-words.ts'
import { helpWidth, narrowed, wrapped } from '../help/wrap-help.ts'
import { options, type OptionName, type Options } from './options.ts'

/** What the command line asks for: a command with its operands and options, or nothing more (help was printed). */
export interface Request {
  readonly command: Command
  readonly operands: readonly string[]
  readonly options: Options
}

const tagline = 'Read, quote and digest news briefs.'

/** Reads the command line. Throws UsageFault with a hint where it cannot be understood. */
export function requestOf(argv: readonly string[], commands: readonly Command[], world: World): Request | undefined {
  let request: Request | undefined
  const program = programOf(commands, world, (command, operands, given) => {
    request = { command, operands, options: checked(given) }
  })
  try {
    program.parse(sorted(argv, commands), { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0 || error.code === 'commander.help') return undefined
    throw new UsageFault(sentence(error, argv[0], commands))
  }
  return request
}

function sorted(argv: readonly string[], commands: readonly Command[]): readonly string[] {
  const [name, ...args] = argv
  const command = commands.find((each) => each.name === name)
  return command?.dashWords ? [command.name, ...sortedOut(args, command)] : argv
}

/** Prints the help of a command, or of the program. */
export function printHelp(name: string | undefined, commands: readonly Command[], world: World): void {
  requestOf(name ? [name, '--help'] : ['--help'], commands, world)
}

type Take = (command: Command, operands: readonly string[], options: Record<string, unknown>) => void

function programOf(commands: readonly Command[], world: World, take: Take): Program {
  const program = quiet(new Program('brief'), world)
    .description(tagline)
    .usage('COMMAND [BRIEF…] [options]')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .addHelpText('after', () => footer(world))
    .action(() => program.help())
  for (const command of commands) program.addCommand(subprogram(command, world, take))
  return program
}

function subprogram(command: Command, world: World, take: Take): Program {
  const program = quiet(new Program(command.name), world)
    .summary(command.summary)
    .description(command.about ? `${capital(command.summary)}. ${command.about}` : `${capital(command.summary)}.`)
    .usage(usage(command))
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', () => `${tablesOf(command, world)}${examplesOf(command, world)}`)
    .action((...args: unknown[]) => {
      const self = args.at(-1) as Program
      take(command, self.args, self.opts())
    })
  for (const operand of command.operands) program.addArgument(argument(operand))
  for (const name of command.options) for (const flag of flags(name)) program.addOption(flag)
  return program
}

function quiet(program: Program, world: World): Program {
  const colour = () => colourLevel('auto', world.env, () => world.stdout.isTTY) > 0
  const paint = (code: number, text: string) => `\x1b[${code}m${text}\x1b[22m`
  return program
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => world.stdout.write(narrowed(text, world.stdout.columns)),
      writeErr: () => {},
      getOutHelpWidth: () => helpWidth(world.stdout.columns),
      getOutHasColors: colour,
    })
    .configureHelp({ styleTitle: (text) => (colour() ? paint(1, text) : text) })
}

function argument({ name, summary, required, many }: Operand): Argument {
  const dots = many ? '...' : ''
  return new Argument(required ? `<${name}${dots}>` : `[${name}${dots}]`, summary)
}

function flags(name: OptionName): Flag[] {
  const { flags: text, summary, group, many } = options[name]
  const flag = new Flag(text, summary).helpGroup(`${group}:`)
  if (many) flag.argParser((value: string, before?: string[]) => [...(before ?? []), value])
  return name === 'pager' ? [flag, new Flag('--no-pager').hideHelp()] : [flag]
}

function usage({ operands, options: names }: Command): string {
  const shown = operands.map(({ name, required, many }) => {
    const word = `${name}${many ? '…' : ''}`
    return required ? word : `[${word}]`
  })
  return [...shown, ...(names.length ? ['[options]'] : [])].join(' ')
}

/** What `--format` and `--json` may name. */
function tablesOf(command: Command, world: World): string {
  const { formats = [] } = command
  if (!formats.length) return ''
  const fields = fieldsOf(command, []).map(({ name }) => name)
  return [
    '',
    title('Formats (in a pipe the second is usual):', world),
    ...wrapped(formats.join(', '), '  ', 78),
    '',
    title('Fields:', world),
    ...wrapped(fields.join(', '), '  ', 78),
    '',
  ].join('\n')
}

function examplesOf({ examples }: Command, world: World): string {
  const width = Math.max(...examples.map(({ line }) => line.length))
  const lines = examples.map(({ line, does }) => `  ${line.padEnd(width)}  ${does}`.trimEnd())
  return ['', title('Examples:', world), ...lines].join('\n')
}

function footer(world: World): string {
  return [
    '',
    title('Start here:', world),
    '  brief                    the latest brief',
    '  brief list               what there is',
    '  brief show night-buses   one brief; `-n 3`, `--since monday` and others choose several',
    '  brief COMMAND --help     all of a command, with examples',
    '  brief help dates         how days and periods are written; also: briefs, where, formats, exit-codes, environment',
  ].join('\n')
}

function title(text: string, world: World): string {
  return colourLevel('auto', world.env, () => world.stdout.isTTY) > 0 ? `\x1b[1m${text}\x1b[22m` : text
}

function checked(given: Record<string, unknown>): Options {
  for (const [name, value] of Object.entries(given)) {
    const { choices, flags: text } = options[name as OptionName]
    const wrong = [value].flat().find((each) => typeof each === 'string' && !choices?.includes(each))
    if (!choices || typeof wrong !== 'string') continue
    const flag = /--[a-z-]+/.exec(text)![0]
    throw new UsageFault(`${flag} ${wrong}: ${suggestion(wrong, choices) || `it takes ${oneOf(choices)}`}`)
  }
  return given
}

function sentence({ code, message }: CommanderError, name: string | undefined, commands: readonly Command[]): string {
  const command = commands.find((command) => command.name === name)
  const hint = command ? `brief ${name} --help` : 'brief --help'
  const [what = '', ...more] = (operandFault(code, command) ?? clean(message).replace(/^error: /, '')).split('\n')
  const guess = more.join(' ').replace(/[()]/g, '').replace(/^Did/, 'did')
  return [what, guess, `see \`${hint}\``].filter(Boolean).join('; ')
}

function operandFault(code: string, command: Command | undefined): string | undefined {
  if (!command) return undefined
  const names = command.operands.map(({ name, summary }) => `${name} (${summary})`)
  if (code === 'commander.missingArgument') return `${command.name} needs ${names[0]}`
  if (code === 'commander.excessArguments')
    return `${command.name} takes ${names.length ? `${names.join(' and ')}, and no more` : 'no other words'}`
  return undefined
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
