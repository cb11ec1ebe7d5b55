import type { Node } from '../node.ts'
import type { KeyPath } from './key-path.ts'

/** What a document says, without the way it is written. */
export type Data = string | readonly Data[] | { readonly [key: string]: Data }

export function dataOf(node: Node): Data {
  switch (node.kind) {
    case 'text':
      return node.value
    case 'list':
      return node.items.map(dataOf)
    case 'map':
      return Object.fromEntries(node.entries.map(({ key, value }) => [key, dataOf(value)]))
  }
}

/** The data with a value at a path. */
export function withValue(data: Data | undefined, [step, ...rest]: KeyPath, value: Data): Data {
  if (step === undefined) return value
  if (isList(data)) return data.map((item, i) => (i === step ? withValue(item, rest, value) : item))
  const fields = typeof data === 'object' ? data : {}
  return { ...fields, [step]: withValue(fields[step], rest, value) }
}

/** The data without what stands at a path, and without all that held nothing else. Undefined if nothing is left. */
export function without(data: Data | undefined, [step, ...rest]: KeyPath): Data | undefined {
  if (step === undefined || data === undefined || typeof data === 'string') return undefined
  const entries = Object.entries(data).flatMap(([key, each]): [string, Data][] => {
    if (key !== String(step)) return [[key, each]]
    const inner = without(each, rest)
    return inner === undefined ? [] : [[key, inner]]
  })
  if (!entries.length) return undefined
  return isList(data) ? entries.map(([, each]) => each) : Object.fromEntries(entries)
}

export function isSameData(a: Data | undefined, b: Data | undefined): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
}

/** The order of keys has no meaning. */
function sorted(data: Data | undefined): unknown {
  if (data === undefined || typeof data === 'string') return data
  if (isList(data)) return data.map(sorted)
  return Object.entries(data)
    .map(([key, each]) => [key, sorted(each)])
    .toSorted(([a], [b]) => ((a as string) < (b as string) ? -1 : 1))
}

function isList(data: Data | undefined): data is readonly Data[] {
  return Array.isArray(data)
}
