import { valueOf } from './options.ts'

/**
 * The arguments with their command first: `-q search ferry` is `search -q ferry`. Options alone, or before a brief, show
 * the latest or that one.
 */
export function commandFirst(argv: readonly string[], commands: readonly string[]): readonly string[] {
  const isCommand = (word: string | undefined) => word !== undefined && commands.includes(word)
  let at = 0
  while (/^-./.test(argv[at] ?? '') && argv[at] !== '--') {
    const value = valueOf(argv[at]!)
    const next = argv[at + 1]
    const takes = value === '<' || (value === '[' && !isCommand(next) && !next?.startsWith('-'))
    at += takes ? 2 : 1
  }
  return isCommand(argv[at]) ? [argv[at]!, ...argv.slice(0, at), ...argv.slice(at + 1)] : ['show', ...argv]
}
