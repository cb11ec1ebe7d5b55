import { walk } from '../../library/walk.ts'
import { onOneLine } from '../../model/path.ts'
import { periodOf } from '../../model/period.ts'
import type { Options } from '../arguments/options.ts'
import type { Call } from '../command.ts'
import { whereOf } from './briefs.ts'

/** `the library "briefs"`, or `the folder "drafts"` that a call names, if it has no YAML file; else undefined. */
export function emptyFolder(call: Pick<Call, 'operands' | 'options' | 'config' | 'world'>): string | undefined {
  const { files } = call.world
  const isEmpty = (folder: string) => files.kind(folder) === 'folder' && !walk(folder, files).paths.length
  const named = call.operands.filter((operand) => operand === '-' || files.kind(operand))
  const [first] = named
  if (first !== undefined) return named.every(isEmpty) ? `the folder "${onOneLine(first)}"` : undefined
  const { folder } = whereOf(call)
  return folder !== undefined && isEmpty(folder) ? `the library "${onOneLine(folder)}"` : undefined
}

/** `nothing matches --on "yesterday" (2022-01-26)`: the period is the most frequent reason. */
export function noMatchMessage(options: Options, today: string): string {
  const asked = (['on', 'since', 'until'] as const).flatMap((name) => {
    const words = options[name]
    return words === undefined ? [] : [`--${name} "${words}"${days(words, today)}`]
  })
  return ['nothing matches', ...asked].join(' ')
}

// A period that is written with its days needs no others.
function days(words: string, today: string): string {
  const { from, to } = periodOf(words, today) ?? {}
  if (/^[\d.-]+$/.test(words) || !from || !to) return ''
  return ` (${from === to ? from : `${from}..${to}`})`
}
