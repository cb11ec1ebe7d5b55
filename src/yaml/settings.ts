import { compose } from './compose.ts'
import type { Mapping, Node } from './node.ts'
import { positions } from './position.ts'
import { quick } from './quick.ts'
import { unified } from './source.ts'

/** A key of a mapping: with a text as its value, a list of texts or a mapping; with none of them if it is empty. */
export interface Setting {
  readonly key: string
  readonly value?: string
  readonly values?: readonly string[]
  readonly settings?: readonly Setting[]
  readonly line: number
}

/** The settings of a file that is one mapping, as config.yaml is. `fault` is the first thing that is wrong with its YAML. */
export async function settingsOf(
  text: string,
): Promise<{ settings: Setting[]; fault?: { message: string; line: number } }> {
  const source = unified(text)
  const positionAt = positions(source)
  const roots = quick(source)
  const tree = roots ? { root: roots[0], faults: [] } : (await compose(source))[0]
  const [fault] = tree?.faults ?? []
  const root = tree?.root
  if (fault) return { settings: [], fault: { message: fault.message, line: positionAt(fault.at).line } }
  if (root && root.kind !== 'map')
    return { settings: [], fault: { message: 'write settings as "key: value"', line: 1 } }
  return { settings: root ? settingsIn(root, (at) => positionAt(at).line) : [] }
}

function settingsIn({ entries }: Mapping, lineAt: (at: number) => number): Setting[] {
  return entries.map(({ key, keyAt, value }) => ({ key, ...valueOf(value, lineAt), line: lineAt(keyAt) }))
}

function valueOf(value: Node, lineAt: (at: number) => number): Omit<Setting, 'key' | 'line'> {
  switch (value.kind) {
    case 'text':
      return value.value ? { value: value.value } : {}
    case 'list':
      return { values: value.items.flatMap((item) => (item.kind === 'text' ? item.value : [])) }
    case 'map':
      return { settings: settingsIn(value, lineAt) }
  }
}
