import { naturalOrder } from '../../model/natural-order.ts'
import type { Entry } from '../../model/entry.ts'
import { fold } from '../../model/fold.ts'
import { countFields, type CountRecord } from '../../render/records/count-fields.ts'
import { briefs, briefsInTurn } from '../selection/briefs.ts'
import type { Command } from '../command.ts'
import { outputOptions, selectionOptions } from '../arguments/options.ts'
import { formatsOf, print, type Output } from '../output/print.ts'
import { collected } from '../output/stream.ts'
import { wholeNumber } from '../selection/selection.ts'

const output: Output<CountRecord> = {
  pages: {
    terminal: async (records, options) => {
      const { counts } = await import('../../render/terminal/counts.ts')
      return [await counts(await collected(records), options)]
    },
  },
  fields: countFields,
  usual: { json: countFields.map(({ name }) => name), line: ['count', 'name'] },
}

/** A command that counts what the briefs of a selection have. */
export function counting(of: {
  readonly name: string
  readonly what: string
  readonly examples: Command['examples']
  readonly valuesIn: (entry: Entry) => readonly string[]
}): Command {
  const command: Command = {
    name: of.name,
    summary: `list the ${of.what} and count their briefs`,
    about: `The most frequent come first. In a pipe, each line has the count and the ${of.what.slice(0, -1)}, separated by a tab.`,
    operands: [briefs],
    options: [...selectionOptions, ...outputOptions],
    formats: formatsOf(output, 'tsv'),
    fields: countFields,
    examples: of.examples,
    async run(call) {
      const { limit, reverse, ...rest } = call.options
      const { entries, code } = await briefsInTurn({ ...call, options: rest }, call.operands, 'all', {
        isCounted: true,
      })
      const all = counted(await entries(), of.valuesIn)
      const ordered = reverse ? all.toReversed() : all
      const records = limit === undefined ? ordered : ordered.slice(0, wholeNumber('--limit', limit))
      return print(command, call, output, { records, code })
    },
  }
  return command
}

/** Most first, then by name; what differs only in case or accents is one, as it is written most often. */
function counted(entries: Iterable<Entry>, valuesIn: (entry: Entry) => readonly string[]): CountRecord[] {
  const groups = new Map<string, Map<string, number>>()
  const keys = new Map<string, string>()
  const keyOf = (value: string) => {
    const key = keys.get(value) ?? fold(value)
    keys.set(value, key)
    return key
  }
  for (const entry of entries) {
    const each = valuesIn(entry)
    const own = each.length < 2 ? each : new Map(each.map((value) => [keyOf(value), value])).values()
    for (const value of own) {
      const spellings = groups.get(keyOf(value)) ?? new Map<string, number>()
      groups.set(keyOf(value), spellings.set(value, (spellings.get(value) ?? 0) + 1))
    }
  }
  return [...groups]
    .map(([key, spellings]) => {
      const [name] = [...spellings].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]!
      return { key, name, count: [...spellings.values()].reduce((sum, n) => sum + n, 0) }
    })
    .toSorted((a, b) => b.count - a.count || naturalOrder(a.key, b.key))
    .map(({ name, count }) => ({ name, count }))
}
