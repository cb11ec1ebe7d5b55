import type { World } from '../platform/world.ts'
import type { Field } from '../render/records/fields.ts'
import type { Example } from './help/blocks.ts'
import type { Config } from './arguments/config.ts'
import type { FormatName } from './output/formats.ts'
import { options, type Completable, type Option, type OptionName, type Options } from './arguments/options.ts'

/** A subcommand as data: the program, its help, the completions, the README and the tests read it. */
export interface Command {
  readonly name: string
  /** Another name, such as `ls`. */
  readonly alias?: string
  /** One line in lower case, as `brief --help` lists it. */
  readonly summary: string
  /** Paragraphs that `brief NAME --help` prints below the summary. */
  readonly about?: string | readonly string[]
  readonly operands: readonly Operand[]
  /** Whether operands may begin with a dash. */
  readonly dashWords?: boolean
  readonly options: readonly OptionName[]
  /** What an option means to this command, where that differs from the table of options. */
  readonly meanings?: Partial<Readonly<Record<OptionName, Partial<Option>>>>
  /** Names of the formats it can print, the first two its defaults: on a terminal and in a pipe. */
  readonly formats?: readonly FormatName[]
  /** The fields of its records, for `--json a,b` and templates; they may depend on the operands and options. */
  readonly fields?: Fields | ((operands: readonly string[], options: Options) => Fields)
  readonly examples: readonly Example[]
  /** Runs the command and returns the exit code. */
  readonly run: (call: Call) => Promise<number>
}

type Fields = readonly Field<never>[]

export function fieldsOf({ fields = [] }: Command, operands: readonly string[], options: Options = {}): Fields {
  return typeof fields === 'function' ? fields(operands, options) : fields
}

/** An option as a command understands it. */
export function optionOf(name: OptionName, { meanings = {} }: Pick<Command, 'meanings'>): Option {
  return { ...options[name], ...meanings[name] }
}

export interface Operand {
  /** `BRIEF`, `LABELS` */
  readonly name: string
  readonly summary: string
  /** What a command uses if the operand is missing. */
  readonly default?: string
  readonly required?: boolean
  readonly many?: boolean
  readonly choices?: readonly string[]
  readonly completes?: Completable
}

export interface Call {
  readonly operands: readonly string[]
  readonly options: Options
  readonly config: Config
  readonly world: World
}
