import type { Option } from '../arguments/options.ts'
import { optionOf, type Command, type Operand } from '../command.ts'

/** The flags and meanings of those options of a command that are in a group. */
export function optionsIn(
  command: Pick<Command, 'options' | 'meanings'>,
  group: Option['group'],
): [flags: string, meaning: string][] {
  return command.options
    .map((name) => optionOf(name, command))
    .filter((option) => option.group === group)
    .map((option) => [option.flags, meaningOf(option)])
}

/** `sort by date or slug (default: date)` */
export function meaningOf({ summary, default: value }: Pick<Operand | Option, 'summary' | 'default'>): string {
  return value === undefined ? summary : `${summary} (default: ${value})`
}
