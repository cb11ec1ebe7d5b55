import { hasFolder } from '../../model/path.ts'
import { aliases, commands } from '../commands.ts'
import { valueOf } from './options.ts'

/**
 * The arguments with their command first: `-q search ferry` becomes `search -q ferry`, `ls` becomes `list`. `show` comes
 * first if there are only options, or if a path takes the place of the command.
 */
export function commandFirst(argv: readonly string[]): readonly string[] {
  const at = firstWord(argv)
  const word = argv[at]
  if (word === undefined || (!isCommand(word) && (at > 0 || isPath(word)))) return ['show', ...argv]
  return [aliases[word] ?? word, ...argv.slice(0, at), ...argv.slice(at + 1)]
}

/** The place of the first argument that is neither an option nor its value. */
function firstWord(argv: readonly string[]): number {
  let at = 0
  while (/^-./.test(argv[at] ?? '') && argv[at] !== '--') {
    const value = valueOf(argv[at]!)
    const next = argv[at + 1] ?? ''
    const takesNext = value === '<' || (value === '[' && !isCommand(next) && !next.startsWith('-'))
    at += takesNext ? 2 : 1
  }
  return at
}

function isCommand(word: string): boolean {
  return Object.hasOwn(commands, word) || Object.hasOwn(aliases, word)
}

function isPath(word: string): boolean {
  return word.startsWith('-') || hasFolder(word) || /\.ya?ml$/i.test(word)
}
