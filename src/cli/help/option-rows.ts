import { options, type Option, type OptionName } from '../arguments/options.ts'
import type { Operand } from '../command.ts'

/** The flags and meanings of those options that are in a group. */
export function optionsIn(names: readonly OptionName[], group: Option['group']): [flags: string, meaning: string][] {
  return names
    .map((name) => options[name])
    .filter((option) => option.group === group)
    .map((option) => [option.flags, meaningOf(option)])
}

/** `sort by date or slug (default: date)` */
export function meaningOf({ summary, default: value }: Pick<Operand | Option, 'summary' | 'default'>): string {
  return value === undefined ? summary : `${summary} (default: ${value})`
}
