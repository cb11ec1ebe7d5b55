import type { Pair, YAMLMap } from 'yaml'
import type { Entry, Fault, Node } from './node.ts'

/** What `yaml` composed, as a node of ours. */
export function nodeOf(node: unknown, work: Work): Node {
  const { yaml } = work
  if (yaml.isCollection(node)) {
    const [at, end] = node.range!
    if (node.flow) work.starts.set(end, at)
    return yaml.isMap(node)
      ? { kind: 'map', entries: entriesOf(node, work), at }
      : { kind: 'list', items: node.items.map((item) => nodeOf(item, work)), at }
  }
  if (yaml.isScalar(node)) {
    const [at, end] = node.range!
    const style = styles[node.type as keyof typeof styles] ?? 'plain'
    if (style === 'quoted') work.starts.set(end, at)
    return { kind: 'text', value: node.source ?? '', at, end, style }
  }
  if (yaml.isAlias(node)) {
    const [at, end] = node.range!
    return { kind: 'text', value: `*${node.source}`, at, end, style: 'quoted' }
  }
  if (yaml.isPair(node)) return pairOf(node, work)
  return { kind: 'text', value: '', at: 0, end: 0, style: 'plain' }
}

interface Work {
  readonly yaml: typeof import('yaml')
  readonly text: string
  readonly faults: Fault[]
  /** Where quotes and brackets open, by where they end: `yaml` says only the end of one that is not closed. */
  readonly starts: Map<number, number>
}

type Ranged = { readonly range: readonly [number, number, number] }

function entriesOf(map: YAMLMap, work: Work): Entry[] {
  return map.items.flatMap(({ key, value }) => {
    const name = nodeOf(key, work)
    const { range } = key as Ranged
    if (name.kind === 'text')
      return colonHealed({ key: name.value, keyAt: name.at, value: valueOf(value, range[1], work) }, work)

    const message = 'write the key as a word; put it in quotes if it starts with a bracket'
    work.faults.push({ code: 'complex-key', at: name.at, message })
    return []
  })
}

function valueOf(value: unknown, keyEnd: number, work: Work): Node {
  return value ? nodeOf(value, work) : { kind: 'text', value: '', at: keyEnd, end: keyEnd, style: 'plain' }
}

/** `[a: b]` is a list of one mapping. */
function pairOf(pair: Pair, work: Work): Node {
  const map = new work.yaml.YAMLMap()
  map.items.push(pair)
  return { kind: 'map', entries: entriesOf(map, work), at: (pair.key as Ranged).range[0] }
}

/**
 * `caption: Photo: Mira Lund` is an error, after which `yaml` takes the next keys for keys of the caption.
 * Taking them for what they were meant to be finds the problems in them too.
 */
function colonHealed(entry: Entry, { text }: Work): Entry[] {
  const { value } = entry
  const inner = value.kind === 'map' ? value.entries[0] : undefined
  if (!inner || value.kind !== 'map' || /[\n{[]/.test(text.slice(entry.keyAt, inner.keyAt))) return [entry]

  const { at } = value
  const end = lineEnd(text, at)
  return [
    { ...entry, value: { kind: 'text', value: text.slice(at, end), at, end, style: 'quoted' } },
    ...value.entries.slice(1),
  ]
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

const styles = {
  QUOTE_SINGLE: 'quoted',
  QUOTE_DOUBLE: 'quoted',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
} as const
