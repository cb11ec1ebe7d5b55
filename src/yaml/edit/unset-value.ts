import type { YAMLMap, YAMLSeq } from 'yaml'
import type { KeyPath } from './key-path.ts'
import type { Splice } from './line-endings.ts'
import { endOf, follow, lineEnd, lineStart, slotsOf, type Located, type NamedSlot } from './locate.ts'

/** What removes a key or an item, and the collections that hold nothing else. `missing`: nothing is there; `last`: nothing would be left. */
export function unsetValue(path: KeyPath, located: Located): readonly Splice[] | 'missing' | 'last' {
  const { parents, slot } = follow(path, located)
  if (!slot || parents.length < path.length) return 'missing'
  const depth = parents.findLastIndex((parent) => parent.items.length > 1)
  const parent = parents[depth]
  if (!parent) return 'last'
  const slots = slotsOf(parent, located.yaml)
  const index = slots.findIndex(({ name }) => name === path[depth])
  return parent.flow ? [removalInBrackets(slots, index, located)] : [removal(parent, slots, index, located)]
}

/** With the comma behind it, or the one before the last. */
function removalInBrackets(slots: readonly NamedSlot[], index: number, located: Located): Splice {
  const slot = slots[index]!
  const next = slots[index + 1]
  if (next) return { from: slot.start, to: next.start, text: '' }
  return { from: endOf(slots[index - 1]!, located), to: endOf(slot, located), text: '' }
}

/** Its lines. Of the first key behind the dash of an item, the dash stays, and the next line moves up to it. */
function removal(parent: YAMLMap | YAMLSeq, slots: readonly NamedSlot[], index: number, located: Located): Splice {
  const { text } = located
  const { start } = slots[index]!
  const from = lineStart(text, start)
  const end = lineEnd(text, endOf(slots[index]!, located))
  const to = Math.min(end + 1, text.length)
  if (located.yaml.isMap(parent) && /\S/.test(text.slice(from, start)))
    return { from: start, to: to + /^ */.exec(text.slice(to))![0].length, text: '' }
  // The last line of a file may have no end.
  return end === text.length ? { from: Math.max(from - 1, 0), to: end, text: '' } : { from, to, text: '' }
}
