import { walk } from '../../library/walk.ts'
import { periodOf } from '../../model/period.ts'
import type { Options } from '../arguments/options.ts'
import type { Call } from '../command.ts'
import { whereOf } from './briefs.ts'

/** The library that a call looks in, if it has no file of briefs; undefined where the call names files itself. */
export function emptyLibrary(call: Pick<Call, 'operands' | 'options' | 'config' | 'world'>): string | undefined {
  const { files } = call.world
  if (call.operands.some((operand) => operand === '-' || files.kind(operand))) return undefined
  const { folder } = whereOf(call)
  return folder !== undefined && files.kind(folder) === 'folder' && !walk(folder, files).paths.length
    ? folder
    : undefined
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
