import type { Option } from '../arguments/options.ts'
import { fieldsOf, type Command } from '../command.ts'
import type { HelpBlock, HelpPage } from './blocks.ts'
import { meaningOf, optionsIn } from './option-rows.ts'

/** `-h` prints the short page, `--help` the long one. */
export type Detail = 'short' | 'long'

export function commandPage(command: Command, detail: Detail): HelpPage {
  return detail === 'short' ? shortPage(command) : longPage(command)
}

function shortPage(command: Command): HelpPage {
  const { name, summary, examples } = command
  return [
    `Usage: ${usageOf(command)}`,
    `${capital(summary)}.`,
    ...operandRows(command),
    ...ownGroups.flatMap((group) => optionRows(command, group)),
    { heading: 'Examples:' },
    { examples: examples.slice(0, 2) },
    `For all options and examples, run: brief ${name} --help`,
  ]
}

function longPage(command: Command): HelpPage {
  const { summary, about = [], examples, formats = [] } = command
  const groups = [...ownGroups, ...sharedGroups]
  return [
    `Usage: ${usageOf(command)}`,
    `${capital(summary)}.`,
    ...[about].flat(),
    ...operandRows(command),
    ...groups.flatMap((group) => optionRows(command, group)),
    ...(formats.length ? [{ heading: formatHeading(formats) }, { names: formats }] : []),
    ...fieldRows(command),
    { heading: 'Examples:' },
    { examples },
  ]
}

const ownGroups = ['Options', 'E-mail'] as const
const sharedGroups = ['Selection', 'Output'] as const

export function usageOf({ name, operands, options: names }: Command): string {
  const words = operands.map(({ name: operand, required, many }) => {
    const word = `${operand}${many ? '…' : ''}`
    return required ? word : `[${word}]`
  })
  return ['brief', name, ...words, ...(names.length ? ['[options]'] : [])].join(' ')
}

function operandRows({ operands }: Command): HelpBlock[] {
  if (!operands.length) return []
  return [{ heading: 'Arguments:' }, { rows: operands.map((operand) => [operand.name, meaningOf(operand)]) }]
}

function optionRows(command: Command, group: Option['group']): HelpBlock[] {
  const rows = optionsIn(command, group)
  return rows.length ? [{ heading: `${group}:` }, { rows }] : []
}

function formatHeading([onTerminal, inPipe]: readonly string[]): string {
  return `Formats (default: ${onTerminal}; in a pipe: ${inPipe}):`
}

function fieldRows(command: Command): HelpBlock[] {
  const names = fieldsOf(command, []).map(({ name }) => name)
  return names.length ? [{ heading: 'Fields:' }, { names }] : []
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
