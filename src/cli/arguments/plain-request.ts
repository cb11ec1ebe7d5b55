import type { Command } from '../command.ts'
import type { Request } from './program.ts'

/**
 * The request of a command line without options, for which commander need not be loaded: it takes as long as all else that
 * is done before the first file is read. Undefined if commander must parse it, or say what is wrong with it.
 */
export function plainRequest(words: readonly string[], command: Command): Request | undefined {
  const least = command.operands.filter(({ required }) => required).length
  const most = command.operands.some(({ many }) => many) ? Infinity : command.operands.length
  const isPlain = words.every((word) => word === '-' || !word.startsWith('-'))
  const operands = words.slice(1)
  return isPlain && operands.length >= least && operands.length <= most ? { command, operands, options: {} } : undefined
}
