import { UsageFault } from '../../model/fault.ts'
import { oneOf, suggestion } from '../../model/nearest.ts'
import type { Call, Command } from '../command.ts'
import { formats, type FormatName } from './formats.ts'

/** The format that options ask for, else the command's default on a terminal or in a pipe. Throws UsageFault. */
export function formatFor(
  { formats: names = [] }: Pick<Command, 'formats'>,
  { options, world }: Pick<Call, 'options' | 'world'>,
): FormatName | 'template' {
  const { format, json, template, color, null: nul } = options
  if (template !== undefined) {
    if (format !== undefined || json !== undefined)
      throw new UsageFault('--template cannot be combined with --format or --json')
    return 'template'
  }
  if (json !== undefined) {
    if (format !== undefined && !format.startsWith('json'))
      throw new UsageFault(`--json cannot be combined with --format ${format}`)
    return format === 'jsonl' ? 'jsonl' : 'json'
  }
  if (format !== undefined) return named(format, names)
  if (options.fields !== undefined) return 'tsv'
  const onTerminal = color === 'always' || (world.stdout.isTTY && !nul)
  return names[onTerminal ? 0 : 1]!
}

function named(word: string, names: readonly FormatName[]): FormatName {
  const format = formats.find(({ name, alias }) => name === word || alias === word)
  if (format && names.includes(format.name)) return format.name
  const what = format ? `this command has no format "${word}"` : `unknown format "${word}"`
  throw new UsageFault(`${what}; ${(!format && suggestion(word, names)) || `use ${oneOf(names)}`}`)
}
