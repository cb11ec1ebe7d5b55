import type { Command } from '../command.ts'
import { valueOf } from './options.ts'

/**
 * The arguments of a command whose operands may begin with a dash (`ferry -strike`), in an order that commander takes: its
 * options, `--`, its operands. A short option stands alone (`-l -c`) or with its number (`-n5`); any other dash and two or
 * more letters begin a word. An unknown `--option` stays a fault.
 */
export function sortedOut(args: readonly string[], command: Command): string[] {
  const [given, operands]: [string[], string[]] = [[], []]
  const left = [...args]
  for (let arg = left.shift(); arg !== undefined; arg = left.shift()) {
    if (arg === '--') operands.push(...left.splice(0))
    else if (!isOption(arg, command)) operands.push(arg)
    else {
      given.push(arg)
      const next = left[0]
      if (next === undefined && valueOf(arg, command.options) === '<') return given
      if (next !== undefined && takes(arg, next, command)) given.push(left.shift()!)
    }
  }
  return [...given, '--', ...operands]
}

function isOption(arg: string, command: Command): boolean {
  if (/^--./.test(arg) || /^-.$/su.test(arg)) return true
  const [, short, value = ''] = /^(-[A-Za-z0])=?(.+)$/s.exec(arg) ?? []
  return short !== undefined && valueOf(short, command.options) !== '' && isValue(value, command)
}

function isValue(text: string, { formats = [] }: Command): boolean {
  return /^\d+$/.test(text) || formats.some((name) => name === text)
}

/** Whether an option takes the next argument. */
function takes(arg: string, next: string, command: Command): boolean {
  const value = valueOf(arg, command.options)
  return value === '<' || (value === '[' && !next.startsWith('-'))
}
