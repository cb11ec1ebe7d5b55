import { compose } from './compose.ts'
import { positions } from './position.ts'
import { quick } from './quick.ts'
import { unified } from './source.ts'

/** A key at the top of a file; its value is absent where it is no single text. */
export interface Setting {
  readonly key: string
  readonly value?: string
  readonly line: number
}

/** The settings of a file that is one flat mapping, as config.yaml is. `fault` is the first thing that is wrong with its YAML. */
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
  const settings = (root?.entries ?? []).map(({ key, keyAt, value }) => ({
    key,
    ...(value.kind === 'text' && value.value && { value: value.value }),
    line: positionAt(keyAt).line,
  }))
  return { settings }
}
