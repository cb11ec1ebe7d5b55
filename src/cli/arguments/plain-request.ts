import { optionOf, type Command } from '../command.ts'
import type { OptionName } from './options.ts'
import type { Request } from './program.ts'

/**
 * The request of a command line whose options are all spelled out (`-n 5`, `--topic City`, `--no-pager`), for which
 * commander need not be loaded: it takes as long as all else that is done before the first file is read. Undefined if
 * commander must parse it, or say what is wrong with it. test/cli/arguments/plain-request.test.ts holds the two equal.
 */
export function plainRequest(words: readonly string[], command: Command): Request | undefined {
  if (words[0] !== command.name) return undefined
  const least = command.operands.filter(({ required }) => required).length
  const most = command.operands.some(({ many }) => many) ? Infinity : command.operands.length
  const operands: string[] = []
  const options: Record<string, string | boolean | string[]> = {}

  for (let i = 1; i < words.length; i++) {
    const word = words[i]!
    if (word === '-' || !word.startsWith('-')) {
      operands.push(word)
      continue
    }
    const option = optionFor(word, command)
    if (!option) return undefined
    const { name, hasValue, many, choices } = option
    if (!hasValue) options[name] = !word.startsWith('--no-')
    else {
      const value = words[++i]
      if (value === undefined || value.startsWith('-') || choices?.includes(value) === false) return undefined
      options[name] = many ? [...((options[name] as string[] | undefined) ?? []), value] : value
    }
  }
  return operands.length >= least && operands.length <= most ? { command, operands, options } : undefined
}

interface PlainOption {
  readonly name: OptionName
  readonly hasValue: boolean
  readonly many?: boolean
  readonly choices?: readonly string[]
}

/** The option with exactly this flag; undefined if there is none, or if its value may be left out. */
function optionFor(word: string, command: Command): PlainOption | undefined {
  if (command.dashWords) return undefined
  for (const name of command.options) {
    const { flags, many, choices } = optionOf(name, command)
    const isNamed = flags.split(/[ ,]+/).includes(word) || (name === 'pager' && word === '--no-pager')
    if (isNamed && !flags.includes('['))
      return { name, hasValue: flags.includes('<'), ...(many && { many }), ...(choices && { choices }) }
  }
  return undefined
}
